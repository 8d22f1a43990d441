import TextUI

/// One thing a form asks for.
struct FormField: Equatable, Sendable {
  /// Names a field within its form, in the drafts of it, and in what the shop says of it.
  enum Name: String, CaseIterable, Sendable {
    case name
    case callName = "call_name"
    case reading, phone, birthday, cue, usual
    /// The usuals after the first.
    case also
    case constraints
    /// A constraint in the partner's own words.
    case otherConstraint = "other"
    case note
    case noteUntil = "until"
    /// Notes that stay.
    case notes
    /// Whether the guest agreed to be remembered.
    case mayRemember = "may_remember"
    case consent, scopes
    case pinned, known
    case items
    case price = "fen"
    /// What a partner may decide.
    case role
    /// What is to be said or done, or told the next shift.
    case text
    case from, reason, title, day, time, seats
    /// The value of a setting.
    case setting
    /// What an offer gives, of what, and when.
    case percent, amount, gift, goods, weekdays, hours
    case spend = "min_spend"
    case otherGoods = "other_goods"
    case lastDay = "last_day"
  }

  /// What can be entered.
  enum Content: Equatable, Sendable {
    /// A line of text.
    case text(TextField)
    /// One of some words, nil until somebody answers, with the caret at one of them.
    case one(of: [String], chosen: Int?, caret: Int)
    /// Any of some words, with the caret at one of them.
    case some(of: [String], on: Set<String>, caret: Int)
  }

  let name: Name
  var content: Content
  /// Whether the text was put there for the partner: the first letter typed replaces it, and a key
  /// that moves the caret makes it theirs.
  var isSuggested = false

  /// A field for text.
  init(_ name: Name, text: String = "", limit: Int = textMax) {
    self.name = name
    content = .text(TextField(text: text, limit: limit))
  }

  /// A field for one of some words.
  init(_ name: Name, oneOf words: [String], chosen: String?) {
    self.name = name
    let place = chosen.flatMap(words.firstIndex)
    content = .one(of: words, chosen: place, caret: place ?? 0)
  }

  /// A field for any of some words.
  init(_ name: Name, someOf words: [String], on: Set<String>) {
    self.name = name
    content = .some(of: words, on: on.intersection(words), caret: 0)
  }

  /// What a field of a regular holds at most, as the store's rules have it.
  static let textMax = 80

  /// Whether letters type here.
  var isText: Bool {
    if case .text = content { return true }
    return false
  }

  /// What is entered, as drafts keep it: the text, the word, or the words divided by commas.
  var value: String {
    get {
      switch content {
      case .text(let field): field.text
      case .one(let words, let chosen, _): chosen.map { words[$0] } ?? ""
      case .some(let words, let on, _): words.filter(on.contains).joined(separator: ",")
      }
    }
    set {
      switch content {
      case .text(var field):
        field.replace(newValue)
        content = .text(field)
      case .one(let words, _, _):
        let place = words.firstIndex(of: newValue)
        content = .one(of: words, chosen: place, caret: place ?? 0)
      case .some(let words, _, let caret):
        let on = Set(newValue.split(separator: ",").map(String.init)).intersection(words)
        content = .some(of: words, on: on, caret: caret)
      }
    }
  }

  /// How many characters or values stand before the caret.
  var caret: Int {
    get {
      switch content {
      case .text(let field): field.caret
      case .one(_, _, let caret), .some(_, _, let caret): caret
      }
    }
    set {
      switch content {
      case .text(var field):
        field.moveCaret(to: newValue)
        content = .text(field)
      case .one(let words, let chosen, _):
        content = .one(
          of: words, chosen: chosen, caret: max(0, min(words.count - 1, newValue)))
      case .some(let words, let on, _):
        content = .some(of: words, on: on, caret: max(0, min(words.count - 1, newValue)))
      }
    }
  }

  /// Whether the caret stands at a value that does not hold, in a row of which one does.
  var isAtOther: Bool {
    guard case .one(_, let chosen, let caret) = content else { return false }
    return chosen != caret
  }

  /// Moves the caret to the value beside; what holds, holds on.
  mutating func moveValue(by step: Int) {
    switch content {
    case .text: break
    case .one(let words, let chosen, let caret):
      content = .one(of: words, chosen: chosen, caret: (caret + step + words.count) % words.count)
    case .some(let words, let on, let caret):
      content = .some(of: words, on: on, caret: (caret + step + words.count) % words.count)
    }
  }

  /// Takes the value at the caret, or lets it go where any may hold.
  mutating func toggleValue() {
    switch content {
    case .text: break
    case .one(let words, _, let caret):
      content = .one(of: words, chosen: caret, caret: caret)
    case .some(let words, var on, let caret):
      if on.remove(words[caret]) == nil { on.insert(words[caret]) }
      content = .some(of: words, on: on, caret: caret)
    }
  }
}
