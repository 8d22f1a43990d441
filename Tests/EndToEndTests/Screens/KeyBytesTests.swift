import Simulation
import Testing

/// Holds the counts of `KeyCosts` that a terminal is sent: what a key costs a slow line.
@Suite struct KeyBytesTests {
  /// Bytes from a key to the screen it leads to.
  private func bytes(
    _ key: Keys, in session: TerminalSession, _ awaited: String, until holds: (Screen) -> Bool
  ) throws -> Int {
    let before = session.bytesSent
    try session.press(key)
    try session.wait(awaited, until: holds)
    return session.bytesSent - before
  }

  @Test func `a letter and an arrow send a known number of bytes`() throws {
    let session = try TestShop.withMembers().openList()
    try session.wait("the preview") { $0.columns(of: ">", inRow: 3) == [0] && $0.shows("! no") }
    let arrow = try bytes(.down, in: session, "the second row and its preview") {
      $0.columns(of: ">", inRow: 4) == [0] && !$0.shows("! no")
    }
    #expect(KeyCosts.bytesPerArrow.holds(arrow), "\(arrow)")
    try session.press(.up)
    try session.wait("the first row") { $0.columns(of: ">", inRow: 3) == [0] && $0.shows("! no") }
    let letter = try bytes(Keys("z"), in: session, "the matches") {
      $0[1].contains("Find z") && $0[1].hasSuffix(" of 4") && $0.shows("! no")
    }
    #expect(KeyCosts.bytesPerLetter.holds(letter), "\(letter)")
    try session.quit()
  }
}
