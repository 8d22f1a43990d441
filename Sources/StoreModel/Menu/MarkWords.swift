extension Menu {
  /// A mark in words: "Iced grande latte, 2 pumps vanilla, nonfat" and "大杯冰拿铁，2 泵香草糖浆，脱脂".
  ///
  /// What this menu does not know keeps its code.
  public func words(for mark: CupMark) -> BilingualText {
    let details = details(of: mark)
    let size = name(.size, mark.size)
    let drink = name(.drink, mark.drink)
    let head = (mark.isIced ? "iced " : "") + "\(size.en) \(drink.en)"
    let english = ([head.prefix(1).uppercased() + head.dropFirst()] + details.map(\.en))
    let chinese = (["\(size.zh)\(mark.isIced ? "冰" : "")\(drink.zh)"] + details.map(\.zh))
    return BilingualText(en: english.joined(separator: ", "), zh: chinese.joined(separator: "，"))
  }

  private func details(of mark: CupMark) -> [BilingualText] {
    var details: [BilingualText] = []
    if mark.decaf != .none { details.append(name(.decaf, mark.decaf.rawValue)) }
    if let shots = mark.shots {
      details.append(
        BilingualText(en: shots == 1 ? "1 shot" : "\(shots) shots", zh: "\(shots) 份浓缩"))
    }
    details += mark.syrups.map { syrup in
      let name = name(.syrup, syrup.code)
      let pumps = syrup.pumps == 1 ? "pump" : "pumps"
      return BilingualText(
        en: "\(syrup.pumps) \(pumps) \(name.en)", zh: "\(syrup.pumps) 泵\(name.zh)")
    }
    if let milk = mark.milk { details.append(name(.milk, milk)) }
    return details + mark.customs.map { name(.custom, $0) }
  }

  private func name(_ box: MenuBox, _ code: String) -> BilingualText {
    self[box, code]?.name ?? BilingualText(en: code, zh: code)
  }
}
