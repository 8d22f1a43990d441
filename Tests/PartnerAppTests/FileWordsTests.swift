import Testing

@testable import PartnerApp
@testable import StoreModel

@Suite("Words of files, notes and marks")
struct FileWordsTests {
  private static let conflict = MenuConflict(
    constraint: .treeNut, item: .init(.syrup, "H"),
    name: BilingualText(en: "hazelnut", zh: "榛果糖浆"))
  private static let mark = MarkError(
    problem: .unknown, token: "Q", index: 2, column: 3, fits: [.milk, .drink])
  private static let latte = MenuItem.Key(.drink, "L")

  /// What scripts read in `import --json` stays as it is to the letter; so does the other language.
  private static let rows: [(RowProblem, String, String)] = [
    (.unreadable(.unclosedQuote), "a quote is opened and never closed", "引号没有闭合"),
    (.unreadable(.textAfterQuote), "text after a closing quote", "闭合的引号后面还有文字"),
    (.unreadable(.invalidBytes), "not valid text in this file's encoding", "有不符合文件编码的字节"),
    (
      .unreadable(.tooManyFields(found: 3, expected: 2)), "3 fields for 2 columns",
      "有 3 个字段，而列名只有 2 个"
    ),
    (.unreadable(.tooLong(limit: 9)), "longer than 9 bytes", "超过 9 字节"),
    (.missing(field: "name"), "no name", "缺少姓名"),
    (.invalid(field: "at", value: "x"), "at 'x' cannot be understood", "时间「x」无法识别"),
    (
      .dropped(field: "birthday", value: "13-40"),
      "birthday '13-40' left out: cannot be understood", "生日「13-40」无法识别，没有导入"
    ),
    (.doubtful(field: "phone", value: "1"), "phone '1' looks wrong, kept", "手机「1」看起来不对，已照录"),
    (.shortened(field: "cue", limit: 200), "cue cut to 200 characters", "特征超过200个字，已截短"),
    (.cleaned(field: "x"), "control characters taken out of x", "x里的控制字符已去掉"),
    (.note(.phoneNumber), "note left out: it holds a phone number", "备注没有导入：其中有手机号"),
    (.noTimeOfDay(field: "at"), "at has no time of day, taken as noon", "时间没有具体钟点，按中午 12 点算"),
    (.duplicateID("7"), "id '7' stands further up with other contents", "编号「7」前面已有，内容不同"),
    (
      .starsDiffer(keptMilli: 2000, saidMilli: 18_400),
      "stars 18.4 not taken: the opening balance 2 stands", "星星 18.4 没有采用：以期初余额 2 为准"
    ),
    (.erased, "erased, skipped", "该客人已删除，跳过"),
    (
      .noMark("G Q L", mark),
      "usual 'G Q L' kept as text: 'Q' (word 2, column 3) is not on the menu; "
        + "what fits there: milk, drink",
      "常点「G Q L」按文字保存：菜单中没有「Q」（第 2 个词，第 3 列）；这里可以写：奶、饮品"
    ),
    (
      .breaksConstraint(usual: "G H L", conflict),
      "usual 'G H L' kept, though hazelnut breaks 'tree-nut'", "常点「G H L」已保留，但榛果糖浆与「坚果过敏」冲突"
    ),
    (
      .badItem(.place(1), field: "box", .box),
      "item 1: box takes one of size, decaf, shots, syrup, milk, custom, drink, goods",
      "第 1 项：box 应为其中之一：size、decaf、shots、syrup、milk、custom、drink、goods"
    ),
    (
      .badItem(.read(2, latte), field: "milk", .codeOf(.milk)),
      "item 2 (drink:L): milk takes the code of a milk, or null for none",
      "第 2 项（drink:L）：milk 应为奶的代码，没有则写 null"
    ),
    (
      .badItem(.category("food"), field: "earns", .truth),
      "category food: earns takes true or false", "类别 food：earns 应为 true 或 false"
    ),
    (
      .keptPart(field: "phone", kept: "138", leftOut: "转812"),
      "phone '138' kept, '转812' left out", "手机取「138」，「转812」没有导入"
    ),
    (
      .defaultDate(field: "joined", value: "1970-01-01"),
      "joined '1970-01-01' left out: programs write it where there is no date",
      "入会日期「1970-01-01」是系统的默认日期，没有导入"
    ),
    (
      .inFuture(field: "at", value: "2099-01-01", isKept: true),
      "at '2099-01-01' kept: it lies in the future", "时间「2099-01-01」晚于今天，已照录"
    ),
    (
      .joinedConstraints("牛奶鸡蛋"), "constraints '牛奶鸡蛋' taken as several: ask the guest",
      "忌口「牛奶鸡蛋」按几样分别记录，请向客人确认"
    ),
    (.sameAs(line: 7), "the same as line 7? Taken as somebody else", "是否与第 7 行是同一人？已按两人导入"),
    (
      .badItem(.item(latte), field: "milk", .notSold(.init(.milk, "Q"))),
      "drink:L: milk names milk:Q, which is not sold", "drink:L：milk 指的是 milk:Q，而它没有在售"
    ),
  ]

