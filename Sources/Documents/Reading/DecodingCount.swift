#if DEBUG
  /// Tells a test of every document that is looked into, so that it can say what an answer costs.
  ///
  /// Not there in a release build, where every look counts.
  package enum DecodingCount {
    /// Called each time this task views or decodes a document; nil where nobody asks.
    @TaskLocal package static var add: (@Sendable () -> Void)?
  }
#endif
