import Foundation

extension VisitRow {
  /// Items of one visit: more than a tray holds.
  static let itemsMax = 50
  /// Offers of one visit: more than a receipt names.
  static let offersMax = 20
  /// The hour a visit is put at when its time of day is missing: the same business day everywhere.
  static let noon: Int64 = 12 * 3_600_000

  /// Reads the rest of a record of a visits file whose moment is known.
  init(_ record: inout RecordFields<VisitColumn>, at: WrittenTime.Instant, zone: TimeZone) {
    switch at {
    case .moment(let moment): self.init(at: moment)
    case .day(let day):
      self.init(at: WrittenTime.utc(day.milliseconds + Self.noon, zone: zone))
      record.warn(.noTimeOfDay(field: VisitColumn.at.rawValue))
    }
    tillID = record.number(.id)
    member = record.number(.member)
    fen = record.value(.fen) { ExactDecimal.scaled($0, places: 0) }
    if fen == nil { fen = record.value(.amount, ExactDecimal.fen) }
    items = record.list(.items, limit: Self.itemsMax)
    receipt = record.number(.receipt)
    offers = record.list(.offer, limit: Self.offersMax)
    store = record.text(.store)
    isVoid = record.value(.void, Self.yesOrNo) ?? false
  }

  private static func yesOrNo(_ text: String) -> Bool? {
    switch text.halfWidth.lowercased() {
    case "1", "true", "yes", "y", "x", "void", "voided", "是", "作废", "已作废", "退单": true
    case "0", "false", "no", "n", "否", "-": false
    default: nil
    }
  }
}
