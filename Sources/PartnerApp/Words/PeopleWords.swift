/// Words of partners and the menu.
struct PeopleWords: Topic {
  /// In front of the filter of the partners.
  let signOn: String
  /// Somebody's role, while they are on.
  let isOn: @Sendable (_ role: String) -> String
  /// Nobody is on any more.
  let signOff: String
  let signOffMeaning: String
  /// Adds a partner.
  let addPartner: String
  /// A name nobody has: a new partner.
  let isNew: String
  /// Above the form of a new partner.
  let newPartner: String
  /// Somebody is on now.
  let signedOn: @Sendable (_ name: String) -> String
  /// An item that has run out.
  let out: String
  /// An item ran out, or is back.
  let nowOut: @Sendable (_ item: String) -> String
  let nowBack: @Sendable (_ item: String) -> String
}

extension PeopleWords {
  static let english = PeopleWords(
    signOn: "Who is on", isOn: { "\($0), on now" }, signOff: "Nobody",
    signOffMeaning: "sign off", addPartner: "New partner", isNew: "a new partner",
    newPartner: "A new partner",
    signedOn: { "\($0) is on." }, out: "out",
    nowOut: { "\($0) is out until the day ends." },
    nowBack: { "\($0) is back." })

  static let chinese = PeopleWords(
    signOn: "上岗", isOn: { "\($0)，在岗" }, signOff: "没有人", signOffMeaning: "离岗",
    addPartner: "添加伙伴",
    isNew: "新伙伴", newPartner: "新伙伴", signedOn: { "\($0)已上岗。" }, out: "售罄",
    nowOut: { "\($0)今日售罄。" }, nowBack: { "\($0)已恢复供应。" })
}
