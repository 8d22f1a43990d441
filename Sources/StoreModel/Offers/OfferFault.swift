/// Which offer of a file is meant, as far as it could be read.
public enum OfferItemName: Equatable, Sendable {
  /// The so-many-th of the file, from 1: its id cannot be read.
  case place(Int)
  /// The so-many-th of the file, and its id.
  case read(Int, String)
  /// An offer of the store.
  case offer(String)
}

/// What is wrong with a member of an offer.
public enum OfferFault: Equatable, Sendable {
  /// It takes something else.
  case wanted(OfferForm)
  /// It must be an id.
  case id
  /// It must be a date.
  case day
  /// It must be an object.
  case object
  /// It is none of the members there are; a limit nobody reads would be no limit.
  case unknown(among: [String])
  /// The file has it twice.
  case twice
  /// The kind cannot do without it.
  case missing(OfferKind)
  /// An offer cannot do without it.
  case needed
  /// The kind has no use for it.
  case notOf(OfferKind)
  /// One of these has to be said.
  case oneOf([OfferField])
  /// Only one of these can be said.
  case onlyOne([OfferField])
  /// It says nothing without that one.
  case alone(without: OfferField)
  /// It says what that one denies.
  case against(OfferField)
  /// It is taken off single units, whatever scope is said.
  case unitsOnly
  /// It lies before the begin.
  case tooEarly
  /// Its days and hours never come in its window.
  case never
  /// It names what the menu does not have, or no offer: taken all the same.
  case unlisted(String)
  /// It is less than that one, which could never be reached.
  case lessThan(OfferField)
  /// Days before and after are more than a year.
  case tooManyDays
  /// An offer cannot be its own enemy.
  case itself
  /// Offers of one group say different modes.
  case modes(group: String, [OfferMode])
}

/// One member of one offer, and what is wrong with it.
public struct OfferProblem: Equatable, Sendable {
  /// The member, by its place in files.
  public var path: String
  /// What is wrong.
  public var fault: OfferFault
  /// The member where it is one that is known.
  public var field: OfferField?

  init(_ field: OfferField, _ fault: OfferFault) {
    path = field.path
    self.field = field
    self.fault = fault
  }

  init(path: String, _ fault: OfferFault) {
    self.path = path
    self.fault = fault
  }
}
