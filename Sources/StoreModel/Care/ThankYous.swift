import Documents

extension Shop {
  /// Cards nobody has written or printed yet, the oldest wish first.
  public func thankYous() -> [ThankYouFact] {
    let facts = documents(of: .thankYou).compactMap { document -> ThankYouFact? in
      guard let id = document.regularID, let summary = rememberedSummary(id),
        let reason = document["reason"]?.string
      else { return nil }
      var fact = ThankYouFact(
        id: document.id, regular: summary, reason: reason, at: document.madeAt)
      fact.addressee = row(of: id).flatMap { regular($0)?.addressee }
      fact.by = author(of: document)
      return fact
    }
    return facts.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  func thankYouMade(
    _ reason: String, for regular: DocumentID, id: DocumentID, by doer: Doer
  ) throws(Refusal) -> [Change] {
    try requireRemembered(regular)
    let fields: [FieldName: Value] = [
      "regular": .string(regular.description),
      "reason": .string(try CareText.checked(reason, "reason")), "at": .int(doer.now),
    ]
    return careMade(.thankYou, id, fields)
  }
}

extension Regular {
  /// What a card calls them; nil for who is known by a cue, which is nobody's name.
  fileprivate var addressee: String? { name.isEmpty ? callName : name }
}
