import Testing

/// A `switch` as its lines say it.
private struct SwitchStatement {
  /// Where it begins: path and line.
  let place: String
  /// The last word of what is switched over: `what` of `act.what`.
  let subject: String
  /// The type whose declaration or extension it stands in.
  let owner: String
  /// The first member each pattern names: `menu` of `.menu(.unknown(let name))`.
  let members: [String]
  /// The second member of those that name two: `unknown` of the same.
  let nested: [String]
  /// Whether anything not named ends in one branch.
  let hasDefault: Bool
}

/// An enum of one of the families, as its lines say it.
private struct FamilyEnum: Equatable {
  /// Its name: Refusal, MenuRefusal, RegularAct and the like.
  let name: String
  /// What its cases are called.
  let members: Set<String>

  /// Whether it only sorts the others by subject; its members are words other enums have as well.
  var isRoot: Bool { ["Command", "Outcome", "Refusal", "What"].contains(name) }
}

@Suite("Answers of the shop are told one by one")
struct AnswerSwitchTests {
  /// What values of the families are called.
  private static let subjects: Set<String> = ["refusal", "outcome", "command", "what"]

  @Test
  func `no default stands in a switch over a command, an outcome, a refusal or an own act`() throws
  {
    let files = try SourceTree.swiftFiles()
    let families = files.filter { $0.target == "StoreModel" }.flatMap(Self.families)
    #expect(families.count > 15)
    let switches = files.flatMap(Self.switches).filter { Self.isOver(families, $0) }
    #expect(switches.count > 20)
    for found in switches where found.hasDefault {
      Issue.record("\(found.place): name what is left, so that a new one asks to be told")
    }
  }

