import Foundation
import Testing

@Suite("Kinds of document")
struct KindNameTests {
  private static let table = "Sources/StoreModel/Shop/Kinds.swift"

  @Test func `a kind is called by its name in the table of kinds alone`() throws {
    let files = try SourceTree.swiftFiles()
    let table = try #require(files.first { $0.path == Self.table })
    let names = Set(KindNames.named(in: table.lines))
    #expect(names.count > 10)
    for file in files where !file.isTest && file.path != Self.table {
      for (number, name) in KindNames.used(in: file.lines, of: names) {
        Issue.record("\(file.path):\(number) ask KnownKind, do not spell \"\(name)\"")
      }
    }
  }

  @Test(arguments: [
    #"if view.kind == "visit" {"#, #"guard "visit" != block.kind else {"#,
    #"let kind: Kind = "visit""#, #"Kind("visit")"#, #"Kind.init("visit")"#,
    #"Document(kind: "visit", scope: scope)"#, #"Change("visit", id)"#,
    #"let kinds: Set<Kind> = ["note", "visit"]"#, #"kinds.contains("visit")"#,
    "Change(\n  \"visit\", id)", "if isPlain && view.kind\n  == \"visit\" {",
    "let plain: [Kind] = [\n  .note,\n  \"visit\",\n]",
    "switch view.kind {\ncase \"note\", \"visit\": 1\ndefault: 2\n}",
  ])
  func `the finder of names sees a kind spelled in any of these ways`(text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    #expect(KindNames.used(in: lines, of: ["visit"]).map(\.name) == ["visit"])
  }

  @Test(arguments: [
    #"view.field("visit")"#, #"view.kind == visit && view.field("visit") == nil"#,
    #"static let visit: FieldName = "visit""#,
    #"// a kind spelled "visit" does no harm here"#, #"case visit = "visit""#,
    #"let name = "a kind of visit""#, #"if view.kind == .visit { add("visits") }"#,
    "switch name {\ncase \"visit\": 1\ndefault: kind\n}",
  ])
  func `the finder of names leaves fields, commands and comments alone`(text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    #expect(KindNames.used(in: lines, of: ["visit"]).isEmpty)
  }
}

/// Finds names of kinds in source text: a statement that speaks of a kind and spells the name of one.
private enum KindNames {
  /// The names a table gives its kinds.
  static func named(in lines: [String]) -> [String] {
    lines.filter { $0.contains(/\.(shared|local)\("/) }.compactMap { literals(in: $0).first }
  }

  /// Lines, counted from 1, that name a kind.
  static func used(in lines: [String], of names: Set<String>) -> [(number: Int, name: String)] {
    var found: [(number: Int, name: String)] = []
    for (index, line) in lines.enumerated() where line.utf8.contains(UInt8(ascii: "\"")) {
      let spelled = literals(in: code(line)).filter(names.contains)
      guard !spelled.isEmpty, speaksOfKind(statement(at: index, of: lines)) else { continue }
      found += spelled.map { (index + 1, $0) }
    }
    return found
  }

  /// Whether code speaks of a kind: by the type, a property, a label, or a change of a document.
  private static func speaksOfKind(_ code: String) -> Bool {
    let words: Set<Substring> = ["kind", "kinds", "Kind", "Change"]
    // Every other piece stands between quotes.
    let pieces = code.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.enumerated().contains { index, piece in
      index % 2 == 0
        && piece.split { !$0.isLetter && $0 != "_" }.contains { words.contains($0) }
    }
  }

  /// What stands between quotes, but for the names of fields that are asked for.
  private static func literals(in line: String) -> [String] {
    let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
    let asks = [".field(", ".seek("]
    return pieces.indices.filter { index in
      index % 2 == 1 && !asks.contains { pieces[index - 1].hasSuffix($0) }
    }
    .map { String(pieces[$0]) }
  }

  private static func code(_ line: String) -> String {
    let trimmed = line.drop(while: { $0 == " " })
    return trimmed.hasPrefix("//") ? "" : String(trimmed)
  }

  /// The lines of the statement that a line is of, and what a case is a case of.
  private static func statement(at index: Int, of lines: [String]) -> String {
    var first = index
    while first > 0, goesOn(from: lines[first - 1], to: lines[first]) {
      first -= 1
    }
    var text = lines[first...index].map(code).joined(separator: " ")
    if text.hasPrefix("case ") {
      let indent = lines[first].prefix { $0 == " " }
      let head = lines[..<first].last {
        $0.hasPrefix(indent + "switch ") || $0.contains("= switch ")
      }
      text += " " + (head.map(code) ?? "")
    }
    return text
  }

  /// Whether a line goes on where the one before it left off.
  private static func goesOn(from before: String, to line: String) -> Bool {
    let ends = ["(", "[", ",", "=", "==", "!=", "||", "&&", "?", ":"]
    let begins = ["==", "!=", "||", "&&", "?", ":", "."]
    let (before, line) = (code(before), code(line))
    if before.hasPrefix("case "), before.hasSuffix(":") { return false }
    return ends.contains { before.hasSuffix($0) } || begins.contains { line.hasPrefix($0) }
  }
}
