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
    purpose: { command in
      switch command {
      case nil: "open the terminal (--demo: a practice store, never synced; --kiosk: no suspend)"
      case .importing: "take over a till's export (CSV) or a menu (JSON)"
      case .find: "look regulars up by name, pinyin, initials, phone or card"
      case .show: "everything known of one regular"
      case .add: "add a regular (without --consent: verbal, you have asked)"
      case .edit: "change what is known; an empty value takes a fact away, a note is one more"
      case .partner: "who works here; once there is a manager, only they change it"
      case .checkIn:
        "a visit at the counter, with the usual unless items are said; prints its id"
      case .void: "take a visit back: it counts nowhere from then on"
      case .undo: "take your last act of the day back"
      case .care: "birthdays, follow-ups, cards, events and hand-over of the day; do one of them"
      case .events: "tastings and classes to come (--all: past ones too), and who comes"
      case .handOver: "tell the next shift something, see what was told, tick it off"
      case .menu: "list the menu; mark an item out until the day ends, or back"
      case .stats: "the figures of a business day"
      case .segments: "what the regulars are to the shop, and worth"
      case .settings: "show or change the store's settings"
      case .verify: "check every record; --repair keeps all that are valid"
      case .backup: "write everything into one file"
      case .restore: "replace everything by a backup; what was there is kept in quarantine"
      case .paths: "say which directories are used"
      case .bench: "measure on this machine, beside known programs"
      }
    },
    placeholder: { placeholder in
      switch placeholder {
      case .birthday: "MM-DD"
      case .choice(let words): words.joined(separator: "|")
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
      "  --glyphs utf8|ascii, --help, --version",
      "Exit: 0 done, 1 refused or nothing found, 2 usage, 3 damaged data, 4 no line to the hub",
    ])

  /// Chinese words of the page.
  static let chinese = HelpPageWords(
    title: "常客：柜台前是谁，喝什么。",
    purpose: { command in
      switch command {
      case nil: "打开界面（--demo：练习店，从不同步；--kiosk：不能挂起）"
      case .importing: "导入收银系统的会员或消费记录（CSV），或菜单（JSON）"
      case .find: "按姓名、拼音、首字母、手机或卡号查找常客"
      case .show: "显示一位常客的全部信息"
      case .add: "新增常客（不写 --consent 即口头同意：你已问过客人）"
      case .edit: "修改信息；值留空即删除该项，备注则是再加一条"
      case .partner: "本店伙伴；有了店长之后，只有店长能改"
      case .checkIn: "在柜台签到一次，不写商品即用常点；打印到店编号"
      case .void: "作废一次到店：从此不再计入"
      case .undo: "撤销你今天最近的一次操作"
      case .care: "今天的生日、跟进、卡片、活动和交班事项；办理其中一件"
      case .events: "将要举办的品鉴会和课程（--all：含已过的），以及谁报了名"
      case .handOver: "给下一班留话，查看留言，办完后勾掉"
      case .menu: "列出菜单；把商品标为今日售罄，或恢复供应"
      case .stats: "某个营业日的数据"
      case .segments: "常客分群，以及各群的价值"
      case .settings: "查看或修改门店设置"
      case .verify: "检查每条记录；--repair 保留所有完好的记录"
      case .backup: "把全部数据写进一个文件"
      case .restore: "用备份替换全部数据；原有数据另行保存"
      case .paths: "显示使用哪些目录"
      case .bench: "在本机测速，并与常见程序对比"
      }
    },
    placeholder: { placeholder in
      switch placeholder {
      case .birthday: "月-日"
      case .choice(let words): words.joined(separator: "|")
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
      case .partner: "伙伴"
      case .path: "路径"
      case .person: "姓名"
      case .phone: "手机"
      case .reason: "缘由"
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
      "  --glyphs utf8|ascii、--help、--version",
      "退出码：0 完成，1 被拒或没有找到，2 用法错误，3 数据损坏，4 连不上中心服务",
    ])
}
