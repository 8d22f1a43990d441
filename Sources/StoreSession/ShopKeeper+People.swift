import StoreModel

extension ShopKeeper {
  /// Who works here, in the order they came; those who left only where asked for.
  func partners(evenLeft: Bool) -> [Partner] { shop.partners(evenLeft: evenLeft) }

  /// Who is on at this terminal.
  func partnerOn() -> Partner? { shop.partnerOn }

  /// The partner an id or a name means.
  func partner(named text: String) -> Partner? { shop.partner(named: text) }

  /// Forms nobody has finished, the latest kept first.
  func drafts() -> [Draft] { shop.drafts() }
}
