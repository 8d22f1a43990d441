import Foundation
import Glibc
import Testing

/// The program on a terminal that these tests hold the other end of.
final class TerminalSession {
  let process: ChildProcess
  private(set) var reader: ScreenReader
  /// Bytes the program has sent so far.
  private(set) var bytesSent = 0
  /// The terminal's settings before the program was started.
  let settingsBefore: termios
  /// The folder must stay for as long as the program runs.
  private let shop: TestShop
  private let terminal: Int32
  private var master: Int32

  /// What stands on the screen now.
  var screen: Screen { reader.screen }

  /// How a session begins.
  struct Options {
    var arguments: [String] = []
    var rows = 24
    var columns = 80
    /// Variables that differ from the shop's; nil takes one out.
    var changing: [String: String?] = [:]
    /// Whether the terminal sends the program signals, SIGHUP when it is gone.
    var isControlling = true
    /// Shell code that starts the program as `"$@"`; empty starts it without a shell.
    var script = ""
  }

  /// Starts the program.
  init(_ shop: TestShop, _ options: Options = Options()) throws {
    self.shop = shop
    let (master, path) = try Self.openMaster()
    terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    self.master = master
    reader = ScreenReader(rows: options.rows, columns: options.columns)
    guard terminal >= 0 else { throw DrivingError.last("open \(path)") }
    try Self.setSize(of: terminal, rows: options.rows, columns: options.columns)
    settingsBefore = try Self.settings(of: terminal)
    var plan = ChildPlan(
      executable: try Program.path(), arguments: options.arguments,
      environment: shop.environment(options.changing), folder: shop.folder.path)
    if !options.script.isEmpty {
      plan.arguments = ["-c", options.script, "sh", plan.executable] + plan.arguments
      plan.executable = "/bin/sh"
    }
    if options.isControlling {
      plan.terminal = path
    } else {
      plan.standard = [terminal, terminal, terminal]
    }
    process = try ChildProcess(plan)
  }

  deinit {
    hangUp()
    close(terminal)
  }

  private static func openMaster() throws -> (Int32, String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0 else { throw DrivingError.last("open /dev/ptmx") }
    var (locked, number): (Int32, Int32) = (0, 0)
    guard ioctl(master, lockRequest, &locked) == 0, ioctl(master, numberRequest, &number) == 0
    else { throw DrivingError.last("ioctl") }
    return (master, "/dev/pts/\(number)")
  }

  /// TIOCSPTLCK and TIOCGPTN of Linux, which are no plain numbers in its headers.
  private static let (lockRequest, numberRequest): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  private static func settings(of terminal: Int32) throws -> termios {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { throw DrivingError.last("tcgetattr") }
    return settings
  }

  private static func setSize(of terminal: Int32, rows: Int, columns: Int) throws {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else { throw DrivingError.last("ioctl") }
  }

  /// Closes our end, as a terminal window does.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Gives the window another size.
  func resize(rows: Int, columns: Int) throws {
    reader.resize(rows: rows, columns: columns)
    try Self.setSize(of: terminal, rows: rows, columns: columns)
  }
}

extension TerminalSession {
  /// Presses keys: text as it is, special keys as xterm sends them.
  func press(_ keys: Keys...) throws { try send(keys.flatMap(\.bytes)) }

