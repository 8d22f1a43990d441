/// How every role looks.
public struct Theme: Equatable, Sendable {
  /// Whether a theme is made for dark or for light rooms.
  public enum Appearance: String, Sendable {
    /// Light letters on dark, or dark letters on light.
    case dark, light
  }

  /// The name by which it is chosen.
  public var name: String
  /// Whether it is dark or light.
  public var appearance: Appearance
  private var styles: [Style]

  /// A theme in which every role looks as `style` says.
  public init(name: String, appearance: Appearance, style: (Role) -> Style) {
    self.name = name
    self.appearance = appearance
    styles = Role.allCases.map(style)
  }

  /// The look of one role.
  public subscript(role: Role) -> Style {
    get { styles[role.index] }
    set { styles[role.index] = newValue }
  }

  /// The theme of the house, known without reading a file.
  public static let house = dark
}
