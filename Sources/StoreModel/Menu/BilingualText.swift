/// A text the store's partners read in their own language.
public struct BilingualText: Hashable, Sendable {
  /// English.
  public var en: String
  /// Simplified Chinese.
  public var zh: String

  /// A text in both languages.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }
}
