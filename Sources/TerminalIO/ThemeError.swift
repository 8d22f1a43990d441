import Foundation

/// Why a theme cannot be used; each says where to look.
public enum ThemeError: Error, Equatable, Sendable {
  /// No built-in theme has the name and no folder holds its file.
  case notFound(name: String, folders: [String])
  /// The file is there and cannot be read.
  case unreadable(file: String, reason: Reason)
  /// Not JSON from this line on.
  case malformed(file: String, line: Int, what: String)
  /// A key, or a role, that no theme has.
  case unknownKey(file: String, line: Int, key: String)
  /// A value of the wrong kind, or a name nothing is called.
  case badValue(file: String, line: Int, key: String, expected: String)
  /// Written for a later version of this program.
  case newerSchema(file: String, schema: Int)
  /// A theme that inherits from itself, directly or by way of others.
  case inheritsItself(file: String)

  /// Why a file cannot be read.
  public enum Reason: Equatable, Sendable {
    /// The system said this number of errno(3).
    case system(errno: Int32)
    /// It holds more than a theme does.
    case tooLarge(bytesMax: Int)
    /// It is no regular file.
    case noFile

    /// The reason in English.
    var text: String {
      switch self {
      case .system(let number): String(cString: strerror(number))
      case .tooLarge(let bytesMax): "larger than \(bytesMax / 1024) KiB"
      case .noFile: "no file"
      }
    }
  }
}

extension ThemeError: CustomStringConvertible {
  /// One line for the person who wrote the theme.
  public var description: String {
    switch self {
    case .notFound(let name, let folders):
      "No theme is called \(name). Looked in: \((["built in"] + folders).joined(separator: ", "))."
    case .unreadable(let file, let reason): "\(file): cannot be read (\(reason.text))."
    case .malformed(let file, let line, let what): "\(file):\(line): \(what)."
    case .unknownKey(let file, let line, let key): "\(file):\(line): unknown key \"\(key)\"."
    case .badValue(let file, let line, let key, let expected):
      "\(file):\(line): \"\(key)\" must be \(expected)."
    case .newerSchema(let file, let schema):
      "\(file): schema \(schema) is newer than this program; use schema 1."
    case .inheritsItself(let file): "\(file): inherits from itself."
    }
  }
}
