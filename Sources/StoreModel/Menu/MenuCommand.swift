/// What changes what the store sells.
public enum MenuCommand: Equatable, Sendable {
  /// Not to be had until the next business day begins.
  case out(item: String)
  /// To be had again.
  case back(item: String)
}

extension Shop {
  func decide(_ command: MenuCommand, by acting: Acting) -> Decision {
    .refused(.unknown(""))
  }
}
