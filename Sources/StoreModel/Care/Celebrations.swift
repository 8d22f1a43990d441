import Documents

extension Shop {
  /// Birthdays and days of joining from `today` on, as many days ahead, of guests who agreed to be
  /// remembered.
  ///
  /// The soonest first; on one day who was here last stands first.
  public func celebrations(
    from today: CivilDay, daysAhead: Int = CareFacts.daysAhead
  ) -> (birthdays: [Celebration], anniversaries: [Celebration]) {
    var birthdays: [Due] = []
    var anniversaries: [Due] = []
    for row in rows where isListed(row) {
      guard let days = yearlyDays(row) else { continue }
      if let day = days.birthday?.next(from: today), day.number - today.number <= daysAhead {
        birthdays.append(Due(row: row, day: day, years: nil))
      }
      if let joined = days.joined, let day = joined.day.next(from: today),
        day.number - today.number <= daysAhead, day.parts.year > joined.year
      {
        anniversaries.append(Due(row: row, day: day, years: day.parts.year - joined.year))
      }
    }
    return (celebrations(birthdays, from: today), celebrations(anniversaries, from: today))
  }

  /// A day that is near, before the regular is decoded.
  private struct Due {
    let row: Int32
    let day: CivilDay
    let years: Int?
  }

  private typealias YearlyDays = (birthday: YearlyDay?, joined: (day: YearlyDay, year: Int)?)

  /// What comes round in the life of a row, nil for who did not agree to be remembered.
  private func yearlyDays(_ row: Int32) -> YearlyDays? {
    arena.withDocument(regulars[Int(row)].slot) { bytes -> YearlyDays? in
      guard let view = DocumentView(bytes) else { return nil }
      // Asked in the order of the fields' names: one pass finds them all.
      var fields = view.fields
      let birthday = fields.seek(RegularFieldName.birthday)?.text.flatMap {
        YearlyDay(utf8: $0.raw)
      }
      guard let consent = fields.seek(RegularFieldName.consent)?.text.flatMap({ Consent($0) }),
        consent.remembers
      else { return nil }
      let joined = fields.seek(RegularFieldName.joined)?.text?.raw
      guard let joined, joined.count == 10, let day = YearlyDay(utf8: joined.suffix(5)) else {
        return (birthday, nil)
      }
      let year = joined.prefix(4).reduce(0) { $0 * 10 + Int($1) - 0x30 }
      return (birthday, (day, year))
    }
  }

  private func celebrations(_ due: [Due], from today: CivilDay) -> [Celebration] {
    let sorted = due.sorted { left, right in
      if left.day != right.day { return left.day < right.day }
      let (a, b) = (lastVisit(left.row), lastVisit(right.row))
      return a != b ? a > b : regulars[Int(left.row)].id < regulars[Int(right.row)].id
    }
    return sorted.compactMap { due in
      summary(due.row).map { regular in
        Celebration(
          regular: regular, day: due.day, inDays: due.day.number - today.number, years: due.years)
      }
    }
  }
}
