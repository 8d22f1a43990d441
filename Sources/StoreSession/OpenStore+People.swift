public import StoreModel

extension OpenStore {
  /// Who works here, in the order they came; those who left only where asked for.
  public func partners(evenLeft: Bool = false) async -> [Partner] {
    await shop.partners(evenLeft: evenLeft)
  }

  /// Who is on at this terminal, nil where nobody signed on or they left.
  public func partnerOn() async -> Partner? { await shop.partnerOn() }

  /// The partner an id or a name means, nil where nobody who works here, or several, go by it.
  public func partner(named text: String) async -> Partner? { await shop.partner(named: text) }

  /// Forms nobody has finished, the latest kept first.
  public func drafts() async -> [Draft] { await shop.drafts() }

  /// Whom the shop knows who may be the guest in the form: same phone, same name or same reading.
  public func possibleDuplicates(of new: NewRegular) async -> [PossibleDuplicate] {
    await shop.possibleDuplicates(of: new)
  }
}
