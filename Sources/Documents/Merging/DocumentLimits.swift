/// How large a document may be written.
///
/// Both ends of the wire are compiled with the same figures.
public enum DocumentLimits {
  /// Encoded bytes of one document.
  public static let bytesMax = 64 << 10
  /// Bytes of one text.
  public static let textBytesMax = 4 << 10
  /// How deep arrays and maps may nest in one field.
  public static let depthMax = 4
  /// Fields whose names have no dot.
  public static let fieldsMax = 64
  /// Fields of one set: names with the same part before the dot.
  public static let membersMax = 64
  /// Fields of either sort that are within both limits without being counted.
  static let countedMax = min(fieldsMax, membersMax)

  /// Refuses a value that is too deep or holds too long a text.
  static func check(_ value: Value, depth: Int = 0) throws(DocumentError) {
    switch value {
    case .null, .bool, .int: return
    case .text(let text): try check(text)
    case .array(let array):
      guard depth < depthMax else { throw .tooDeep }
      for element in array { try check(element, depth: depth + 1) }
    case .map(let map):
      guard depth < depthMax else { throw .tooDeep }
      for (key, element) in map {
        try check(key)
        try check(element, depth: depth + 1)
      }
    }
  }

  private static func check(_ text: Text) throws(DocumentError) {
    guard text.byteCount <= textBytesMax else { throw .textTooLong(bytes: text.byteCount) }
  }
}

/// Why a document was not written, not read or not merged.
public enum DocumentError: Error, Equatable, Sendable {
  /// More than `DocumentLimits.bytesMax` encoded bytes.
  case tooLarge(bytes: Int)
  /// A text of more than `DocumentLimits.textBytesMax` bytes.
  case textTooLong(bytes: Int)
  /// Arrays or maps nested deeper than `DocumentLimits.depthMax`.
  case tooDeep
  /// More than `DocumentLimits.fieldsMax` fields without a dot.
  case tooManyFields(Int)
  /// More than `DocumentLimits.membersMax` members of one set.
  case tooManyMembers(of: String)
  /// A document that is not a register was given fields of two stamps; the field of the other
  /// stamp.
  case mixedStamps(FieldName)
  /// An erased document takes no more fields.
  case erased
  /// One id with two kinds, scopes or modes.
  case identity
  /// The bytes are of a later format.
  case newerFormat(UInt8)
  /// The bytes are not what encoding gives; the offset of the first that is not.
  case notCanonical(offset: Int)
}
