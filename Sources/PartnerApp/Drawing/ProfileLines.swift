import StoreModel
import TextUI

/// The facts about one regular as lines, in the order the counter needs them.
enum ProfileLines {
  /// Days before a birthday from which it is told at the counter.
  static let birthdayNoticeDays = 7

  /// What fits beside the list.
  static func brief(_ profile: RegularProfile, _ phrasing: Phrasing) -> [Line] {
    let words = phrasing.words.profile
    var lines = head(profile, phrasing)
    lines += usuals(profile, phrasing, wordsMax: 1) + cue(profile.summary, phrasing)
    lines.append(rhythm(profile, phrasing))
    if let birthday = profile.birthday.map(phrasing.birthday), let days = birthday.days,
      days <= birthdayNoticeDays
    {
      lines.append(Line(text: words.birthdayIn(days), role: .good))
    }
    lines += OfferProfileLines.brief(profile.offers, phrasing)
    lines += suggestion(profile, phrasing)
    lines += profile.notes.prefix(notesInBriefMax).enumerated().map { index, note in
      Line(
        label: index == 0 ? words.note : "", text: phrasing.text(note.text), isContinued: index > 0)
    }
    return lines
  }

  /// Everything known.
  static func full(_ profile: RegularProfile, _ phrasing: Phrasing) -> [Line] {
    var lines = head(profile, phrasing)
    lines += usuals(profile, phrasing, wordsMax: .max) + cue(profile.summary, phrasing)
    lines += suggestion(profile, phrasing)
    lines += OfferProfileLines.full(profile.offers, phrasing)
    lines += person(profile, phrasing)
    lines += notes(profile.notes, phrasing)
    lines += VisitLines.latest(profile, phrasing)
    return lines
  }

  /// What is known from the line of the list alone, until the rest has come.
  static func summary(_ summary: RegularSummary, _ phrasing: Phrasing) -> [Line] {
    [name(of: summary, phrasing)] + warnings(summary, phrasing) + marks(summary, phrasing)
      + cue(summary, phrasing)
  }

  private static let notesInBriefMax = 3

  private static func head(_ profile: RegularProfile, _ phrasing: Phrasing) -> [Line] {
    let words = phrasing.words.profile
    var lines = [name(of: profile.summary, phrasing)] + warnings(profile.summary, phrasing)
    switch profile.consent {
    case .none: lines.append(Line(text: words.ask, role: .warn))
    case .withdrawn: lines.append(Line(text: words.withdrawn, role: .warn))
    case .verbal, .signed: break
    }
    lines += profile.followUps.map { fact in
      Line(text: "> " + phrasing.text(fact.text), role: .warn)
    }
    return lines
  }

  private static func name(of summary: RegularSummary, _ phrasing: Phrasing) -> Line {
    var text = phrasing.name(of: summary)
    if let callName = summary.callName, callName != summary.name, !summary.name.isEmpty {
      text += "  \"\(phrasing.text(callName))\""
    }
    return Line(text: text, role: .title, right: phrasing.standing(of: summary))
  }

  private static func warnings(_ summary: RegularSummary, _ phrasing: Phrasing) -> [Line] {
    summary.constraints.map { constraint in
      Line(text: "! " + phrasing.text(phrasing.words.profile.constraint(constraint)), role: .danger)
    }
  }

  /// Each usual with its words, what breaks a constraint, and whether it is out.
  ///
  /// Facts that came without the menu show the marks alone.
  private static func usuals(
    _ profile: RegularProfile, _ phrasing: Phrasing, wordsMax: Int
  ) -> [Line] {
    guard !profile.usuals.isEmpty else { return marks(profile.summary, phrasing) }
    let words = phrasing.words.profile
    return profile.usuals.enumerated().flatMap { index, usual -> [Line] in
      let label = [words.usual, words.also]
      let isBad = !usual.conflicts.isEmpty
      let out = usual.isOut ? "  " + words.outToday : ""
      var lines = [
        Line(
          label: index < 2 ? label[index] : "", text: phrasing.text(usual.usual.shown) + out,
          role: isBad ? .danger : usual.isOut ? .warn : .text, isContinued: index > 1)
      ]
      if isBad {
        let text = "! " + phrasing.conflicts(usual.conflicts)
        lines.append(Line(text: text, role: .danger, isContinued: true))
      }
      if index < wordsMax, let text = usual.words {
        lines.append(Line(text: phrasing.pick(text), role: .dim, isContinued: true))
      }
      return lines
    }
  }

