/// What a piece of text is for; a theme gives each role its look.
///
/// The raw value is the role's name in theme files. At most 32: a cell has five bits for it.
public enum Role: String, CaseIterable, Sendable {
  /// What a screen is about, and what merely goes with it.
  case text, dim
  /// The heading of a part, and the lines between parts.
  case title, border
  /// A tab, and the one whose screen is shown.
  case tab
  case tabActive = "tab.active"
  /// Store, partner and line at the top right; then the same without a line.
  case status
  case statusOffline = "status.offline"
  /// The row that keys act on, and the letters that were searched for.
  case rowSelected = "row.selected"
  case match
  /// Where one types, and what is to be typed there.
  case field
  case fieldLabel = "field.label"
  /// A key of the key bar, and what it does.
  case keyName = "key.name"
  case keyLabel = "key.label"
  /// A short notice above the key bar.
  case toast
  /// Wants attention; must not be overlooked; is as it should be.
  case warn, danger, good
  /// Nothing here is real: the practice store.
  case practice

  /// The letter that stands for this role in `Grid.roles`; no two roles share one.
  public var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .title: "T"
    case .border: "b"
    case .tab: "a"
    case .tabActive: "A"
    case .status: "s"
    case .statusOffline: "O"
    case .rowSelected: "S"
    case .match: "m"
    case .field: "f"
    case .fieldLabel: "l"
    case .keyName: "k"
    case .keyLabel: "K"
    case .toast: "t"
    case .warn: "w"
    case .danger: "D"
    case .good: "g"
    case .practice: "p"
    }
  }

  /// The place of this role in `allCases`, for tables with one entry a role.
  public var index: Int {
    switch self {
    case .text: 0
    case .dim: 1
    case .title: 2
    case .border: 3
    case .tab: 4
    case .tabActive: 5
    case .status: 6
    case .statusOffline: 7
    case .rowSelected: 8
    case .match: 9
    case .field: 10
    case .fieldLabel: 11
    case .keyName: 12
    case .keyLabel: 13
    case .toast: 14
    case .warn: 15
    case .danger: 16
    case .good: 17
    case .practice: 18
    }
  }
}
