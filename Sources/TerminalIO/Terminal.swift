import CNcurses
import Dispatch
import Foundation
public import TextUI

/// The terminal the program runs in: shows grids, yields keys, and is left as it was found.
///
/// There is one at a time. Whatever ends the process, a signal that can be caught, an error or
/// `close`, the terminal is restored first.
@MainActor
public final class Terminal {
  /// Whether this is the terminal of the process's session, whose loss is signalled.
  private let isControlling = tcgetsid(STDIN_FILENO) == getsid(0)
  /// Receives everything that arrived together, in order.
  public typealias Handler = @MainActor ([TerminalEvent]) -> Void

  private static var isTaken = false
  /// Input beyond this many bytes waits for the next turn, so that a flood cannot stop the screen.
  private static let inputsPerTurnMax = 4096
  private static let fallbackTerm = "xterm-256color"

  /// The size of the window now.
  public private(set) var size: Size
  /// Whether Han characters can be shown: the terminal speaks UTF-8 and is not the Linux console.
  public let showsHan: Bool
  /// The ornaments to use on this terminal.
  public let glyphs: Glyphs

  /// How many colours are used, 0 for none.
  private let colors: Int
  private var decoder = KeyDecoder()
  private var handler: Handler?
  private var sources: [any DispatchSourceRead] = []
  private var filter = FrameFilter()
  private var shown: Grid?
  private var cells: [nc_cell] = []
  private var isOpen = true

  /// Takes the terminal over; on failure it is as it was before.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard !Self.isTaken else { throw .alreadyOpen }
    let environment = ProcessInfo.processInfo.environment
    let term = environment["TERM"] ?? ""
    switch nc_open(Self.fallbackTerm, Self.escapeDelay(environment)) {
    case NC_OPENED: break
    case NC_NOT_A_TERMINAL: throw .notATerminal
    default: throw .unknownTerminal(term)
    }
    Self.isTaken = true
    size = Self.currentSize()
    showsHan = nc_is_utf8() && !term.hasPrefix("linux")
    glyphs = options.glyphs ?? (showsHan ? .utf8 : .ascii)
    colors = options.colors == .mono ? 0 : Int(nc_colors())
    paint(options.theme, colors: colors)
  }

  /// Shows roles as another theme has them.
  public func use(_ theme: Theme) {
    guard isOpen else { return }
    paint(theme, colors: colors)
    redraw()
  }

  /// Starts reading on the main queue; events that arrived together are handed over together.
  public func run(_ handler: @escaping Handler) {
    guard isOpen, sources.isEmpty else { return }
    self.handler = handler
    read(from: STDIN_FILENO) { terminal in terminal.takeInput() }
    read(from: nc_wake_descriptor()) { terminal in terminal.takeWakes() }
  }

  /// Shows a grid: sends the difference to what is shown, and nothing when there is none.
  public func show(_ grid: Grid) {
    guard isOpen, grid != shown else { return }
    nc_guard_thread()
    let isSameSize = grid.size == shown?.size
    for row in 0..<max(grid.size.rows, size.rows) {
      if isSameSize, let shown, grid.hasSameRow(row, as: shown) { continue }
      put(row, of: grid)
    }
    shown = grid
    send()
  }

  /// Sends the whole screen again, in case something else wrote over it.
  public func redraw() {
    guard isOpen else { return }
    nc_forget_screen()
    filter.forget()
    send()
  }

  /// Gives the terminal back, stops the process as Ctrl-Z does, and redraws once it is continued.
  public func suspend() {
    guard isOpen else { return }
    nc_suspend()
    _ = nc_take_wakes()
    comeBack()
  }

  /// Lets the calling thread restore the terminal even when its stack overflows.
  ///
  /// The thread that reads keys has this by itself; threads of one's own with deep work may ask.
  public nonisolated static func guardThread() { nc_guard_thread() }

  /// Gives the terminal back; harmless when done before.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    Self.isTaken = false
    sources.forEach { $0.cancel() }
    sources = []
    handler = nil
    nc_close()
  }
}

extension Terminal {
  private func paint(_ theme: Theme, colors: Int) {
    for role in Role.allCases {
      let look = Look(theme[role], colors: colors)
      nc_set_role(
        Int32(role.index), Int32(look.foreground), Int32(look.background),
        Int32(look.attributes.rawValue))
    }
  }

