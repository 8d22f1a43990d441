import Foundation
import Glibc
import Testing

@Suite("At the counter, on a terminal")
struct CounterTests {
  @Test func `typed, checked in and taken back, all keys at once`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList()
    try session.press(Keys("zxm"), .f6)
    try session.wait("the visit") { $0[22].contains("张小明") && $0[22].contains("Ctrl-Z") }
    try session.wait("today in the row") { $0[3].contains("today") }
    let checkedIn = try shop.run("show", "M1", "--json").object()
    let visits = try #require(checkedIn["visits"] as? [String: Any])
    #expect(visits["count"] as? Int == 3)
    try session.press(.controlZ)
    try session.wait(for: "Undone: the check-in of 张小明")
    let undone = try shop.run("show", "M1", "--json").object()
    #expect((undone["visits"] as? [String: Any])?["count"] as? Int == 2)
    try session.quit()
  }

  @Test func `a second visit within minutes is asked about, and Enter means no`() throws {
    let session = try TestShop.withMembers().openList()
    try session.press(Keys("zxm"), .f6, .f6)
    try session.wait(for: "Once more?")
    try session.press(.enter)
    try session.wait("the list") { !$0.shows("Once more?") && $0[3].contains("today") }
    try session.quit()
  }

  @Test func `a form survives the end of the program, with the caret's place`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList()
    try session.press(Keys("zxm"), .controlN)
    try session.wait(for: "A note about 张小明")
    try session.type("likes jizz")
    try session.press(Keys("\u{02}"), Keys("\u{02}"))
    try session.wait("the caret between the letters") { $0[20].contains("jizz") }
    // The form is kept 600 ms after the last key; another program sees it then.
    let limit = Deadline()
    while try !shop.journal().contains("likes jizz"), !limit.hasPassed { session.read(within: 50) }
    session.process.send(signal: SIGKILL)
    _ = try session.end()
    let again = try shop.openList()
    try again.wait(for: "A form is not finished: A note about 张小明.")
    try again.press(.controlP, Keys("draft"), .enter)
    try again.wait(for: "likes jizz")
    try again.press(Keys("\u{08}"), Keys("a"), .enter)
    try again.wait(for: "Saved: 张小明.")
    let notes = try shop.run("show", "M1", "--json").object()["notes"] as? [[String: Any]]
    #expect(notes?.first?["text"] as? String == "likes jazz")
    try again.quit()
  }

  @Test func `who says no leaves a guest's visit and not one letter`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList()
    try session.press(Keys("Quentin"), .f7)
    try session.wait(for: "May we remember your drink?")
    try session.press(Keys("n"))
    try session.wait(for: "Nothing of this is kept.")
    try session.press(.enter)
    try session.wait("the visit") { $0[22].contains("Guest") && $0[22].contains("Ctrl-Z") }
    #expect(try !shop.journal().contains("Quentin"))
    try session.quit()
    #expect(try !shop.journal().contains("Quentin"))
  }

  @Test func `a partner who signs on stands in the first row, also after a restart`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList()
    try session.press(.controlP, Keys("sign on"), .enter)
    try session.wait(for: "Who is on")
    try session.press(Keys("Mei"), .enter)
    try session.wait(for: "A new partner")
    try session.press(.tab, .right, Keys(" "), .enter)
    try session.wait("who is on") { $0[0].hasSuffix("Mei/lead") }
    try session.quit()
    let again = try shop.openList()
    try again.wait("who is on") { $0[0].hasSuffix("Mei/lead") }
    try again.quit()
  }

  @Test func `a usual that breaks a constraint is red at once and not saved`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList()
    try session.press(Keys("zxm"), .f8)
    try session.wait(for: "What we know of 张小明")
    try session.press(Keys("\u{15}"), Keys("G 2H L"), .enter)
    try session.wait(for: "! hazelnut: no tree nuts")
    try session.press(.escape)
    try session.wait(for: "Kept as a draft")
    #expect(try shop.run("show", "M1").text.contains("G N L"))
    try session.quit()
  }
}

extension TestShop {
  /// Everything the journal holds, as text: what was never written cannot be found there.
  fileprivate func journal() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: data.path)
    return try names.filter { $0.hasSuffix(".log") }.map { name in
      String(decoding: try stored(name), as: UTF8.self)
    }.joined()
  }
}
