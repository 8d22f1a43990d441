import Documents

/// How far a guest agreed to be remembered.
public enum Consent: String, CaseIterable, Equatable, Sendable {
  /// Never asked, or said no: a till member, kept only as far as the till keeps them.
  case none
  case verbal
  case signed
  /// Took it back: nothing of them is kept, their visits count as a guest's.
  case withdrawn

  /// Whether usuals, cue, notes, birthday and constraints may be kept.
  public var remembers: Bool { self == .verbal || self == .signed }

  /// The consent of these bytes, read in place; nil where they are none.
  init?(_ name: Bytes) {
    let consent = Self.allCases.first { consent in
      let spelled = consent.rawValue.utf8
      return spelled.count == name.count && name.raw.elementsEqual(spelled)
    }
    guard let consent else { return nil }
    self = consent
  }
}

/// What a consent covers beyond its level; scopes are the words after the colon in an import.
public enum ConsentScope: String, CaseIterable, Equatable, Sendable {
  case remember
  case offers
  case neighbours
  case contact
}

extension DocumentView {
  /// How far the guest a regular's document is about agreed, nil where it does not say.
  var consent: Consent? { field("consent")?.text.flatMap { Consent($0) } }
}
