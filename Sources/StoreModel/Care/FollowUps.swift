public import Documents

extension Shop {
  /// What is due of a regular on a business day, the longest due first.
  public func followUps(of regular: DocumentID, on day: CivilDay) -> [FollowUpFact] {
    followUps(on: day) { $0 == regular }
  }

  /// What is due of anybody on a business day, the longest due first.
  public func followUps(on day: CivilDay) -> [FollowUpFact] { followUps(on: day) { _ in true } }

  private func followUps(
    on day: CivilDay, where isMeant: (DocumentID) -> Bool
  ) -> [FollowUpFact] {
    let facts = documents(of: .followUp).compactMap { document -> FollowUpFact? in
      guard let id = document.regularID, isMeant(id), let text = document["text"]?.string,
        let regular = rememberedSummary(id)
      else { return nil }
      var fact = FollowUpFact(
        id: document.id, regular: regular, text: text, at: document.madeAt)
      fact.from = document["from"]?.string.flatMap(WrittenTime.day)
      fact.by = author(of: document)
      return fact.from.map { $0 <= day } ?? true ? fact : nil
    }
    return facts.sorted { ($0.dueSince, $0.id) < ($1.dueSince, $1.id) }
  }

  func followUpMade(
    _ text: String, of regular: DocumentID, from day: CivilDay?, id: DocumentID, by doer: Doer
  ) throws(Refusal) -> [Change] {
    try requireRemembered(regular)
    var fields: [FieldName: Value] = [
      "regular": .string(regular.description), "text": .string(try CareText.checked(text, "text")),
      "at": .int(doer.now),
    ]
    if let day { fields["from"] = .string(day.text) }
    return careMade(.followUp, id, fields)
  }
}

extension FollowUpFact {
  /// Since when it has waited, UTC milliseconds: the zone moves it by hours, which order survives.
  fileprivate var dueSince: Int64 { max(at, from?.milliseconds ?? at) }
}
