import StoreModel

/// Something computed from all regulars for a key, and kept: asked for again it looks only at those
/// who changed meanwhile.
struct FollowedMemo<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var kept: (key: Key, place: Int, value: Value)?

  /// What belongs to the key as the shop stands now: made anew where the key is another or too much
  /// has changed, else brought up to date by `follow`.
  mutating func value(
    for key: Key, of shop: Shop, make: () -> Value,
    follow: (inout Value, Set<Int32>) -> Void
  ) -> Value {
    // Taken out, so that `follow` changes the only copy.
    if var current = kept.take(), current.key == key,
      let rows = shop.changed.since(current.place)
    {
      if !rows.isEmpty { follow(&current.value, Set(rows)) }
      current.place = shop.changed.end
      kept = current
      return current.value
    }
    let value = make()
    kept = (key, shop.changed.end, value)
    return value
  }
}
