import Foundation
import Testing

@testable import StoreModel

@Suite("What TZ takes the machine's zone to be")
struct MachineZoneTests {
  /// 2026-12-01.
  private static let now = 1_796_083_200

  private static func zone(_ variable: String?) -> MachineZone {
    MachineZone(variable: variable, system: "Asia/Tokyo", now: now)
  }

  @Test(arguments: [
    ("CST-8", "Etc/GMT-8"), (":Asia/Shanghai", "Asia/Shanghai"), ("Asia/Shanghai", "Asia/Shanghai"),
    ("EST5EDT,M3.2.0,M11.1.0", "America/New_York"), ("<+0330>-3:30", "GMT+0330"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"),
    ("NZST-12NZDT,M9.5.0,M4.1.0/3", "Pacific/Auckland"),
    ("EST5EDT", "EST5EDT"), ("PRC", "PRC"), ("UTC0", "UTC"), ("GMT+8", "Etc/GMT+8"),
    ("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"), ("posix/Asia/Tokyo", "Asia/Tokyo"),
    ("", "UTC"),
  ])
  func `a form that date understands means the same here`(text: String, identifier: String) {
    let zone = Self.zone(text)
    #expect(zone.identifier == identifier)
    #expect(zone.source == .variable(text))
    #expect(TimeZone(identifier: zone.identifier) != nil)
  }

  @Test func `without the variable, or where it names the system's file, the system says it`() {
    #expect(Self.zone(nil).identifier == "Asia/Tokyo")
    #expect(Self.zone(":/etc/localtime").source == .system)
  }

  @Test(arguments: ["CST", "Foo", "Mars/Olympus", "8", "CST-", "<+8", "EST5EDT,M13.1.0,M1.1.0"])
  func `what is no zone is UTC, as date takes it, and says so`(text: String) {
    #expect(Self.zone(text).identifier == "UTC")
    #expect(Self.zone(text).source == .unreadable(text))
  }

  @Test func `summer time that no zone has is left out, and says so`() {
    let text = "AAA3BBB,M5.1.0,M6.1.0"
    #expect(Self.zone(text) == MachineZone(variable: text, system: "", now: Self.now))
    #expect(Self.zone(text).source == .withoutSummer(text))
    #expect(Self.zone(text).identifier == "Etc/GMT+3")
  }

  @Test(arguments: [
    ("CST-8", "2026-07-01", 28_800), ("EST5EDT,M3.2.0,M11.1.0", "2026-07-01", -14_400),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-12-01", -18_000), ("<-03>3", "2026-07-01", -10_800),
    ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-01-01", 46_800), ("IST-5:30", "2026-01-01", 19_800),
    ("EST5EDT,J60,J300", "2028-02-29", -18_000), ("EST5EDT,J60,J300", "2028-03-01", -14_400),
    ("EST5EDT,59,300", "2028-02-29", -14_400),
  ])
  func `a clock shows its winter and its summer`(text: String, day: String, offset: Int) throws {
    let clock = try #require(PosixZone(text))
    let day = try #require(CivilDay(day))
    #expect(clock.offset(at: day.number * 86_400 + 43_200) == offset)
  }

  @Test func `date shows the same offset for every form`() throws {
    let date = "/usr/bin/date"
    guard FileManager.default.isExecutableFile(atPath: date) else {
      return print("not compared with date: there is none here")
    }
    let forms = [
      "CST-8", ":Asia/Shanghai", "EST5EDT,M3.2.0,M11.1.0", "<+0330>-3:30", "CST", "Foo",
      "CET-1CEST,M3.5.0,M10.5.0/3", "IST-5:30", "",
    ]
    // A moment in summer and one in winter, north of the equator.
    let moments = [1_782_900_000, 1_796_083_200]
    for (form, moment) in forms.flatMap({ form in moments.map { (form, $0) } }) {
      let shown = try Self.output(of: date, ["-d", "@\(moment)", "+%z"], zone: form)
      let zone = try #require(TimeZone(identifier: Self.zone(form).identifier))
      let seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
      let minutes = abs(seconds) / 60
      let own = (seconds < 0 ? "-" : "+") + CivilDay.padded(minutes / 60 * 100 + minutes % 60, 4)
      #expect(own == shown, "TZ=\(form) at \(moment)")
    }
  }

  private static func output(of program: String, _ arguments: [String], zone: String) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["TZ": zone, "LC_ALL": "C"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
