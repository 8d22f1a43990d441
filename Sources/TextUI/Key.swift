/// A key as a screen understands it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// One typed character; full-width twins are left as they were typed, see `folded`.
  case character(Character)
  /// A letter with Ctrl, in lower case: Ctrl-Q is `.control("q")`.
  case control(Character)
  /// A character with Alt, which terminals send as Esc and the character.
  case alt(Character)
  /// F1 to F12.
  case function(Int)
  /// Keys that edit and confirm.
  case enter, escape, tab, backTab, backspace, delete, insert
  /// Keys that move.
  case up, down, left, right, home, end, pageUp, pageDown
  /// Pasted text, with no control characters but newline and tab, and never longer than the cap.
  case paste(String)

  /// The same key with a full-width character folded to its ASCII twin (`／？：ｑ` to `/ ? : q`).
  ///
  /// With an input method switched on, commands still arrive; text fields use the key as it is.
  public var folded: Key {
    guard case .character(let character) = self, character.unicodeScalars.count == 1,
      let value = character.unicodeScalars.first?.value
    else { return self }
    if value == 0x3000 { return .character(" ") }
    guard (0xFF01...0xFF5E).contains(value), let twin = Unicode.Scalar(value - 0xFEE0)
    else { return self }
    return .character(Character(twin))
  }
}