  private func put(_ row: Int, of grid: Grid) {
    let columns = max(size.columns, grid.size.columns)
    if cells.count != columns { cells = Array(repeating: nc_cell(), count: columns) }
    for column in 0..<columns { cells[column] = nc_cell(blank: ()) }
    grid.withRow(row) { row in
      for column in row.indices { cells[column] = nc_cell(row[column]) }
    }
    nc_put_row(Int32(row), cells, Int32(columns))
  }

  private func send() {
    var count = 0
    let cursor = shown?.cursor ?? Position(row: -1, column: -1)
    let bytes = nc_frame(Int32(clamping: cursor.row), Int32(clamping: cursor.column), &count)
    guard let bytes else { return filter.forget() }
    let frame = filter.reduce(UnsafeBufferPointer(start: bytes, count: count))
    nc_send(frame, frame.count)
  }

  private static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    nc_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Milliseconds after which an Esc stands alone: over a network its key may come in pieces.
  private static func escapeDelay(_ environment: [String: String]) -> Int32 {
    if let wish = environment["ESCDELAY"].flatMap({ Int32($0) }), (0...5000).contains(wish) {
      return wish
    }
    let isRemote = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].contains { environment[$0] != nil }
    return isRemote ? 100 : 25
  }
}

extension Terminal {
  private func read(from descriptor: Int32, _ body: @escaping @MainActor (Terminal) -> Void) {
    guard descriptor >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        guard let self, self.isOpen else { return }
        nc_guard_thread()
        body(self)
      }
    }
    sources.append(source)
    source.activate()
  }

  private static func now() -> Int64 {
    Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000)
  }

  private func takeInput() {
    var events: [TerminalEvent] = []
    var count = 0
    while count < Self.inputsPerTurnMax {
      let code = nc_read()
      if code < 0 { break }
      count += 1
      decoder.feed(KeyDecoder.Input(code: code), at: Self.now()) { events.append(.key($0)) }
    }
    if count < Self.inputsPerTurnMax {
      decoder.endBurst(at: Self.now()) { events.append(.key($0)) }
    }
    if count == 0, nc_hung_up() {
      hangUp(after: events)
    } else {
      deliver(events)
      if count == Self.inputsPerTurnMax { takeInputSoon() } else { awaitDeadline() }
    }
  }

  /// Bytes that curses has already taken from the line do not wake the source again.
  private func takeInputSoon() {
    DispatchQueue.main.async { [weak self] in
      guard let self, self.isOpen else { return }
      self.takeInput()
    }
  }

  private func awaitDeadline() {
    guard isOpen, let deadline = decoder.deadline else { return }
    let wait = max(1, deadline - Self.now())
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(Int(wait))) { [weak self] in
      guard let self, self.isOpen else { return }
      var events: [TerminalEvent] = []
      self.decoder.expire(at: Self.now()) { events.append(.key($0)) }
      self.deliver(events)
    }
  }

  private func hangUp(after events: [TerminalEvent]) {
    sources.forEach { $0.cancel() }
    sources = []
    // The kernel may wake a reader before it sends the signal, and sends none where another leads
    // the session: whoever started the program is told the same either way. The main queue is served
    // by threads that block signals, so that raising one would do nothing.
    if isControlling { nc_hang_up() }
    deliver(events + [.hungUp])
  }

  private func takeWakes() {
    let wakes = nc_take_wakes()
    if wakes & NC_WAKE_STOP_ASKED != 0 {
      suspend()
    } else if wakes & NC_WAKE_CONTINUED != 0 {
      nc_resume()
      comeBack()
    } else if wakes & NC_WAKE_RESIZED != 0 {
      comeBack()
    }
  }

  /// Redraws, and has everything laid out anew when the window has another size than before.
  private func comeBack() {
    let size = Self.currentSize()
    let isResized = size != self.size
    self.size = size
    if isResized {
      nc_resize(Int32(size.rows), Int32(size.columns))
      shown = nil
      deliver([.resized(size)])
    } else {
      redraw()
    }
  }

  private func deliver(_ events: [TerminalEvent]) {
    if !events.isEmpty { handler?(events) }
  }
}
