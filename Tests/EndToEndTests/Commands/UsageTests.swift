import Foundation
import PartnerApp
import Testing
import TextUI

@testable import Regulars

@Suite("Usages, help and README")
struct UsageTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  // MARK: - Help

  @Test func `the help page names every command with all its forms, within 100 columns`() {
    for language in Language.allCases {
      let page = UsageText(words: CommandWords.of(language).help).page
      #expect(page.allSatisfy { Width.of($0) <= 100 })
      for usage in [CommandUsage.screen] + CommandUsage.all {
        let start = UsageText.start(usage.name)
        let lines = page.filter { $0 == start || $0.hasPrefix(start + " ") }
        #expect(lines.count >= usage.forms.count, "\(start)")
      }
      for flag in Flag.allCases {
        #expect(page.contains { $0.contains("--\(flag.rawValue)") }, "--\(flag.rawValue)")
      }
    }
  }

  @Test func `in Chinese every command says in Chinese what it is for`() {
    let words = CommandWords.of(.chinese).help
    for name in [nil] + CommandName.allCases.map(Optional.some) {
      #expect(words.purpose(name).hasHan, "\(UsageText.start(name))")
      #expect(!CommandWords.of(.english).help.purpose(name).hasHan)
    }
  }

  // MARK: - Usage errors

  private static let errors: [UsageError] = [
    .unknownCommand("x"), .unknownOption("--x", near: ["--y"]),
    .misplacedOption(.role, .of(.partner)),
    .repeatedOption(.limit), .missingValue(.limit), .unwantedValue(.json),
    .missing(.of(.settings)), .unwantedOperand("x"), .unknownWord("x", .of(.care)),
    .contradiction(.pin, .unpin), .notOnScreen(.at), .emptyPath, .alone(.noteUntil, without: .note),
    .badOperand("x", .bench, oneOf: ["open", "form"]),
    .badValue(.role, "x", wanted: .oneOf(["lead", "manager"])),
    .badValue(.consent, "x", wanted: .consent), .badValue(.day, "x", wanted: .day(like: "D")),
    .badValue(.seats, "x", wanted: .number), .badValue(.limit, "x", wanted: .numberFromOne),
    .badValue(.fen, "x", wanted: .fen), .badValue(.at, "x", wanted: .instant),
  ]

  @Test(arguments: errors)
  func `every usage error is one line in both languages, each in its own`(_ error: UsageError) {
    let english = CommandWords.of(.english).usageErrors.sentence(error)
    let chinese = CommandWords.of(.chinese).usageErrors.sentence(error)
    #expect(!english.hasHan && english.count > 10, "\(english)")
    #expect(chinese.hasHan, "\(chinese)")
    let lines = (english + chinese).split(separator: "\n")
    #expect(lines.count == 1)
    if case .badValue(_, _, .oneOf) = error { return }
    #expect(!chinese.contains(" or "))
  }

  // MARK: - What the source reads

  /// Names of the cases of `Flag` that a file of commands asks for.
  private static func flagsRead(in source: String) -> Set<String> {
    var names: Set<String> = []
    for match in source.matches(of: /(?:options\[|has\(|choice\()\.(\w+)(?:, \.(\w+))?/) {
      names.insert(String(match.1))
      if let second = match.2 { names.insert(String(second)) }
    }
    return names
  }

  private static func own(_ usages: [CommandUsage]) -> Set<String> {
    Set(usages.flatMap { $0.forms.flatMap(\.flags) }.map { "\($0)" })
  }

  @Test
  func `every flag a command reads is in its usage, and every flag of a usage is read`() throws {
    let table = try Self.text("Sources/Regulars/Arguments/CommandName.swift")
    let folder = Self.root.appendingPathComponent("Sources/Regulars")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let sources = try paths.filter { $0.hasSuffix(".swift") }
      .map { try Self.text("Sources/Regulars/\($0)") }
    let common = Set(Flag.common.map { "\($0)" })
    let ofRegulars = Self.flagsRead(
      in: try Self.text("Sources/Regulars/Arguments/RegularFlags.swift")
    ).union(RegularFlags.texts.map { "\($0)" })
    let ofComplaints = Self.flagsRead(
      in: try Self.text("Sources/Regulars/Commands/ComplaintFlags.swift"))
    var files: [String: [CommandUsage]] = [:]
    for name in CommandName.allCases {
      let pattern = try Regex("case \\.\(name): (\\w+)\\.self")
      let match = try #require(table.firstMatch(of: pattern), "\(name)")
      let type = try #require(match.output[1].substring)
      let source = try #require(
        sources.first { $0.contains("enum \(type): ProgramCommand {") }, "\(type)")
      files[source, default: []].append(.of(name))
    }
    #expect(files.values.joined().count == CommandName.allCases.count)
    for (source, usages) in files {
      var read = Self.flagsRead(in: source)
      if source.contains("RegularFlags.edit(") { read.formUnion(ofRegulars) }
      if source.contains("ComplaintFlags.complaint(") { read.formUnion(ofComplaints) }
      // The ways of one command have files of their own.
      if source.contains("any OffersWay.Type") {
        for way in sources where way.contains(": OffersWay {") {
          read.formUnion(Self.flagsRead(in: way))
        }
      }
      let names = usages.map { UsageText.start($0.name) }.joined(separator: ", ")
      #expect(read.subtracting(common) == Self.own(usages).subtracting(common), "\(names)")
    }
    let everywhere = sources.reduce(into: ofRegulars) { $0.formUnion(Self.flagsRead(in: $1)) }
    #expect(everywhere == Set(Flag.allCases.map { "\($0)" }))
  }

  // MARK: - The README

  /// The command lines of the README, as a shell would take them apart, without `regulars`.
  private static func commandLines(_ readme: String) -> [[String]] {
    var lines: [Substring] = []
    for (place, part) in readme.components(separatedBy: "```").enumerated() {
      if place.isMultiple(of: 2) {
        lines += part.matches(of: /`(regulars [^`]*)`/).map { $0.1 }
      } else {
        lines += part.split(separator: "\n")
      }
    }
    let commands = lines.flatMap { line in
      (line.components(separatedBy: " #").first ?? "").components(separatedBy: "&&")
    }
    return commands.map(words).compactMap { words in
      guard let first = words.first, first == "regulars" || first.hasSuffix("/regulars") else {
        return nil
      }
      return Array(words.dropFirst())
    }
  }

  /// Words, with quotes taken off, and the brackets around what may be left out.
  private static func words(_ line: String) -> [String] {
    line.matches(of: /'([^']*)'|([^\s']+)/).map { match in
      match.1.map(String.init)
        ?? (match.2 ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    }
  }

  @Test func `every command line of the README is one the program understands`() throws {
    let lines = Self.commandLines(try Self.text("README.md"))
    #expect(lines.count > 30)
    for line in lines {
      do {
        _ = try Invocation(parsing: line)
      } catch {
        let sentence = CommandWords.of(.english).usageErrors.sentence(error)
        Issue.record("regulars \(line.joined(separator: " ")): \(sentence)")
      }
    }
  }

  @Test func `the README names every command`() throws {
    let named = Set(Self.commandLines(try Self.text("README.md")).compactMap(\.first))
    for name in CommandName.allCases { #expect(named.contains(name.rawValue), "\(name)") }
  }
}

extension UsageError: CustomTestStringConvertible {
  public var testDescription: String { CommandWords.of(.english).usageErrors.sentence(self) }
}

extension String {
  /// Whether it holds a Chinese character.
  var hasHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}
