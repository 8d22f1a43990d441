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

/// What a menu file says of one item or category.
public struct MenuPatch: Equatable, Sendable {
  /// The item or the category.
  public var subject: MenuSubject
  /// The line it begins on, from 1.
  public var line: Int
  /// What is said of it; null goes back to what the built-in menu says.
  var fields: [FieldName: Value]

  /// The item, nil for a category.
  var key: MenuItem.Key? { subject.key }

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
    return .changes([change(.item(item.key), [MenuField.outSince: value])], .menu(.changed(item)))
  }

  private func importItems(_ patches: [MenuPatch]) -> Decision {
    var changes: [Change] = []
    var tally = ImportTally()
    for patch in patches {
      let own = own(patch.subject)
      let after = patch.applied(to: own)
      let isNew = !Menu.isBuiltIn(patch.subject) && menuDocument(patch.subject) == nil
      if isNew {
        tally.added += 1
      } else if patch.subject.isSame(own, after) {
        tally.unchanged += 1
      } else {
        tally.changed += 1
      }
      let gone = own.keys.filter { after[$0] == nil }.map { ($0, Value.null) }
      let said = after.filter { own[$0.key] != $0.value }.merging(gone) { said, _ in said }
      if isNew || !said.isEmpty { changes.append(change(patch.subject, said)) }
    }
    return .changes(changes, .imported(tally))
  }

  /// The items of the menu as some patches make it.
  private func patched(by patches: [MenuPatch]) -> [MenuItem] {
    var items = Dictionary(uniqueKeysWithValues: menu.items.map { ($0.key, $0) })
    for patch in patches {
      guard let key = patch.key else { continue }
      items[key] = Menu.item(key, own: patch.applied(to: own(patch.subject)))
    }
    return items.keys.sorted().compactMap { items[$0] }
  }

  /// What the store itself says of an item or a category.
  private func own(_ subject: MenuSubject) -> [FieldName: Value] {
    guard let document = menuDocument(subject) else { return [:] }
    return Menu.fields(of: document).filter { $0.key != MenuField.box && $0.key != MenuField.code }
  }

  /// The document of an item or a category, nil where nobody touched it, or took that back.
  private func menuDocument(_ subject: MenuSubject) -> Document? {
    storedMenuDocument(subject).flatMap { $0.isOff || $0.isErased ? nil : $0 }
  }

  private func storedMenuDocument(_ subject: MenuSubject) -> Document? {
    wholeDocument(subject.documentID)
  }

  private func change(_ subject: MenuSubject, _ fields: [FieldName: Value]) -> Change {
    let stored = storedMenuDocument(subject)
    var fields = fields
    if stored?.isOff ?? true {
      fields[MenuField.box] = .string(subject.box)
      fields[MenuField.code] = .string(subject.code)
    }
    var change = Change(
      .menu, subject.documentID, fields: fields, current: current(subject.documentID))
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
