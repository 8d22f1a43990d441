import StoreModel
import TextUI

/// The facts about one regular as lines, in the order the counter needs them.
enum ProfileLines {
  /// Days before a birthday from which it is told at the counter.
  static let birthdayNoticeDays = 7

  /// What fits beside the list.
  static func brief(_ profile: RegularProfile, _ telling: Telling) -> [Line] {
    let words = telling.words.profile
    var lines = head(profile, telling)
    lines += cup(profile.summary, telling)
    lines.append(Line(text: telling.rhythm(of: profile)))
    if let birthday = profile.birthday.map(telling.birthday), let days = birthday.days,
      days <= birthdayNoticeDays
    {
      lines.append(Line(text: words.birthdayIn(days), role: .good))
    }
    lines += profile.notes.prefix(notesInBriefMax).enumerated().map { index, note in
      Line(
        label: index == 0 ? words.note : "", text: telling.text(note.text), isContinued: index > 0)
    }
    return lines
  }

  /// Everything known.
  static func full(_ profile: RegularProfile, _ telling: Telling) -> [Line] {
    var lines = head(profile, telling)
    lines += cup(profile.summary, telling)
    lines += person(profile, telling)
    lines += notes(profile.notes, telling)
    lines += visits(profile.recentVisits, telling)
    return lines
  }

  /// What is known from the line of the list alone, until the rest has come.
  static func summary(_ summary: RegularSummary, _ telling: Telling) -> [Line] {
    [name(of: summary, telling)] + warnings(summary, telling) + cup(summary, telling)
  }

  private static let notesInBriefMax = 3

  private static func head(_ profile: RegularProfile, _ telling: Telling) -> [Line] {
    let words = telling.words.profile
    var lines = [name(of: profile.summary, telling)] + warnings(profile.summary, telling)
    switch profile.consent {
    case .none: lines.append(Line(text: words.ask, role: .warn))
    case .withdrawn: lines.append(Line(text: words.withdrawn, role: .warn))
    case .verbal, .signed: break
    }
    return lines
  }

  private static func name(of summary: RegularSummary, _ telling: Telling) -> Line {
    var text = telling.name(of: summary)
    if let callName = summary.callName, callName != summary.name, !summary.name.isEmpty {
      text += "  \"\(telling.text(callName))\""
    }
    return Line(text: text, role: .title, right: telling.standing(of: summary))
  }

  private static func warnings(_ summary: RegularSummary, _ telling: Telling) -> [Line] {
    summary.constraints.map { constraint in
      Line(text: "! " + telling.text(telling.words.profile.constraint(constraint)), role: .danger)
    }
  }

  private static func cup(_ summary: RegularSummary, _ telling: Telling) -> [Line] {
    let words = telling.words.profile
    var lines = summary.usual.enumerated().map { index, usual in
      let label = [words.usual, words.also]
      return Line(
        label: index < 2 ? label[index] : "", text: telling.text(usual), isContinued: index > 1)
    }
    if let cue = summary.cue, !cue.isEmpty {
      lines.append(Line(label: words.cue, text: telling.text(cue)))
    }
    return lines
  }

  private static func person(_ profile: RegularProfile, _ telling: Telling) -> [Line] {
    let words = telling.words.profile
    let summary = profile.summary
    var lines = [Line(text: "")]
    if !summary.reading.isEmpty {
      lines.append(Line(label: words.reading, text: summary.reading))
    }
    if let birthday = profile.birthday.map(telling.birthday) {
      let soon = birthday.days.map { $0 <= birthdayNoticeDays } ?? false
      let countdown = soon ? words.inDays(birthday.days ?? 0) : ""
      let text = [birthday.date, countdown].filter { !$0.isEmpty }.joined(separator: "  ")
      lines.append(Line(label: words.birthday, text: text, role: soon ? .good : .text))
    }
    if let joined = profile.joined {
      lines.append(Line(label: words.joined, text: telling.date(iso: joined)))
    }
    if let digits = summary.phoneLast4 {
      lines.append(Line(label: words.phone, text: "*" + telling.text(digits)))
    }
    lines.append(Line(label: words.label, text: telling.text(summary.label), role: .dim))
    lines.append(Line(label: words.consent, text: consent(profile, words)))
    lines.append(Line(label: words.visits, text: visitsInShort(profile, telling)))
    return lines
  }

  private static func visitsInShort(_ profile: RegularProfile, _ telling: Telling) -> String {
    let rhythm = telling.rhythm(of: profile)
    guard profile.intervalDays != nil else { return rhythm }
    return telling.words.profile.countAndRhythm(profile.visitCount, rhythm)
  }

  private static func consent(_ profile: RegularProfile, _ words: ProfileWords) -> String {
    let level = words.consentLevel.level(profile.consent)
    let scopes = profile.scopes.map(words.consentLevel.scope)
    return scopes.isEmpty ? level : words.consentTo(level, scopes)
  }

  private static func notes(_ notes: [NoteFact], _ telling: Telling) -> [Line] {
    guard !notes.isEmpty else { return [] }
    let title = [Line(text: ""), Line(text: telling.words.profile.note, role: .title)]
    return title
      + notes.map { note in
        let by = note.by.map { " (\(telling.text($0)))" } ?? ""
        return Line(label: telling.date(of: note.at), text: telling.text(note.text) + by)
      }
  }

  private static func visits(_ visits: [VisitFact], _ telling: Telling) -> [Line] {
    guard !visits.isEmpty else { return [] }
    let words = telling.words.profile
    let title = [Line(text: ""), Line(text: words.recentVisits, role: .title)]
    return title
      + visits.map { visit in
        let items = visit.items.map(telling.text).joined(separator: ", ")
        let money = visit.fen.map(Figures.money)
        let void = visit.isVoid ? words.void : nil
        let parts = [telling.time(of: visit.at), void, money, items].compactMap { $0 }
        return Line(
          label: telling.date(of: visit.at),
          text: parts.filter { !$0.isEmpty }.joined(separator: "  "),
          role: visit.isVoid ? .dim : .text)
      }
  }
}
