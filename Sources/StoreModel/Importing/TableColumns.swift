import Lookup

/// The columns of a table somebody exports, each with the names it goes by.
protocol TableColumn: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == String, AllCases == [Self] {
  /// The table these are the columns of.
  static var kind: TableKind { get }
  /// The column no row can do without.
  static var required: Self { get }
  /// Names beside the raw value, without blanks and signs.
  var otherNames: [String] { get }
}

/// The columns of a members file, named as the table of file formats names them.
public enum MemberColumn: String, TableColumn {
  case id, name, callName = "call_name", phone, birthday, joined, tier, stars, asof, usual
  case constraints, cue, note, card, consent

  static var kind: TableKind { .members }
  static var required: MemberColumn { .name }

  var otherNames: [String] {
    switch self {
    case .id: ["编号", "会员编号", "会员号", "memberid", "会员id"]
    case .name: ["姓名", "名字", "会员姓名", "fullname"]
    case .callName: ["昵称", "称呼", "nickname"]
    case .phone: ["手机", "手机号", "手机号码", "电话", "mobile", "phonenumber"]
    case .birthday: ["生日", "birthdate", "出生日期"]
    case .joined: ["入会日期", "入会时间", "注册日期", "joindate"]
    case .tier: ["等级", "会员等级", "level"]
    case .stars: ["星星", "星星数", "星数"]
    case .asof: ["截至", "截止", "截至日期", "截止日期"]
    case .usual: ["常点", "常喝", "usuals"]
    case .constraints: ["忌口", "过敏", "constraint", "allergies"]
    case .cue: ["特征"]
    case .note: ["备注", "notes"]
    case .card: ["卡号", "会员卡号", "cardnumber"]
    case .consent: ["授权", "同意"]
    }
  }
}

/// The columns of a visits file.
public enum VisitColumn: String, TableColumn, Sendable {
  case id, member, at, fen, amount, items, receipt, offer, store, void

  static var kind: TableKind { .visits }
  static var required: VisitColumn { .at }

  var otherNames: [String] {
    switch self {
    case .id: ["编号", "visitid", "单号", "订单号"]
    case .member: ["会员", "会员编号", "会员号", "memberid"]
    case .at: ["时间", "日期时间", "消费时间", "交易时间", "time", "datetime"]
    case .fen: ["分", "金额(分)"]
    case .amount: ["金额", "金额(元)", "实付", "实付金额", "amount(yuan)"]
    case .items: ["商品", "品项", "饮品", "item"]
    case .receipt: ["小票", "小票号", "收据", "收据号", "receiptnumber"]
    case .offer: ["优惠", "活动", "优惠活动"]
    case .store: ["门店", "店号", "门店编号"]
    case .void: ["作废", "退单", "voided"]
    }
  }
}

/// The columns of an assignments file.
public enum AssignmentColumn: String, TableColumn, Sendable {
  case id, offer, member, at

  static var kind: TableKind { .assignments }
  static var required: AssignmentColumn { .offer }

  var otherNames: [String] {
    switch self {
    case .id: ["编号", "assignment", "assignmentid", "发放编号", "分配编号"]
    case .offer: ["优惠", "优惠编号", "活动", "优惠活动", "offerid"]
    case .member: ["会员", "会员编号", "会员号", "memberid"]
    case .at: ["时间", "日期时间", "发放时间", "分配时间", "assignedat", "time", "datetime"]
    }
  }
}

/// Which field of a record belongs to which column.
struct ColumnMap<Column: TableColumn>: Equatable, Sendable {
  /// Where each column stands.
  private(set) var places: [Column: Int] = [:]
  /// Names nobody reads: unknown ones, and known ones that stand there twice.
  private(set) var unknown: [String] = []

  /// Finds the columns a header names, in any order and either language.
  init(header: [String]) {
    var names: [String: Column] = [:]
    for column in Column.allCases {
      for name in [column.rawValue] + column.otherNames { names[columnKey(name)] = column }
    }
    for (place, name) in header.enumerated() {
      if let column = names[columnKey(name)], places[column] == nil {
        places[column] = place
      } else if !columnKey(name).isEmpty {
        unknown.append(FieldText(name).text)
      }
    }
  }

  /// Whether rows of this table can be read at all.
  var isUsable: Bool { places[Column.required] != nil }
}

/// A column name without case, width, blanks and signs; traditional characters are simplified.
private func columnKey(_ name: String) -> String {
  HanFolding.simplified(FieldText(name).text.halfWidth.lowercased())
    .filter { !" _-\u{3000}".contains($0) }
}

extension TableKind {
  /// The table a header belongs to, as far as its names tell; a tie of names goes to members.
  static func guess(header: [String]) -> TableKind? {
    let members = ColumnMap<MemberColumn>(header: header)
    let visits = ColumnMap<VisitColumn>(header: header)
    let assignments = ColumnMap<AssignmentColumn>(header: header).places
    let isWhole = [.offer, .member, .at].allSatisfy { assignments[$0] != nil }
    // All that a file of visits would have besides is missing: nobody exports visits so.
    if isWhole, assignments.count >= visits.places.count, !members.isUsable { return .assignments }
    switch (members.isUsable, visits.isUsable) {
    case (true, true): return visits.places.count > members.places.count ? .visits : .members
    case (true, false): return .members
    case (false, true): return .visits
    case (false, false): return nil
    }
  }
}
