/// The commands about one subject: what the shop has to know of them, said beside them.
///
/// A new subject is a type of this sort, with its outcomes and refusals beside it, and a case in
/// `Command`.
protocol SubjectCommand {
  /// What the shop says to it, by its rules alone: neither who did it nor how to take it back is in
  /// the changes.
  func decided(in shop: Shop, by doer: Doer) -> Decision
  /// What undo calls it, nil for what cannot be taken back.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct?
  /// Whether it takes over what a till says: nobody here vouches for that.
  var isImport: Bool { get }
  /// Whether lists and profiles may look different afterwards.
  var showsInLists: Bool { get }
}

extension SubjectCommand {
  /// Most of it is done at the counter.
  var isImport: Bool { false }
  /// Most of it shows somewhere.
  var showsInLists: Bool { true }
}
