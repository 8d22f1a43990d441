import Lookup
public import StoreModel

/// Who the regulars are to the shop, and whom it may know already.
extension ShopReader {
  /// The segments of all regulars, in the order of their rules.
  public mutating func segments() -> [SegmentFacts] { habits.segments(shop, at: moment) }

  /// Those who work here, with how their names are read: a letter chooses one of them.
  public mutating func partners() -> [Partner] {
    shop.partners().map { partner in
      var partner = partner
      partner.reading = readings.displayReading(of: partner.name)
      return partner
    }
  }

  /// Whom the shop knows who may be the guest in a form: same phone, same name or same reading.
  public mutating func possibleDuplicates(of new: NewRegular) -> [PossibleDuplicate] {
    buildIndex()
    guard let index else { return [] }
    var found = shop.possibleDuplicates(of: new, index: index, readings: &readings)
    for place in found.indices { readOut(&found[place].regular) }
    return found
  }
}
