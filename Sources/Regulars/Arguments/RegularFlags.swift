import Documents
import StoreModel

/// The flags that `add` and `edit` share: what is said of a regular.
enum RegularFlags {
  /// Flags with a value.
  static let values: Set<String> = [
    "name", "call-name", "reading", "phone", "birthday", "cue", "usual", "constraints", "note",
    "note-until", "consent",
  ]

  /// What the options say; an empty value takes a fact away.
  static func edit(_ options: [String: String]) throws(UsageError) -> RegularEdit {
    var edit = RegularEdit()
    edit.name = options["name"]
    edit.callName = options["call-name"]
    edit.reading = options["reading"]
    edit.phone = options["phone"]
    edit.birthday = options["birthday"]
    edit.cue = options["cue"]
    edit.usual = options["usual"].map { $0.split(separator: "|").map(String.init) }
    edit.constraints = options["constraints"]
    edit.note = options["note"]
    edit.noteUntil = try day(options["note-until"], hasNote: edit.note != nil)
    edit.isNoteMeant = options["note-anyway"] != nil
    if let text = options["consent"] {
      guard let reading = ConsentReading(text), reading.unknown.isEmpty else {
        throw .badValue(
          option: "consent", value: text,
          wanted: "none, verbal, signed or withdrawn, with scopes like verbal:remember+offers")
      }
      edit.consent = reading.level
      // A level alone leaves the scopes that were agreed.
      edit.scopes = text.contains { ":：".contains($0) } ? reading.scopes : nil
    }
    return edit
  }

  private static func day(_ text: String?, hasNote: Bool) throws(UsageError) -> CivilDay? {
    guard let text else { return nil }
    guard let day = CivilDay(text) else {
      throw .badValue(option: "note-until", value: text, wanted: "a date, like 2026-11-22")
    }
    guard hasNote else {
      throw .badValue(option: "note-until", value: text, wanted: "a note beside it (--note)")
    }
    return day
  }
}
