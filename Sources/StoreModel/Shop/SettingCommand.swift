import Documents

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
    var fields: [FieldName: Value] = [:]
    for (key, value) in values {
      guard let name = FieldName(key.rawValue) else { continue }
      guard let text = value else {
        fields[name] = .null
        continue
      }
      guard let accepted = key.accepted(text) else {
        return .refused(.settings(.badValue(key, value: text)))
      }
      if settings[key] != accepted { fields[name] = .string(accepted) }
    }
    guard !fields.isEmpty else { return .changes([], .settings(.changed)) }
    fields[PartnerField.unsigned] = hasManager ? .null : true
    return written(fields, .settings, SettingsDocument.id, outcome: .settings(.changed))
  }
}

/// The one document that holds the store's settings.
enum SettingsDocument {
  /// The same in every store: the scope tells stores apart.
  static let id = DocumentID(derived: "settings", from: [])
}
