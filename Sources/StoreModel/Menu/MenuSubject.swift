import Documents

/// What a menu file and a document of the menu speak of.
public enum MenuSubject: Hashable, Sendable {
  case item(MenuItem.Key)
  /// A category, by its slug.
  case category(String)

  /// What a document has in place of a box where it is about a category.
  private static let categoryBox = "category"

  /// The subject of a document, nil where it does not say.
  init?(_ document: Document) {
    guard let box = document[MenuField.box]?.string, let code = document[MenuField.code]?.string
    else { return nil }
    if let box = MenuBox(rawValue: box) {
      self = .item(MenuItem.Key(box, code))
    } else if box == Self.categoryBox, MenuCategory.isSlug(code) {
      self = .category(code)
    } else {
      return nil
    }
  }

  /// The item, nil for a category.
  var key: MenuItem.Key? { if case .item(let key) = self { key } else { nil } }

  /// The category, nil for an item.
  var slug: String? { if case .category(let slug) = self { slug } else { nil } }

  /// What its document has as its box.
  var box: String {
    switch self {
    case .item(let key): key.box.rawValue
    case .category: Self.categoryBox
    }
  }

  /// What its document has as its code.
  var code: String {
    switch self {
    case .item(let key): key.code
    case .category(let slug): slug
    }
  }

  /// Its document: the same at every terminal.
  var documentID: DocumentID { DocumentID(derived: "menu", from: Array("\(box):\(code)".utf8)) }

  /// Whether what a store says of it comes to the same either way.
  func isSame(_ one: [FieldName: Value], _ other: [FieldName: Value]) -> Bool {
    switch self {
    case .item(let key): Menu.item(key, own: one) == Menu.item(key, own: other)
    case .category(let slug): Menu.category(slug, own: one) == Menu.category(slug, own: other)
    }
  }
}

extension MenuItem.Key {
  /// The item's document.
  var documentID: DocumentID { MenuSubject.item(self).documentID }
}

extension Menu {
  /// Whether the built-in menu has it.
  static func isBuiltIn(_ subject: MenuSubject) -> Bool {
    switch subject {
    case .item(let key): builtIn[key] != nil
    case .category(let slug): builtIn.category(slug) != nil
    }
  }
}
