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
  /// Above the columns of segments.
  let segmentColumns: [String]
  let segment: @Sendable (RegularSegment) -> String

  /// The figures there are.
  enum Label: CaseIterable {
    case day, visits, members, memberShare, sales, memberSales, averageTicket
    case memberAverageTicket, busiestHour
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
      }
    },
    visits: { all, guests in "\(all) (\(guests) of guests)" },
    members: { all, new, returning in "\(all) (\(new) new, \(returning) returning)" },
    busiest: { hour, visits in "\(hour):00, \(visits) visits" },
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
      }
    },
    visits: { all, guests in "\(all) 次（其中散客 \(guests) 次）" },
    members: { all, new, returning in "\(all) 位（新客 \(new)，回头客 \(returning)）" },
    busiest: { hour, visits in "\(hour):00，\(visits) 次" },
    segmentColumns: ["分群", "人数", "近 365 天消费"],
    segment: { ShopWords.of(.chinese).segment($0) })
}
