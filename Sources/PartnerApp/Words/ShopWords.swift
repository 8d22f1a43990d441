import Documents
public import StoreModel

/// What the shop's own values are called in a language: the screens' words, for commands to share.
public struct ShopWords: Sendable {
  private let words: Words

  /// The words of a language.
  public static func of(_ language: Language) -> ShopWords { ShopWords(words: .of(language)) }

  /// Business days since a visit, as the list has them: "today", "3 d".
  public func ago(days: Int) -> String { words.days.ago(days) }

  /// A tier as the till writes it.
  public func tier(_ tier: String) -> String { words.profile.tier(tier) }

  /// A constraint as stored, as a warning.
  public func constraint(_ constraint: String) -> String { words.profile.constraint(constraint) }

  /// What a regular is to the shop.
  public func segment(_ segment: RegularSegment) -> String { words.profile.segmentName(segment) }

  /// How far somebody agreed, and to what.
  public func consent(_ level: Consent, to scopes: [ConsentScope]) -> String {
    let names = words.profile.consentLevel
    guard !scopes.isEmpty else { return names.level(level) }
    return words.profile.consentTo(names.level(level), scopes.map(names.scope))
  }

  /// What a partner may decide.
  public func role(_ role: Partner.Role) -> String { words.forms.value(.role, role.rawValue) }

  /// A fact of a regular, as forms and the profile call it, by the name of its field.
  public func fact(_ field: String) -> String {
    FormField.Name(rawValue: field).map(words.forms.label) ?? field
  }

  /// A visit that was moved: what was bought, from whom to whom.
  public func moved(_ visit: VisitFact) -> String {
    func guest(_ id: DocumentID?, _ name: String?) -> String {
      id == nil ? words.moving.guest : name ?? words.moving.somebody
    }
    return words.moving.movedFromTo(
      visit.items.joined(separator: ", "), guest(visit.move?.from, visit.move?.fromName),
      guest(visit.move?.to, visit.move?.toName))
  }

  /// What was taken back.
  public func undone(_ act: OwnAct) -> String { words.done.undone(act) }
}
