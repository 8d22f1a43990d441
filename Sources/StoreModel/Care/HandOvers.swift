import Documents

extension Shop {
  /// Characters of a note for the next shift.
  public static let handOverCharactersMax = 280

  /// What earlier shifts told this one and nobody has ticked, the oldest first.
  public func handOvers() -> [HandOverFact] {
    let facts = documents(of: .handOver).compactMap { document in
      document["text"]?.string.map {
        HandOverFact(id: document.id, text: $0, at: document.madeAt, by: author(of: document))
      }
    }
    return facts.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  func handOverMade(
    _ text: String, id: DocumentID, by doer: Doer
  ) throws(Refusal) -> [Change] {
    let text = try CareText.checked(text, "text", limit: Self.handOverCharactersMax)
    return careMade(.handOver, id, ["text": .string(text), "at": .int(doer.now)])
  }
}
