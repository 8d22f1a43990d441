/// What a piece of text is for; a theme gives each role its look.
///
/// The raw value is the role's name in theme files.
public enum Role: String, CaseIterable, Sendable {
  case text
  case dim
  case title
  case border
  case tab
  case tabActive = "tab.active"
  case status
  case statusOffline = "status.offline"
  case rowSelected = "row.selected"
  case match
  case field
  case fieldLabel = "field.label"
  case keyName = "key.name"
  case keyLabel = "key.label"
  case toast
  case warn
  case danger
  case good
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
