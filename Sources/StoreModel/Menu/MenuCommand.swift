import Documents

/// What changes what the store sells.
public enum MenuCommand: Equatable, Sendable {
  /// Not to be had until the next business day begins.
  case out(item: String)
  /// To be had again.
  case back(item: String)
  /// What a menu file says of its items; of all others it says nothing.
  case importItems([MenuPatch])
}

/// What became of a command about the menu.
public enum MenuOutcome: Equatable, Sendable {
  /// Whether an item is to be had has changed: the item as it is now.
  case changed(MenuItem)
}

/// Why something is not of the menu, or cannot be.
public enum MenuRefusal: Equatable, Sendable {
  /// A usual or an item is no cup mark of the menu.
  case badMark(MarkError)
  /// No item of the menu goes by that name.
  case unknown(String)
  /// Several items of the menu go by that name; each with the way to say which.
  case ambiguous(String, ways: [MenuItem.Key])
  /// A menu file says what no menu can be; nothing of it was taken.
  case badFile([RowWarning])
}

/// What undo calls a change of the menu, by the code its record keeps.
public enum MenuAct: String, CaseIterable, Equatable, Sendable {
  case changed = "menu"
}

extension MenuCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  /// What undo calls it, nil where it cannot be taken back.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    switch self {
    case .out(let item), .back(let item):
      OwnAct(what: .menu(.changed), subject: item, regular: nil, at: moment)
    case .importItems: nil
    }
  }
}

/// What a menu file says of one item.
public struct MenuPatch: Equatable, Sendable {
  /// The item.
  public var key: MenuItem.Key
  /// The line it begins on, from 1.
  public var line: Int
  /// What is said of it; null goes back to what the built-in menu says.
  var fields: [FieldName: Value]

  /// What the store says of the item after the patch; a price said replaces all there were.
  func applied(to own: [FieldName: Value]) -> [FieldName: Value] {
    let hasPrices = fields.keys.contains(where: MenuField.isPrice)
    let kept = hasPrices ? own.filter { !MenuField.isPrice($0.key) } : own
    return kept.merging(fields) { _, said in said }.filter { !$0.value.isNull }
  }
}

extension Shop {
  func decide(_ command: MenuCommand, by doer: Doer) -> Decision {
    switch command {
    case .out(let text): return setOut(text, since: doer.now)
    case .back(let text): return setOut(text, since: nil)
    case .importItems(let patches):
      let problems = MenuCheck(patches, result: patched(by: patches)).problems
      return problems.isEmpty ? importItems(patches) : .refused(.menu(.badFile(problems)))
    }
  }

  private func setOut(_ text: String, since moment: Int64?) -> Decision {
    let meant = menu.items(meant: text)
    guard var item = meant.first else { return .refused(.menu(.unknown(text))) }
    guard meant.count == 1 else {
      return .refused(.menu(.ambiguous(text, ways: meant.map(\.key))))
    }
    guard item.outSince != moment else { return .changes([], .menu(.changed(item))) }
    item.outSince = moment
    let value = moment.map(Value.int) ?? .null
    return .changes([change(item.key, [MenuField.outSince: value])], .menu(.changed(item)))
  }

  private func importItems(_ patches: [MenuPatch]) -> Decision {
    var changes: [Change] = []
    var tally = ImportTally()
    for patch in patches {
      let own = own(patch.key)
      let after = patch.applied(to: own)
      let isNew = Menu.builtIn[patch.key] == nil && menuDocument(patch.key) == nil
      if isNew {
        tally.added += 1
      } else if Menu.item(patch.key, own: own) == Menu.item(patch.key, own: after) {
        tally.unchanged += 1
      } else {
        tally.changed += 1
      }
      let gone = own.keys.filter { after[$0] == nil }.map { ($0, Value.null) }
      let said = after.filter { own[$0.key] != $0.value }.merging(gone) { said, _ in said }
      if isNew || !said.isEmpty { changes.append(change(patch.key, said)) }
    }
    return .changes(changes, .imported(tally))
  }

  /// The items of the menu as some patches make it.
  private func patched(by patches: [MenuPatch]) -> [MenuItem] {
    var items = Dictionary(uniqueKeysWithValues: menu.items.map { ($0.key, $0) })
    for patch in patches {
      items[patch.key] = Menu.item(patch.key, own: patch.applied(to: own(patch.key)))
    }
    return items.keys.sorted().compactMap { items[$0] }
  }

  /// What the store itself says of an item.
  private func own(_ key: MenuItem.Key) -> [FieldName: Value] {
    guard let document = menuDocument(key) else { return [:] }
    let own = Menu.fields(of: document)
    return own.filter { $0.key != MenuField.box && $0.key != MenuField.code }
  }

  /// The document of an item, nil where nobody touched the item, or took that back.
  private func menuDocument(_ key: MenuItem.Key) -> Document? {
    storedMenuDocument(key).flatMap { $0.isOff || $0.isErased ? nil : $0 }
  }

  private func storedMenuDocument(_ key: MenuItem.Key) -> Document? {
    wholeDocument(key.documentID)
  }

  private func change(_ key: MenuItem.Key, _ fields: [FieldName: Value]) -> Change {
    let stored = storedMenuDocument(key)
    var fields = fields
    if stored?.isOff ?? true {
      fields[MenuField.box] = .string(key.box.rawValue)
      fields[MenuField.code] = .string(key.code)
    }
    var change = Change(
      .menu, key.documentID, fields: fields, current: current(key.documentID))
    if stored?.isOff == true {
      // What was taken back does not come again with what is said now.
      for field in stored?.fields ?? [] where fields[field.name] == nil {
        change.fields[field.name] = .null
      }
      change.off = .null
    }
    return change
  }
}
