import CAllocations

/// Memory asked for, counted: what a key costs whatever the machine.
public enum Allocations {
  /// How many pieces of memory `body` asks for on the thread it runs on, freed or not.
  public static func made<E: Error>(by body: () throws(E) -> Void) throws(E) -> Int {
    let before = ca_made()
    try body()
    return Int(ca_made() - before)
  }
}
