import Documents
import Testing

@testable import StoreModel

@Suite("Files of offers")
struct OfferFileTests {
  private static let house = """
    [{"id": "half", "kind": "bogo", "name": {"en": "second cup half price", "zh": "第二杯半价"}, "percentOff": 50, "categories": ["drink"], "limits": {"perCart": 1}},
     {"id": "morning", "kind": "combo", "name": {"en": "breakfast", "zh": "早餐特惠"}, "hours": [["07:00", "11:00"]], "weekdays": ["mon", "tue", "wed", "thu", "fri"],
      "items": [{"categories": ["coffee"]}, {"categories": ["food"]}], "priceFen": 3900},
     {"id": "oat", "kind": "percentOff", "scope": "item", "products": ["L+milk:O"], "percentOff": 20, "needs": {"minSpendFen": 5000}}]
    """

  @Test func `the example of the rules reads but for the name one of them lacks`() throws {
    let file = try OfferFiles.read(Self.house)
    #expect(
      file.problems
        == [RowWarning(line: 4, what: .badOffer(.read(3, "oat"), field: "name", .needed))])
    #expect(file.patches.map(\.id) == ["half", "morning"])
    #expect(file.patches.map(\.line) == [1, 2])
    let named = Self.house.replacing(#""id": "oat","#, with: #""id": "oat", "name": "oat","#)
    var shop = ShopFixture()
    #expect(try shop.importOffers(named, at: OfferMoments.monday)?.added == 3)
    let half = try #require(shop.offer("half"))
    #expect(half.benefit == .percentOff(50))
    #expect(half.scope == .item)
    #expect(half.limits.perCart == 1)
    let morning = try #require(shop.offer("morning"))
    #expect(morning.times.weekdays == [0, 1, 2, 3, 4])
    #expect(morning.times.hours == [OfferHours(from: 420, to: 660)])
    #expect(morning.items.map(\.categories) == [["coffee"], ["food"]])
    #expect(morning.benefit == .price(3900))
    #expect(shop.offer("oat")?.needs == OfferNeeds(goods: OfferGoods(), minSpendFen: 5000))
  }

