import Documents

/// What one row of a members file says, as fields: of the regular, of its keys, and the note.
struct MemberFields {
  /// By field, empty ones left out.
  private(set) var all: [FieldName: Value] = [:]
  /// Stars in milli-stars: not a field but the opening line of the ledger.
  let stars: Int64?

  /// What consent lets the row say (domain rules, "till member").
  ///
  /// `consent` is what holds: a guest may have said no at the counter what the till does not know.
  init(_ row: MemberRow, under consent: Consent) {
    stars = row.stars
    all[RegularField.consent] = .string(row.consent.rawValue)
    guard consent != .withdrawn else { return }
    func text(_ name: FieldName, _ text: String?) {
      if let text, !text.isEmpty { all[name] = .string(text) }
    }
    text(RegularField.name, row.name)
    text(RegularField.till, row.tillID)
    text(RegularField.tier, row.tier)
    text(RegularField.joined, row.joined)
    text(RegularField.phone, row.phone)
    text(RegularField.phoneLast4, row.phone.map { String($0.suffix(4)) })
    text(RegularField.card, row.card)
    text(RegularField.cardLast4, row.card.map { String($0.suffix(4)) })
    guard consent.remembers else { return }
    text(RegularField.callName, row.callName)
    text(RegularField.birthday, row.birthday)
    text(RegularField.cue, row.cue)
    text(RegularField.note, row.note)
    if !row.usual.isEmpty { all[RegularField.usual] = .array(row.usual.map(Value.string)) }
    ConstraintFields.write(row.constraints, into: &all)
    for scope in row.scopes {
      if let name = RegularField.scope(scope) { all[name] = .bool(true) }
    }
  }

  /// What must go of what an import said, once a consent is taken back; the level itself stays, so
  /// that the same file brings nothing back.
  static func mustGo(_ name: FieldName, under consent: Consent) -> Bool {
    name.setName == RegularField.consent || RegularField.mustGo(name, under: consent)
  }

  /// Whether a field stands in the local document of digits.
  static func isOfKeys(_ name: FieldName) -> Bool { home(of: name) == .keys }

  /// Whether a field stands in the regular's own document.
  static func isOfRegular(_ name: FieldName) -> Bool { home(of: name) == .regular }

  private static func home(of name: FieldName) -> RegularFact.Home {
    RegularField.fact(of: name)?.home ?? .regular
  }
}

/// Which columns a members file has: a column that is not there says nothing.
public struct MemberColumns: Equatable, Sendable {
  /// The columns, in whatever language the header names them.
  public var columns: Set<MemberColumn>

  /// Every column there is.
  public static let all = Set(MemberColumn.allCases)

  /// The columns of a file.
  public init(_ columns: Set<MemberColumn>) { self.columns = columns }

  /// Whether a file with these columns speaks of a field, if only by leaving it empty.
  func speaks(of name: FieldName) -> Bool {
    RegularField.fact(of: name)?.column.map(columns.contains) ?? false
  }
}
