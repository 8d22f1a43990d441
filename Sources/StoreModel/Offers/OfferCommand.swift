import Documents

/// What changes the offers of the store.
public enum OfferCommand: Equatable, Sendable {
  /// What a file of offers says: each whole; of all others it says nothing.
  case importOffers([OfferPatch])
  /// Adds an offer, or changes of one what is said.
  case set(OfferPatch)
  /// Ends an offer now.
  case end(id: String)
}

/// What became of a command about offers.
public enum OfferOutcome: Equatable, Sendable {
  /// An offer is there, or says something else: as it is now.
  case changed(Offer)
  /// An offer is over.
  case ended(Offer)
}

/// Why an offer is not kept.
public enum OfferRefusal: Equatable, Sendable {
  /// No offer goes by that id.
  case unknown(String)
  /// It says what no offer can; nothing of it was kept.
  case badOffer([OfferProblem])
  /// A file of offers says what none can; nothing of it was taken.
  case badFile([RowWarning])
  /// A file says more than one write takes.
  case tooLarge
}

/// What undo calls what was done to an offer, by the code its record keeps.
public enum OfferAct: String, CaseIterable, Equatable, Sendable {
  case changed = "offer"
  case ended = "offer-ended"
}

extension OfferCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision {
    switch self {
    case .importOffers(let patches): OfferImport(shop, by: doer).decided(patches)
    case .set(let patch): OfferEditing(shop, by: doer).set(patch)
    case .end(let id): OfferEditing(shop, by: doer).end(id)
    }
  }

  /// What undo calls it: the offer by its name.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    switch self {
    case .importOffers: nil
    case .set(let patch):
      OwnAct(
        what: .offers(.changed), subject: shop.shownOffer(patch.id, patch.said), regular: nil,
        at: moment)
    case .end(let id):
      OwnAct(what: .offers(.ended), subject: shop.shownOffer(id, [:]), regular: nil, at: moment)
    }
  }

  var isImport: Bool {
    switch self {
    case .importOffers: true
    case .set, .end: false
    }
  }
}

extension Shop {
  /// What an offer is called in the store's language, by what is said of it now, else by what was.
  fileprivate func shownOffer(_ id: String, _ said: [OfferField: Value]) -> String {
    let known = offers[id]?.all.last?.value.name
    let en = said[.nameEn]?.string ?? known?.en
    let zh = said[.nameZh]?.string ?? known?.zh
    let texts = settings[.language] == "zh-Hans" ? [zh, en] : [en, zh]
    return texts.compactMap(\.self).first { !$0.isEmpty } ?? id
  }
}
