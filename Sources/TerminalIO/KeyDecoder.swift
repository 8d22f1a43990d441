import TextUI

/// Turns what the terminal sends into keys: a state machine without a clock or a terminal.
///
/// Curses has recognised the sequences it knows; here are text, Ctrl and Alt, the sequences curses
/// does not know, and pasted text. Whatever bytes come, a key after them is still that key.
struct KeyDecoder: Sendable {
  /// One thing read from the terminal.
  enum Input: Equatable, Sendable {
    /// A byte of text, or of a sequence curses does not know.
    case byte(UInt8)
    /// A key curses has recognised.
    case key(Key)
    /// The markers around pasted text.
    case pasteStart, pasteEnd
    /// A sequence curses knows and we have no use for.
    case other
  }

  /// An arrow key over a slow line comes in pieces; this long after Esc a piece may still follow.
  static let pieceWaitMilliseconds: Int64 = 150
  /// Pasted text whose end marker got lost ends after this long without a byte.
  static let pasteWaitMilliseconds: Int64 = 100
  /// The most bytes of one paste that are kept; a novel is no name.
  static let pasteBytesMax = 65_536
  /// No terminal sends longer control sequences.
  static let sequenceBytesMax = 32

  private enum State: Equatable {
    case ground
    /// Esc has come in this burst and nothing after it.
    case escape
    /// Esc O or Esc [ and what followed; `late` when the Esc was already handed on as a key.
    case sequence(introducer: UInt8, bytes: [UInt8], late: Bool)
    /// The old mouse report, three bytes of any value above blank.
    case mouse(left: Int)
    case paste([UInt8])
    /// A paste beyond the cap, thrown away to its end.
    case pasteOverflow
  }

  private var state = State.ground
  private var text = UTF8Decoder()
  private var altPending = false
  private var lastInput: Int64 = 0
  private var loneEscape: Int64?

  /// When `expire` should be called if nothing arrives before; in the milliseconds of `feed`.
  var deadline: Int64? {
    switch state {
    case .ground, .escape: nil
    case .sequence, .mouse: lastInput + Self.pieceWaitMilliseconds
    case .paste, .pasteOverflow: lastInput + Self.pasteWaitMilliseconds
    }
  }

  /// Takes one input that arrived at a time of a monotonic clock in milliseconds.
  mutating func feed(_ input: Input, at now: Int64, _ emit: (Key) -> Void) {
    expire(at: now, emit)
    lastInput = now
    switch input {
    case .byte(let byte): feed(byte, at: now, emit)
    case .pasteStart:
      breakOff(emit)
      state = .paste([])
    case .pasteEnd: endPaste(emit)
    case .key(let key):
      guard !isPasting else { return }
      breakOff(emit)
      emit(key)
    case .other:
      guard !isPasting else { return }
      breakOff(emit)
    }
  }

  /// Nothing more has arrived for now: an Esc that stands alone is the Esc key.
  mutating func endBurst(at now: Int64, _ emit: (Key) -> Void) {
    guard state == .escape else { return }
    state = .ground
    loneEscape = now
    emit(.escape)
  }

  /// Ends what has waited too long for its continuation.
  mutating func expire(at now: Int64, _ emit: (Key) -> Void) {
    guard let deadline, now >= deadline else { return }
    switch state {
    case .paste, .pasteOverflow: endPaste(emit)
    case .sequence(let introducer, let bytes, let late):
      state = .ground
      guard bytes.isEmpty else { return }
      let character = Character(Unicode.Scalar(introducer))
      emit(late ? .character(character) : .alt(character))
    case .mouse, .ground, .escape: state = .ground
    }
  }

  private var isPasting: Bool {
    switch state {
    case .paste, .pasteOverflow: true
    default: false
    }
  }

  /// A new key ends every unfinished sequence before it.
  private mutating func breakOff(_ emit: (Key) -> Void) {
    text.breakOff { emit(.character(Character($0))) }
    altPending = false
    loneEscape = nil
    state = .ground
  }

