import TextUI

/// What one theme file says, checked key by key.
struct ThemeText {
  /// The name the file gives itself.
  let name: String
  /// Whether it is dark or light.
  let appearance: Theme.Appearance
  /// The theme that says what this one leaves out.
  let inherits: String?
  private var roles: [Role: Style] = [:]
  private let file: String
  private var palette: [String: RGB] = [:]

  /// Reads the text of a file; the file's name is for errors.
  init(_ bytes: [UInt8], file: String) throws(ThemeError) {
    self.file = file
    let root = try ThemeJSON(bytes, file: file)
    guard case .object(let members) = root.value else {
      throw .malformed(file: file, line: root.line, what: "a theme is an object")
    }
    let known = ["schema", "name", "appearance", "inherits", "palette", "roles"]
    // The schema first: what a later one adds is no mistake.
    let schema = members.first { $0.key == "schema" }
    guard let schema, case .number(let number) = schema.value.value,
      let version = Int(exactly: number)
    else {
      throw .badValue(file: file, line: schema?.line ?? root.line, key: "schema", expected: "1")
    }
    guard version == 1 else { throw .newerSchema(file: file, schema: version) }
    if let stranger = members.first(where: { !known.contains($0.key) }) {
      throw .unknownKey(file: file, line: stranger.line, key: stranger.key)
    }
    func member(_ key: String) -> ThemeJSON.Member? { members.first { $0.key == key } }
    guard let name = member("name"), case .string(let text) = name.value.value, !text.isEmpty else {
      throw .badValue(
        file: file, line: member("name")?.line ?? root.line, key: "name", expected: "a text")
    }
    self.name = text
    appearance = try Self.appearance(member("appearance"), file: file)
    inherits = try Self.inherits(member("inherits"), file: file)
    if let member = member("palette") { palette = try colors(member) }
    if let member = member("roles") { try readRoles(member) }
  }

  /// The theme: its own roles, and those of `base` for the rest.
  func theme(on base: Theme) -> Theme {
    Theme(name: name, appearance: appearance) { roles[$0] ?? base[$0] }
  }

  private static func appearance(
    _ member: ThemeJSON.Member?, file: String
  ) throws(ThemeError) -> Theme.Appearance {
    guard let member else { return .dark }
    guard case .string(let text) = member.value.value,
      let appearance = Theme.Appearance(rawValue: text)
    else {
      throw .badValue(
        file: file, line: member.line, key: member.key, expected: "\"dark\" or \"light\"")
    }
    return appearance
  }

  private static func inherits(
    _ member: ThemeJSON.Member?, file: String
  ) throws(ThemeError) -> String? {
    switch member?.value.value {
    case nil, .null: return nil
    case .string(let name): return name
    default:
      throw .badValue(
        file: file, line: member?.line ?? 1, key: "inherits", expected: "a theme's name or null")
    }
  }

  private func bad(_ member: ThemeJSON.Member, _ expected: String) -> ThemeError {
    .badValue(file: file, line: member.line, key: member.key, expected: expected)
  }

  private func colors(_ member: ThemeJSON.Member) throws(ThemeError) -> [String: RGB] {
    guard case .object(let entries) = member.value.value else {
      throw bad(member, "an object of colours")
    }
    var colors: [String: RGB] = [:]
    for entry in entries {
      guard case .string(let text) = entry.value.value, let color = Self.hex(text) else {
        throw bad(entry, "a colour like \"#ffb454\"")
      }
      colors[entry.key] = color
    }
    return colors
  }

  private static func hex(_ text: String) -> RGB? {
    guard text.utf8.count == 7, text.hasPrefix("#"), !text.contains("+"), !text.contains("-")
    else { return nil }
    return UInt32(text.dropFirst(), radix: 16).map { RGB($0) }
  }

  private mutating func readRoles(_ member: ThemeJSON.Member) throws(ThemeError) {
    guard case .object(let entries) = member.value.value else {
      throw bad(member, "an object of roles")
    }
    for entry in entries {
      guard let role = Role(rawValue: entry.key) else {
        throw .unknownKey(file: file, line: entry.line, key: entry.key)
      }
      roles[role] = try style(entry)
    }
  }

  private func style(_ role: ThemeJSON.Member) throws(ThemeError) -> Style {
    guard case .object(let entries) = role.value.value else {
      throw bad(role, "an object with fg, bg, ansi16, mono and glyph")
    }
    var style = Style(colors: nil, ansi: nil, mono: [])
    var foreground: RGB?
    var background: RGB?
    for entry in entries {
      switch entry.key {
      case "fg": foreground = try color(entry)
      case "bg": background = try color(entry)
      case "ansi16": style.ansi = try ansi(entry)
      case "mono": style.mono = try attributes(entry)
      case "glyph": style.glyph = try glyph(entry)
      default: throw .unknownKey(file: file, line: entry.line, key: entry.key)
      }
    }
    switch (foreground, background) {
    case (let foreground?, let background?):
      style.colors = Style.Colors(foreground: foreground, background: background)
    case (nil, nil): break
    default: throw bad(role, "given both fg and bg, or neither")
    }
    return style
  }

  private func color(_ entry: ThemeJSON.Member) throws(ThemeError) -> RGB {
    guard case .string(let text) = entry.value.value, let color = palette[text] ?? Self.hex(text)
    else { throw bad(entry, "a name of the palette or a colour like \"#ffb454\"") }
    return color
  }

  private func ansi(_ entry: ThemeJSON.Member) throws(ThemeError) -> Style.AnsiColors {
    if case .array(let parts) = entry.value.value, parts.count == 2,
      case .string(let first) = parts[0].value, case .string(let second) = parts[1].value,
      let foreground = AnsiColor(rawValue: first), let background = AnsiColor(rawValue: second)
    {
      return Style.AnsiColors(foreground: foreground, background: background)
    }
    throw bad(entry, "two of \(AnsiColor.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  private func attributes(_ entry: ThemeJSON.Member) throws(ThemeError) -> Attributes {
    guard case .array(let parts) = entry.value.value else {
      throw bad(entry, "a list of bold, reverse and underline")
    }
    var attributes: Attributes = []
    for part in parts {
      switch part.value {
      case .string("bold"): attributes.insert(.bold)
      case .string("reverse"): attributes.insert(.reverse)
      case .string("underline"): attributes.insert(.underline)
      default: throw bad(entry, "a list of bold, reverse and underline")
      }
    }
    return attributes
  }

  private func glyph(_ entry: ThemeJSON.Member) throws(ThemeError) -> Character {
    guard case .string(let text) = entry.value.value, text.count == 1, let glyph = text.first,
      Width.of(text) == 1
    else { throw bad(entry, "one character one column wide") }
    return glyph
  }
}
