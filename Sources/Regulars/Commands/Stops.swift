import Dispatch
import Glibc

/// Signals by which a person or the system asks a command to stop, told to whoever can do so in good
/// order; without one they end the program at once.
struct Stops {
  private let sources: [(number: Int32, source: any DispatchSourceSignal)]

  /// Calls `stop` with the number of each signal that comes, until `end`.
  init(_ numbers: [Int32], _ stop: @escaping @Sendable (Int32) -> Void) {
    sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { stop(number) }
      source.resume()
      return (number, source)
    }
  }

  /// From now on they end the program again.
  func end() {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }
}
