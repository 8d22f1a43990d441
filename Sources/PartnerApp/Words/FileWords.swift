public import StoreModel

/// Words for what is wrong with a file that is brought in, for screens and commands alike.
public struct FileWords: Topic {
  /// Why nothing of a file can be read, and what to do next.
  public let unreadable: @Sendable (ImportError) -> String
  /// What is wrong with a row or one of its fields.
  public let row: @Sendable (RowProblem) -> String
}

extension FileWords {
  /// English words of files; scripts read those of rows in `import --json`.
  public static let english = FileWords(
    unreadable: { error in
      switch error {
      case .empty: "The file is empty: export it from the till again."
      case .spreadsheet: "This is a spreadsheet: open it and save it as CSV (UTF-8)."
      case .unknownEncoding:
        "The text is neither UTF-8, UTF-16 nor GB18030: save the file in UTF-8, or say what "
          + "it is: regulars import ... --encoding NAME."
      case .undecidedEncoding(let maybe):
        "The text may be \(maybe.map(\.rawValue).joined(separator: " or ")): say which it is "
          + "(regulars import ... --encoding \(maybe.map(\.name).joined(separator: "|"))), "
          + "or save the file in UTF-8."
      case .notJSON(.noJSON):
        "The file is not a JSON array of objects, so it is no menu: regulars menu --json prints one."
      case .notJSON(.noOffers):
        "The file is not a JSON array of objects, so it holds no offers: "
          + "write them between [ and ], each as {\"id\": ..., \"kind\": ..., \"name\": ...}."
      case .notJSON(let problem):
        "The file is not a JSON array of objects (\(englishText(problem))): "
          + "mend it and import it again."
      case .tooManyBytes(let limit): "The file holds more than \(limit) bytes: split it."
      case .tooManyItems(let limit): "The file holds more than \(limit) items: split it."
      case .unreadableHeader(let line):
        "Line \(line) is not a line of column names: the first line must name the columns."
      case .missingColumn(let kind, let name, let found, let looksLike):
        "No column '\(name)' for \(kind.rawValue); found: \(found.joined(separator: ", "))."
          + (looksLike.map { " It looks like a \($0.rawValue) file: import it as that." }
            ?? " Name that column in the first line and import it again.")
      }
    },
    row: { problem in
      switch problem {
      case .unreadable(let problem): englishText(problem)
      case .missing(let field): "no \(field)"
      case .invalid(let field, let value): "\(field) '\(value)' cannot be understood"
      case .dropped(let field, let value): "\(field) '\(value)' left out: cannot be understood"
      case .doubtful(let field, let value): "\(field) '\(value)' looks wrong, kept"
      case .keptPart(let field, let kept, let rest): "\(field) '\(kept)' kept, '\(rest)' left out"
      case .defaultDate(let field, let value):
        "\(field) '\(value)' left out: programs write it where there is no date"
      case .inFuture(let field, let value, let isKept):
        "\(field) '\(value)' \(isKept ? "kept" : "left out"): it lies in the future"
      case .sameAs(let line): "the same as line \(line)? Taken as somebody else"
      case .unknownConstraint(let word):
        "constraints '\(word)' not understood, kept as 'other': ask the guest"
      case .joinedConstraints(let word): "constraints '\(word)' taken as several: ask the guest"
      case .shortened(let field, let limit): "\(field) cut to \(limit) characters"
      case .cleaned(let field): "control characters taken out of \(field)"
      case .note(let finding): "note left out: \(NoteWords.english.problem(finding))"
      case .noTimeOfDay(let field): "\(field) has no time of day, taken as noon"
      case .duplicateID(let id): "id '\(id)' stands further up with other contents"
      case .starsDiffer(let kept, let said):
        "stars \(StarsText.decimal(said)) not taken: the opening balance "
          + "\(StarsText.decimal(kept)) stands"
      case .unknownOffer(let id):
        "offer '\(id)' is not known yet: what is assigned of it counts once it is imported"
      case .erased: "erased, skipped"
      case .noMark(let usual, let error):
        "usual '\(usual)' kept as text: \(MarkWords.english.problem(error))"
      case .breaksConstraint(let usual, let conflict):
        "usual '\(usual)' kept, though \(conflict.name.en) breaks '\(conflict.constraint.word)'"
      case .badItem(let item, let field, let fault):
        "\(MenuFileWords.english.item(item)): \(field) \(MenuFileWords.english.fault(fault))"
      case .badOffer(let offer, let field, let fault):
        "\(OfferFileWords.english.item(offer)): \(field) \(OfferFileWords.english.fault(fault))"
      }
    })