  @Test(arguments: rows.indices)
  func `what is wrong with a row is told in both languages`(_ index: Int) {
    let (problem, english, chinese) = Self.rows[index]
    #expect(FileWords.english.row(problem) == english)
    #expect(FileWords.chinese.row(problem) == chinese)
  }

  @Test(
    arguments: [
      (.box, "takes one of size"), (.code(charactersMax: 8), "takes up to 8 letters and digits"),
      (.name(charactersMax: 40), "takes text of up to 40 characters, or {\"en\": ...,"),
      (.allergens, "takes a list of dairy"),
      (.price(fenMax: 10), "takes whole fen from 0 to 10, or an object of them by size code"),
      (.fen(max: 10), "takes whole fen from 0 to 10: goods come in one size"),
      (.slug(charactersMax: 32), "takes up to 32 small letters, digits and hyphens"),
      (.codeOfDrink, "is a drink's code already, and an offer could mean both"),
      (.caffeine, "takes none, coffee, tea"), (.truth, "takes true or false"),
      (.number(1...12), "takes a number from 1 to 12"),
      (.codeOf(.milk), "takes the code of a milk"),
      (.twice, "comes twice"), (.noneLeft(.drink), "leaves no drink on the menu"),
      (.codeOfMilk, "is a milk's code already, and a mark could mean both"),
      (.notSold(latte), "names drink:L, which is not sold"),
    ] as [(MenuFault, String)])
  func `what a menu's field must hold is told in both languages`(
    _ fault: MenuFault, _ english: String
  ) {
    #expect(MenuFileWords.english.fault(fault).hasPrefix(english))
    #expect(Self.hasHan(MenuFileWords.chinese.fault(fault)))
  }

  @Test(
    arguments: [
      (.empty, "The file is empty: export it"), (.spreadsheet, "This is a spreadsheet: open it"),
      (.unknownEncoding, "The text is neither UTF-8, UTF-16 nor GB18030: save"),
      (
        .undecidedEncoding([.eucKR, .gb18030]),
        "The text may be EUC-KR or GB18030: say which it is (regulars import ... --encoding euc-kr|"
      ),
      (.notJSON(.noJSON), "The file is not a JSON array of objects, so it is no menu: regulars"),
      (.notJSON(.noArray), "The file is not a JSON array of objects (no array): mend it"),
      (.notJSON(.noObject(line: 3)), "The file is not a JSON array of objects (line 3: no object)"),
      (.notJSON(.unreadable("x")), "The file is not a JSON array of objects (x): mend it"),
      (.tooManyBytes(limit: 9), "The file holds more than 9 bytes: split it."),
      (.tooManyItems(limit: 9), "The file holds more than 9 items: split it."),
      (.unreadableHeader(line: 2), "Line 2 is not a line of column names: the first line must"),
      (
        .missingColumn(.visits, name: "at", found: ["a", "b"], looksLike: .members),
        "No column 'at' for visits; found: a, b. It looks like a members file: import it as that."
      ),
    ] as [(ImportError, String)])
  func `why a whole file cannot be read is told in both languages, with what to do`(
    _ error: ImportError, _ english: String
  ) {
    #expect(FileWords.english.unreadable(error).hasPrefix(english))
    #expect(Self.hasHan(FileWords.chinese.unreadable(error)))
  }

  @Test func `every column of a file has the name a Chinese header gives it`() {
    let names = MemberColumn.allCases.map(\.rawValue) + VisitColumn.allCases.map(\.rawValue)
    #expect(names.count == 25)
    for name in names {
      #expect(Self.hasHan(FileWords.chinese.row(.missing(field: name)).dropFirst(2)), "\(name)")
    }
  }

  @Test func `what is wrong with a mark is told with its place, and a long word is cut`() {
    #expect(
      Self.mark.sentence.en
        == "'Q' (word 2, column 3) is not on the menu; what fits there: milk, drink")
    #expect(Self.mark.sentence.zh == "菜单中没有「Q」（第 2 个词，第 3 列）；这里可以写：奶、饮品")
    var long = Self.mark
    long.token = String(repeating: "Q", count: 500)
    #expect(long.sentence.en.count < 200)
    for problem in [.misplaced, .repeated, .count, .hotOnly, .missing] as [MarkError.Problem] {
      long.problem = problem
      #expect(Self.hasHan(long.sentence.zh))
      #expect(!Self.hasHan(long.sentence.en))
    }
  }

  @Test func `every setting says in both languages what it is called and what it takes`() {
    for key in SettingKey.allCases {
      #expect(Self.hasHan(SettingWords.chinese.name(key)), "\(key)")
      #expect(Self.hasHan(SettingWords.chinese.wanted(key)) || key == .language, "\(key)")
      #expect(!Self.hasHan(SettingWords.english.wanted(key)), "\(key)")
    }
  }

  private static func hasHan(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