  private mutating func feed(_ byte: UInt8, at now: Int64, _ emit: (Key) -> Void) {
    switch state {
    case .ground: feedGround(byte, at: now, emit)
    case .escape: feedEscape(byte, emit)
    case .sequence(let introducer, let bytes, let late):
      state = .ground
      feedSequence(byte, introducer, bytes, late: late, emit)
    case .mouse(let left):
      state = left > 1 ? .mouse(left: left - 1) : .ground
      if byte < 0x20 {
        state = .ground
        feedGround(byte, at: now, emit)
      }
    case .paste(var bytes):
      // The state must not share the buffer while it grows.
      state = .ground
      bytes.append(byte)
      state = .paste(bytes)
      if byte == UInt8(ascii: "~"), bytes.suffix(Self.pasteMarker.count) == Self.pasteMarker {
        state = .paste(bytes.dropLast(Self.pasteMarker.count))
        endPaste(emit)
      } else if bytes.count >= Self.pasteBytesMax {
        endPaste(emit)
        state = .pasteOverflow
      }
    case .pasteOverflow: break
    }
  }

  private static let pasteMarker = ArraySlice("\u{1B}[201~".utf8)

  private mutating func endPaste(_ emit: (Key) -> Void) {
    if case .paste(let bytes) = state {
      let pasted = Printable.pasted(String(decoding: bytes, as: UTF8.self))
      if !pasted.isEmpty { emit(.paste(pasted)) }
    }
    state = .ground
  }

  private mutating func feedGround(_ byte: UInt8, at now: Int64, _ emit: (Key) -> Void) {
    let afterEscape = loneEscape.map { now - $0 <= Self.pieceWaitMilliseconds } ?? false
    loneEscape = nil
    if afterEscape, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
      state = .sequence(introducer: byte, bytes: [], late: true)
    } else if byte == 0x1B {
      text.breakOff { emit(.character(Character($0))) }
      state = .escape
    } else {
      let alt = altPending
      text.feed(byte) { scalar in
        if let key = Self.key(for: scalar, alt: alt) { emit(key) }
      }
      altPending = alt && text.isPending
    }
  }

  private mutating func feedEscape(_ byte: UInt8, _ emit: (Key) -> Void) {
    switch byte {
    case 0x1B: emit(.escape)
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence(introducer: byte, bytes: [], late: false)
    default:
      state = .ground
      altPending = true
      feedGround(byte, at: lastInput, emit)
    }
  }

  private mutating func feedSequence(
    _ byte: UInt8, _ introducer: UInt8, _ bytes: [UInt8], late: Bool, _ emit: (Key) -> Void
  ) {
    let whole = bytes + [byte]
    switch EscapeSequence.step(introducer: introducer, bytes: whole) {
    case .more where whole.count < Self.sequenceBytesMax:
      state = .sequence(introducer: introducer, bytes: whole, late: late)
    case .more: break
    case .key(let key):
      if !late { emit(key) }
    case .pasteStart: state = .paste([])
    case .mouse: state = .mouse(left: 3)
    case .unknown: break
    case .notASequence:
      // A person typed a capital O or a bracket right after Esc, or junk was broken off.
      if bytes.isEmpty, late {
        emit(.character(Character(Unicode.Scalar(introducer))))
      }
      feedGround(byte, at: lastInput, emit)
    }
  }

  private static func key(for scalar: Unicode.Scalar, alt: Bool) -> Key? {
    switch scalar.value {
    case 0: return .control(" ")
    case 8, 0x7F: return alt ? .control("w") : .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 1...26, 28...31:
      guard let letter = Unicode.Scalar(scalar.value | 0x40) else { return nil }
      return .control(Character(Character(letter).lowercased()))
    case 0x80..<0xA0: return nil
    default: return alt ? .alt(Character(scalar)) : .character(Character(scalar))
    }
  }
}
