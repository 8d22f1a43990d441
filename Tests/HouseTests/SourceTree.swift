import Foundation

/// One file of this repository as the house rules read it.
struct SourceFile {
  /// Path below the repository, "Sources/TextUI/Grid.swift".
  let path: String
  /// Its lines, without line ends.
  let lines: [String]

  /// The target it belongs to: the folder below Sources or Tests.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// Whether it is a test (or a helper of tests) rather than shipped.
  var isTest: Bool { path.hasPrefix("Tests/") }
}

/// The repository this test file was compiled from.
enum SourceTree {
  /// The folder that holds Package.swift.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file below `Sources` and `Tests`, in order of path.
  static func swiftFiles() throws -> [SourceFile] {
    var files: [SourceFile] = []
    for folder in ["Sources", "Tests"] {
      let base = root.appendingPathComponent(folder)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path)
      for path in paths.sorted() where path.hasSuffix(".swift") {
        let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        files.append(SourceFile(path: "\(folder)/\(path)", lines: lines))
      }
    }
    return files
  }

  /// Functions and initialisers with their length in lines, found by the closing brace that stands
  /// under the line they begin on (the formatter sees to that).
  static func functions(in file: SourceFile) -> [(line: Int, length: Int, header: String)] {
    var found: [(line: Int, length: Int, header: String)] = []
    for (index, line) in file.lines.enumerated() {
      let trimmed = line.drop(while: { $0 == " " })
      guard trimmed.contains(/\bfunc [^(]+\(|\binit[?<(]/), !trimmed.hasPrefix("//") else {
        continue
      }
      guard let open = file.lines[index...].firstIndex(where: { $0.hasSuffix("{") }) else {
        continue
      }
      let indent = String(line.prefix(line.count - trimmed.count))
      let isWhole = file.lines[index...open].dropFirst().allSatisfy { $0.hasPrefix(indent) }
      guard isWhole, open - index < 12 else { continue }
      guard let close = file.lines[open...].firstIndex(where: { $0.hasPrefix(indent + "}") })
      else { continue }
      let header = file.lines[index...open].joined(separator: " ")
      found.append((index + 1, close - index + 1, header))
    }
    return found
  }
}
