/// Something computed once for a key: asked for the same key again it is at hand.
struct Memo<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var kept: (key: Key, value: Value)?

  /// What was made for the key, made now where that was another.
  mutating func value(for key: Key, make: () -> Value) -> Value {
    if let kept, kept.key == key { return kept.value }
    // What is superseded goes first: two of them at once are memory for nothing.
    kept = nil
    let value = make()
    kept = (key, value)
    return value
  }
}
