import Foundation
import StoreModel

/// Reproducible randomness (SplitMix64): one seed, one practice store.
struct PracticeRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }

  /// A number below `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// True `percent` times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// An invented guest: who they are, and when and what they drink.
struct PracticeGuest {
  var member: MemberRow
  /// Average days between visits.
  var every: Int
  /// Minutes after local midnight at which they usually come.
  var minute: Int
  /// Whether they come on weekends.
  var comesOnWeekends: Bool
}

/// Invents the guests of the practice store.
enum PracticeGuests {
  /// As many as a busy store knows.
  static let count = 8_000

  static func make(seed: UInt64) -> [PracticeGuest] {
    var random = PracticeRandom(seed: seed)
    return (0..<count).map { guest($0, &random) }
  }

  private static func guest(_ number: Int, _ random: inout PracticeRandom) -> PracticeGuest {
    var member = MemberRow(name: name(&random))
    member.tillID = "P" + String(100_000 + number).dropFirst()
    member.phone = "13" + String(100_000_000 + random.below(900_000_000))
    member.card = String(String(10_000 + random.below(10_000)).dropFirst())
    member.joined = CivilDay(number: 19_000 + random.below(1_500)).text
    member.tier = random.pick(PracticeNames.tiers)
    member.stars = Int64(random.below(300)) * 100
    member.consent = random.chance(85) ? (random.chance(20) ? .signed : .verbal) : .none
    if member.consent.remembers {
      member.scopes = [.remember]
      remember(&member, &random)
    }
    // A few come daily, most now and then: what a counter sees.
    let every = random.chance(3) ? 1 : random.chance(12) ? 3 : random.chance(35) ? 12 : 40
    let rush = random.chance(55) ? 450 + random.below(120) : 600 + random.below(600)
    return PracticeGuest(
      member: member, every: every, minute: rush, comesOnWeekends: random.chance(40))
  }

  private static func remember(_ member: inout MemberRow, _ random: inout PracticeRandom) {
    member.usual = [random.pick(PracticeNames.usuals)]
    if random.chance(25) { member.usual.append(random.pick(PracticeNames.usuals)) }
    if random.chance(15) { member.constraints = random.pick(PracticeNames.constraints) }
    if random.chance(12) { member.cue = random.pick(PracticeNames.cues) }
    if random.chance(10) { member.note = random.pick(PracticeNames.notes) }
    if random.chance(8) {
      member.callName = "小" + random.pick(PracticeNames.given)
    }
    if random.chance(60) {
      let day = CivilDay(number: random.below(365))
      member.birthday = String(day.text.dropFirst(5))
    }
  }

  private static func name(_ random: inout PracticeRandom) -> String {
    if random.chance(25) {
      return random.pick(PracticeNames.latinGiven) + " " + random.pick(PracticeNames.latinFamily)
    }
    let isDouble = random.chance(2)
    let surname = random.pick(isDouble ? PracticeNames.doubleSurnames : PracticeNames.surnames)
    let second = random.chance(75) ? random.pick(PracticeNames.given) : ""
    return surname + random.pick(PracticeNames.given) + second
  }
}

/// Invents the visits of the weeks before a moment.
enum PracticeVisits {
  /// Weeks of history: what rhythm and "likely next" look at.
  static let days = 56

  static func make(
    of guests: [PracticeGuest], until now: Int64, calendar: StoreCalendar, seed: UInt64
  ) -> [VisitRow] {
    var random = PracticeRandom(seed: seed)
    var visits: [VisitRow] = []
    let today = calendar.local(now).day
    for guest in guests {
      for back in 0..<days where random.below(guest.every) == 0 {
        let day = CivilDay(number: today.number - back)
        // 1970-01-01 was a Thursday.
        let isWeekend = (day.number + 3) % 7 >= 5
        guard !isWeekend || guest.comesOnWeekends else { continue }
        let minute = guest.minute + random.below(30) - 15
        let local = day.milliseconds + Int64(minute) * 60_000
        let offset = Int64(calendar.zone.secondsFromGMT()) * 1000
        guard local - offset <= now else { continue }
        var visit = VisitRow(at: local - offset)
        visit.tillID = "PV\(visits.count)"
        visit.member = guest.member.tillID
        visit.fen = Int64(26 + random.below(20)) * 100
        let habit = guest.member.usual.first ?? random.pick(PracticeNames.usuals)
        visit.items = [random.chance(85) ? habit : random.pick(PracticeNames.usuals)]
        visits.append(visit)
      }
    }
    return visits
  }
}
