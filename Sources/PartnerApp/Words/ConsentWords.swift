import StoreModel

/// Words for how far somebody agreed, and to what.
struct ConsentWords: Topic {
  /// Never asked, or said no.
  let none: String
  /// Said yes.
  let verbal: String
  /// Signed.
  let signed: String
  /// Took it back.
  let withdrawn: String
  /// To be remembered.
  let remember: String
  /// To be told of offers.
  let offers: String
  /// To be known next door.
  let neighbours: String
  /// To be contacted.
  let contact: String

  /// What a level is called.
  func level(_ level: Consent) -> String {
    switch level {
    case .none: none
    case .verbal: verbal
    case .signed: signed
    case .withdrawn: withdrawn
    }
  }

  /// What a scope is called.
  func scope(_ scope: ConsentScope) -> String {
    switch scope {
    case .remember: remember
    case .offers: offers
    case .neighbours: neighbours
    case .contact: contact
    }
  }
}

extension ConsentWords {
  static let english = ConsentWords(
    none: "not asked", verbal: "said yes", signed: "signed", withdrawn: "withdrawn",
    remember: "remember me", offers: "offers", neighbours: "neighbour stores",
    contact: "contact")

  static let chinese = ConsentWords(
    none: "未询问", verbal: "口头同意", signed: "书面同意", withdrawn: "已撤回",
    remember: "记住喜好", offers: "优惠", neighbours: "附近门店", contact: "可联系")
}
