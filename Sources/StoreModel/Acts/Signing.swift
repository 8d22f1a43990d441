import Documents

extension Decision {
  /// The same decision with the partner's id in everything others will see.
  func signed(by partner: String?, for command: Command) -> Decision {
    guard case .changes(let changes, let outcome) = self, !command.subject.isImport else {
      return self
    }
    return .changes(changes.map { $0.signed(by: partner) }, outcome)
  }
}

extension Change {
  private static let by: FieldName = "by"

  /// The same change with who made it; a local one stays as it is.
  fileprivate func signed(by partner: String?) -> Change {
    guard !isLocal, !erases else { return self }
    var change = self
    let name = partner.map { Value.string($0) }
    if !fields.isEmpty, fields[Self.by] == nil {
      if let name {
        change.fields[Self.by] = name
      } else if isSigned {
        // Who made the change before did not make this one.
        change.fields[Self.by] = Value.null
      }
    }
    if let name, var off = off?.map, off["by"] == nil {
      off["by"] = name
      change.off = .map(off)
    }
    return change
  }

  private var isSigned: Bool {
    guard case .bytes(let bytes) = current else { return false }
    return bytes.withUnsafeBytes { DocumentView($0)?.field("by")?.text != nil }
  }
}
