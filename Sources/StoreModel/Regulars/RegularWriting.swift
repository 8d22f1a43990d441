import Documents

/// Checks what a partner typed of a regular, new or known, and turns it into changes.
struct RegularWriting {
  let shop: Shop
  let doer: Doer
  let documents: RegularDocuments
  /// How far they agree once this is written.
  private let consent: Consent
  private var regular: [FieldName: Value] = [:]
  private var keys: [FieldName: Value] = [:]

  /// The changes that make the regular `id` say what was typed; nothing that it says already.
  static func changes(
    _ edit: RegularEdit, of id: DocumentID, in shop: Shop, by doer: Doer
  ) throws(Refusal) -> [Change] {
    let documents = RegularDocuments(id, in: shop)
    let known = documents.regular.map(Regular.init)
    var writing = RegularWriting(
      shop: shop, doer: doer, documents: documents,
      consent: edit.consent ?? known?.consent ?? .none)
    try writing.facts(edit)
    try writing.usual(edit, known: known)
    try writing.constraints(edit)
    try writing.checkCups(known: known)
    try writing.partnersOwn(edit)
    try writing.consents(edit, known: known)
    let note = try writing.checkedNote(edit)
    try writing.checkConsent(hasNote: note != nil)
    try writing.checkCallable(isKnown: known != nil)
    return try writing.written() + writing.notes(edit, note)
  }

  private init(shop: Shop, doer: Doer, documents: RegularDocuments, consent: Consent) {
    self.shop = shop
    self.doer = doer
    self.documents = documents
    self.consent = consent
  }

  /// Text fit to be stored, never shortened; empty takes the fact away, nil says nothing.
  private static func cleaned(_ text: String?) -> String? {
    text.map { FieldText($0, limit: Int.max).text }
  }

  /// A cleaned text that fits a field.
  private static func fitting(_ text: String, _ field: String) throws(Refusal) -> String {
    guard text.count <= FieldText.charactersMax, text.utf8.count < FieldText.bytesMax else {
      throw .badField(
        field: field, value: String(text.prefix(20)),
        wanted: .characters(0...FieldText.charactersMax))
    }
    return text
  }

  private mutating func facts(_ edit: RegularEdit) throws(Refusal) {
    for (name, fact) in RegularEdit.texts {
      guard let text = Self.cleaned(edit[keyPath: fact]) else { continue }
      regular[name] = text.isEmpty ? .null : .string(try Self.fitting(text, name.description))
    }
    if let text = Self.cleaned(edit.phone) {
      let digits = text.isEmpty ? "" : PhoneNumber.typed(text)?.digits ?? ""
      guard text.isEmpty || PhoneNumber.digitsRange.contains(digits.count) else {
        throw .badField(
          field: "phone", value: text, wanted: .phone(digits: PhoneNumber.digitsRange))
      }
      if documents.digits(RegularField.phone) ?? "" != digits {
        keys[RegularField.phone] = text.isEmpty ? .null : .string(digits)
      }
      regular[RegularField.phoneLast4] = text.isEmpty ? .null : .string(String(digits.suffix(4)))
    }
    if let text = Self.cleaned(edit.birthday) {
      let day = WrittenTime.birthday(text)
      guard text.isEmpty || day != nil else {
        throw .badField(field: "birthday", value: text, wanted: .monthDay)
      }
      regular[RegularField.birthday] = day.map { .string($0) } ?? .null
    }
  }

  /// Usuals as the menu writes them; the words an import brought may stay as they are.
  private mutating func usual(_ edit: RegularEdit, known: Regular?) throws(Refusal) {
    guard let typed = edit.usual else { return }
    var usual: [String] = []
    for text in typed.compactMap(Self.cleaned) where !text.isEmpty {
      var text = try Self.fitting(text, "usual")
      if known?.usual.contains(text) != true { text = try mark(text) }
      if !usual.contains(text) { usual.append(text) }
    }
    guard usual.count <= MemberRow.usualsMax else {
      throw .badField(
        field: "usual", value: String(usual.count), wanted: .drinks(max: MemberRow.usualsMax))
    }
    regular[RegularField.usual] = usual.isEmpty ? .null : .array(usual.map(Value.string))
  }

