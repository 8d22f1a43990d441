import StoreModel

extension Sentence {
  /// A rule of what is done for guests beside the cup.
  func ofCare(_ refusal: Refusal) -> String {
    switch refusal {
    case .eventFull(let title, let seats):
      return pick(
        "'\(title)' is full (\(seats) of \(seats)). Sign somebody off first.",
        "「\(title)」已满（\(seats)/\(seats)）。请先为其他客人取消报名。")
    case .unknownCare(let name):
      return pick(
        "Nothing to be done has the id '\(name)'. `regulars care` and `regulars events` print ids.",
        "没有编号为「\(name)」的事项。编号见 `regulars care` 和 `regulars events`。")
    default: return ""
    }
  }
}
