import Documents
import StoreModel

/// Offers that apply to what was just checked in: one key takes them while the message speaks of them.
struct TakeableOffers: Equatable, Sendable {
  /// The visit they would be used at.
  let visit: DocumentID
  /// Whose it is, as they are called; empty for a guest nobody knows.
  let name: String
  let regular: DocumentID?
  let offers: [ToldOffer]
  /// The message that speaks of them.
  let token: Int
}

/// Taking the offers of the last check-in.
enum TakingOffers {
  /// Says which offers apply, in the message about the check-in; where that is gone, nothing is said.
  static func found(
    _ app: inout AppState, _ visit: DocumentID, _ offers: [GuestOffer]
  ) -> [Effect] {
    let taken = offers.filter(\.isTaken)
    guard !taken.isEmpty, let toast = app.toasts.last, toast.act != nil,
      let known = app.checkedIn, known.id == visit
    else { return [] }
    let phrasing = OfferPhrasing(Phrasing(app))
    let names = taken.map { phrasing.pick($0.offer.name) }
    let words = app.words.offers
    let key = KeyTable.key(of: .deed(.takeOffers), in: app.place)
    let asked = words.take(
      names.joined(separator: words.list), key.map { KeyNames.long($0, app.words.keys) } ?? "")
    var told = Toast(text: toast.text + "  " + asked, severity: toast.severity, token: toast.token)
    told.act = toast.act
    app.toasts[app.toasts.count - 1] = told
    app.takeable = TakeableOffers(
      visit: visit, name: app.actedOn.flatMap { $0.person == known.regular ? $0.name : nil } ?? "",
      regular: known.regular,
      offers: taken.map { ToldOffer(id: $0.offer.id, name: $0.offer.name) }, token: toast.token)
    return []
  }

  /// The offers a key would take now: only those the message in sight speaks of.
  static func waiting(_ app: AppState) -> TakeableOffers? {
    guard let takeable = app.takeable, app.toasts.last?.token == takeable.token,
      app.toasts.last?.act != nil
    else { return nil }
    return takeable
  }

  /// Takes them: each is a use at that visit, and an act of its own.
  static func take(_ app: inout AppState) -> [Effect] {
    guard let takeable = waiting(app), let id = app.takeID() else { return [] }
    app.takeable = nil
    return takeable.offers.enumerated().map { place, offer in
      var telling = OfferTelling(.used, offer.id, by: takeable.regular)
      telling.visit = takeable.visit
      // One key makes one document an offer: the ids behind the one it brought are nobody's.
      let own = DocumentID(high: id.high, low: id.low &+ UInt64(place))
      return app.ask(.offerEvents(.tell(telling, id: own)), about: takeable.name)
    }
  }
}