  private func mark(_ text: String) throws(Refusal) -> String {
    do throws(MarkError) { return try shop.menu.parse(text).text } catch {
      throw .menu(.badMark(error))
    }
  }

  /// Refuses a usual that holds what the guest must not have, unless both were there before.
  private func checkCups(known: Regular?) throws(Refusal) {
    let fields = documents.regular?.fields ?? []
    var words = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) })
    words.merge(regular) { _, new in new }
    let constraints = words.compactMap { ConstraintFields.word(of: $0.key, $0.value) }.sorted()
    let usual = words[RegularField.usual]?.array?.compactMap(\.string) ?? []
    for drink in usual {
      guard case .mark(let mark) = shop.menu.usual(drink) else { continue }
      let isNew = known?.usual.contains(drink) != true
      let told =
        isNew ? constraints : constraints.filter { known?.constraints.contains($0) != true }
      let all = Constraint.stored(told)
      let conflicts = shop.menu.conflicts(of: mark, with: all)
      guard conflicts.isEmpty else { throw .regulars(.breaksConstraint(drink: drink, conflicts)) }
    }
  }

  /// One field for each constraint: what two terminals add at once must both stay.
  ///
  /// A word nobody knows would protect nobody: it has to be said that it is meant.
  private mutating func constraints(_ edit: RegularEdit) throws(Refusal) {
    guard let text = Self.cleaned(edit.constraints) else { return }
    var wanted: [FieldName: Value] = [:]
    let list = Constraint.list(try Self.fitting(text, MemberColumn.constraints.rawValue))
    if let word = list.unknown.first {
      throw .badField(
        field: MemberColumn.constraints.rawValue, value: word, wanted: Constraint.wanted(for: word))
    }
    ConstraintFields.write(list.constraints, into: &wanted)
    for field in documents.regular?.fields ?? [] where wanted[field.name] == nil {
      guard let word = ConstraintFields.word(of: field.name, field.value) else { continue }
      if edit.constraintsSeen.map({ $0.contains(word) }) ?? true { wanted[field.name] = .null }
    }
    regular.merge(wanted) { _, new in new }
  }

  /// What partners say of themselves and the guest: pinned, known.
  private mutating func partnersOwn(_ edit: RegularEdit) throws(Refusal) {
    if let isPinned = edit.isPinned { regular[RegularField.pinned] = isPinned ? true : .null }
    guard let isKnown = edit.isKnown else { return }
    let partner = doer.partner.flatMap { DocumentID($0) }.flatMap { shop.partner($0) }
    guard let partner, let name = RegularField.known(by: partner.id) else {
      throw .partners(.nobodyOn)
    }
    regular[name] = isKnown ? true : .null
  }

  private mutating func consents(_ edit: RegularEdit, known: Regular?) throws(Refusal) {
    if edit.consent != nil { regular[RegularField.consent] = .string(consent.rawValue) }
    var scopes = edit.scopes
    if consent.remembers, scopes == nil, known?.consent.remembers != true { scopes = [.remember] }
    if !consent.remembers {
      if let scope = scopes?.first {
        throw .regulars(.askFirst(field: "consent.\(scope.rawValue)"))
      }
      scopes = edit.consent == nil ? nil : []
    }
    guard let scopes else { return }
    for scope in ConsentScope.allCases {
      guard let name = RegularField.scope(scope) else { continue }
      regular[name] = scopes.contains(scope) ? true : .null
    }
  }

  /// The remark to be written, nil where there is none.
  private func checkedNote(_ edit: RegularEdit) throws(Refusal) -> String? {
    guard let note = Self.cleaned(edit.note), !note.isEmpty else { return nil }
    if let finding = NoteLint.check(note) {
      guard edit.isNoteMeant, note.count <= NoteLint.charactersMax else { throw .badNote(finding) }
      if let refusal = shop.refusal(unless: .manager, doer) { throw refusal }
    }
    // Two days, so that it is over in every zone there is.
    if let until = edit.noteUntil, doer.now >= until.milliseconds + 2 * 86_400_000 {
      throw .badField(field: "note until", value: until.text, wanted: .dayToCome)
    }
    return note
  }

  /// What only a remembered guest's document may hold is refused, and goes where they said no.
  private mutating func checkConsent(hasNote: Bool) throws(Refusal) {
    guard !consent.remembers else { return }
    let wanted = regular.filter { RegularField.needsConsent($0.key) && !$0.value.isNull }
    if let field = wanted.keys.min() {
      throw .regulars(.askFirst(field: RegularField.word(of: field)))
    }
    if hasNote { throw .regulars(.askFirst(field: "note")) }
    guard regular[RegularField.consent] != nil else { return }
    for field in documents.regular?.fields ?? []
    where RegularField.mustGo(field.name, under: consent) {
      regular[field.name] = .null
    }
    guard consent == .withdrawn else { return }
    for name in regular.keys where name != RegularField.consent { regular[name] = .null }
    for field in documents.keys?.fields ?? [] { keys[field.name] = .null }
  }

  private func checkCallable(isKnown: Bool) throws(Refusal) {
    let callable = [RegularField.name, RegularField.callName, RegularField.cue]
    let isCallable = callable.contains { name in
      (regular[name] ?? documents.regular?[name])?.string?.isEmpty == false
    }
    if isCallable || consent == .withdrawn { return }
    let saidNo = isKnown && regular[RegularField.consent] != nil && !consent.remembers
    throw .regulars(saidNo ? .nothingLeft : .nothingToCallThem)
  }

  /// The changes of the documents, without what they say already.
  private func written() -> [Change] {
    let id = documents.id
    var changes = [shop.difference(regular, .regular, id), keysChange]
    guard regular[RegularField.consent] != nil, !consent.remembers else {
      return changes.compactMap(\.self)
    }
    changes.append(
      shop.difference(
        documents.importedGone(under: consent), .imported, RegularDocuments.importedID(id)))
    return changes.compactMap(\.self) + shop.forgotten([id])
  }

  /// Digits whose typing was taken back are typed anew: all of them, or they would come back too.
  private var keysChange: Change? {
    let id = RegularDocuments.keysID(documents.id)
    guard !keys.isEmpty, let off = shop.currentDocument(id), off.isOff else {
      return shop.difference(keys, .keys, id)
    }
    var fields = Dictionary(uniqueKeysWithValues: off.fields.map { ($0.name, Value.null) })
    fields.merge(keys) { _, new in new }
    var change = Change(.keys, id, fields: fields, current: shop.current(id))
    change.off = .null
    return change
  }

  /// The change after which no import is known to have said a remark that is dropped.
  private func importedNote(_ text: String?) -> [Change] {
    guard let text, documents.imported?[RegularField.note] == .string(text) else { return [] }
    let id = RegularDocuments.importedID(documents.id)
    return [shop.difference([RegularField.note: .null], .imported, id)].compactMap(\.self)
  }

  private func notes(_ edit: RegularEdit, _ note: String?) throws(Refusal) -> [Change] {
    let row = shop.row(of: documents.id)
    let own = row.map { shop.notes($0) } ?? []
    var changes: [Change] = []
    for id in edit.removedNotes where consent.remembers {
      guard let row, own.contains(where: { $0.id == id }) else { throw .unknown(id.description) }
      changes += shop.noteErasures(id, of: row)
      changes += importedNote(own.first { $0.id == id }?.text)
    }
    guard let note else { return changes }
    var made = shop.noteChanges(note, until: edit.noteUntil, of: documents.id, at: doer.now)
    if NoteLint.check(note) != nil, !shop.hasManager, let last = made.indices.last {
      made[last].fields[NoteField.unsigned] = true
    }
    return changes + made
  }
}
