import TextUI

/// The tabs of the first row, in their order: one case is a tab with its key, its words and its screen.
enum Tab: CaseIterable, Sendable {
  case regulars, offers

  /// The screen it shows: a case without a state of its own, which it keeps in `AppState`, so that it is
  /// as it was left when the partner comes back.
  var screen: Screen {
    switch self {
    case .regulars: .regulars
    case .offers: .offers
    }
  }

  /// What it is called in the first row.
  func name(in words: Words) -> String {
    switch self {
    case .regulars: words.frame.regularsTab
    case .offers: words.offers.tab
    }
  }

  /// What going there is called.
  func going(in words: Words) -> ActionWords {
    switch self {
    case .regulars: words.actions.showRegulars
    case .offers: words.offerActs.showOffers
    }
  }

  /// The keys that go there, the one the first row tells first: F2 and Alt-1 for the first tab.
  var keys: [Key] {
    let place = Self.allCases.firstIndex(of: self) ?? 0
    return [.function(2 + place), .alt(Character("\(1 + place)"))]
  }
}
