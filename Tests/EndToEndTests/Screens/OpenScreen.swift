import Testing

extension TestShop {
  /// A shop with the four members and their visits.
  static func withMembers() throws -> TestShop {
    let shop = try TestShop()
    for (kind, text) in [("members", TillFile.members), ("visits", TillFile.visits)] {
      let run = try shop.run("import", kind, try shop.write(text, to: kind + ".csv"))
      #expect(run.status == 0, "\(run.errors)")
    }
    return shop
  }

  /// Opens the screen and waits until the list stands there.
  func openList(_ options: TerminalSession.Options = .init()) throws -> TerminalSession {
    let session = try TerminalSession(self, options)
    try session.wait("the list") { $0.shows("4 regulars") && $0.shows(">") }
    return session
  }
}

extension TerminalSession {
  /// Quits as a partner does, and checks that the terminal is as it was.
  func quit(_ keys: Keys = .f10, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press(keys)
    #expect(try end() == .exited(0), sourceLocation: sourceLocation)
    #expect(try traces() == [], sourceLocation: sourceLocation)
  }
}
