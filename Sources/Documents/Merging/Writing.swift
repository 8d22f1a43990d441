extension Document {
  /// Writes a field; null removes it.
  ///
  /// An earlier stamp than the field's own changes nothing. The limits of `DocumentLimits` are
  /// checked here, and only here: merging and decoding accept what other versions wrote. On an
  /// error the document is as before.
  public mutating func set(
    _ name: FieldName, to value: Value, at stamp: Stamp
  ) throws(DocumentError) {
    guard erased == nil else { throw .erased }
    try DocumentLimits.check(value)
    let before = fields
    let index = position(of: name)
    let field = Field(name: name, stamp: stamp, value: value)
    if index < fields.count, fields[index].name == name {
      guard fields[index].stamp <= stamp else { return }
      fields[index] = field
    } else {
      fields.insert(field, at: index)
    }
    do {
      try checkWriting(field)
    } catch {
      fields = before
      throw error
    }
  }

  /// Writes several fields as `set` writes one: all of them, or on an error none.
  public mutating func write(_ values: FieldValues, at stamp: Stamp) throws(DocumentError) {
    guard !values.isEmpty else { return }
    guard erased == nil else { throw .erased }
    if mode != .register, let other = fields.first, other.stamp != stamp {
      throw .mixedStamps(other.name)
    }
    for (_, value) in values { try DocumentLimits.check(value) }
    let before = fields
    fields = Document.fields(before, with: values, at: stamp)
    do {
      if mayHaveTooMany { for field in fields { try checkCount(with: field) } }
      try checkSize()
    } catch {
      fields = before
      throw error
    }
  }

  /// Fields and values in one order of names; a field written later than `stamp` stays.
  private static func fields(
    _ fields: [Field], with values: FieldValues, at stamp: Stamp
  ) -> [Field] {
    var result: [Field] = []
    result.reserveCapacity(fields.count + values.count)
    var index = 0
    for (name, value) in values {
      while index < fields.count, fields[index].name < name {
        result.append(fields[index])
        index += 1
      }
      let isThere = index < fields.count && fields[index].name == name
      let isLater = isThere && fields[index].stamp > stamp
      result.append(isLater ? fields[index] : Field(name: name, stamp: stamp, value: value))
      if isThere { index += 1 }
    }
    result.append(contentsOf: fields[index...])
    return result
  }

  /// Writes the `off` register: a map of `reason` and `by`, or null to take it back.
  public mutating func setOff(_ value: Value, at stamp: Stamp) throws(DocumentError) {
    guard erased == nil else { throw .erased }
    try DocumentLimits.check(value)
    guard off.map({ $0.stamp <= stamp }) ?? true else { return }
    let before = off
    off = Off(stamp: stamp, value: value)
    guard encodedCount <= DocumentLimits.bytesMax else {
      let count = encodedCount
      off = before
      throw .tooLarge(bytes: count)
    }
  }

  /// Erases the document: nothing is left but that it was erased.
  public mutating func erase(at stamp: Stamp) {
    fields = []
    off = nil
    erased = max(erased ?? stamp, stamp)
  }

  private func checkWriting(_ field: Field) throws(DocumentError) {
    if mode != .register, let other = fields.first(where: { $0.stamp != field.stamp }) {
      throw .mixedStamps(other.name)
    }
    if mayHaveTooMany { try checkCount(with: field) }
    try checkSize()
  }

  /// Whether there are enough fields for either limit; else there is no need to count.
  private var mayHaveTooMany: Bool { fields.count > DocumentLimits.countedMax }

  private func checkCount(with field: Field) throws(DocumentError) {
    if let set = field.name.set {
      let members = fields.reduce(0) { $0 + ($1.name.set == set ? 1 : 0) }
      guard members <= DocumentLimits.membersMax else {
        throw .tooManyMembers(of: set.string)
      }
    } else {
      let plain = fields.reduce(0) { $0 + ($1.name.set == nil ? 1 : 0) }
      guard plain <= DocumentLimits.fieldsMax else { throw .tooManyFields(plain) }
    }
  }

  private func checkSize() throws(DocumentError) {
    let count = encodedCount
    guard count <= DocumentLimits.bytesMax else { throw .tooLarge(bytes: count) }
  }
}
