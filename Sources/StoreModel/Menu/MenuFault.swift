/// Which item of a menu file is meant, as far as it could be read.
public enum MenuItemName: Equatable, Sendable {
  /// The so-many-th of the file, from 1: its box or code cannot be read.
  case place(Int)
  /// The so-many-th of the file, and what it is.
  case read(Int, MenuItem.Key)
  /// An item of the menu the file would make.
  case item(MenuItem.Key)
  /// A category, by its slug.
  case category(String)
}

/// What is wrong with a field of an item of a menu file.
public enum MenuFault: Equatable, Sendable {
  /// It must name one of the boxes.
  case box
  /// It must be letters and digits, at most so many, a letter first.
  case code(charactersMax: Int)
  /// It must be a name of at most so many characters, or one for each language.
  case name(charactersMax: Int)
  /// It must be a list of allergens.
  case allergens
  /// It must be whole fen up to a limit, or those by size.
  case price(fenMax: Int64)
  /// It must be whole fen up to a limit: goods come in one size.
  case fen(max: Int64)
  /// It must be small letters, digits and hyphens, at most so many.
  case slug(charactersMax: Int)
  /// It must be one of the words for caffeine.
  case caffeine
  /// It must be true or false.
  case truth
  /// It must be a number of this range.
  case number(ClosedRange<Int64>)
  /// It must be the code of an item of that box, or null.
  case codeOf(MenuBox)
  /// The file has the item twice.
  case twice
  /// Nothing of that box would be left on the menu.
  case noneLeft(MenuBox)
  /// A milk has that code already, and a mark could mean both.
  case codeOfMilk
  /// A drink has that code already, and offers name both by it.
  case codeOfDrink
  /// It names an item that is not sold.
  case notSold(MenuItem.Key)
}
