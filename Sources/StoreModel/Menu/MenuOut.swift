import Documents

extension MenuItem {
  /// Whether it is out at a moment: from when it ran out to the end of that business day.
  public func isOut(at now: Int64, calendar: StoreCalendar) -> Bool {
    guard let outSince, outSince <= now else { return false }
    return calendar.businessDay(of: outSince) == calendar.businessDay(of: now)
  }

  /// The start of the next business day where it is out, nil where it is not.
  public func outUntil(at now: Int64, calendar: StoreCalendar) -> Int64? {
    guard isOut(at: now, calendar: calendar) else { return nil }
    return calendar.start(of: CivilDay(number: calendar.businessDay(of: now).number + 1))
  }
}

extension StoreCalendar {
  /// The moment a business day begins, UTC milliseconds.
  public func start(of day: CivilDay) -> Int64 {
    WrittenTime.utc(day.milliseconds + Int64(dayStartMinutes) * 60_000, zone: zone)
  }
}

extension Menu {
  /// Whether something of a marked drink is out at a moment, its own milk and topping included.
  public func isOut(_ mark: CupMark, at now: Int64, calendar: StoreCalendar) -> Bool {
    parts(of: mark).contains { $0.isOut(at: now, calendar: calendar) }
  }

  /// The items a partner may mean by a code, a box and a code (`milk:A`), or a word of either
  /// language; a word may be the beginning of a name ("oat" for "oat milk").
  func items(meant text: String) -> [MenuItem] {
    let parts = text.halfWidth.split(separator: ":", maxSplits: 1).map {
      String($0).trimmingBlanks
    }
    if parts.count == 2, let box = MenuBox(rawValue: parts[0].lowercased()) {
      return matches(parts[1]).filter { $0.box == box }
    }
    return matches(text.trimmingBlanks)
  }

  private func matches(_ text: String) -> [MenuItem] {
    let code = MenuCode.normal(text)
    let word = text.halfWidth.lowercased()
    guard !word.isEmpty else { return [] }
    let exact = items.filter {
      $0.code == code || $0.name.en.lowercased() == word || $0.name.zh == text
    }
    guard exact.isEmpty else { return exact }
    return items.filter {
      $0.name.en.lowercased().hasPrefix(word + " ") || $0.name.zh.hasPrefix(text)
    }
  }
}
