import CNcurses
import Testing
import TextUI

@testable import TerminalIO

@Suite struct CursesCodesTests {
  @Test func `codes of curses are keys and bytes are bytes`() {
    #expect(KeyDecoder.Input(code: 0x1B) == .byte(0x1B))
    #expect(KeyDecoder.Input(code: NC_KEY_UP) == .key(.up))
    #expect(KeyDecoder.Input(code: NC_KEY_FUNCTION + 12) == .key(.function(12)))
    #expect(KeyDecoder.Input(code: NC_KEY_FUNCTION + 13) == .other)
    #expect(KeyDecoder.Input(code: NC_KEY_PASTE_START) == .pasteStart)
    #expect(KeyDecoder.Input(code: NC_KEY_OTHER) == .other)
  }

  @Test func `a cell goes to curses with its marks and its role`() {
    var grid = Grid(size: Size(rows: 1, columns: 4))
    grid.put("e\u{301}张", at: Position(row: 0, column: 0), width: 4, role: .good)
    let first = nc_cell(grid[0, 0])
    #expect(first.scalars.0 == 0x65 && first.scalars.1 == 0x301 && first.scalars.2 == 0)
    #expect(Int(first.role) == Role.good.index)
    #expect(Int32(nc_cell(grid[0, 1]).kind) == NC_CELL_WIDE)
    #expect(Int32(nc_cell(grid[0, 2]).kind) == NC_CELL_CONTINUATION)
  }

  @Test func `every role has a place in the table of curses`() {
    #expect(Role.allCases.count <= Int(NC_ROLES_MAX))
  }
}
