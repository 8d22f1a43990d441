import Documents

/// Offers as a chain or store writes them: a JSON array of objects, each with an `id`.
///
/// Each says all of its offer; what is missing is not said. Keys may be written in any case and with
/// underscores. `from` is the business day it is to hold from.
public struct OfferFile: Equatable, Sendable {
  /// What the file was written in.
  public let encoding: TableText.Encoding
  /// How many offers it holds.
  public let count: Int
  /// What it says of those that can be understood.
  public private(set) var patches: [OfferPatch] = []
  /// What cannot be understood: one is enough for nothing of the file to be taken.
  public private(set) var problems: [RowWarning] = []
  /// Keys nobody reads.
  public private(set) var unknownKeys: [String] = []

  /// Reads a file, in the encoding somebody named or the one that is found out; times without an
  /// offset are the store's.
  public init(
    _ bytes: [UInt8], as encoding: TableText.Encoding? = nil, in calendar: StoreCalendar
  ) throws(ImportError) {
    let file = try JSONRecords(bytes, as: encoding, of: .offers)
    self.encoding = file.encoding
    count = file.records.count
    var unknown: Set<String> = []
    for (place, record) in file.records.enumerated() {
      var item = OfferFileItem(record.members)
      let patch = item.patch(in: calendar)
      let name = item.id.map { OfferItemName.read(place + 1, $0) } ?? .place(place + 1)
      problems += item.problems.map {
        RowWarning(line: record.line, what: .badOffer(name, field: $0.path, $0.fault))
      }
      if var patch {
        (patch.line, patch.place) = (record.line, place + 1)
        patches.append(patch)
      }
      for key in item.unknownKeys where unknown.insert(key).inserted { unknownKeys.append(key) }
    }
  }
}

/// One object of a file of offers on its way to a patch.
private struct OfferFileItem {
  /// What it says, by the key as it is compared.
  private var members: [String: (key: String, value: Value)] = [:]
  private(set) var id: String?
  private(set) var problems: [OfferProblem] = []
  private(set) var unknownKeys: [String] = []

  /// Keys that hold members of their own.
  private static let groups: Set<String> = Set(
    OfferField.allCases.compactMap { field in
      field.rawValue.split(separator: ".").count == 2
        ? OfferForm.plain(String(field.rawValue.prefix { $0 != "." })) : nil
    })
  /// Those that say when an offer does not hold.
  private static let narrowing: Set<String> = ["limits", "needs", "window"]
  private static let fields = Dictionary(
    uniqueKeysWithValues: OfferField.allCases.map { (OfferForm.plain($0.rawValue), $0) })

  init(_ members: [String: Value]) {
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      if self.members.updateValue((key, value), forKey: OfferForm.plain(key)) != nil {
        problems.append(OfferProblem(path: key, .twice))
      }
    }
  }

  /// What it says, nil where that cannot be understood.
  mutating func patch(in calendar: StoreCalendar) -> OfferPatch? {
    readID()
    let from = readFrom()
    var said: [OfferField: Value] = [:]
    for (plain, member) in members.sorted(by: { $0.key < $1.key }) {
      if Self.groups.contains(plain) {
        take(plain, member, into: &said)
      } else if let field = Self.fields[plain], !plain.contains(".") {
        said[field] = member.value
      } else {
        unknownKeys.append(member.key)
      }
    }
    let reading = OfferReading(id: id ?? "", said, in: calendar)
    problems += reading.problems
    guard problems.isEmpty, let id else { return nil }
    return OfferPatch(id: id, reading.said, from: from)
  }

  private mutating func readID() {
    let value = members.removeValue(forKey: "id")?.value
    let text = value?.string ?? value?.int.map { String($0) }
    guard let text, OfferID.isID(text) else {
      problems.append(OfferProblem(path: "id", .id))
      return
    }
    id = text
  }

  private mutating func readFrom() -> CivilDay? {
    guard let member = members.removeValue(forKey: "from"), !member.value.isNull else {
      return nil
    }
    guard case .day(let day) = member.value.string.flatMap({ OfferBound($0) }) else {
      problems.append(OfferProblem(path: member.key, .day))
      return nil
    }
    return day
  }

  /// Takes what an object holds, or a text that is said in one piece.
  private mutating func take(
    _ plain: String, _ member: (key: String, value: Value), into said: inout [OfferField: Value]
  ) {
    if member.value.isNull { return }
    guard let members = member.value.map else {
      let texts = ["en", "zh"].compactMap { Self.fields["\(plain).\($0)"] }
      if texts.isEmpty {
        problems.append(OfferProblem(path: member.key, .object))
      }
      for field in texts { said[field] = member.value }
      return
    }
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      guard let field = Self.fields["\(plain).\(OfferForm.plain(key.string))"] else {
        // What narrows an offer and is not understood must not be passed over.
        let known = OfferField.allCases.map(\.rawValue).filter {
          OfferForm.plain($0).hasPrefix(plain + ".")
        }
        if Self.narrowing.contains(plain) {
          problems.append(OfferProblem(path: "\(member.key).\(key)", .unknown(among: known)))
        } else {
          unknownKeys.append("\(member.key).\(key)")
        }
        continue
      }
      if said.updateValue(value, forKey: field) != nil {
        problems.append(OfferProblem(path: "\(member.key).\(key)", .twice))
      }
    }
  }
}
