/// One guest as a till knows them: plain values, checked and normalised, not yet a document.
public struct MemberRow: Equatable, Sendable {
  /// The till's id for this member.
  public var tillID: String?
  /// The name as written: NFC, one field, at most 64 characters.
  public var name: String
  /// The name to call out, if another.
  public var callName: String?
  /// Digits only; a mainland number without its country prefix.
  public var phone: String?
  /// MM-DD; the year is not kept.
  public var birthday: String?
  /// YYYY-MM-DD.
  public var joined: String?
  /// The till's word for the tier.
  public var tier: String?
  /// Stars in milli-stars.
  public var stars: Int64?
  /// The moment `stars` was true, UTC milliseconds.
  public var asOf: Int64?
  /// Usual drinks in order, as the till writes them: marks or text.
  public var usual: [String] = []
  /// What must never be in the cup.
  public var constraints: [Constraint] = []
  /// How to tell the guest.
  public var cue: String?
  /// A remark of at most 140 characters that `NoteLint` has nothing against.
  public var note: String?
  /// The member card as written.
  public var card: String?
  /// How far they agreed to be remembered; the row still holds what a consent of none forbids.
  public var consent: Consent = .none
  /// What the consent covers; verbal and signed without words cover `remember`.
  public var scopes: [ConsentScope] = []

  /// A member of whom nothing is known but a name.
  public init(name: String) {
    self.name = name
  }
}
