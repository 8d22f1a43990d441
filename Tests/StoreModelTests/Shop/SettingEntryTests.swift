import Testing

@testable import StoreModel

@Suite("How settings are entered")
struct SettingEntryTests {
  @Test func `what holds unless set is what the settings say without it`() {
    let unset = Settings()
    func set(_ key: SettingKey) -> Settings {
      var settings = Settings()
      settings.replace(with: key.builtIn.map { [key: $0] } ?? [:])
      return settings
    }
    #expect(set(.dayStart).dayStartMinutes == unset.dayStartMinutes)
    #expect(set(.hours).hours == unset.hours)
    #expect(set(.printCommand).printCommand == unset.printCommand)
    #expect(set(.keepAside).asideDays == unset.asideDays)
    for key in SettingKey.allCases {
      #expect(key.builtIn.map { key.accepted($0) != nil } ?? true, "\(key)")
    }
  }

  @Test func `every value a setting offers is one it takes`() {
    for key in SettingKey.allCases {
      guard case .oneOf(let values) = key.entry else { continue }
      #expect(!values.isEmpty)
      for value in values { #expect(key.accepted(value) == value) }
    }
  }
}
