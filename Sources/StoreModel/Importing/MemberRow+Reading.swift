import Documents
import Foundation

extension MemberRow {
  /// Characters in a name or call name: longer than any name on a passport.
  static let nameCharactersMax = 64
  /// Usuals of one regular: a profile shows a handful.
  static let usualsMax = 12

  /// Reads a record of a members file; nil where it has no name.
  ///
  /// `now` is when the file is read, nil where nobody asks what lies in the future.
  init?(_ record: inout RecordFields<MemberColumn>, zone: TimeZone, now: Int64?) {
    guard let name = record.text(.name, limit: Self.nameCharactersMax) else { return nil }
    self.init(name: name)
    tillID = record.number(.id)
    callName = record.text(.callName, limit: Self.nameCharactersMax)
    phone = Self.phone(&record)
    let today = now.map { WrittenTime.localDay(of: $0, zone: zone) }
    birthday = Self.birthday(&record, today: today)
    joined = Self.joined(&record, today: today)
    tier = record.text(.tier)
    stars = record.value(.stars) { ExactDecimal.scaled($0, places: 3) }
    asOf = Self.asOf(&record, zone: zone, today: today)
    usual = record.list(.usual, limit: Self.usualsMax)
    constraints = Self.constraints(&record)
    cue = record.text(.cue)
    note = Self.note(&record)
    card = Self.card(&record)
    (consent, scopes) = Self.consent(&record)
  }

  /// The text of a date, nil where there is none or one that means none.
  private static func date(
    _ column: MemberColumn, _ record: inout RecordFields<MemberColumn>
  ) -> String? {
    guard let text = record.text(column) else { return nil }
    guard WrittenTime.isDefault(text) else { return text }
    record.warn(.defaultDate(field: column.rawValue, value: text))
    return nil
  }

  private static func birthday(
    _ record: inout RecordFields<MemberColumn>, today: CivilDay?
  ) -> String? {
    guard let text = date(.birthday, &record) else { return nil }
    guard let birthday = WrittenTime.fileBirthday(text) else {
      record.drop(.birthday, text)
      return nil
    }
    // Month and day are right where the century was guessed.
    if let today, let day = WrittenTime.fileDay(text), day > today {
      record.doubt(.birthday, text)
    }
    return birthday
  }

  private static func joined(
    _ record: inout RecordFields<MemberColumn>, today: CivilDay?
  ) -> String? {
    guard let text = date(.joined, &record) else { return nil }
    guard let day = WrittenTime.fileDay(text) else {
      record.drop(.joined, text)
      return nil
    }
    guard let today, day > today else { return day.text }
    record.warn(.inFuture(field: MemberColumn.joined.rawValue, value: text, isKept: false))
    return nil
  }

  /// A day alone means its last millisecond: what the till counted includes that day's visits.
  private static func asOf(
    _ record: inout RecordFields<MemberColumn>, zone: TimeZone, today: CivilDay?
  ) -> Int64? {
    guard let text = date(.asof, &record) else { return nil }
    func end(of day: CivilDay) -> Int64 {
      WrittenTime.utc(day.milliseconds + 86_400_000, zone: zone) - 1
    }
    let moment: Int64
    switch WrittenTime.fileInstant(text, zone: zone) {
    case .moment(let found): moment = found
    case .day(let day): moment = end(of: day)
    case nil:
      record.drop(.asof, text)
      return nil
    }
    guard let today, moment > end(of: today) else { return moment }
    record.warn(.inFuture(field: MemberColumn.asof.rawValue, value: text, isKept: false))
    return nil
  }

  private static func phone(_ record: inout RecordFields<MemberColumn>) -> String? {
    guard let text = record.text(.phone) else { return nil }
    let cell = PhoneCell(text)
    guard let number = cell.number else {
      record.drop(.phone, text)
      return nil
    }
    if !number.isPlausible { record.doubt(.phone, text) }
    for rest in cell.leftOut { record.keep(.phone, number.digits, leavingOut: rest) }
    return number.digits
  }

  private static func card(_ record: inout RecordFields<MemberColumn>) -> String? {
    guard let text = record.text(.card) else { return nil }
    guard !SheetText.hasLostDigits(text) else {
      record.drop(.card, text)
      return nil
    }
    return SheetText.withoutPointZeros(text)
  }

  private static func constraints(
    _ record: inout RecordFields<MemberColumn>
  ) -> [Constraint] {
    guard let text = record.text(.constraints) else { return [] }
    let list = Constraint.list(text)
    for word in list.unknown { record.warn(.unknownConstraint(word)) }
    for word in list.joined { record.warn(.joinedConstraints(word)) }
    return list.constraints
  }

  private static func note(_ record: inout RecordFields<MemberColumn>) -> String? {
    // One character more than may stay, so that a longer note is told from one that just fits.
    guard let raw = record.raw(.note) else { return nil }
    let field = FieldText(raw, limit: FieldText.bytesMax)
    if field.text.isEmpty { return nil }
    if field.wasCleaned { record.warn(.cleaned(field: MemberColumn.note.rawValue)) }
    guard let finding = NoteLint.check(field.text) else { return field.text }
    record.warn(.note(finding))
    return nil
  }

  private static func consent(
    _ record: inout RecordFields<MemberColumn>
  ) -> (Consent, [ConsentScope]) {
    guard let text = record.text(.consent) else { return (.none, []) }
    guard let reading = ConsentReading(text) else {
      record.drop(.consent, text)
      return (.none, [])
    }
    for word in reading.unknown { record.drop(.consent, word) }
    return (reading.level, reading.scopes)
  }
}
