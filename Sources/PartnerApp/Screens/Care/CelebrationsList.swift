import StoreModel

/// The birthdays or days of joining of guests nobody expects just now, behind a line of the page of
/// care.
struct CelebrationsList: PickList {
  /// Which of both.
  let kind: Kind

  /// The days there are.
  enum Kind: Equatable, Sendable {
    case birthdays, anniversaries

    /// What such a day is called.
    func name(_ words: CareWords) -> String {
      switch self {
      case .birthdays: words.birthday
      case .anniversaries: words.anniversary
      }
    }

    /// Those days of a page.
    func days(of care: CareFacts) -> ExpectedCelebrations {
      switch self {
      case .birthdays: ExpectedCelebrations(care.birthdays)
      case .anniversaries: ExpectedCelebrations(care.anniversaries)
      }
    }

    /// Such a day as a thing of the page.
    func item(_ day: Celebration) -> CareList.Item {
      switch self {
      case .birthdays: .birthday(day)
      case .anniversaries: .anniversary(day)
      }
    }

    /// What the page of care shows of them: who is expected, and how many others there are.
    func items(of care: CareFacts) -> [CareList.Item] {
      let days = days(of: care)
      let more = days.rest.isEmpty ? [] : [CareList.Item.more(self, days.rest.count)]
      return days.expected.map(item) + more
    }
  }

  /// What can be done about one opens above it.
  var staysOpen: Bool { true }

  func storeChanged(_ app: inout AppState) -> [Effect] { [app.load(.care(.everything))] }

  func title(_ words: Words) -> String { kind.name(words.care) }

  func items(_ app: AppState, filter: String) -> [CareList.Item] {
    app.care.map { kind.days(of: $0).rest.map(kind.item) } ?? []
  }

  func row(_ item: CareList.Item, _ app: AppState) -> PickScreen.Row {
    CareList(part: .everything).row(item, app)
  }

  func choose(_ item: CareList.Item, _ app: inout AppState) -> [Effect] {
    app.open(.careItem(CareChoices(item: item)))
    return []
  }
}