  private static func marks(_ summary: RegularSummary, _ phrasing: Phrasing) -> [Line] {
    let words = phrasing.words.profile
    return summary.usual.enumerated().map { index, usual in
      let label = [words.usual, words.also]
      return Line(
        label: index < 2 ? label[index] : "", text: phrasing.text(phrasing.menu.usual(usual).shown),
        isContinued: index > 1)
    }
  }

  private static func cue(_ summary: RegularSummary, _ phrasing: Phrasing) -> [Line] {
    guard let cue = summary.cue, !cue.isEmpty else { return [] }
    return [Line(label: phrasing.words.forms.label(.cue), text: phrasing.text(cue))]
  }

  private static func rhythm(_ profile: RegularProfile, _ phrasing: Phrasing) -> Line {
    let isLate = profile.rhythm?.shownLate != nil
    return Line(text: phrasing.rhythm(of: profile), role: isLate ? .warn : .text)
  }

  /// What others with their taste buy, by its name on the menu.
  private static func suggestion(_ profile: RegularProfile, _ phrasing: Phrasing) -> [Line] {
    guard let suggestion = profile.suggestion,
      let item = phrasing.menu[.drink, suggestion.product]
    else { return [] }
    let words = phrasing.words.profile
    let text = words.likedBy(phrasing.pick(item.name), suggestion.regulars)
    return [Line(label: words.suggestion, text: text, role: .good)]
  }

  private static func person(_ profile: RegularProfile, _ phrasing: Phrasing) -> [Line] {
    let words = phrasing.words.profile
    let summary = profile.summary
    var lines = [Line(text: "")]
    if !summary.reading.isEmpty {
      lines.append(Line(label: words.reading, text: summary.reading))
    }
    if let birthday = profile.birthday.map(phrasing.birthday) {
      let soon = birthday.days.map { $0 <= birthdayNoticeDays } ?? false
      let countdown = soon ? words.inDays(birthday.days ?? 0) : ""
      let text = [birthday.date, countdown].filter { !$0.isEmpty }.joined(separator: "  ")
      lines.append(
        Line(label: phrasing.words.forms.label(.birthday), text: text, role: soon ? .good : .text))
    }
    if let joined = profile.joined {
      lines.append(Line(label: words.joined, text: phrasing.date(iso: joined)))
    }
    if let digits = summary.phoneLast4 {
      lines.append(
        Line(label: phrasing.words.forms.label(.phone), text: "*" + phrasing.text(digits)))
    }
    lines.append(Line(label: words.label, text: phrasing.text(summary.label), role: .dim))
    lines.append(Line(label: words.consent, text: consent(profile, words)))
    if !profile.knownBy.isEmpty {
      let names = profile.knownBy.map(phrasing.text).joined(separator: words.comma)
      lines.append(Line(label: words.knownBy, text: names))
    }
    if profile.isPinned { lines.append(Line(text: words.pinned)) }
    if let segment = profile.segment {
      lines.append(Line(label: words.segment, text: words.segmentName(segment)))
    }
    let isLate = profile.rhythm?.shownLate != nil
    let visits = visitsInShort(profile, phrasing)
    lines.append(Line(label: words.visits, text: visits, role: isLate ? .warn : .text))
    return lines
  }

  private static func visitsInShort(_ profile: RegularProfile, _ phrasing: Phrasing) -> String {
    let rhythm = phrasing.rhythm(of: profile)
    guard profile.intervalDays != nil else { return rhythm }
    return phrasing.words.profile.countAndRhythm(profile.visitCount, rhythm)
  }

  private static func consent(_ profile: RegularProfile, _ words: ProfileWords) -> String {
    let level = words.consentLevel.level(profile.consent)
    let scopes = profile.scopes.map(words.consentLevel.scope)
    return scopes.isEmpty ? level : words.consentTo(level, scopes)
  }

  private static func notes(_ notes: [NoteFact], _ phrasing: Phrasing) -> [Line] {
    guard !notes.isEmpty else { return [] }
    let title = [Line(text: ""), Line(text: phrasing.words.profile.note, role: .title)]
    return title
      + notes.map { note in
        let by = note.by.map(phrasing.text)
        let until = note.until.map { phrasing.words.profile.until(phrasing.words.days.date($0)) }
        let tail = [by, until].compactMap(\.self).joined(separator: phrasing.words.profile.comma)
        let text = phrasing.text(note.text) + (tail.isEmpty ? "" : " (\(tail))")
        return Line(label: phrasing.date(of: note.at), text: text)
      }
  }
}
