import Documents
import Lookup

extension RegularSummary {
  /// What a regular's document says of a line of the list, read in place: two hundred lines are
  /// wanted for every key, and decoding their documents takes three times as long.
  ///
  /// The same as `Regular` says of it.
  init(_ view: DocumentView) {
    self.init(id: view.id, label: "", name: "")
    var till: String?
    var fields = view.fields
    while let field = fields.next() {
      let (name, value) = (field.name, field.value)
      if name.starts(with: "c.") {
        if let word = Self.constraint(name, value) { constraints.append(word) }
      } else if name == LookupField.callName {
        callName = Self.text(value)
      } else if name == LookupField.cue {
        cue = Self.text(value)
      } else if name == LookupField.name {
        self.name = Self.text(value) ?? ""
      } else if name == LookupField.phoneLast4 {
        phoneLast4 = Self.text(value)
      } else if name == LookupField.reading {
        reading = Self.text(value) ?? ""
      } else if name == RegularFieldName.tier {
        tier = Self.text(value)
      } else if name == RegularFieldName.till {
        till = Self.text(value)
      } else if name == RegularFieldName.usual {
        usual = Self.texts(value)
      }
    }
    label = till ?? id.description
    if self.name.isEmpty { self.name = callName ?? cue ?? label }
  }

  private static func text(_ value: ValueView) -> String? {
    value.text.flatMap { $0.count == 0 ? nil : $0.string }
  }

  private static func texts(_ value: ValueView) -> [String] {
    var texts: [String] = []
    guard var elements = value.elements else { return texts }
    while let element = elements.next() {
      if let text = element.text { texts.append(text.string) }
    }
    return texts
  }

  private static func constraint(_ name: Bytes, _ value: ValueView) -> String? {
    FieldName(utf8: name.raw).flatMap {
      ConstraintFields.word(of: $0, text: value.text?.string, isSet: value.bool == true)
    }
  }
}