  @Test(arguments: OfferKind.allCases)
  func `an offer of each kind reads with what it needs, and not without`(
    _ kind: OfferKind
  ) throws {
    let least = OfferFiles.least(kind)
    let offer = try OfferFiles.offer(least)
    #expect(offer.kind == kind)
    #expect(offer.audience.isPersonal == kind.isChallenge)
    let bare = try OfferFiles.faults(#""kind": "\#(kind.rawValue)""#)
    let needsNothing: Set<OfferKind> = [.bogo, .sizeUp, .invite]
    #expect(bare.isEmpty == needsNothing.contains(kind), "\(bare)")
  }

  @Test func `O22 what is taken off units by what it is has no other scope`() throws {
    let kinds: [(String, OfferScope)] = [
      (OfferFiles.least(.percentOff), .order), (OfferFiles.least(.amountOff), .order),
      (OfferFiles.least(.percentOff) + #", "products": ["L"]"#, .item),
      (OfferFiles.least(.percentOff) + #", "categories": ["food"]"#, .item),
      (OfferFiles.least(.percentOff) + #", "scope": "order", "products": ["L"]"#, .order),
      (OfferFiles.least(.bogo), .item), (OfferFiles.least(.combo), .item),
      (OfferFiles.least(.timeWindow), .item), (OfferFiles.least(.sizeUp), .item),
      (OfferFiles.least(.birthday), .order),
    ]
    for (members, scope) in kinds { #expect(try OfferFiles.offer(members).scope == scope) }
    #expect(
      try OfferFiles.faults(OfferFiles.least(.bogo) + #", "scope": "order""#) == ["scope unitsOnly"]
    )
  }

  @Test func `O30 a percentage is whole, a factor has two decimals, as a number or as text`() throws
  {
    for percent in ["0", "101", "12.5", "\"10\"", "-1", "true", "1e18"] {
      let faults = try OfferFiles.faults(#""kind": "percentOff", "percentOff": \#(percent)"#)
      #expect(faults.count == 1, "\(percent) \(faults)")
      #expect(faults.first?.hasPrefix("percentOff wanted") == true)
    }
    for (text, hundredths) in [("2", 200), ("1.5", 150), ("\"1.25\"", 125), ("100", 10_000)] {
      let offer = try OfferFiles.offer(#""kind": "starMultiplier", "factor": \#(text)"#)
      #expect(offer.benefit == .factor(hundredths), "\(text)")
    }
    for text in ["1", "0.5", "1.255", "101", "\"x\"", "-2", "1e300"] {
      let faults = try OfferFiles.faults(#""kind": "starMultiplier", "factor": \#(text)"#)
      #expect(faults.count == 1, "\(text)")
    }
  }

  @Test func `O13 hours, weekdays and days of the month are read, and nothing like them`() throws {
    func times(_ members: String) throws -> OfferTimes {
      try OfferFiles.offer(OfferFiles.least(.percentOff) + ", " + members).times
    }
    let night = try times(#""hours": [["22:00", "5:00"], ["07:00", "24:00"], ["18:00", "00:00"]]"#)
    #expect(
      night.hours
        == [
          OfferHours(from: 1320, to: 300), OfferHours(from: 420, to: 1440),
          OfferHours(from: 1080, to: 1440),
        ])
    #expect(try times(#""weekdays": ["sun", "Mon", "sun"]"#).weekdays == [0, 6])
    #expect(try times(#""month_days": [31, 1]"#).monthDays == [1, 31])
    let bad = [
      #""hours": [["07:00", "07:00"]]"#, #""hours": [["00:00", "00:00"]]"#,
      #""hours": [["24:00", "07:00"]]"#, #""hours": [["07:00"]]"#, #""hours": ["07:00", "11:00"]"#,
      #""hours": [["7", "11"]]"#, #""hours": [["07:60", "11:00"]]"#,
      #""hours": [["07:00", "24:01"]]"#,
      #""hours": "07:00-11:00""#, #""weekdays": ["monday"]"#, #""weekdays": "mon""#,
      #""weekdays": [1]"#, #""monthDays": [0]"#, #""monthDays": [32]"#, #""monthDays": ["1"]"#,
    ]
    for members in bad {
      #expect(
        try OfferFiles.faults(OfferFiles.least(.percentOff) + ", " + members).count == 1,
        "\(members)")
    }
  }

  @Test func `O13 the ends of a window are days, times of the store, or moments`() throws {
    func window(_ text: String) throws -> OfferTimes {
      try OfferFiles.offer(OfferFiles.least(.percentOff) + #", "window": {\#(text)}"#).times
    }
    let times = try window(#""from": "2026-11-01", "to": "2026-11-30T18:30""#)
    #expect(times.from == .day(try #require(CivilDay("2026-11-01"))))
    #expect(times.to == .local(try #require(CivilDay("2026-11-30")), minutes: 1110))
    let moment = try window(#""to": "2026-11-30T18:00:00.5+08:00""#).to
    #expect(moment.map { $0.text } == "2026-11-30T10:00:00.500Z")
    for text in [
      #""to": "soon""#, #""to": 1795000000"#, #""to": "2026-13-01""#,
      #""from": "2026-11-30T18:00:30""#,
      #""to": "2026-11-30T25:00""#, #""to": "2026-11-30Z""#,
    ] {
      let faults = try OfferFiles.faults(
        OfferFiles.least(.percentOff) + #", "window": {\#(text)}"#)
      #expect(faults.count == 1, "\(text) \(faults)")
    }
    for (from, to) in [
      ("2026-11-30", "2026-11-29"), ("2026-11-30T18:00", "2026-11-30T18:00"),
      ("2026-12-01T04:00+08:00", "2026-11-30"),
    ] {
      #expect(
        try OfferFiles.faults(
          OfferFiles.least(.percentOff) + #", "window": {"from": "\#(from)", "to": "\#(to)"}"#)
          == ["window.to tooEarly"], "\(from)")
    }
    #expect(try window(#""from": "2026-11-30", "to": "2026-11-30""#).from != nil)
  }

  @Test func `what contradicts itself is told by the member and the reason`() throws {
    let contradictions: [(String, String)] = [
      (
        #""kind": "timeWindow", "priceFen": 1, "percentOff": 5"#,
        "percentOff onlyOne priceFen percentOff"
      ),
      (OfferFiles.least(.percentOff) + #", "mode": "best""#, "mode alone group"),
      (
        OfferFiles.least(.percentOff) + #", "exclusive": true, "joint": true"#,
        "joint against exclusive"
      ),
      (OfferFiles.least(.percentOff) + #", "conflicts": ["one"]"#, "conflicts itself"),
      (
        OfferFiles.least(.percentOff) + #", "limits": {"perMember": 1, "perMemberDay": 2}"#,
        "limits.perMember lessThan limits.perMemberDay"
      ),
      (OfferFiles.least(.percentOff) + #", "days": 3"#, "days alone personal"),
      (OfferFiles.least(.percentOff) + #", "amountOffFen": 3"#, "amountOffFen notOf percentOff"),
      (OfferFiles.least(.birthday) + #", "before": 2"#, "before against month"),
      (
        OfferFiles.least(.anniversary).replacing("\"before\": 3", with: "\"before\": 362"),
        "after tooManyDays"
      ),
      (#""kind": "memberDay", "percentOff": 5"#, "weekdays oneOf weekdays monthDays"),
      (
        OfferFiles.least(.percentOff) + #", "every": true, "personal": true"#,
        "every notOf percentOff"
      ),
    ]
    for (members, told) in contradictions {
      let faults = try OfferFiles.faults(members)
      #expect(faults.first == told, "\(faults)")
    }
    #expect(
      try OfferFiles.faults(OfferFiles.least(.percentOff) + #", "limits": {"perCart": 0}"#).count
        == 1)
    #expect(
      try OfferFiles.faults(OfferFiles.least(.percentOff) + #", "days": 3, "personal": true"#) == []
    )
  }

  @Test func `every fault of a file is told, with the element and what was wanted`() throws {
    let file = try OfferFiles.read(
      """
      [
        {"id": "a|b", "kind": "percentOff", "name": "A", "percentOff": 0, "minSpendFen": -1},
        {"kind": "nothing", "name": 7},
        {"id": "c", "kind": "buyXgetY", "name": "C", "x": 0, "colour": "red", "limits": {"percart": 1, "perweek": 2}, "needs": 3},
        {"id": "d", "kind": "sizeUp", "name": "D", "percent_off": 5, "percentOff": 6}
      ]
      """)
    let told = file.problems.map { warning -> String in
      guard case .badOffer(let name, let field, _) = warning.what else { return "" }
      return "\(warning.line) \(name) \(field)"
    }
    #expect(
      told == [
        "2 place(1) id", "2 place(1) minSpendFen", "2 place(1) percentOff",
        "3 place(2) id", "3 place(2) kind", "3 place(2) name",
        #"4 read(3, "c") limits.perweek"#, #"4 read(3, "c") needs"#, #"4 read(3, "c") x"#,
        #"4 read(3, "c") y"#,
        #"5 read(4, "d") percent_off"#, #"5 read(4, "d") percentOff"#,
      ])
    #expect(file.unknownKeys.sorted() == ["colour"])
    #expect(file.patches == [])
  }

  @Test func `ids, names, categories and products are cleaned or refused`() throws {
    for id in [
      "\"\"", "\"a b\"", "\"a|b\"", "\"\\u00e4\"", "null", "[]",
      "\"\(String(repeating: "a", count: 33))\"",
    ] {
      let file = try OfferFiles.read(#"[{"id": \#(id), "kind": "sizeUp", "name": "X"}]"#)
      #expect(file.problems.count == 1, "\(id)")
    }
    let offer = try OfferFiles.offer(
      ##""kind": "percentOff", "percent_off": 10, "PRODUCTS": ["l + milk:o", "Croissant"], "categories": ["FOOD"]"##
    )
    #expect(offer.goods.products.map(\.text).first?.lowercased() == "l+milk:o")
    #expect(offer.goods.categories == ["food"])
    for members in [
      #""products": ["milk:"]"#, #""products": [""]"#, #""products": "L""#,
      #""categories": ["hot food"]"#,
      #""tiers": [""]"#, #""stores": [412]"#, #""conflicts": ["a b"]"#,
      #""products": [\#((0...50).map { "\"P\($0)\"" }.joined(separator: ","))]"#,
    ] {
      #expect(
        try OfferFiles.faults(OfferFiles.least(.percentOff) + ", " + members).count == 1,
        "\(members)")
    }
    let long = String(repeating: "x", count: 41)
    #expect(
      try OfferFiles.read(#"[{"id": "x", "kind": "sizeUp", "name": "\#(long)"}]"#).problems.count
        == 1)
    let tab = try OfferFiles.read(
      "[{\"id\": \"x\", \"kind\": \"sizeUp\", \"name\": \" A\\u202eB\\u0007 \"}]")
    #expect(tab.patches.first?.said[.nameEn] == .string("AB"))
  }
}
