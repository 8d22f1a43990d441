import StoreModel
import TextUI

/// What stands around every screen: tabs, store, toasts.
enum ScreenFrame {
  /// The polite line of a terminal too small for anything else.
  static func drawTooSmall(_ words: Words, into grid: inout Grid) {
    let text = words.frame.tooSmall(Layout.columnsMin, Layout.rowsMin)
    let rows = Wrap.rows(text, columns: grid.size.columns)
    for (row, line) in rows.prefix(grid.size.rows).enumerated() {
      grid.put(
        line, at: Position(row: row, column: 0), width: grid.size.columns, role: .text, cut: false)
    }
  }

  /// The first row: tabs at the left, the store and its state at the right.
  static func drawTabs(_ state: AppState, into grid: inout Grid) {
    let words = state.words
    let columns = grid.size.columns
    var column = 1
    if state.screen.page.place(state).showsTabs {
      column = 0
      for tab in Tab.allCases {
        let key = tab.keys.first.map { KeyNames.short($0, words.keys) } ?? ""
        let role: Role = tab.screen == state.screen && state.help == nil ? .tabActive : .tab
        column += grid.put(
          " \(key) \(tab.name(in: words)) ", at: Position(row: 0, column: column),
          width: columns - column, role: role)
      }
    } else {
      let title = " " + words.frame.title
      column = grid.put(title, at: Position(row: 0, column: 0), width: columns, role: .title)
    }
    drawStore(state, after: column + 1, into: &grid)
  }

  /// The sentence above the key bar, as many rows as it needs.
  static func drawToast(_ state: AppState, _ layout: Layout, into grid: inout Grid) {
    guard let toast = state.toasts.last else { return }
    // On a low screen it covers the key bar, all but the way out.
    let wayOut = layout.isRoomy ? nil : WayOut(of: state.place, state.words)
    let columns = grid.size.columns - (wayOut?.columns ?? 0)
    let rows = rows(of: toast, state, layout, columns: columns)
    let top = layout.toastRow - rows.count + 1
    let role = toast.severity.role
    grid.fill(Rect(row: top, column: 0, rows: rows.count, columns: columns), role: role)
    for (row, text) in rows.enumerated() {
      grid.put(text, at: Position(row: top + row, column: 1), width: columns - 2, role: role)
    }
    wayOut?.draw(into: &grid, row: layout.toastRow)
  }

  /// How many of the lowest rows of the body a long sentence covers.
  static func rowsCovered(_ state: AppState, _ layout: Layout) -> Int {
    guard layout.isRoomy, let toast = state.toasts.last else { return 0 }
    return rows(of: toast, state, layout, columns: layout.size.columns).count - 1
  }

  private static func rows(
    of toast: Toast, _ state: AppState, _ layout: Layout, columns: Int
  ) -> [String] {
    let rowsMax = layout.isRoomy ? Toast.rowsMax : 1
    // Where the key is dead, the sentence does not speak of it.
    let undoes =
      toast.act != nil
      && KeyTable.bindings(in: state.place).contains { $0.action == .deed(.undo) }
    let tail = undoes ? "  " + state.words.done.wayBack : ""
    var rows = Wrap.rows(toast.text + tail, columns: max(1, columns - 2))
    if rows.count > rowsMax {
      rows = rows.prefix(rowsMax - 1) + [rows[(rowsMax - 1)...].joined(separator: " ")]
    }
    return rows
  }

  private static func drawStore(_ state: AppState, after start: Int, into grid: inout Grid) {
    let store = state.settings.store
    let partner = state.partner.map { partner in
      partner.name + "/" + state.words.forms.value(.role, partner.role.rawValue)
    }
    let name = Phrasing.text(partner ?? store.name, showsHan: state.settings.showsHan)
    let text = [store.number, name].filter { !$0.isEmpty }.joined(separator: " ")
    let mark = store.isPractice ? state.words.frame.practice : ""
    let markWidth = mark.isEmpty ? 0 : Width.of(mark) + 1
    let end = grid.size.columns
    let room = max(0, end - start - markWidth)
    let width = min(Width.of(text), room)
    let at = Position(row: 0, column: end - markWidth - width)
    grid.put(text, at: at, width: width, role: .status)
    let markAt = Position(row: 0, column: max(start, end - markWidth + 1))
    grid.put(mark, at: markAt, width: end - markAt.column, role: .practice)
  }
}
