import Documents
import Foundation

/// What changes the store's settings.
public enum SettingCommand: Equatable, Sendable {
  /// Values for settings; nil goes back to the built-in.
  case change([SettingKey: String?])
}

/// What a partner did to the settings, as undo calls it; the word stands in records.
public enum SettingAct: String, CaseIterable, Equatable, Sendable {
  case changed = "setting"
}

/// What became of a command about settings.
public enum SettingOutcome: Equatable, Sendable {
  case changed
}

/// Why a setting stays as it is.
public enum SettingRefusal: Equatable, Sendable {
  /// A setting does not take this value.
  case badValue(SettingKey, value: String)
}

extension SettingCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  /// What undo calls it: the settings by their names.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    switch self {
    case .change(let values):
      let names = values.keys.map(\.rawValue).sorted().joined(separator: OwnAct.divider)
      return OwnAct(what: .settings(.changed), subject: names, regular: nil, at: moment)
    }
  }
}

extension OwnAct {
  fileprivate static let divider = ", "

  /// The settings an act was about, as far as its subject names them; nil for another act.
  public var settings: [SettingKey]? {
    guard what == .settings(.changed) else { return nil }
    return subject.split(separator: ",").compactMap { name in
      SettingKey(rawValue: String(name.drop(while: \.isWhitespace)))
    }
  }
}

extension Shop {
  /// Decides what the settings say.
  func decide(_ command: SettingCommand, by doer: Doer) -> Decision {
    switch command {
    case .change(let values): change(values, by: doer)
    }
  }

  private func change(_ values: [SettingKey: String?], by doer: Doer) -> Decision {
    if let refusal = refusal(unless: .manager, doer) { return .refused(refusal) }
    if let key = settings.overrun(by: values) {
      let value = (values[key] ?? nil) ?? key.builtIn ?? ""
      return .refused(.settings(.badValue(key, value: value)))
    }
    var fields: [FieldName: Value] = [:]
    var versions: [Change] = []
    for (key, value) in values {
      guard let name = FieldName(key.rawValue) else { continue }
      guard let text = value else {
        fields[name] = .null
        versions += changes(of: key, to: nil, by: doer)
        continue
      }
      guard let accepted = key.accepted(text) else {
        return .refused(.settings(.badValue(key, value: text)))
      }
      guard settings[key] != accepted else { continue }
      fields[name] = .string(accepted)
      versions += changes(of: key, to: accepted, by: doer)
    }
    guard !fields.isEmpty else { return .changes([], .settings(.changed)) }
    fields[PartnerField.unsigned] = hasManager ? .null : true
    let decision = written(fields, .settings, SettingsDocument.id, outcome: .settings(.changed))
    guard case .changes(let changes, let outcome) = decision else { return decision }
    return .changes(changes + versions, outcome)
  }

  /// What a setting is from this business day on, beside what it was before: a day keeps the hours,
  /// zone and targets it had.
  private func changes(
    of key: SettingKey, to value: String?, by doer: Doer
  ) -> [Change] {
    guard SettingVersion.keys.contains(key) else { return [] }
    let known = versions(of: SettingVersion.key(key))
    let fallback = key == .zone ? doer.machineZone?.identifier : key.builtIn
    guard let now = value ?? fallback else { return [] }
    var made: [VersionDocument] = []
    // A zone that was never said was never another.
    if known.isEmpty, let was = settings[key] ?? (key == .zone ? nil : fallback) {
      made.append(SettingVersion.document(key, was, from: CivilDay(number: 0)))
    }
    made.append(SettingVersion.document(key, now, from: businessDay(by: doer)))
    return made.compactMap(change(to:))
  }
}

extension Settings {
  /// The one of some new values by which a shift would run into the next business day: `R1`.
  fileprivate func overrun(by values: [SettingKey: String?]) -> SettingKey? {
    func then(_ key: SettingKey) -> String? {
      let text: String? = values[key] ?? (self[key] ?? key.builtIn)
      return (text ?? key.builtIn).flatMap(key.accepted)
    }
    guard let dayStart = then(.dayStart).flatMap(Settings.minutes(ofDayStart:)) else { return nil }
    var overrun: [SettingKey] = []
    if then(.hours).flatMap({ StoreHours($0) })?.ends(by: dayStart) == false {
      overrun.append(.hours)
    }
    if then(.closures).flatMap({ Closures($0) })?.ends(by: dayStart) == false {
      overrun.append(.closures)
    }
    if let own = overrun.first(where: { values.keys.contains($0) }) { return own }
    return overrun.isEmpty || !values.keys.contains(.dayStart) ? nil : .dayStart
  }
}

/// What a setting is over time.
enum SettingVersion {
  /// The settings a past day keeps.
  static let keys: Set<SettingKey> = [.hours, .zone, .sla1, .sla2, .sla3, .sla4]
  /// The field that holds the value.
  static let value: FieldName = "value"

  /// What the versions of a setting are kept under.
  static func key(_ key: SettingKey) -> String { "setting/" + key.rawValue }

  /// A setting from a business day on.
  static func document(_ key: SettingKey, _ value: String, from day: CivilDay) -> VersionDocument {
    VersionDocument(key: self.key(key), from: day, values: [Self.value: .string(value)])
  }
}

/// The one document that holds the store's settings.
enum SettingsDocument {
  /// The same in every store: the scope tells stores apart.
  static let id = DocumentID(derived: "settings", from: [])
}
