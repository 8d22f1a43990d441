import PartnerApp

/// What each command of the program is for; one with words of its own says it there.
struct PurposeWords: Topic {
  let importing: String
  let find: String
  let show: String
  let add: String
  let edit: String
  let erase: String
  let partner: String
  let checkIn: String
  let void: String
  let undo: String
  let care: String
  let events: String
  let handOver: String
  let menu: String
  let stats: String
  let segments: String
  let settings: String
  let verify: String
  let backup: String
  let restore: String
  let paths: String
  let shellCompletions: String
  let bench: String
}

extension PurposeWords {
  /// English, as the page of `--help` has it.
  static let english = PurposeWords(
    importing:
      "take over a till's export (CSV), a menu or offers (JSON); FILE - is standard input; 1 GiB",
    find: "look regulars up by name, pinyin, initials, phone or card",
    show: "everything known of one regular",
    add: "add a regular (without --consent: verbal, you have asked)",
    edit: "change what is known; an empty value takes a fact away, a note is one more",
    erase: "take a regular out of the store for good; only the numbers stay",
    partner: "who works here: add somebody with a role, list them, or say that they left",
    checkIn: "a visit at the counter, with the usual unless items are said; prints its id",
    void: "take a visit back: it counts nowhere from then on",
    undo: "take your last act of the day back",
    care: "birthdays, follow-ups, cards, events and hand-over of the day; do one of them",
    events: "tastings and classes to come (--all: past ones too), and who comes",
    handOver: "tell the next shift something, see what was told, tick it off",
    menu: "list the menu; mark an item out until the day ends, or back",
    stats: "the figures of a business day",
    segments: "what the regulars are to the shop, and worth",
    settings: "show or change the store's settings",
    verify: "check every record; --repair keeps all that are valid",
    backup: "write everything into one file",
    restore: "replace everything by a backup; what was there is kept in quarantine",
    paths: "say which directories are used",
    shellCompletions: "print what completes commands and flags in a shell, in the language",
    bench: "measure on this machine, beside known programs")

  /// Chinese.
  static let chinese = PurposeWords(
    importing: "导入收银系统的会员或消费记录（CSV），菜单或优惠（JSON）；文件为 - 即标准输入，上限 1 GiB",
    find: "按姓名、拼音、首字母、手机或卡号查找常客",
    show: "显示一位常客的全部信息",
    add: "新增常客（不写 --consent 即口头同意：你已问过客人）",
    edit: "修改信息；值留空即删除该项，备注则是再加一条",
    erase: "彻底删除一位常客，只保留统计数字",
    partner: "伙伴名单：添加并指定职责、列出、登记离职",
    checkIn: "在柜台签到一次，不写商品即用常点；输出到店编号",
    void: "作废一次到店：从此不再计入",
    undo: "撤销你今天最近的一次操作",
    care: "今天的生日、跟进、卡片、活动和交班事项；办理其中一件",
    events: "将要举办的品鉴会和课程（--all：含已过的），以及谁报了名",
    handOver: "给下一班留话，查看留言，办完后勾掉",
    menu: "列出菜单；把商品标为今日售罄，或恢复供应",
    stats: "某个营业日的数据",
    segments: "常客分群，以及各群的价值",
    settings: "查看或修改门店设置",
    verify: "检查每条记录；--repair 保留所有完好的记录",
    backup: "把全部数据写进一个文件",
    restore: "用备份替换全部数据；原有数据另行保存",
    paths: "显示使用哪些目录",
    shellCompletions: "打印 shell 的命令与选项补全脚本，说明用当前语言",
    bench: "在本机测速，并与常见程序对比")
}
