import Foundation
import Testing

extension TestShop {
  /// The files of a home whose store has the four members and their visits, made once.
  private static let prepared = Result { () throws -> [String: [UInt8]] in
    let shop = try TestShop()
    for (kind, text) in [("members", TillFile.members), ("visits", TillFile.visits)] {
      let run = try shop.run("import", kind, try shop.write(text, to: kind + ".csv"))
      #expect(run.status == 0, "\(run.errors)")
    }
    let kept = ["data/HEAD", "data/000001.log", "cache/regulars/readings"]
    return try kept.reduce(into: [:]) { files, name in
      files[name] = [UInt8](try Data(contentsOf: shop.folder.appendingPathComponent(name)))
    }
  }

  /// A shop with the four members and their visits.
  static func withMembers() throws -> TestShop {
    let shop = try TestShop()
    for (name, bytes) in try prepared.get() {
      let folder = shop.folder.appendingPathComponent(name).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try shop.write(bytes, to: name)
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
