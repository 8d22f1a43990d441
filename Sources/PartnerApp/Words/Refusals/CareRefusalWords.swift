import StoreModel

/// Words for what is not done for a guest beside the cup.
struct CareRefusalWords: Topic {
  let text: @Sendable (CareRefusal) -> RefusalText
}

extension CareRefusalWords {
  static let english = CareRefusalWords { refusal in
    switch refusal {
    case .unknown(let name):
      RefusalText(
        "Nothing to be done has the id '\(name)'. "
          + "`regulars care` and `regulars events` print ids.")
    case .eventFull(let title, let seats):
      RefusalText("'\(title)' is full (\(seats) of \(seats)). Sign somebody off first.")
    }
  }

  static let chinese = CareRefusalWords { refusal in
    switch refusal {
    case .unknown(let name):
      RefusalText("没有编号为「\(name)」的事项。编号见 `regulars care` 和 `regulars events`。")
    case .eventFull(let title, let seats):
      RefusalText("「\(title)」已满（\(seats)/\(seats)）。请先为其他客人取消报名。")
    }
  }
}
