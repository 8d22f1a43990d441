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
    guard case .mark(let read) = menu.usual(mark) else {
      return known.contains(mark)
        ? FormRemark(text: phrasing.words.forms.noMark(mark), role: .dim) : nil
    }
    return FormRemark(text: phrasing.pick(menu.words(for: read)), role: .dim)
  }

  private func problem(of mark: String) -> String? {
    do throws(MarkError) {
      let conflicts = menu.conflicts(of: try menu.parse(mark), with: constraints)
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

  /// A drink in words; what is no mark stays as it is.
  func drink(_ text: String) -> String {
    guard case .mark(let mark) = menu.usual(text) else { return self.text(text) }
    return pick(menu.words(for: mark))
  }

  /// A text of the menu in the language of the screen.
  func pick(_ text: BilingualText) -> String { words.language == .chinese ? text.zh : text.en }
}
