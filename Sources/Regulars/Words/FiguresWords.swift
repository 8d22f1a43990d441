import PartnerApp
import StoreModel

/// Words of `stats` and `segments`.
struct FiguresWords: Topic {
  let label: @Sendable (Label) -> String
  /// How many visits, so many of them of guests nobody knows.
  let visits: @Sendable (_ all: Int, _ guests: Int) -> String
  /// How many members came, so many of them new, so many back again.
  let members: @Sendable (_ all: Int, _ new: Int, _ returning: Int) -> String
  /// The hour with the most visits.
  let busiest: @Sendable (_ hour: Int, _ visits: Int) -> String
  /// Which zone the day is counted in where the store set none, why, and how to set one.
  let zone: @Sendable (MachineZone) -> String
  /// Above the columns of segments.
  let segmentColumns: [String]
  let segment: @Sendable (RegularSegment) -> String

  /// The figures there are.
  enum Label: CaseIterable {
    case day, visits, members, memberShare, sales, memberSales, averageTicket
    case memberAverageTicket, busiestHour, zone
  }
}

extension FiguresWords {
  /// English words of figures.
  static let english = FiguresWords(
    label: { label in
      switch label {
      case .day: "day"
      case .visits: "visits"
      case .members: "members"
      case .memberShare: "member share"
      case .sales: "sales"
      case .memberSales: "sales to members"
      case .averageTicket: "average ticket"
      case .memberAverageTicket: "average ticket of members"
      case .busiestHour: "busiest hour"
      case .zone: "zone"
      }
    },
    visits: { all, guests in "\(all) (\(guests) of guests)" },
    members: { all, new, returning in "\(all) (\(new) new, \(returning) returning)" },
    busiest: { hour, visits in "\(hour):00, \(visits) visits" },
    zone: { zone in
      let why =
        switch zone.source {
        case .system: "the system's"
        case .variable(let text): "as TZ says (\(text))"
        case .unreadable(let text): "for TZ (\(text)) is no zone"
        case .withoutSummer(let text): "as TZ says (\(text)), without its summer time"
        }
      return "\(zone.identifier), \(why); `regulars settings zone CITY` sets the store's"
    },
    segmentColumns: ["segment", "members", "paid in 365 d"], segment: { $0.rawValue })

  /// Chinese words of figures.
  static let chinese = FiguresWords(
    label: { label in
      switch label {
      case .day: "营业日"
      case .visits: "到店"
      case .members: "会员"
      case .memberShare: "会员占比"
      case .sales: "销售额"
      case .memberSales: "会员销售额"
      case .averageTicket: "客单价"
      case .memberAverageTicket: "会员客单价"
      case .busiestHour: "最忙时段"
      case .zone: "时区"
      }
    },
    visits: { all, guests in "\(all) 次（其中散客 \(guests) 次）" },
    members: { all, new, returning in "\(all) 位（新客 \(new)，回头客 \(returning)）" },
    busiest: { hour, visits in "\(hour):00，\(visits) 次" },
    zone: { zone in
      let why =
        switch zone.source {
        case .system: "取自系统"
        case .variable(let text): "取自 TZ（\(text)）"
        case .unreadable(let text): "TZ（\(text)）不是时区"
        case .withoutSummer(let text): "取自 TZ（\(text)），不含夏令时"
        }
      return "\(zone.identifier)，\(why)；用 `regulars settings zone 城市` 可设定本店时区"
    },
    segmentColumns: ["分群", "人数", "近 365 天消费"],
    segment: { ShopWords.of(.chinese).segment($0) })
}
