/// The records an import refused, as a CSV a person can mend and import again.
///
/// The original columns, then `line` and `reason`. A record that could not be taken apart stands
/// whole in the first column.
public struct RejectsFile: Equatable, Sendable {
  /// The file so far: UTF-8 with a byte order mark, CRLF.
  public var bytes: [UInt8] { [] }
  /// Records in it.
  public private(set) var count = 0

  /// A file with nothing but its header.
  public init(header: [String]) {}

  /// Appends one refused record.
  public mutating func add(_ row: RefusedRow) { count += 1 }
}
