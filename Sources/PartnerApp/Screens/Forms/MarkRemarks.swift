import StoreModel
import TextUI

/// What is to be said of cup marks while they are typed: their words, or what is wrong and where.
struct MarkRemarks {
  let menu: Menu
  /// What the guest must not have.
  let constraints: [Constraint]
  /// Usuals that are known as text: an import may have brought what is no mark.
  let known: [String]
  let phrasing: Phrasing
  /// Whether goods may stand among the marks: they are bought, and nobody's usual.
  var takesGoods = false

  /// Marks with these between them are several: no code holds one of them.
  private static let separators = "|,，、;；"

  /// The marks of a line of text, one by one.
  static func marks(in text: String) -> [String] {
    text.split(whereSeparator: { separators.contains($0) })
      .map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
  }

  /// One remark for each mark of a line: words, then what breaks a constraint or what is no mark.
  func remarks(on text: String) -> [FormRemark] {
    Self.marks(in: text).flatMap { mark -> [FormRemark] in
      let remarks = [words(of: mark), problem(of: mark).map(FormRemark.problem)]
      return remarks.compactMap(\.self)
    }
  }

  /// Why a line of marks cannot be stored, nil where it can.
  func problem(in text: String) -> String? {
    Self.marks(in: text).lazy.compactMap { problem(of: $0) }.first
  }

  private func words(of mark: String) -> FormRemark? {
    switch item(mark) {
    case .mark(let read): FormRemark(text: phrasing.pick(menu.words(for: read)), role: .dim)
    case .goods(let goods): FormRemark(text: phrasing.pick(goods.name), role: .dim)
    case .text:
      known.contains(mark)
        ? FormRemark(text: phrasing.words.forms.noMark(mark), role: .dim) : nil
    }
  }

  private func item(_ text: String) -> BoughtItem {
    if takesGoods { return menu.bought(text) }
    guard case .mark(let mark) = menu.usual(text) else { return .text(text) }
    return .mark(mark)
  }

  private func problem(of mark: String) -> String? {
    do throws(MarkError) {
      let item = takesGoods ? try menu.ordered(mark) : .mark(try menu.parse(mark))
      let conflicts = menu.conflicts(of: item, with: constraints)
      return conflicts.isEmpty ? nil : phrasing.conflicts(conflicts)
    } catch {
      return known.contains(mark) ? nil : phrasing.pick(error.sentence)
    }
  }
}

extension Phrasing {
  /// What in a drink a guest must not have, as one sentence.
  func conflicts(_ conflicts: [MenuConflict]) -> String {
    let told = conflicts.map { conflict in
      words.profile.conflict(
        pick(conflict.name), words.profile.constraint(conflict.constraint.word))
    }
    return told.joined(separator: words.profile.comma)
  }

  /// A drink or goods in words; what the menu does not know stays as it is.
  func drink(_ text: String) -> String {
    switch menu.bought(text) {
    case .mark(let mark): pick(menu.words(for: mark))
    case .goods(let goods): self.text(pick(goods.name))
    case .text(let text): self.text(text)
    }
  }

  /// A bought item in a row: a mark as it is written on the cup, goods by their name.
  func item(_ text: String) -> String { self.text(pick(menu.bought(text).label)) }

  /// A text of the menu in the language of the screen.
  func pick(_ text: BilingualText) -> String { words.language == .chinese ? text.zh : text.en }
}
