import Foundation
import StoreModel
import StoreSession

/// What the command line, or a file with the same names, says of a complaint.
enum ComplaintFlags {
  /// The flags that say something of one, in the order of the help page.
  static let all: [Flag] = [
    .kind, .category, .severity, .text, .guest, .name, .contact, .channel, .remedy, .action,
    .drink, .when, .involved,
  ]

  /// The complaint some options say.
  static func complaint(_ options: [Flag: String]) throws(UsageError) -> NewComplaint {
    guard let text = options[.text] else { throw .missing(.of(.complaint)) }
    var new = NewComplaint(text)
    new.kind = try word(options[.kind], .kind) ?? .complaint
    new.category = try word(options[.category], .category)
    new.channel = try word(options[.channel], .channel)
    if let text = options[.severity] { new.severity = try severity(text) }
    (new.name, new.contact) = (options[.name], options[.contact])
    (new.drink, new.involved) = (options[.drink], options[.involved])
    for text in list(options[.remedy]) {
      guard let kind = ComplaintRemedy.Kind(rawValue: text) else {
        throw .badValue(
          .remedy, text, wanted: .oneOf(ComplaintRemedy.Kind.allCases.map(\.rawValue)))
      }
      new.wants.append(kind)
    }
    new.actions = options[.action].map(ComplaintAction.list) ?? []
    return new
  }

  /// What a command line says of a step.
  static func read(
    _ invocation: Invocation, _ value: String?, into step: inout NewComplaintStep
  ) throws(UsageError) {
    step.note = invocation.options[.note]
    step.cause = invocation.options[.cause]
    step.isNotReached = invocation.has(.notReached)
    for text in list(invocation.options[.remedy]) {
      guard let remedy = ComplaintRemedy(text) else {
        throw .badValue(
          .remedy, text,
          wanted: .oneOf(
            ComplaintRemedy.Kind.allCases.map { $0.hasAmount ? $0.rawValue + ":N" : $0.rawValue }))
      }
      step.remedies.append(remedy)
    }
    switch step.kind {
    case .severity:
      step.severity = try value.map { (text) throws(UsageError) in try severity(text) }
    case .tick:
      guard let value else { return }
      let letters = LatteLetter.allCases.map(\.rawValue)
      guard let letter = LatteLetter(rawValue: value.lowercased()) else {
        throw .badOperand(value, .complaint, oneOf: letters)
      }
      step.letter = letter
    case .duplicate: break
    case .acknowledge, .start, .update, .wait, .resolve, .close, .reopen, .withdraw, .escalate,
      .approve, .decline:
      if let value { throw .unwantedOperand(value) }
    }
  }

  private static func severity(_ text: String) throws(UsageError) -> Int {
    guard let severity = Int(text), (1...4).contains(severity) else {
      throw .badValue(.severity, text, wanted: .oneOf(["1", "2", "3", "4"]))
    }
    return severity
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split { $0 == "|" || $0 == "," || $0 == " " }.map(String.init)
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ text: String?, _ flag: Flag
  ) throws(UsageError) -> Word? where Word.RawValue == String {
    guard let text else { return nil }
    guard let word = Word(rawValue: text.lowercased()) else {
      throw .badValue(flag, text, wanted: .oneOf(Word.allCases.map(\.rawValue)))
    }
    return word
  }

  private static func object(_ bytes: [UInt8]) throws(StoreError) -> [String: Any]? {
    do {
      return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    } catch {
      let reason = (error as NSError).userInfo["NSDebugDescription"] as? String
      throw .unreadableTable(.notJSON(.unreadable(reason ?? "JSON")))
    }
  }

  /// Bytes of a file that says one complaint: 500 characters and some words.
  private static let bytesMax = 64 << 10

  /// What a file says, by the flags' names.
  static func options(inFile path: String) throws -> [Flag: String] {
    let file = try InputFile.read(path)
    guard file.bytes.count <= bytesMax else {
      throw StoreError.unreadableTable(.tooManyBytes(limit: bytesMax))
    }
    guard
      let object = try object(file.bytes)
    else { throw StoreError.unreadableTable(.notJSON(.noObject(line: 1))) }
    var options: [Flag: String] = [:]
    for (key, value) in object {
      guard let flag = Flag(rawValue: key), all.contains(flag) else {
        throw UsageError.unknownOption(key, near: all.map(\.rawValue))
      }
      options[flag] = (value as? [Any])?.map { "\($0)" }.joined(separator: "|") ?? "\(value)"
    }
    return options
  }
}
