import Foundation

extension CommandUsage {
  /// Every command, in the order of the help page.
  static let all: [CommandUsage] = [
    CommandUsage(
      name: "import", synopsis: "members|visits|menu FILE [--dry-run] [--rejects PATH]",
      purpose: "take over a till's export (CSV) or a menu (JSON)", operands: 2...2,
      values: ["rejects"], switches: ["dry-run"]),
    CommandUsage(
      name: "find", synopsis: "TEXT [--limit N]",
      purpose: "look regulars up by name, pinyin, initials, phone or card", operands: 1...64,
      values: ["limit"]),
    CommandUsage(
      name: "show", synopsis: "ID", purpose: "everything known of one regular", operands: 1...1),
    CommandUsage(
      name: "add",
      synopsis: "--name N [--call-name --reading --phone --birthday --cue --usual MARKS\n"
        + "                 --constraints LIST --note T --note-until D --note-anyway --consent C]",
      purpose: "add a regular (without --consent: verbal, you have asked)", operands: 0...0,
      values: RegularFlags.values, switches: ["note-anyway"]),
    edit,
    partner,
    CommandUsage(
      name: "check-in", synopsis: "ID|guest [--items MARKS] [--fen N] [--receipt R] [--again]",
      purpose: "a visit at the counter, with the usual unless items are said; prints its id",
      operands: 1...1, values: ["items", "fen", "receipt"], switches: ["again"]),
    CommandUsage(
      name: "void", synopsis: "VISIT [--reason TEXT]",
      purpose: "take a visit back: it counts nowhere from then on", operands: 1...1,
      values: ["reason"]),
    CommandUsage(
      name: "undo", synopsis: "", purpose: "take your last act of the day back", operands: 0...0),
    CommandUsage(
      name: "care",
      synopsis: "[follow-up GUEST TEXT [--from DAY] | thank-you GUEST REASON |\n"
        + "                 done ID | written ID | print ID]",
      purpose: "birthdays, follow-ups, cards, events and hand-over of the day; do one of them",
      operands: 0...64, values: ["from"]),
    CommandUsage(
      name: "events",
      synopsis: "[--all | add --title T --at TIME [--seats N] |\n"
        + "                 sign-up|sign-off EVENT GUEST | cancel EVENT]",
      purpose: "tastings and classes to come (--all: past ones too), and who comes",
      operands: 0...3, values: ["title", "seats"], switches: ["all"]),
    CommandUsage(
      name: "handover", synopsis: "[TEXT | done ID]",
      purpose: "tell the next shift something, see what was told, tick it off", operands: 0...64),
    CommandUsage(
      name: "menu", synopsis: "[out|back ITEM]",
      purpose: "list the menu; mark an item out until the day ends, or back",
      operands: 0...8),
    CommandUsage(
      name: "stats", synopsis: "[--day D]", purpose: "the figures of a business day",
      operands: 0...0, values: ["day"]),
    CommandUsage(
      name: "segments", synopsis: "", purpose: "what the regulars are to the shop, and worth",
      operands: 0...0),
    CommandUsage(
      name: "settings", synopsis: "[KEY [VALUE]]", purpose: "show or change the store's settings",
      operands: 0...2),
    CommandUsage(
      name: "verify", synopsis: "[--repair]",
      purpose: "check every record; --repair keeps all that are valid", operands: 0...0,
      switches: ["repair"]),
    CommandUsage(
      name: "backup", synopsis: "FILE", purpose: "write everything into one file",
      operands: 1...1),
    CommandUsage(
      name: "restore", synopsis: "FILE",
      purpose: "replace everything by a backup; what was there is kept in quarantine",
      operands: 1...1),
    CommandUsage(
      name: "paths", synopsis: "", purpose: "say which directories are used", operands: 0...0),
    CommandUsage(
      name: "bench", synopsis: "[NAME]", purpose: "measure on this machine, beside known programs",
      operands: 0...1),
  ]

  /// `regulars edit`.
  static let edit = CommandUsage(
    name: "edit",
    synopsis: "ID [flags of add] [--pin|--unpin] [--known|--not-known] [--drop-note NOTE]",
    purpose: "change what is known; an empty value takes a fact away, a note is one more",
    operands: 1...1, values: RegularFlags.values.union(["drop-note"]),
    switches: ["pin", "unpin", "known", "not-known", "note-anyway"])

  /// `regulars partner`.
  static let partner = CommandUsage(
    name: "partner", synopsis: "list | add NAME [--role barista|lead|manager] | leave NAME",
    purpose: "who works here; once there is a manager, only they change it", operands: 1...2,
    values: ["role"])

  /// The page `--help` prints.
  static var helpPage: String {
    var lines = ["Regulars: who is at the counter, and what they drink.", ""]
    for usage in [.screen] + all {
      let start = usage.name.isEmpty ? "regulars" : "regulars \(usage.name)"
      lines.append(usage.synopsis.isEmpty ? start : "\(start) \(usage.synopsis)")
      lines.append("    \(usage.purpose)")
    }
    lines += [
      "",
      "Common: --data DIR (else $REGULARS_DATA, else $XDG_DATA_HOME/regulars), --at TIME,",
      "  --as PARTNER, --json, --lang en|zh-Hans, --theme NAME, --han auto|on|off,",
      "  --glyphs utf8|ascii, --help, --version",
      "Exit: 0 done, 1 refused or nothing found, 2 usage, 3 damaged data, 4 no line to the hub",
    ]
    return lines.joined(separator: "\n")
  }
}
