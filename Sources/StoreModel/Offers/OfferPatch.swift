public import Documents

/// What a file or a form says of one offer.
public struct OfferPatch: Equatable, Sendable {
  /// What files, visits and scripts call it.
  public let id: String
  /// What is said; null takes a member away.
  public let said: [OfferField: Value]
  /// The business day it is to hold from; the day it is said on where nobody says another.
  public var from: CivilDay?
  /// The line of the file it begins on, from 1.
  public var line = 1
  /// Its place in the file, from 1; 0 where it stands in none.
  public var place = 0

  /// What somebody says of an offer; whether the members take it is found out where it is decided.
  public init(id: String, _ said: [OfferField: Value], from: CivilDay? = nil) {
    self.id = id
    self.said = said
    self.from = from
  }

  /// An id for an offer made here, which no other terminal gives another; `minted` at the key press.
  public static func newID(of kind: OfferKind, _ minted: DocumentID) -> String {
    "\(kind.rawValue.lowercased())-\(minted.description.suffix(10))"
  }

  /// What problems call it.
  var name: OfferItemName { place > 0 ? .read(place, id) : .offer(id) }
}

/// The documents of offers.
enum OfferDocuments {
  /// What the keys of their versions begin with.
  static let prefix = "offer/"

  static func key(_ id: String) -> String { prefix + id }

  /// What a version's values say; fields of a newer version of the app are left out.
  static func said(_ values: [FieldName: Value]) -> [OfferField: Value] {
    var said: [OfferField: Value] = [:]
    for (name, value) in values { if let field = OfferField(name) { said[field] = value } }
    return said
  }

  /// What is said, as fields.
  static func fields(_ said: [OfferField: Value]) -> [FieldName: Value] {
    var fields: [FieldName: Value] = [:]
    for (field, value) in said where !value.isNull {
      if let name = field.fieldName { fields[name] = value }
    }
    return fields
  }

  /// The local document of what an import last said of an offer.
  static func importedID(_ id: String) -> DocumentID {
    DocumentID(derived: "imported-offer", from: Array(id.utf8))
  }
}

extension Shop {
  /// Reads the offers anew of which documents have come; called once after several were folded in.
  mutating func settleOffers() {
    let keys = versionSlots.takeStale(OfferDocuments.prefix)
    guard !keys.isEmpty else { return }
    var offers = offers
    for key in keys {
      let id = String(key.dropFirst(OfferDocuments.prefix.count))
      var versions = Versions<Offer>()
      for version in self.versions(of: key) {
        let reading = OfferReading(id: id, OfferDocuments.said(version.values))
        if let offer = reading.offer { versions.set(offer, from: version.from) }
      }
      offers[id] = versions.all.isEmpty ? nil : versions
    }
    self.offers = offers
  }
}
