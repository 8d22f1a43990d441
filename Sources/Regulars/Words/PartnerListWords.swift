import PartnerApp
import StoreModel

/// Words of `partner`.
struct PartnerListWords: Topic {
  let role: @Sendable (Partner.Role) -> String
  /// No manager stood behind the role.
  let unsigned: String
  /// They work here no more.
  let left: String
  /// They are on at this terminal.
  let on: String
}

extension PartnerListWords {
  /// English words of partners.
  static let english = PartnerListWords(
    role: { $0.rawValue }, unsigned: "unsigned", left: "left", on: "on")

  /// Chinese words of partners.
  static let chinese = PartnerListWords(
    role: { ShopWords.of(.chinese).role($0) }, unsigned: "未经确认", left: "已离职", on: "在岗")
}
