import Foundation
import Glibc
import Simulation
import Testing

/// How many streams of random bytes are sent: `SEEDS`, else what a quick run allows.
private let wished = ProcessInfo.processInfo.environment["SEEDS"].flatMap { UInt64($0) }
private let seeds = wished ?? 6

/// Every signal that ends a process by default and can be caught, but for PIPE and XFSZ, which are
/// ignored so that a write tells; of the real-time ones a sample unless `SEEDS` asks for more.
private let endingSignals: [Int32] = {
  let named = [
    SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGUSR1, SIGSEGV, SIGUSR2,
    SIGALRM, SIGTERM, SIGSTKFLT, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS,
  ]
  let realTime = Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())
  let middle = realTime[realTime.count / 2]
  let sample = [realTime[0], realTime[1], middle, realTime[realTime.count - 1]]
  return named + (wished == nil ? sample : realTime)
}()

@Suite("How the screen ends")
struct EndingTests {
  @Test(arguments: endingSignals)
  func `the terminal is restored after every signal that can be caught`(number: Int32) throws {
    let session = try TestShop.withMembers().openList()
    #expect(try session.isRaw())
    #expect(session.screen.isAlternate)
    #expect(session.screen.isPasteMarked)
    // The one page that has no place for the cursor.
    try session.resize(rows: 3, columns: 10)
    try session.wait("a hidden cursor") { $0.shows("Please") && !$0.isCursorVisible }
    session.process.send(signal: number)
    #expect(try session.end() == .signalled(number))
    #expect(try session.traces() == [])
  }

  @Test(arguments: [SIGTERM, SIGSEGV, SIGQUIT, SIGUSR1])
  func `nothing of a frame stands behind what restores the terminal`(number: Int32) throws {
    // A signal may come to another thread than the one that draws: the screen is drawing all the time.
    for _ in 0..<(wished == nil ? 3 : 30) {
      let session = try TestShop.withMembers().openList(.init(rows: 60, columns: 200))
      for _ in 0..<40 { try session.press(Keys("z"), Keys("\u{7F}"), .controlL, .f1, .escape) }
      session.process.send(signal: number)
      #expect(try session.end() == .signalled(number))
      let traces = try session.traces()
      #expect(traces == [])
    }
  }

  @Test func `the terminal is restored after the signal the C library keeps for itself`() throws {
    // Whoever is started as tests start programs has it ignored; the library takes that away. Of the
    // other one, 33, the C library's own handler makes nothing as soon as there are threads.
    let session = try TestShop.withMembers().openList(
      .init(changing: ["LD_PRELOAD": try Injection.library(), "INJECT_SIGNALS": "1"]))
    session.process.send(signal: 32)
    #expect(try session.end() == .signalled(32))
    #expect(try session.traces() == [])
  }

  @Test func `quitting leaves what stood on the terminal before`() throws {
    let session = try TestShop.withMembers().openList()
    #expect(try session.isRaw())
    try session.quit()
    #expect(session.screen.isBlank)
  }

  @Test(arguments: [true, false])
  func `a terminal that is gone ends the program`(isControlling: Bool) throws {
    let session = try TestShop.withMembers().openList(.init(isControlling: isControlling))
    session.hangUp()
    let ending = try session.process.end()
    #expect(ending == (isControlling ? .signalled(SIGHUP) : .exited(0)))
  }

  @Test func `a terminal that is gone ends the program as SIGHUP does where another leads`() throws
  {
    // The kernel tells the leader of the session alone; the program sees the end of its input.
    let shop = try TestShop.withMembers()
    let script = "trap : HUP; \"$@\"; echo $? > status"
    let session = try shop.openList(.init(script: script))
    session.hangUp()
    #expect(try session.process.end() == .exited(0))
    let status = try Data(contentsOf: shop.folder.appendingPathComponent("status"))
    #expect(String(decoding: status, as: UTF8.self) == "\(128 + SIGHUP)\n")
  }

  @Test func `a signal that was ignored when the program started stays ignored`() throws {
    // As nohup and a shell's background jobs have it; a fault is no wish of anybody.
    let script = "trap '' HUP INT QUIT USR1 ABRT SEGV; exec \"$@\""
    let session = try TestShop.withMembers().openList(.init(script: script))
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGABRT, SIGSEGV, SIGPIPE, SIGXFSZ] {
      session.process.send(signal: number)
    }
    try session.type("zxm")
    try session.wait(for: "zxm")
    try session.press(.escape)
    try session.quit()
  }

  @Test func `a terminal that is gone ends the program though SIGHUP is ignored`() throws {
    let script = "trap '' HUP; exec \"$@\""
    let session = try TestShop.withMembers().openList(.init(script: script))
    session.hangUp()
    #expect(try session.process.end() == .exited(0))
  }

  @Test(arguments: 0..<seeds) func `any bytes, then quit, quits`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let shop = try seed % 2 == 0 ? TestShop.withMembers() : TestShop()
    let session = try TerminalSession(shop)
    try session.wait(for: "^Q Quit")
    try session.send(Self.noise(&random))
    // What was sent may have opened a paste or begun a key; a partner presses the key again.
    var presses = 0
    while !session.process.hasEnded(within: 0), presses < 40 {
      try session.press(.f10)
      presses += 1
      let pause = Deadline(milliseconds: 500)
      while !pause.hasPassed, !session.process.hasEnded(within: 0) { session.read(within: 50) }
    }
    #expect(try session.end() == .exited(0))
    #expect(try session.traces() == [])
  }

  /// Bytes of every kind, with the beginnings of keys among them.
  private static func noise(_ random: inout SeededGenerator) -> [UInt8] {
    let beginnings = [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[<0;1;", "张", "\u{1B}[1;5",
    ]
    // Practice and import make files of their own; Enter and Tab are left to other tests.
    let kept = (0...UInt8.max).filter { ![0x09, 0x0A, 0x0D, 0x11].contains($0) }
    var bytes: [UInt8] = []
    for _ in 0..<400 {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes += Array(beginnings.randomElement(using: &random)?.utf8 ?? "".utf8)
      } else {
        bytes.append(kept.randomElement(using: &random) ?? 0xFF)
      }
    }
    return bytes
  }
}