  @Test func `the finder tells a switch over a family from another`() {
    let lines = [
      "extension Outcome {", "  switch refusal {", "  case .menu(.unknown), .care:", "    1",
      "  default: 2", "  }", "  switch key {", "  case .up: 1", "  default: 2", "  }",
      "  switch it {", "  case .nobodyOn where", "    isLate:", "    switch self {",
      "    case .down: 3", "    default: 4", "    }", "  case .nameTaken: 2", "  case _: 3", "  }",
      "}", "extension Key {", "  switch self {", "  case .menu: 1", "  default: 2", "  }",
      "  switch it {", "  case .menu(.nobodyOn): 1", "  case .up: 2", "  }", "}",
    ]
    let found = Self.switches(in: SourceFile(path: "Sources/X/A.swift", lines: lines))
    #expect(
      found.map(\.members)
        == [
          ["menu", "care"], ["up"], ["nobodyOn", "nameTaken"], ["down"], ["menu"], ["menu", "up"],
        ])
    #expect(found.map(\.hasDefault) == [true, true, true, true, true, false])
    let families = Self.families(
      in: SourceFile(
        path: "Sources/StoreModel/A.swift",
        lines: [
          "public enum PartnerRefusal: Equatable {", "  /// Nobody.", "  case nobodyOn",
          "  case nameTaken(String), other = \"x\"", "}", "enum Key {", "  case up", "}",
          "enum Outcome {", "  case menu(MenuOutcome)", "}",
        ]))
    #expect(families.map(\.members) == [["nobodyOn", "nameTaken", "other"], ["menu"]])
    #expect(found.map { Self.isOver(families, $0) } == [true, false, true, true, false, true])
  }

  /// By what it is called, by whose extension it stands in, or by the members it names.
  private static func isOver(_ families: [FamilyEnum], _ found: SwitchStatement) -> Bool {
    if found.subject == "self" { return families.contains { $0.name == found.owner } }
    if subjects.contains(found.subject) { return true }
    let leaves = families.filter { !$0.isRoot }
    let isOfOne = leaves.contains { $0.members.isSuperset(of: found.members) }
    let all = leaves.reduce(into: Set<String>()) { $0.formUnion($1.members) }
    return isOfOne && !found.members.isEmpty || !all.isDisjoint(with: found.nested)
  }

  /// The enums of the families, each found by its closing brace.
  private static func families(in file: SourceFile) -> [FamilyEnum] {
    let head = /^ *(public )?enum (What|[A-Za-z]*(Command|Outcome|Refusal|Act))\b/
    return file.lines.indices.compactMap { start in
      guard file.lines[start].hasSuffix(" {"),
        let found = file.lines[start].firstMatch(of: head)
      else { return nil }
      let indent = String(file.lines[start].prefix { $0 == " " })
      let end = file.lines[start...].firstIndex { $0.hasPrefix(indent + "}") } ?? start
      let cases = file.lines[start..<end].filter { $0.hasPrefix(indent + "  case ") }
      let members = Set(cases.flatMap { names(in: String($0.dropFirst(indent.count + 7))) })
      return FamilyEnum(name: String(found.2), members: members)
    }
  }

  /// The names a line of cases declares, without what they carry.
  private static func names(in cases: String) -> [String] {
    pieces(cases).compactMap { $0.firstMatch(of: /^ *([A-Za-z]+)/).map { String($0.1) } }
  }

  /// Every switch of a file with the patterns at its own level.
  private static func switches(in file: SourceFile) -> [SwitchStatement] {
    let declaration = /^[a-z ]*(extension|enum|struct|class|actor) ([A-Za-z.]+)/
    var owner = ""
    return file.lines.indices.compactMap { start in
      let line = file.lines[start]
      if line.utf8.first != UInt8(ascii: " "), let type = line.firstMatch(of: declaration) {
        owner = type.2.split(separator: ".").last.map(String.init) ?? ""
      }
      guard line.hasSuffix(" {"), line.contains("switch "),
        let head = line.firstMatch(of: /^( *)(return )?switch (.*) \{$/)
      else { return nil }
      let indent = String(head.1)
      let end = file.lines[start...].firstIndex { $0.hasPrefix(indent + "}") } ?? start
      let patterns = labels(file.lines[start..<end], indent)
      let named = patterns.flatMap(pieces).compactMap {
        $0.firstMatch(of: /^ *(let )?\.([A-Za-z]+)(\(\.([A-Za-z]+))?/)
      }
      let rests = file.lines[start..<end].contains {
        $0.hasPrefix(indent + "default:") || $0.hasPrefix(indent + "@unknown default:")
      }
      let catchesAll = patterns.contains { $0.contains(/^ *(let [a-z]+|_) *$/) }
      return SwitchStatement(
        place: "\(file.path):\(start + 1)",
        subject: head.3.split { !$0.isLetter }.last.map(String.init) ?? "", owner: owner,
        members: named.map { String($0.2) }, nested: named.compactMap { $0.4.map(String.init) },
        hasDefault: rests || catchesAll)
    }
  }

  /// What stands between `case` and its colon, over as many lines as it takes.
  private static func labels(_ lines: ArraySlice<String>, _ indent: String) -> [String] {
    lines.indices.compactMap { start in
      guard lines[start].hasPrefix(indent + "case ") else { return nil }
      var depth = 0
      var label = ""
      for line in lines[start...] {
        for character in line.dropFirst(label.isEmpty ? indent.count + 5 : 0) {
          if "([".contains(character) { depth += 1 }
          if ")]".contains(character) { depth -= 1 }
          if character == ":", depth == 0 { return label }
          label.append(character)
        }
      }
      return label
    }
  }

  /// A list taken apart at the commas that stand in no bracket.
  private static func pieces(_ list: String) -> [String] {
    var depth = 0
    return list.split(separator: ",").reduce(
      into: [String]()
    ) { pieces, piece in
      if depth > 0, let last = pieces.popLast() {
        pieces.append(last + "," + piece)
      } else {
        pieces.append(String(piece))
      }
      depth += piece.count { "([".contains($0) } - piece.count { ")]".contains($0) }
    }
  }
}