  /// Types text.
  func type(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends bytes, reading what comes back meanwhile so that neither side waits for the other.
  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let limit = Deadline()
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard !limit.hasPassed else { throw missed("room for more keys") }
        read(within: 50)
      } else if errno != EINTR {
        throw DrivingError.last("write to the terminal")
      }
    }
  }

  /// Reads until a condition on the screen holds.
  func wait(_ awaited: String, until holds: (Screen) -> Bool) throws {
    let limit = Deadline()
    while !holds(screen) {
      guard !limit.hasPassed, !process.hasEnded(within: 0) || read(within: 0) else {
        throw missed(awaited)
      }
      read(within: 200)
    }
  }

  /// Reads until a text stands on the screen.
  func wait(for text: String) throws {
    try wait("'\(text)' on the screen") { $0.shows(text) }
  }

  /// Reads what there is, and says whether there was anything.
  @discardableResult
  func read(within milliseconds: Int32) -> Bool {
    guard master >= 0 else { return false }
    let ready = ChildProcess.isReady([master, process.lifeline], within: milliseconds)
    guard ready.contains(master) else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytesSent += count
    reader.feed(buffer[..<count])
    return true
  }

  /// Waits for the program's end and reads what it left behind.
  func end() throws -> Ending {
    let limit = Deadline()
    while !process.hasEnded(within: 0) {
      guard !limit.hasPassed else { throw missed("the end of the program") }
      read(within: 200)
    }
    while read(within: 0) {}
    return try process.end()
  }

  /// Writes over the screen as another program would, without the program knowing.
  func scribble() { reader.feed("\u{1B}[2J\u{1B}[3;5Hscribble".utf8) }

  private func missed(_ awaited: String) -> DrivingError {
    .deadline(awaited: awaited, seen: screen.text)
  }

  /// What is not as it was before the program came; empty after a clean end.
  func traces() throws -> [String] {
    var traces: [String] = []
    let now = try Self.settings(of: terminal)
    if now.c_iflag != settingsBefore.c_iflag { traces.append("input flags") }
    if now.c_oflag != settingsBefore.c_oflag { traces.append("output flags") }
    if now.c_cflag != settingsBefore.c_cflag { traces.append("control flags") }
    if now.c_lflag != settingsBefore.c_lflag { traces.append("local flags") }
    if screen.isAlternate { traces.append("the alternate screen") }
    if !screen.isCursorVisible { traces.append("a hidden cursor") }
    if screen.isPasteMarked { traces.append("marked paste") }
    if !reader.isPenPlain { traces.append("colours") }
    if !reader.unknown.isEmpty { traces.append("unknown sequences \(reader.unknown)") }
    return traces
  }

  /// Whether the program reads key by key, as a screen must.
  func isRaw() throws -> Bool { try Self.settings(of: terminal).c_lflag & tcflag_t(ICANON) == 0 }
}

/// A moment after which waiting has no sense.
struct Deadline {
  private let start = ContinuousClock.now
  private let milliseconds: Int

  /// So many milliseconds from now.
  init(milliseconds: Int = ChildProcess.patienceMilliseconds) { self.milliseconds = milliseconds }

  /// Whether it has come.
  var hasPassed: Bool { start.duration(to: .now) > .milliseconds(milliseconds) }
}

/// Keys as xterm sends them while the keypad is in application mode.
struct Keys {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  static let enter = Keys("\r")
  static let escape = Keys("\u{1B}")
  static let tab = Keys("\t")
  static let up = Keys("\u{1B}OA")
  static let right = Keys("\u{1B}OC")
  static let down = Keys("\u{1B}OB")
  static let pageDown = Keys("\u{1B}[6~")
  static let f1 = Keys("\u{1B}OP")
  static let f2 = Keys("\u{1B}OQ")
  static let f3 = Keys("\u{1B}OR")
  static let f6 = Keys("\u{1B}[17~")
  static let f7 = Keys("\u{1B}[18~")
  static let f8 = Keys("\u{1B}[19~")
  static let f10 = Keys("\u{1B}[21~")
  static let controlC = Keys("\u{03}")
  static let controlL = Keys("\u{0C}")
  static let controlN = Keys("\u{0E}")
  static let controlP = Keys("\u{10}")
  static let controlZ = Keys("\u{1A}")
  static let controlQ = Keys("\u{11}")

  /// Text as a terminal sends what was pasted.
  static func paste(_ text: String) -> Keys { Keys("\u{1B}[200~\(text)\u{1B}[201~") }
}
