import StoreModel
import TextUI

/// What is to be said of constraints while they are typed: what they are taken for, or that a word is
/// none.
struct ConstraintRemarks {
  let phrasing: Phrasing

  /// One remark for what is understood, as the profile will say it, and one for what is not.
  func remarks(on text: String) -> [FormRemark] {
    let list = Constraint.list(text)
    let words = phrasing.words.profile
    let understood = list.constraints.filter { constraint in
      !list.unknown.contains { constraint == .other($0) }
    }
    let told = understood.map { "! " + phrasing.text(words.constraint($0.word)) }
    let remark =
      told.isEmpty ? [] : [FormRemark(text: told.joined(separator: words.comma), role: .dim)]
    return remark + [problem(in: text)].compactMap { $0.map(FormRemark.problem) }
  }

  /// Why the text cannot be stored, nil where it can.
  func problem(in text: String) -> String? {
    guard let word = Constraint.list(text).unknown.first else { return nil }
    let forms = phrasing.words.forms
    return forms.noConstraint(
      phrasing.text(word), Constraint.nearest(to: word).map(phrasing.text),
      forms.otherPrefix + phrasing.text(word))
  }
}