  private static func englishText(_ problem: JSONProblem) -> String {
    switch problem {
    case .noJSON, .noOffers: "no JSON"
    case .noArray: "no array"
    case .noObject(let line): "line \(line): no object"
    case .unreadable(let what): what
    }
  }

  private static func englishText(_ problem: CSVProblem) -> String {
    switch problem {
    case .unclosedQuote: "a quote is opened and never closed"
    case .textAfterQuote: "text after a closing quote"
    case .invalidBytes: "not valid text in this file's encoding"
    case .tooManyFields(let found, let expected): "\(found) fields for \(expected) columns"
    case .tooLong(let limit): "longer than \(limit) bytes"
    }
  }
}

extension FileWords {
  /// Chinese words of files.
  public static let chinese = FileWords(
    unreadable: { error in
      switch error {
      case .empty: "文件是空的，请从收银系统重新导出。"
      case .spreadsheet: "这是电子表格文件，请打开后另存为 CSV（UTF-8）。"
      case .unknownEncoding:
        "文字编码不是 UTF-8、UTF-16 或 GB18030，请另存为 UTF-8，"
          + "或写明编码：regulars import ... --encoding 名称。"
      case .undecidedEncoding(let maybe):
        "文字编码可能是 \(maybe.map(\.rawValue).joined(separator: " 或 "))，请写明是哪一种"
          + "（regulars import ... --encoding \(maybe.map(\.name).joined(separator: "|"))），"
          + "或另存为 UTF-8。"
      case .notJSON(.noJSON):
        "这不是菜单文件：菜单是 JSON 对象数组，regulars menu --json 可以打印一份。"
      case .notJSON(.noOffers):
        "这不是优惠文件：优惠是 JSON 对象数组，写在 [ 和 ] 之间，"
          + "每项如 {\"id\": ..., \"kind\": ..., \"name\": ...}。"
      case .notJSON(let problem):
        "文件不是 JSON 对象数组（\(chineseText(problem))），请修正后重新导入。"
      case .tooManyBytes(let limit): "文件超过 \(limit) 字节，请拆分后导入。"
      case .tooManyItems(let limit): "文件超过 \(limit) 项，请拆分后导入。"
      case .unreadableHeader(let line): "第 \(line) 行不是列名，第一行必须是列名。"
      case .missingColumn(let kind, let name, let found, let looksLike):
        "\(chineseText(kind))文件缺少「\(column(name))」列（\(name)），只有："
          + "\(found.joined(separator: "、"))。"
          + (looksLike.map { "看起来是\(chineseText($0))文件，请按 \($0.rawValue) 导入。" }
            ?? "请在第一行写上这一列后重新导入。")
      }
    },
    row: { problem in
      switch problem {
      case .unreadable(let problem): chineseText(problem)
      case .missing(let field): "缺少\(column(field))"
      case .invalid(let field, let value): "\(column(field))「\(value)」无法识别"
      case .dropped(let field, let value): "\(column(field))「\(value)」无法识别，没有导入"
      case .doubtful(let field, let value): "\(column(field))「\(value)」看起来不对，已照录"
      case .keptPart(let field, let kept, let rest): "\(column(field))取「\(kept)」，「\(rest)」没有导入"
      case .defaultDate(let field, let value): "\(column(field))「\(value)」是系统的默认日期，没有导入"
      case .inFuture(let field, let value, let isKept):
        "\(column(field))「\(value)」晚于今天，\(isKept ? "已照录" : "没有导入")"
      case .sameAs(let line): "是否与第 \(line) 行是同一人？已按两人导入"
      case .unknownConstraint(let word): "忌口「\(word)」无法识别，已照录，请向客人确认"
      case .joinedConstraints(let word): "忌口「\(word)」按几样分别记录，请向客人确认"
      case .shortened(let field, let limit): "\(column(field))超过\(limit)个字，已截短"
      case .cleaned(let field): "\(column(field))里的控制字符已去掉"
      case .note(let finding): "备注没有导入：\(NoteWords.chinese.problem(finding))"
      case .noTimeOfDay(let field): "\(column(field))没有具体钟点，按中午 12 点算"
      case .duplicateID(let id): "编号「\(id)」前面已有，内容不同"
      case .starsDiffer(let kept, let said):
        "星星 \(StarsText.decimal(said)) 没有采用：以期初余额 \(StarsText.decimal(kept)) 为准"
      case .unknownOffer(let id): "还没有编号为「\(id)」的优惠：导入该优惠后即计入"
      case .erased: "该客人已删除，跳过"
      case .noMark(let usual, let error):
        "常点「\(usual)」按文字保存：\(MarkWords.chinese.problem(error))"
      case .breaksConstraint(let usual, let conflict):
        "常点「\(usual)」已保留，但\(conflict.name.zh)与"
          + "「\(ProfileWords.chinese.constraint(conflict.constraint.word))」冲突"
      case .badItem(let item, let field, let fault):
        "\(MenuFileWords.chinese.item(item))：\(field) \(MenuFileWords.chinese.fault(fault))"
      case .badOffer(let offer, let field, let fault):
        "\(OfferFileWords.chinese.item(offer))：\(field) \(OfferFileWords.chinese.fault(fault))"
      }
    })

