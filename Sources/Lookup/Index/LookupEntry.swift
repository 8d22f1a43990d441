package import Documents

/// Everything one regular can be found by.
public struct LookupEntry: Equatable, Sendable {
  /// The regular's row in the shop.
  public var row: Int32
  /// The name as written.
  public var name: String
  /// The name to call out, if another.
  public var callName: String?
  /// The reading a partner gave by hand, syllables divided by spaces; found beside the usual one.
  public var reading: String?
  /// The last four digits of the phone.
  public var phoneLast4: String?
  /// The last four digits of the card.
  public var cardLast4: String?
  /// How to tell the guest.
  public var cue: String?

  /// An entry with nothing but a name.
  public init(row: Int32, name: String) {
    self.row = row
    self.name = name
  }

  /// What a regular's document says they are found by.
  package init(row: Int32, _ document: DocumentView) {
    let fields = LookupFields(document)
    self.init(row: row, name: fields.name?.string ?? "")
    callName = fields.callName?.string
    reading = fields.reading?.string
    phoneLast4 = fields.phoneLast4?.string
    cardLast4 = fields.cardLast4?.string
    cue = fields.cue?.string
  }
}
