/// Makes a frame of curses smaller without changing what it draws.
///
/// Curses sets letters and background anew whenever either changes, and resets both at the end of
/// every frame. Here colours and character sets are sent only when something is about to be drawn
/// that needs them, and only the part that differs; what is set stays set across frames.
struct FrameFilter {
  /// What letters are drawn with.
  private struct Pen: Equatable {
    /// A number of the palette: 0 to 255, with 256 added where it came as one of the sixteen.
    var foreground: UInt16?
    var background: UInt16?
    /// One bit for each of SGR 1 to 8.
    var attributes: UInt16 = 0
    /// The set that `Esc (` last chose.
    var charset: UInt8 = UInt8(ascii: "B")
  }

  /// What the terminal draws with; nil when that is not known.
  private var actual: Pen?
  /// What curses believes the terminal draws with.
  private var wanted = Pen()
  /// Curses said something unknown to us: everything passes as it comes until it resets the pen.
  private var isLost = false
  private var output: [UInt8] = []

  /// Forgets what the terminal draws with, because somebody else wrote to it.
  mutating func forget() {
    actual = nil
    wanted = Pen()
    isLost = false
  }

  /// The smaller frame for the next frame of curses.
  mutating func reduce(_ frame: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    var index = 0
    while index < frame.count {
      switch frame[index] {
      case 0x1B: index += sequence(frame, index)
      case 0x08, 0x0D, 0x0E, 0x0F:
        // They move the cursor or shift the set; nothing is drawn.
        output.append(frame[index])
        index += 1
      case 0x20:
        flush(.blanks)
        output.append(0x20)
        index += 1
      default:
        flush(.letters)
        output.append(frame[index])
        index += 1
      }
    }
    return output
  }

  /// Handles the sequence at an index and returns its length.
  private mutating func sequence(_ frame: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let introducer = start + 1 < frame.count ? frame[start + 1] : 0
    if introducer == UInt8(ascii: "("), start + 2 < frame.count {
      wanted.charset = frame[start + 2]
      if isLost { output += frame[start..<start + 3] }
      return 3
    }
    guard introducer == UInt8(ascii: "[") else {
      flush(.letters)
      output.append(0x1B)
      return 1
    }
    var end = start + 2
    while end < frame.count, frame[end] < 0x40 { end += 1 }
    guard end < frame.count else {
      flush(.letters)
      output += frame[start...]
      return frame.count - start
    }
    let parameters = UnsafeBufferPointer(rebasing: frame[start + 2..<end])
    switch frame[end] {
    case UInt8(ascii: "m") where setPen(parameters): break
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "G"), UInt8(ascii: "H"),
      UInt8(ascii: "d"):
      output += frame[start...end]
    case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"):
      flush(.blanks)
      output += frame[start...end]
    default:
      flush(.letters)
      output += frame[start...end]
      if frame[end] == UInt8(ascii: "m") { (actual, isLost) = (nil, true) }
    }
    return end + 1 - start
  }

  /// Follows one `Esc [ … m`; false, with nothing changed, when it says something unknown.
  private mutating func setPen(_ parameters: UnsafeBufferPointer<UInt8>) -> Bool {
    var codes = Codes(bytes: parameters)
    let isReset = parameters.isEmpty || parameters[0] == UInt8(ascii: "0")
    guard isReset || !isLost else { return false }
    var pen = wanted
    while let code = codes.next() {
      switch code {
      case 0: pen = Pen(charset: pen.charset)
      case 1...8: pen.attributes |= 1 << code
      case 22: pen.attributes &= ~(1 << 1 | 1 << 2)
      case 24, 25, 27, 28: pen.attributes &= ~(1 << (code - 20))
      case 30...37: pen.foreground = 256 + code - 30
      case 90...97: pen.foreground = 256 + 8 + code - 90
      case 40...47: pen.background = 256 + code - 40
      case 100...107: pen.background = 256 + 8 + code - 100
      case 39: pen.foreground = nil
      case 49: pen.background = nil
      case 38, 48:
        guard codes.next() == 5, let index = codes.next(), index < 256 else { return false }
        if code == 38 { pen.foreground = index } else { pen.background = index }
      default: return false
      }
    }
    wanted = pen
    isLost = false
    return true
  }

  /// What is about to be drawn: blanks need no colour and no character set for letters.
  private enum Drawing {
    case letters, blanks
  }

  /// Sends what differs between the pen the terminal has and the one curses wants.
  private mutating func flush(_ drawing: Drawing) {
    guard !isLost, actual != wanted else { return }
    var wanted = wanted
    if drawing == .blanks, wanted.attributes == 0, let actual, actual.attributes == 0 {
      wanted.foreground = actual.foreground
      wanted.charset = actual.charset
    }
    var pen = actual ?? Pen()
    if actual == nil || pen.charset != wanted.charset {
      output += [0x1B, UInt8(ascii: "("), wanted.charset]
    }
    var codes: [String] = []
    if actual == nil || pen.attributes & ~wanted.attributes != 0 {
      codes.append("0")
      pen = Pen()
    }
    for code in 1...8 where wanted.attributes & ~pen.attributes & 1 << code != 0 {
      codes.append(String(code))
    }
    if pen.foreground != wanted.foreground { codes.append(Self.code(wanted.foreground, 30)) }
    if pen.background != wanted.background { codes.append(Self.code(wanted.background, 40)) }
    if codes == ["0"] {
      output += "\u{1B}[m".utf8
    } else if !codes.isEmpty {
      output += "\u{1B}[\(codes.joined(separator: ";"))m".utf8
    }
    actual = wanted
  }

  /// The parameters for a colour; the base is 30 for letters and 40 for the background.
  private static func code(_ color: UInt16?, _ base: UInt16) -> String {
    guard let color else { return String(base + 9) }
    if color < 256 { return "\(base + 8);5;\(color)" }
    return String(color < 264 ? base + color - 256 : base + 60 + color - 264)
  }

  /// The numbers between semicolons; an empty one is 0.
  private struct Codes {
    let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var isOver = false

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> UInt16? {
      guard !isOver else { return nil }
      var code: UInt16 = 0
      while index < bytes.count, bytes[index] != UInt8(ascii: ";") {
        // Anything but a digit, and any number too large, is a code nobody knows.
        let digit = bytes[index]
        code =
          digit >= 0x30 && digit <= 0x39 && code < 1000 ? code * 10 + UInt16(digit - 0x30) : 9999
        index += 1
      }
      isOver = index >= bytes.count
      index += 1
      return code
    }
  }
}
