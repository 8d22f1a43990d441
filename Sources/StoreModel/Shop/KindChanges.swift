public import Documents

extension Change {
  /// A change of `fields` in the document `id`.
  public init(
    _ kind: KnownKind, _ id: DocumentID, fields: [FieldName: Value],
    current: CurrentDocument = .absent
  ) {
    self.init(kind, id, values: FieldValues(fields), current: current)
  }

  /// A change of `values` in the document `id`, for who makes many.
  public init(
    _ kind: KnownKind, _ id: DocumentID, values: FieldValues, current: CurrentDocument = .absent
  ) {
    self.init(kind: kind.kind, id, mode: kind.mode, isLocal: kind.isLocal, current: current)
    fields = values
  }
}
