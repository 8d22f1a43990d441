import TextUI

/// Where things stand at a size: tabs, body, toasts, key bar.
struct Layout: Equatable, Sendable {
  /// The terminal's size.
  let size: Size

  /// Below this many rows only the polite line is shown.
  static let rowsMin = 5
  /// Below this many columns only the polite line is shown.
  static let columnsMin = 20
  /// From this many columns on, the list has a preview beside it.
  static let previewColumnsMin = 60

  /// Whether only the polite line fits.
  var isTooSmall: Bool { size.rows < Self.rowsMin || size.columns < Self.columnsMin }
  /// Whether there is room for rules and a row of toasts of their own.
  var isRoomy: Bool { size.rows >= 10 }
  /// The row of the key bar.
  var keyBarRow: Int { size.rows - 1 }
  /// The lowest row of toasts; on a low screen they cover the key bar.
  var toastRow: Int { isRoomy ? size.rows - 2 : size.rows - 1 }
  /// Everything between the tabs and the toasts.
  var body: Rect {
    Rect(row: 1, column: 0, rows: (isRoomy ? toastRow : keyBarRow) - 1, columns: size.columns)
  }
  /// The body with a blank column at either side, for pages of text.
  var page: Rect {
    let top = isRoomy ? 2 : 1
    return Rect(
      row: top, column: 1, rows: max(0, body.row + body.rows - top),
      columns: max(0, size.columns - 2))
  }
  /// The row of the rule below the find field, where there is one.
  var ruleRow: Int? { isRoomy ? 2 : nil }
  /// The list of regulars.
  var list: Rect {
    let top = isRoomy ? 3 : 2
    return Rect(row: top, column: 0, rows: max(0, body.row + body.rows - top), columns: listColumns)
  }
  /// The preview beside the list, where there is one; its rule stands one column before it.
  var preview: Rect? {
    guard size.columns >= Self.previewColumnsMin else { return nil }
    let column = listColumns + 1
    return Rect(row: list.row, column: column, rows: list.rows, columns: size.columns - column)
  }

  private var listColumns: Int {
    guard size.columns >= Self.previewColumnsMin else { return size.columns }
    return (size.columns - 1) * 43 / 79
  }
}
