import Foundation

/// When something is asked: what the shop answers goes by the clock.
struct AskedAt: Sendable {
  /// UTC milliseconds.
  var now: Int64
  /// What the machine says of the zone, for a store that set none.
  var machineZone: TimeZone
  /// Whether the machine's clock told the moment, which may be wrong.
  var isByMachine = false

  /// A moment on this machine.
  init(_ now: Int64, machineZone: TimeZone = .current) {
    self.now = now
    self.machineZone = machineZone
  }
}
