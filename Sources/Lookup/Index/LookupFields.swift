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
    callName = fields.seek("call_name")?.text
    cardLast4 = fields.seek("card4")?.text
    cue = fields.seek("cue")?.text
    name = fields.seek("name")?.text
    phoneLast4 = fields.seek("phone4")?.text
    reading = fields.seek("reading")?.text
  }
}
