import Documents

extension Readings {
  /// The reading as a partner writes it, "Zhang Xiaoming"; empty for a name without Han characters.
  ///
  /// No tone marks, ü as u. The first Chinese word is surname and given name, any other one word;
  /// what is not Chinese stays as it was written.
  public mutating func displayReading(of name: String) -> String {
    guard name.utf8.contains(where: { $0 >= 0xE3 }) else { return "" }
    var words: [String] = []
    var isSurnameDone = false
    for run in Self.runs(of: name) {
      guard run.isHan else {
        words.append(run.text)
        continue
      }
      let syllables = reading(of: run.text)
      let scalars = Array(run.text.unicodeScalars)
      var surname = isSurnameDone ? 0 : 1
      if !isSurnameDone, scalars.count > 1,
        SurnameReadings.compound(scalars[0], scalars[1]) != nil
      {
        surname = 2
      }
      isSurnameDone = true
      words.append(Self.capitalised(syllables.prefix(surname)))
      words.append(Self.capitalised(syllables.dropFirst(surname)))
    }
    guard isSurnameDone else { return "" }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Syllables are plain letters but for characters nobody can read, which stay as they are; byte by
  /// byte, as every row of a list is read out.
  private static func capitalised(_ syllables: ArraySlice<String>) -> String {
    var bytes: [UInt8] = []
    for syllable in syllables {
      for byte in syllable.utf8 {
        bytes.append(byte == UInt8(ascii: "v") ? UInt8(ascii: "u") : byte)
      }
    }
    if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
      bytes[0] = first - 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Chinese and other parts of a name in turn, the others without blanks at their ends.
  private static func runs(of name: String) -> [(text: String, isHan: Bool)] {
    var runs: [(text: String, isHan: Bool)] = []
    for scalar in name.unicodeScalars {
      let isHan = HanFolding.isHan(scalar)
      if runs.last?.isHan != isHan { runs.append(("", isHan)) }
      runs[runs.count - 1].text.unicodeScalars.append(scalar)
    }
    return runs.map { ($0.text.trimmingBlanks, $0.isHan) }.filter { !$0.0.isEmpty }
  }
}
