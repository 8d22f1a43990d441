/// What a directory calls its store, and whom the documents it writes belong to.
///
/// Held by whoever holds the documents: it is another once the store is enrolled, and everything
/// that derives an id or makes a document has to be told which it is.
public struct StoreScope: Equatable, Sendable {
  /// The store's name in ids that are derived from a till's.
  public let store: String
  /// The scope of documents that others may have.
  public let shared: Scope

  /// The scope of documents that never leave the directory, whatever its store is called.
  public static let directory: Scope = "local"

  /// A directory that was never enrolled: a store by itself.
  public static let unenrolled = StoreScope(store: "local", shared: "s:local")

  /// The store of that name, nil where no scope can be made of it.
  public init?(store: String) {
    guard let shared = Scope("s:" + store) else { return nil }
    self.init(store: store, shared: shared)
  }

  private init(store: String, shared: Scope) {
    self.store = store
    self.shared = shared
  }

  /// The scope of the document a change makes.
  func scope(of change: Change) -> Scope { change.isLocal ? Self.directory : shared }
}
