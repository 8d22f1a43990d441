extension Menu {
  /// Reads a cup mark: `[I] SIZE decaf shots syrup* milk custom* DRINK custom*`.
  ///
  /// Letters of either case and width are read. Every word may stand for each box that has its
  /// code; the boxes come in the order of the cup. Of all ways to fill them the one is meant that,
  /// seen from the end, puts every word into the latest box it can: the drink is the last word that
  /// names one, so that in `G A` it is the Americano, and in `G A L` the milk and not the syrup of
  /// that code. A number glued to a code (`1A`) makes it a syrup whatever else it could be. A syrup
  /// without a number (`V`) has the pumps of the size and is written with them from then on; customs
  /// behind the drink are written before it. Since no milk shares its code with a custom, every
  /// mark this gives has one spelling, `mark.text`, and that parses to the same mark.
  public func parse(_ text: String) throws(MarkError) -> CupMark {
    try MarkReading(text, menu: self).mark()
  }
}

/// A text on its way to a mark.
private struct MarkReading {
  private let menu: Menu
  private let words: [MarkWord]
  /// Characters of the whole text.
  private let length: Int

  init(_ text: String, menu: Menu) {
    self.menu = menu
    var words: [MarkWord] = []
    var column = 1
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !piece.isEmpty {
        words.append(MarkWord(piece, index: words.count + 1, column: column, menu: menu))
      }
      column += piece.count + 1
    }
    self.words = words
    length = text.count
  }

  func mark() throws(MarkError) -> CupMark {
    let steps = try steps()
    var mark = CupMark(size: "", drink: "")
    for (word, step) in zip(words, steps) where step == .size { mark.size = word.code }
    let serving = menu[.size, mark.size]?.serving
    for (word, step) in zip(words, steps) {
      switch step {
      case .ice: mark.isIced = true
      case .decaf: mark.decaf = CupMark.Decaf(rawValue: word.code) ?? .none
      case .shots: mark.shots = try word.checkedCount(from: 0)
      case .syrup:
        let code = word.counted?.code ?? word.code
        if mark.syrups.contains(where: { $0.code == code }) { throw word.error(.repeated) }
        let usual = mark.isIced ? serving?.icedPumps : serving?.pumps
        let pumps = word.counted == nil ? usual ?? 1 : try word.checkedCount(from: 1)
        mark.syrups.append(CupMark.Syrup(code, pumps: pumps))
      case .milk: mark.milk = word.code
      case .custom, .after: try add(word, to: &mark)
      case .drink: mark.drink = word.code
      default: break
      }
    }
    return mark
  }

  private func add(_ word: MarkWord, to mark: inout CupMark) throws(MarkError) {
    if mark.customs.contains(word.code) { throw word.error(.repeated) }
    if mark.isIced, menu[.custom, word.code]?.detail == .hotOnly { throw word.error(.hotOnly) }
    mark.customs.append(word.code)
  }

  /// The step each word is.
  private func steps() throws(MarkError) -> [MarkSteps] {
    var reached: [MarkSteps] = []
    var next = MarkSteps.start
    for word in words {
      let here = word.steps.intersection(next)
      guard !here.isEmpty else {
        throw word.error(word.steps.isEmpty ? .unknown : .misplaced, fits: next)
      }
      reached.append(here)
      next = here.following
    }
    guard let last = reached.popLast()?.intersection(.end).latest, !last.isEmpty else {
      throw MarkError(
        problem: .missing, token: "", index: words.count + 1, column: length + 1, fits: next.boxes)
    }
    var steps = [last]
    for here in reached.reversed() {
      let before = MarkSteps.each.filter { here.contains($0) && $0.following.contains(steps[0]) }
      steps.insert(before.last ?? [], at: 0)
    }
    return steps
  }
}

/// One word of a mark with all it could stand for.
private struct MarkWord {
  let text: String
  let index: Int
  let column: Int
  /// What it says, in ASCII upper case.
  let code: String
  /// The number in front of a code.
  let counted: (number: Int, code: String)?
  /// Every step it could be.
  let steps: MarkSteps

  init(_ piece: Substring, index: Int, column: Int, menu: Menu) {
    text = String(piece)
    self.index = index
    self.column = column
    let code = MenuCode.normal(text)
    self.code = code
    let digits = code.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = String(Substring(code.utf8[digits.endIndex...]))
    let number = digits.isEmpty ? nil : Int(Substring(digits)) ?? Int.max
    counted = number.map { ($0, rest) }
    var steps: MarkSteps = code == MenuCode.iced ? .ice : []
    for box in menu.boxes[code] ?? [] where box != .shots { steps.formUnion(MarkSteps(box)) }
    if number != nil, rest.isEmpty { steps.formUnion(.shots) }
    if number != nil, menu.boxes[rest]?.contains(.syrup) == true { steps.formUnion(.syrup) }
    self.steps = steps
  }

  func checkedCount(from least: Int) throws(MarkError) -> Int {
    guard let number = counted?.number, (least...CupMark.countMax).contains(number) else {
      throw error(.count)
    }
    return number
  }

  func error(_ problem: MarkError.Problem, fits: MarkSteps = []) -> MarkError {
    MarkError(problem: problem, token: text, index: index, column: column, fits: fits.boxes)
  }
}
