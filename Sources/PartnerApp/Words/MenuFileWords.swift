import StoreModel

/// Words for what is wrong with a menu file.
struct MenuFileWords: Topic {
  /// Which item of the file is meant.
  let item: @Sendable (MenuItemName) -> String
  /// What its field must hold instead.
  let fault: @Sendable (MenuFault) -> String

  fileprivate static let allergens = Allergen.allCases.map(\.rawValue)
  fileprivate static let boxes = MenuBox.allCases.map(\.rawValue)
  fileprivate static let caffeines = MenuItem.Caffeine.allCases.map(\.rawValue)
}

extension MenuFileWords {
  /// English words of menu files.
  static let english = MenuFileWords(
    item: { name in
      switch name {
      case .place(let place): "item \(place)"
      case .read(let place, let key): "item \(place) (\(key))"
      case .item(let key): "\(key)"
      case .category(let slug): "category \(slug)"
      }
    },
    fault: { fault in
      switch fault {
      case .box: "takes one of " + boxes.joined(separator: ", ")
      case .code(let limit): "takes up to \(limit) letters and digits, a letter first"
      case .name(let limit):
        "takes text of up to \(limit) characters, or {\"en\": ..., \"zh\": ...}"
      case .allergens: "takes a list of \(allergens.joined(separator: ", ")) or nut"
      case .price(let limit):
        "takes whole fen from 0 to \(limit), or an object of them by size code"
      case .fen(let limit): "takes whole fen from 0 to \(limit): goods come in one size"
      case .slug(let limit): "takes up to \(limit) small letters, digits and hyphens"
      case .caffeine: "takes " + caffeines.joined(separator: ", ")
      case .truth: "takes true or false"
      case .number(let range): "takes a number from \(range.lowerBound) to \(range.upperBound)"
      case .codeOf(let box): "takes the code of a \(box.rawValue), or null for none"
      case .twice: "comes twice"
      case .noneLeft(let box): "leaves no \(box.rawValue) on the menu"
      case .codeOfMilk: "is a milk's code already, and a mark could mean both"
      case .codeOfDrink: "is a drink's code already, and an offer could mean both"
      case .notSold(let key): "names \(key), which is not sold"
      }
    })

  /// Chinese words of menu files.
  static let chinese = MenuFileWords(
    item: { name in
      switch name {
      case .place(let place): "第 \(place) 项"
      case .read(let place, let key): "第 \(place) 项（\(key)）"
      case .item(let key): "\(key)"
      case .category(let slug): "类别 \(slug)"
      }
    },
    fault: { fault in
      switch fault {
      case .box: "应为其中之一：" + boxes.joined(separator: "、")
      case .code(let limit): "应为不超过 \(limit) 位的字母和数字，以字母开头"
      case .name(let limit): "应为不超过 \(limit) 个字的文字，或 {\"en\": ..., \"zh\": ...}"
      case .allergens: "应为列表，可含 \(allergens.joined(separator: "、")) 或 nut"
      case .price(let limit): "应为 0 到 \(limit) 的整数（单位分），或按杯型代码分列的对象"
      case .fen(let limit): "应为 0 到 \(limit) 的整数（单位分）：商品不分杯型"
      case .slug(let limit): "应为不超过 \(limit) 位的小写字母、数字和连字符"
      case .caffeine: "应为其中之一：" + caffeines.joined(separator: "、")
      case .truth: "应为 true 或 false"
      case .number(let range): "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数"
      case .codeOf(let box): "应为\(box.name.zh)的代码，没有则写 null"
      case .twice: "出现了两次"
      case .noneLeft(let box): "会让菜单上没有任何\(box.name.zh)"
      case .codeOfMilk: "已经是一种奶的代码，杯标会有歧义"
      case .codeOfDrink: "已经是一种饮品的代码，优惠会有歧义"
      case .notSold(let key): "指的是 \(key)，而它没有在售"
      }
    })
}