  private static func chineseText(_ problem: JSONProblem) -> String {
    switch problem {
    case .noJSON, .noOffers: "不是 JSON"
    case .noArray: "不是数组"
    case .noObject(let line): "第 \(line) 行不是对象"
    case .unreadable: "格式有误"
    }
  }

  private static func chineseText(_ problem: CSVProblem) -> String {
    switch problem {
    case .unclosedQuote: "引号没有闭合"
    case .textAfterQuote: "闭合的引号后面还有文字"
    case .invalidBytes: "有不符合文件编码的字节"
    case .tooManyFields(let found, let expected): "有 \(found) 个字段，而列名只有 \(expected) 个"
    case .tooLong(let limit): "超过 \(limit) 字节"
    }
  }

  private static func chineseText(_ kind: TableKind) -> String {
    switch kind {
    case .members: "会员"
    case .visits: "消费"
    case .assignments: "优惠发放"
    }
  }

  /// A column as a Chinese header names it; what is no column stays as it is.
  private static func column(_ name: String) -> String {
    if let column = MemberColumn(rawValue: name) { return chineseText(column) }
    // The same word for the columns of assignments, which visits have too.
    return VisitColumn(rawValue: name).map(chineseText) ?? name
  }

  private static func chineseText(_ column: MemberColumn) -> String {
    switch column {
    case .id: "编号"
    case .name: "姓名"
    case .callName: "昵称"
    case .phone: "手机"
    case .birthday: "生日"
    case .joined: "入会日期"
    case .tier: "等级"
    case .stars: "星星"
    case .asof: "截至日期"
    case .usual: "常点"
    case .constraints: "忌口"
    case .cue: "特征"
    case .note: "备注"
    case .card: "卡号"
    case .consent: "授权"
    }
  }

  private static func chineseText(_ column: VisitColumn) -> String {
    switch column {
    case .id: "编号"
    case .member: "会员"
    case .at: "时间"
    case .fen: "金额（分）"
    case .amount: "金额"
    case .items: "商品"
    case .receipt: "小票"
    case .offer: "优惠"
    case .store: "门店"
    case .void: "作废"
    }
  }
}
