/// Two states of one document brought together.
public struct Merge: Equatable, Sendable {
  /// The state both lead to.
  public let merged: Document
  /// The content of an immutable document that lost against another: for the manager to see.
  public let loser: Document?
}

extension Document {
  /// The state this document and `other` lead to.
  ///
  /// Commutative, associative and idempotent, and it never refuses for size. Throws `.identity`
  /// where `other` is another document, or has the same id with another kind, scope or mode.
  public func merged(with other: Document) throws(DocumentError) -> Document {
    try merge(with: other).merged
  }

  /// Like `merged`, and says which of two contents of an immutable document lost.
  public func merge(with other: Document) throws(DocumentError) -> Merge {
    guard id == other.id, kind == other.kind, scope == other.scope, mode == other.mode else {
      throw .identity
    }
    var result = self
    if let erased = [erased, other.erased].compactMap(\.self).max() {
      result.erase(at: erased)
      return Merge(merged: result, loser: nil)
    }
    result.off = Document.later(off, other.off)
    guard mode != .register else {
      result.fields = Document.union(fields, other.fields)
      return Merge(merged: result, loser: nil)
    }
    let order = Document.contentOrder(fields, other.fields)
    let ownWins =
      fields.isEmpty || other.fields.isEmpty
      ? other.fields.isEmpty : (mode == .immutable ? order <= 0 : order >= 0)
    result.fields = ownWins ? fields : other.fields
    let lost = ownWins ? other.fields : fields
    guard mode == .immutable, order != 0, !lost.isEmpty else {
      return Merge(merged: result, loser: nil)
    }
    var loser = Document(kind: kind, scope: scope, id: id, mode: mode)
    loser.fields = lost
    return Merge(merged: result, loser: loser)
  }

  /// Per field the later of two; both sorted by name, so is the result.
  private static func union(_ left: [Field], _ right: [Field]) -> [Field] {
    var result: [Field] = []
    result.reserveCapacity(max(left.count, right.count))
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i].name < right[j].name {
        result.append(left[i])
        i += 1
      } else if right[j].name < left[i].name {
        result.append(right[j])
        j += 1
      } else {
        result.append(isAtLeast(left[i], right[j]) ? left[i] : right[j])
        (i, j) = (i + 1, j + 1)
      }
    }
    result.append(contentsOf: left[i...])
    result.append(contentsOf: right[j...])
    return result
  }

  private static func isAtLeast(_ left: Field, _ right: Field) -> Bool {
    guard left.stamp == right.stamp else { return left.stamp > right.stamp }
    return left.value.order(right.value) >= 0
  }

  private static func later(_ left: Off?, _ right: Off?) -> Off? {
    guard let left, let right else { return left ?? right }
    guard left.stamp == right.stamp else { return left.stamp > right.stamp ? left : right }
    return left.value.order(right.value) >= 0 ? left : right
  }

  /// Order of two contents by (stamp, bytes): below, at or above zero.
  private static func contentOrder(_ left: [Field], _ right: [Field]) -> Int {
    guard let first = left.first, let second = right.first, left != right else { return 0 }
    guard first.stamp == second.stamp else { return first.stamp < second.stamp ? -1 : 1 }
    func bytes(_ fields: [Field]) -> [UInt8] {
      let count = fields.reduce(0) { $0 + 1 + $1.name.name.count + $1.value.encodedCount }
      return [UInt8](atMost: count) { filler in
        for field in fields {
          filler.name(field.name.name)
          filler.value(field.value)
        }
      }
    }
    return bytes(left).lexicographicallyPrecedes(bytes(right)) ? -1 : 1
  }
}

extension Value {
  /// Order by encoded bytes, for fields of one stamp (cloned disks make them).
  func order(_ other: Value) -> Int {
    if self == other { return 0 }
    return encoded.lexicographicallyPrecedes(other.encoded) ? -1 : 1
  }

  private var encoded: [UInt8] { [UInt8](atMost: encodedCount) { $0.value(self) } }
}
