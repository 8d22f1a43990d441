public import Documents
public import StoreModel

extension OpenStore {
  /// The document of the visit a document id or a till's id names, nil where there is none.
  public func visitID(named text: String) async -> DocumentID? {
    await shop.visitID(named: text)
  }

  /// What undoing would take back now, nil where there is nothing.
  public func lastAct(by acting: Acting) async -> OwnAct? { await shop.lastAct(by: acting) }
}

extension ShopKeeper {
  /// The document of the visit a document id or a till's id names.
  func visitID(named text: String) -> DocumentID? { shop.visitID(named: text) }

  /// What undoing would take back now.
  func lastAct(by acting: Acting) -> OwnAct? { shop.lastAct(by: acting) }
}
