/// How much room a screen or a part of it has, in character cells.
public struct Size: Equatable, Sendable {
  /// Lines from top to bottom.
  public var rows: Int
  /// Columns from left to right; a Han character takes two.
  public var columns: Int

  /// A size of so many rows and columns.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// One cell of a screen, counted from 0 at the top left.
public struct Position: Equatable, Sendable {
  /// The line, 0 at the top.
  public var row: Int
  /// The column, 0 at the left.
  public var column: Int

  /// The cell at `row` and `column`.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells: where a part of a screen is drawn.
public struct Rect: Equatable, Sendable {
  /// The first line.
  public var row: Int
  /// The first column.
  public var column: Int
  /// How many lines; nothing is drawn when it is 0 or less.
  public var rows: Int
  /// How many columns; nothing is drawn when it is 0 or less.
  public var columns: Int

  /// The rectangle whose top left cell is at `row` and `column`.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = rows
    self.columns = columns
  }
}
