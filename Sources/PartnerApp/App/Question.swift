public import Documents
public import StoreModel

/// What the screens ask to be read; the answer is the `Answer` of the same name.
///
/// A new question is one case here, one in `Answer` and the line that reads it
/// (`ShopReader.answer` of the program).
public enum Question: Equatable, Sendable {
  /// The regulars a text finds; an empty text means everybody, whoever is likely now first.
  ///
  /// `offset` is the first match wanted, counted from 0; `count` is how many rows at most. Where the
  /// text is empty, `keeping` names somebody who stays in front.
  case page(of: String, offset: Int, count: Int, keeping: DocumentID? = nil)
  /// The rows a list shows, as they are now and in the same order: nobody moves under the hand.
  ///
  /// `wereAll` where the text found nobody else then.
  case samePage(of: String, offset: Int, rows: [DocumentID], wereAll: Bool)
  /// Guests a text finds, for a list that opens over a screen; an empty text means whoever it may be:
  /// called like somebody, likely now.
  case guests(of: String, like: DocumentID?)
  /// Everything about one regular.
  case profile(DocumentID)
  /// Who may be the guest in a form.
  case duplicates(of: NewRegular)
  /// Forms the partner who is on has not finished.
  case drafts
  /// Who works here.
  case partners
  /// What the store sells.
  case menu
  /// What is to be done for guests.
  case care(CarePart)
  /// What the store is set to.
  case settings
  /// The offers there are.
  case offers
  /// Everything about one offer, by its id.
  case offer(String)
  /// The offers that apply to what was bought at a visit.
  case takeable(visit: DocumentID)
}

/// What was read.
public enum Answer: Equatable, Sendable {
  /// A window on the regulars found.
  case page(FoundPage)
  /// Those a text found, the likeliest first.
  case guests(of: String, [RegularSummary])
  /// Nil when the regular is gone.
  case profile(RegularProfile?)
  /// Whoever it may be.
  case duplicates([PossibleDuplicate])
  /// The newest first, with whom each is about as they are called.
  case drafts([Draft], names: [DocumentID: String])
  /// In the order they came.
  case partners([Partner])
  /// The menu in force.
  case menu(Menu)
  /// Everything of care, and what of it was asked for.
  case care(CarePart, CareFacts)
  /// What is set, and who may change it.
  case settings(StoreSettings)
  /// In the order of the list.
  case offers(OffersPage)
  /// Nil where there is no such offer any more.
  case offer(OfferFacts?)
  /// What the offers come to, those that apply alone.
  case takeable(visit: DocumentID, [GuestOffer])
}

/// What of the page of care is asked for.
public enum CarePart: Equatable, Sendable {
  case everything
  /// What earlier shifts told, for whoever signs on; shown only if there is something.
  case handOver
}
