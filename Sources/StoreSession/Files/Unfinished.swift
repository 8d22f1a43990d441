import Synchronization

/// Files and folders this process is about to finish or to remove, for who ends it before.
public enum Unfinished {
  private static let paths = Mutex<Set<String>>([])

  static func begin(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func end(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes all of them; what cannot be removed stays.
  public static func removeAll() {
    for path in paths.withLock({ $0 }) {
      do { try Folder.removeAll(path) } catch { continue }
    }
  }
}
