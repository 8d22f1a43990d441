extension Shop {
  /// The offers in force on a business day, by id: those that ended too.
  public func offersInForce(on day: CivilDay) -> [Offer] {
    offers.keys.sorted().compactMap { offers[$0]?.inForce(on: day) }
  }
}
