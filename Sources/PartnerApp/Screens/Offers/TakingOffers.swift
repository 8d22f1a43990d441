import Documents
import StoreModel

/// The offer that gives most for what was just checked in.
///
/// One key takes it while the message speaks of it, and the next one is spoken of then: what nobody
/// was told of is never taken along.
struct TakeableOffers: Equatable, Sendable {
  /// The visit they would be used at.
  let visit: DocumentID
  /// Whose it is, as they are called; empty for a guest nobody knows.
  let name: String
  let regular: DocumentID?
  /// Nil once it was taken.
  var offer: ToldOffer?
  /// The message that speaks of them.
  let token: Int
}

/// Taking the offers of the last check-in.
enum TakingOffers {
  /// Says which offers apply, in the message about the check-in; where that is gone, nothing is said.
  static func found(
    _ app: inout AppState, _ visit: DocumentID, _ offers: [GuestOffer]
  ) -> [Effect] {
    guard let best = offers.filter(\.isTaken).bestFirst().first, let toast = app.toasts.last,
      toast.act != nil,
      let known = app.checkedIn, known.id == visit
    else { return [] }
    let phrasing = OfferPhrasing(Phrasing(app))
    let words = app.words.offers
    let key = KeyTable.key(of: .deed(.takeOffers), in: app.place)
    let asked = words.take(
      phrasing.pick(best.offer.name), key.map { KeyNames.long($0, app.words.keys) } ?? "")
    var told = Toast(text: toast.text + "  " + asked, severity: toast.severity, token: toast.token)
    told.act = toast.act
    app.toasts[app.toasts.count - 1] = told
    let before = app.takeable.flatMap { $0.visit == visit ? $0.name : nil }
    let name = before ?? app.actedOn.flatMap { $0.person == known.regular ? $0.name : nil } ?? ""
    app.takeable = TakeableOffers(
      visit: visit, name: name, regular: known.regular,
      offer: ToldOffer(id: best.offer.id, name: best.offer.name), token: toast.token)
    return []
  }

  /// The offers a key would take now: only those the message in sight speaks of.
  static func waiting(_ app: AppState) -> TakeableOffers? {
    guard let takeable = app.takeable, app.toasts.last?.token == takeable.token,
      app.toasts.last?.act != nil, takeable.offer != nil
    else { return nil }
    return takeable
  }

  /// Takes it: a use at that visit, and an act of its own.
  static func take(_ app: inout AppState) -> [Effect] {
    guard let takeable = waiting(app), let offer = takeable.offer, let id = app.takeID() else {
      return []
    }
    app.takeable?.offer = nil
    var telling = OfferTelling(.used, offer.id, by: takeable.regular)
    telling.visit = takeable.visit
    return [app.ask(.offerEvents(.tell(telling, id: id)), about: takeable.name)]
  }
}
