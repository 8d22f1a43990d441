import PartnerApp

/// Words of the page `--help` prints.
struct HelpPageWords: Topic {
  /// Above the commands.
  let title: String
  /// What a command is for; nil means the screen.
  let purpose: @Sendable (CommandName?) -> String
  /// What a person puts in the place of a word in capitals.
  let placeholder: @Sendable (Placeholder) -> String
  /// Below the commands: what every command takes, and how it ends.
  let footer: [String]
}

extension HelpPageWords {
  /// English words of the page.
  static let english = HelpPageWords(
    title: "Regulars: who is at the counter, and what they drink.",
    purpose: {
      $0?.command.purpose(in: .english)
        ?? "open the terminal (--demo: a practice store, never synced; --kiosk: no suspend)"
    },
    placeholder: { placeholder in
      switch placeholder {
      case .birthday: "MM-DD"
      case .choice(let words): words.joined(separator: "|")
      case .complaint: "NUMBER"
      case .step: "STEP"
      case .consent: "LEVEL"
      case .day: "DAY"
      case .directory: "DIR"
      case .event: "EVENT"
      case .file: "FILE"
      case .guest: "GUEST"
      case .id: "ID"
      case .idOrGuest: "ID|guest"
      case .item: "ITEM"
      case .key: "KEY"
      case .list: "LIST"
      case .marks: "MARKS"
      case .name, .person, .nickname: "NAME"
      case .note: "NOTE"
      case .number: "N"
      case .offer: "OFFER"
      case .partner: "PARTNER"
      case .path: "PATH"
      case .phone: "PHONE"
      case .reason: "REASON"
      case .receipt: "RECEIPT"
      case .text: "TEXT"
      case .time: "TIME"
      case .value: "VALUE"
      case .visit: "VISIT"
      }
    },
    footer: [
      "Common: --data DIR (else $REGULARS_DATA, else $XDG_DATA_HOME/regulars), --at TIME,",
      "  --as PARTNER, --json, --lang en|zh-Hans, --theme NAME, --han auto|on|off,",
      "  --glyphs utf8|ascii, --demo (the practice store), --help, --version",
      "`regulars COMMAND --help` says what the flags of a command mean.",
      "Exit: 0 done, 1 refused or nothing found, 2 usage, 3 damaged data, 4 no line to the hub",
    ])

  /// Chinese words of the page.
  static let chinese = HelpPageWords(
    title: "常客：柜台前是谁，喝什么。",
    purpose: { $0?.command.purpose(in: .chinese) ?? "打开界面（--demo：练习店，数据不上传；--kiosk：不能挂起）" },
    placeholder: { placeholder in
      switch placeholder {
      case .birthday: "月-日"
      case .choice(let words): words.joined(separator: "|")
      case .complaint: "编号"
      case .step: "步骤"
      case .consent: "授权"
      case .day: "日期"
      case .directory: "目录"
      case .event: "活动"
      case .file: "文件"
      case .guest: "客人"
      case .id: "编号"
      case .idOrGuest: "编号|guest"
      case .item: "商品"
      case .key: "设置项"
      case .list: "列表"
      case .marks: "杯标"
      case .name: "名称"
      case .nickname: "昵称"
      case .note: "备注"
      case .number: "数字"
      case .offer: "优惠编号"
      case .partner: "伙伴"
      case .path: "路径"
      case .person: "姓名"
      case .phone: "手机"
      case .reason: "原因"
      case .receipt: "小票号"
      case .text: "文字"
      case .time: "时间"
      case .value: "值"
      case .visit: "到店编号"
      }
    },
    footer: [
      "通用：--data 目录（否则 $REGULARS_DATA，再否则 $XDG_DATA_HOME/regulars）、--at 时间、",
      "  --as 伙伴、--json、--lang en|zh-Hans、--theme 名称、--han auto|on|off、",
      "  --glyphs utf8|ascii、--demo（练习店）、--help、--version",
      "`regulars 命令 --help` 说明该命令的各个选项。",
      "退出码：0 完成，1 被拒或没有找到，2 用法错误，3 数据损坏，4 连不上中心服务",
    ])
}
