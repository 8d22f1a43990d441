import CNcurses
import TextUI

extension nc_cell {
  /// An empty cell of plain text.
  init(blank: ()) {
    self.init()
    scalars.0 = 0x20
  }

  /// A cell of a grid, as curses takes it.
  init(_ cell: Cell) {
    self.init()
    scalars.0 = cell.base.value
    role = UInt8(truncatingIfNeeded: cell.roleIndex)
    kind = cell.kind.rawValue
    guard cell.hasMarks else { return }
    let marks = cell.marks.map(\.value) + [0, 0, 0, 0]
    (scalars.1, scalars.2, scalars.3, scalars.4) = (marks[0], marks[1], marks[2], marks[3])
  }
}

extension KeyDecoder.Input {
  /// What a code of `nc_read` stands for.
  init(code: Int32) {
    switch code {
    case 0...255: self = .byte(UInt8(truncatingIfNeeded: code))
    case NC_KEY_PASTE_START: self = .pasteStart
    case NC_KEY_PASTE_END: self = .pasteEnd
    case NC_KEY_FUNCTION + 1...NC_KEY_FUNCTION + 12:
      self = .key(.function(Int(code - NC_KEY_FUNCTION)))
    default: self = Self.keys[code].map { .key($0) } ?? .other
    }
  }

  private static let keys: [Int32: Key] = [
    NC_KEY_UP: .up, NC_KEY_DOWN: .down, NC_KEY_LEFT: .left, NC_KEY_RIGHT: .right,
    NC_KEY_HOME: .home, NC_KEY_END: .end, NC_KEY_PAGE_UP: .pageUp, NC_KEY_PAGE_DOWN: .pageDown,
    NC_KEY_INSERT: .insert, NC_KEY_DELETE: .delete, NC_KEY_BACKSPACE: .backspace,
    NC_KEY_BACK_TAB: .backTab, NC_KEY_ENTER: .enter,
  ]
}
