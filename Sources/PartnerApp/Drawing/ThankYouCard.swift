import TextUI

/// A card of thanks as plain text, for a printer: nothing of a guest stands on it but the name.
public enum ThankYouCard {
  /// Columns of the narrowest paper a shop has: 40 on a receipt printer.
  public static let columns = 40

  /// The card's lines, ended by a newline each.
  ///
  /// `addressee` is nil for who is known by no name, `store` empty where the store has none.
  public static func text(addressee: String?, store: String, language: Language) -> String {
    let words = CardWords.of(language)
    let parts = [
      [words.thanks(addressee.map(Printable.clean))], words.lines, [Printable.clean(store)],
    ]
    let blocks = parts.map { block in
      block.filter { !$0.isEmpty }.flatMap { Wrap.rows($0, columns: columns - 4) }.map(centred)
    }
    let filled = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return "\n\n" + filled.joined(separator: "\n\n\n") + "\n\n\n"
  }

  private static func centred(_ line: String) -> String {
    String(repeating: " ", count: max(0, columns - Width.of(line)) / 2) + line
  }
}
