import Foundation
import Testing

@Suite("The find and show commands")
struct LookUpCommandTests {
  @Test func `finds a guest by whatever is known of them`() throws {
    let shop = try TestShop.withMembers()
    for (query, id, matched) in [
      ("张小明", "M1", "name"), ("张", "M1", "name"), ("zhangxiaoming", "M1", "pinyin"),
      ("zhang xiaom", "M1", "pinyin"), ("zxm", "M1", "initials"), ("5678", "M1", "phone"),
      ("0042", "M1", "card"), ("xiao zh", "M1", "call_name"), ("helmet", "M1", "cue"),
      ("jose", "M2", "name"), ("ALVAREZ", "M2", "name"), ("shanyu", "M3", "pinyin"),
      ("chanyu", "M3", "pinyin"),
    ] {
      let run = try shop.run("find", query, "--json")
      #expect(run.status == 0, "\(query)")
      let first = try run.objects().first
      #expect(first?["id"] as? String == id, "\(query)")
      #expect(first?["matched"] as? String == matched, "\(query)")
    }
    #expect(try shop.run("find", "zxm").text.hasPrefix("M1  张小明"))
  }

  @Test func `says nobody with an empty list and status 1`() throws {
    let shop = try TestShop.withMembers()
    let json = try shop.run("find", "nobodyatall", "--json")
    #expect(json.status == 1)
    #expect(json.text == "[]\n")
    #expect(json.errors.isEmpty)
    let plain = try shop.run("find", "nobodyatall")
    #expect(plain.status == 1)
    #expect(plain.output.isEmpty)
    #expect(plain.isOneComplaint)
  }

  @Test func `marks whom nobody typed, in both languages`() throws {
    let shop = try TestShop.withMembers()
    for (query, guess, english, chinese) in [
      ("zan", "southern", "(pinyin, sounds alike)", "（拼音，近音）"),
      ("zhangxiaomign", "slip", "(pinyin, one slip)", "（拼音，差一处）"),
      ("zhanxgiaomign", "slips", "(pinyin, two slips)", "（拼音，差两处）"),
      ("alvarze", "slip", "(one slip)", "（差一处）"),
    ] {
      let found = try shop.run("find", query, "--json").objects()
      #expect(found.map { $0["guess"] as? String } == [guess], "\(query)")
      #expect(try shop.run("find", query).text.hasSuffix("\(english)\n"), "\(query)")
      let inChinese = try shop.run("find", query, "--lang", "zh-Hans")
      #expect(inChinese.text.hasSuffix("\(chinese)\n"), "\(query)")
    }
    #expect(try shop.run("find", "zhangxiaom", "--json").objects().first?["guess"] is NSNull)
  }

  @Test func `shows at most as many as asked for, and says how many there are`() throws {
    let shop = try TestShop()
    try shop.run("import", "members", try shop.write(TillFile.crowd(60), to: "m.csv"))
    let run = try shop.run("find", "wei", "--limit", "2")
    #expect(run.text.split(separator: "\n").count == 2)
    #expect(run.errors.contains("2 of "))
    #expect(run.isOneComplaint)
    #expect(try shop.run("find", "wei", "--limit", "0").status == 2)
  }

  @Test func `shows the same guest by the till's id and by the document's`() throws {
    let shop = try TestShop.withMembers()
    let byTill = try shop.run("show", "M1", "--json")
    let document = try #require(try byTill.object()["document"] as? String)
    let byDocument = try shop.run("show", document, "--json")
    #expect(byTill.status == 0)
    #expect(byDocument.output == byTill.output)
    let plain = try shop.run("show", document)
    #expect(try shop.run("show", "M1").output == plain.output)
  }

  @Test func `shows nobody with status 1 and one sentence`() throws {
    let shop = try TestShop.withMembers()
    for id in ["M99", "", "00000000000000000000000000", "张小明"] {
      let run = try shop.run("show", id, "--json")
      #expect(run.status == 1, "\(id)")
      #expect(run.output.isEmpty)
      #expect(run.isOneComplaint, "\(run.errors)")
    }
  }

  @Test func `tells what is known of a guest in the agreed shapes`() throws {
    let shop = try TestShop.withMembers()
    let found = try #require(try shop.run("find", "zxm", "--json").objects().first)
    #expect(Set(found.keys) == Self.findKeys)
    #expect(found["stars"] as? Int == 18_400)
    #expect(found["usual"] as? [String] == ["G N L", "I G CM"])
    #expect(found["last_visit"] as? String == "2026-11-21T00:12:00.000Z")
    let shown = try shop.run("show", "M1", "--json").object()
    #expect(Set(shown.keys) == Self.findKeys.union(Self.showKeys))
    #expect(shown["constraints"] as? [String] == ["peanut", "tree-nut"])
    #expect(shown["birthday"] is NSNull)
    for key in ["expiring", "offers", "complaints"] {
      #expect(shown[key] is [Any], "\(key) is a list")
    }
    let visits = try #require(shown["visits"] as? [String: Any])
    #expect(Set(visits.keys) == ["count", "last", "interval_days", "status"])
    let notes = try #require(shown["notes"] as? [[String: Any]])
    #expect(notes.map { $0["text"] as? String } == ["likes the window"])
  }

  @Test func `keeps columns straight in front of wide names`() throws {
    let shop = try TestShop()
    let rows = "id,name,tier\nM1,李,gold\nM2,李小明明明,gold\nM3,Li,gold\n"
    try shop.run("import", "members", try shop.write(rows, to: "m.csv"))
    let lines = try shop.run("find", "li").text.split(separator: "\n")
    let places = lines.map { line in
      line.prefix(upTo: line.range(of: "gold")?.lowerBound ?? line.startIndex).unicodeScalars
        .reduce(0) { $0 + ScreenWidth.of($1) }
    }
    #expect(places.count == 3)
    #expect(Set(places).count == 1, "\(places)")
    #expect(places.first != 0)
  }

  private static let findKeys: Set<String> = [
    "id", "name", "call_name", "reading", "matched", "guess", "tier", "stars", "usual",
    "last_visit", "late_days", "likely", "namesake", "phone_last4",
  ]
  /// What `show` has beyond `find`; those from document on are our own additions.
  private static let showKeys: Set<String> = [
    "constraints", "birthday", "joined", "cue", "notes", "consent", "visits", "expiring",
    "segment", "offers", "offers_used", "complaints", "document", "consent_scopes",
    "follow_ups", "pinned", "known_by", "recent_visits", "moved_away", "house_regular",
    "suggestion",
  ]
}
