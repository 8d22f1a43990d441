import StoreModel

/// Words for what is not taken down of an offer.
struct OfferEventRefusalWords: Topic {
  let text: @Sendable (OfferEventRefusal) -> RefusalText
}

extension OfferEventRefusalWords {
  static let english = OfferEventRefusalWords { refusal in
    switch refusal {
    case .unknown(let id, let near):
      RefusalText(
        "No offer is called '\(id)'."
          + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?")
          + " `regulars offers` lists them.")
    case .doesNotHold(let denial):
      RefusalText("'\(denial.offer.name.en)' does not hold now.")
    case .reasonAlone:
      RefusalText("A reason is only taken down of an offer that was declined. Leave it out.")
    case .othersVisit(let name):
      RefusalText("The visit is \(name ?? "a guest")'s, not theirs: leave the guest out.")
    case .visitIsVoid: RefusalText("The visit is void: nothing is used at it.")
    case .usedThere(let name):
      RefusalText("'\(name.en)' stands with that visit already: once is enough.")
    }
  }

  static let chinese = OfferEventRefusalWords { refusal in
    switch refusal {
    case .unknown(let id, let near):
      RefusalText(
        "没有编号为「\(id)」的优惠。"
          + (near.isEmpty ? "" : "是不是 \(near.joined(separator: " 或 "))？")
          + "`regulars offers` 列出全部优惠。")
    case .doesNotHold(let denial): RefusalText("「\(denial.offer.name.zh)」现在不能用。")
    case .reasonAlone: RefusalText("只有客人没要的优惠才记原因，请去掉原因。")
    case .othersVisit(let name): RefusalText("这次到店是\(name ?? "散客")的，请不要写别的客人。")
    case .visitIsVoid: RefusalText("这次到店已作废，不能再用优惠。")
    case .usedThere(let name): RefusalText("这次到店已经用过「\(name.zh)」，一次就够。")
    }
  }
}
