public import StoreModel

/// Words of what was told of an offer.
public struct OfferEventWords: Topic {
  /// What became of it, in one word.
  public let what: @Sendable (OfferTelling.What) -> String
  /// Why a guest did not want it.
  public let reason: @Sendable (DeclineReason) -> String
  /// It was taken down: what the offer is called, what became of it and why, and whose it was, empty for
  /// a guest nobody knows.
  private let sentence: @Sendable (BilingualText, _ what: [String], _ name: String) -> String

  /// What is said of an event that was taken down.
  public func told(_ told: OfferTold, _ name: String) -> String {
    let words = [what(told.telling.what), told.telling.reason.map { reason($0) }]
    return sentence(told.name, words.compactMap(\.self), name)
  }
}

extension OfferEventWords {
  /// English words of events.
  public static let english = OfferEventWords(
    what: { what in
      switch what {
      case .shown: "shown"
      case .used: "used"
      case .declined: "declined"
      }
    },
    reason: { reason in
      switch reason {
      case .price: "price"
      case .time: "no time"
      case .taste: "does not like it"
      case .other: "other"
      }
    },
    sentence: { offer, what, name in
      "\(offer.en): \(what.joined(separator: ", "))" + (name.isEmpty ? "" : " (\(name))")
    })

  /// Chinese words of events.
  public static let chinese = OfferEventWords(
    what: { what in
      switch what {
      case .shown: "已介绍"
      case .used: "已使用"
      case .declined: "没要"
      }
    },
    reason: { reason in
      switch reason {
      case .price: "嫌贵"
      case .time: "没空"
      case .taste: "不喜欢"
      case .other: "其他"
      }
    },
    sentence: { offer, what, name in
      "\(offer.zh)：\(what.joined(separator: "，"))" + (name.isEmpty ? "" : "（\(name)）")
    })
}
