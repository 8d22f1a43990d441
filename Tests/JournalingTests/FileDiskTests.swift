import Foundation
import Journaling
import Testing

@Suite struct FileDiskTests {
  /// Does `body` with the path of a directory that does not exist yet, and removes it.
  func withDirectory(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "/journal-" + UUID().uuidString
    defer {
      do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
    }
    try body(path)
  }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  func append(_ text: String, to journal: Journal) throws {
    try journal.withLock { () throws(JournalError) in
      try journal.readNew { _ in }
      _ = try journal.append([Record(payload: Array(text.utf8))])
    }
    try journal.sync()
  }

  func texts(_ journal: Journal) throws -> [String] {
    var texts: [String] = []
    try journal.readNew { texts.append(String(decoding: $0.payload, as: UTF8.self)) }
    return texts
  }

  @Test func `a journal in a directory is kept from others and read again`() throws {
    try withDirectory { path in
      let journal = try Journal.open(FileDisk(path: path))
      try append("a", to: journal)
      try append("b", to: journal)
      #expect(try mode(path) == 0o700)
      for name in ["HEAD", "LOCK", "000001.log"] { #expect(try mode(path + "/" + name) == 0o600) }
      #expect(try texts(Journal.open(FileDisk(path: path))) == ["a", "b"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).count == 3)
    }
  }

  @Test func `two journals on one directory exclude and follow each other`() throws {
    try withDirectory { path in
      let one = try Journal.open(FileDisk(path: path))
      let two = try Journal.open(FileDisk(path: path))
      try one.lock()
      #expect(throws: JournalError.locked(process: ProcessInfo.processInfo.processIdentifier)) {
        try two.lock()
      }
      one.unlock()
      try append("a", to: one)
      try append("b", to: two)
      #expect(try texts(one) == ["b"])
      try one.withLock { () throws(JournalError) in
        try one.compact { writer throws(JournalError) in
          try writer.keep(Record(payload: Array("ab".utf8)))
        }
      }
      #expect(try two.hasNews())
      #expect(try texts(two) == ["ab"])
      try append("c", to: two)
      #expect(try texts(one) == ["ab", "c"])
    }
  }

  @Test func `a torn tail is cut and copied to the quarantine`() throws {
    try withDirectory { path in
      try append("a", to: Journal.open(FileDisk(path: path)))
      let handle = try #require(FileHandle(forWritingAtPath: path + "/000001.log"))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data([1, 2, 3]))
      try handle.close()
      let journal = try Journal.open(FileDisk(path: path))
      try append("b", to: journal)
      let copy = try #require(journal.recovery?.quarantine)
      #expect(try mode(path + "/quarantine") == 0o700)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path + "/" + copy)) == Data([1, 2, 3]))
      #expect(try texts(Journal.open(FileDisk(path: path))) == ["a", "b"])
    }
  }

  @Test func `a backup goes to another directory and comes back from it`() throws {
    try withDirectory { path in
      try withDirectory { vault in
        let journal = try Journal.open(FileDisk(path: path))
        try append("a", to: journal)
        let disk = FileDisk(path: vault, allowsNetwork: true)
        _ = try journal.backup(to: disk, named: "backup")
        #expect(try mode(vault + "/backup") == 0o600)
        try withDirectory { fresh in
          let restored = try Journal.open(FileDisk(path: fresh))
          try restored.withLock { () throws(JournalError) in
            try restored.readNew { _ in }
            _ = try restored.restore(from: disk, named: "backup")
          }
          #expect(try texts(Journal.open(FileDisk(path: fresh))) == ["a"])
        }
      }
    }
  }

  @Test func `a snapshot made of hard links costs nothing that is written afterwards`() throws {
    try withDirectory { path in
      let stale = try Journal.open(FileDisk(path: path))
      let other = try Journal.open(FileDisk(path: path))
      try append("a", to: stale)
      let files = try FileManager.default.contentsOfDirectory(atPath: path)
      try FileManager.default.createDirectory(
        atPath: path + "/copy", withIntermediateDirectories: false)
      for name in files {
        try FileManager.default.linkItem(atPath: path + "/" + name, toPath: path + "/copy/" + name)
      }
      try other.withLock { () throws(JournalError) in
        try other.readNew { _ in }
        try other.compact { writer throws(JournalError) in
          try writer.keep(Record(payload: Array("a".utf8)))
        }
      }
      try append("b", to: other)
      try append("c", to: stale)
      try append("d", to: other)
      #expect(try texts(Journal.open(FileDisk(path: path))) == ["a", "b", "c", "d"])
      #expect(try Journal.verify(FileDisk(path: path)).isIntact)
      #expect(try texts(Journal.open(FileDisk(path: path + "/copy"))) == ["a"])
    }
  }

  @Test func `a link in place of a file of the journal is not followed`() throws {
    try withDirectory { path in
      try append("a", to: Journal.open(FileDisk(path: path)))
      try FileManager.default.moveItem(atPath: path + "/HEAD", toPath: path + "/other")
      try FileManager.default.createSymbolicLink(
        atPath: path + "/HEAD", withDestinationPath: "other")
      #expect(throws: JournalError.self) { try Journal.open(FileDisk(path: path)) }
    }
  }

  @Test func `a directory that cannot be made is an error that says why`() {
    #expect(throws: JournalError.system(errno: ENOENT, call: "mkdir")) {
      try Journal.open(FileDisk(path: "/nowhere/at/all"))
    }
    #expect(throws: JournalError.system(errno: ENOTDIR, call: "open")) {
      try Journal.open(FileDisk(path: "/dev/null"))
    }
  }
}
