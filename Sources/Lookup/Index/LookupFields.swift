import Documents

/// The texts of a regular's document that they are found by: the one place that says which fields
/// those are, for the index of everybody and for the filter of one query alike.
struct LookupFields {
  /// The name to call out.
  let callName: Bytes?
  /// The last four digits of the card.
  let cardLast4: Bytes?
  /// How to tell the guest.
  let cue: Bytes?
  /// The name as written.
  let name: Bytes?
  /// The last four digits of the phone.
  let phoneLast4: Bytes?
  /// The reading a partner gave by hand.
  let reading: Bytes?

  /// Reads them in place; they last as long as the bytes of the document.
  @inline(__always)
  init(_ view: DocumentView) {
    // Fields lie in the order of their names: one pass finds them all.
    var fields = view.fields
    callName = fields.seek(LookupField.callName)?.text
    cardLast4 = fields.seek(LookupField.cardLast4)?.text
    cue = fields.seek(LookupField.cue)?.text
    name = fields.seek(LookupField.name)?.text
    phoneLast4 = fields.seek(LookupField.phoneLast4)?.text
    reading = fields.seek(LookupField.reading)?.text
  }
}

/// What those fields are called in the document; whoever writes them takes the names from here.
public enum LookupField {
  /// The name to call out.
  @inlinable public static var callName: StaticString { "call_name" }
  /// The last four digits of the card.
  @inlinable public static var cardLast4: StaticString { "card4" }
  /// How to tell the guest.
  @inlinable public static var cue: StaticString { "cue" }
  /// The name as written.
  @inlinable public static var name: StaticString { "name" }
  /// The last four digits of the phone.
  @inlinable public static var phoneLast4: StaticString { "phone4" }
  /// The reading a partner gave by hand.
  @inlinable public static var reading: StaticString { "reading" }
}
