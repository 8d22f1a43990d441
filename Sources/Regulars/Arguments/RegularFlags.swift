import Documents
import StoreModel

/// The flags that `add` and `edit` share: what is said of a regular.
enum RegularFlags {
  /// All of them, in the order of the help page.
  static let all = Flag.ofRegular

  /// Those whose text is kept as it is: they are called like the facts they say.
  static let texts = RegularEdit.textNames.compactMap(ofText)

  private static func ofText(_ fact: String) -> Flag? {
    Flag(rawValue: fact.replacing("_", with: "-"))
  }

  /// What the options say; an empty value takes a fact away.
  ///
  /// Until the store is open its day is not known: whether a word means a day shows all the same.
  static func edit(
    _ options: [Flag: String], from today: CivilDay = CivilDay(number: 0)
  ) throws(UsageError) -> RegularEdit {
    var edit = RegularEdit()
    edit.setTexts { ofText($0).flatMap { options[$0] } }
    edit.phone = options[.phone]
    edit.birthday = options[.birthday]
    edit.usual = options[.usual].map { $0.split(separator: "|").map(String.init) }
    edit.constraints = options[.constraints]
    edit.note = options[.note]
    edit.noteUntil = try day(options[.noteUntil], from: today, hasNote: edit.note != nil)
    edit.isNoteMeant = options[.noteAnyway] != nil
    if edit.isNoteMeant, edit.note == nil { throw .alone(.noteAnyway, without: .note) }
    if let text = options[.consent] {
      guard let reading = ConsentReading(text), reading.unknown.isEmpty else {
        throw .badValue(.consent, text, wanted: .consent)
      }
      edit.consent = reading.level
      // A level alone leaves the scopes that were agreed.
      edit.scopes = text.contains { ":：".contains($0) } ? reading.scopes : nil
    }
    return edit
  }

  private static func day(
    _ text: String?, from today: CivilDay, hasNote: Bool
  ) throws(UsageError) -> CivilDay? {
    guard let text else { return nil }
    guard let day = TypedText.day(text, from: today) else {
      throw .badValue(.noteUntil, text, wanted: .day(like: "2026-11-22"))
    }
    guard hasNote else { throw .alone(.noteUntil, without: .note) }
    return day
  }
}
