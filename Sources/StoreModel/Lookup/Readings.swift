/// How Chinese characters and surnames are read, learnt once and kept between starts.
///
/// The cache holds characters and surnames, never a name of a person. Asking for a name whose
/// characters are all known costs no transform; the first unknown one costs about 0.15 s.
public struct Readings: Sendable {
  /// Whether something was learnt since `init` or `encoded`: the cache is worth writing again.
  public var isDirty: Bool { false }

  /// A cache that knows nothing yet.
  public init() {}

  /// Reads a cache back; nil where it is damaged or was written under other rules.
  public init?(decoding bytes: [UInt8]) { return nil }

  /// The cache as bytes, checksummed; afterwards it is no longer dirty.
  public mutating func encoded() -> [UInt8] { [] }

  /// Learns every character of many names at once: one transform instead of one for each.
  public mutating func learn(_ names: some Sequence<String>) {}

  /// The syllables of a name, best reading first: 张小明 gives `zhang xiao ming`.
  ///
  /// Latin parts stay as folded tokens; ü is written v. A name without Han characters gives [].
  public mutating func reading(of name: String) -> [String] { [] }

  /// The reading as a partner writes it, "Zhang Xiaoming"; empty for a name without Han characters.
  public mutating func displayReading(of name: String) -> String { "" }
}
