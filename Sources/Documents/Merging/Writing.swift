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
    if fields.count <= min(DocumentLimits.fieldsMax, DocumentLimits.membersMax) {
      // Too few fields for either limit: no need to count.
    } else if let set = field.name.set {
      let members = fields.reduce(0) { $0 + ($1.name.set == set ? 1 : 0) }
      guard members <= DocumentLimits.membersMax else {
        throw .tooManyMembers(of: set.string)
      }
    } else {
      let plain = fields.reduce(0) { $0 + ($1.name.set == nil ? 1 : 0) }
      guard plain <= DocumentLimits.fieldsMax else { throw .tooManyFields(plain) }
    }
    let count = encodedCount
    guard count <= DocumentLimits.bytesMax else { throw .tooLarge(bytes: count) }
  }
}
