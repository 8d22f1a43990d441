import Foundation
import Glibc
import Journaling
import Testing

@testable import StoreSession

@Suite("Files that are read whole")
struct InputFileTests {
  @Test(arguments: [0, 1, 2, 3, 100, 1 << 20])
  func `a file is read to its end, without the mark of UTF-8`(count: Int) throws {
    let room = try TemporaryStore()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let path = try room.write(mark + bytes)
      let found = try InputFile.read(path)
      #expect(found.bytes == bytes)
      #expect(found.name == "input")
      #expect(found.identity != nil)
    }
  }

  @Test func `a file beyond the limit is told before it is read, a pipe when it is there`() throws {
    let room = try TemporaryStore()
    let path = try room.write([1, 2, 3])
    #expect(truncate(path, off_t(InputFile.bytesMax) + 1) == 0)
    let tooLarge = FileTrouble.tooLarge(bytesMax: InputFile.bytesMax)
    #expect(throws: StoreError.file(path: path, tooLarge)) { try InputFile.read(path) }
    #expect(truncate(path, 10) == 0)
    #expect(try InputFile.read(path, upTo: 10).bytes.count == 10)
    #expect(throws: StoreError.self) { try InputFile.read(path, upTo: 9) }
    // Its size is not known: the status of a file of /proc says 0.
    let trouble = FileTrouble.tooLarge(bytesMax: 100)
    #expect(throws: StoreError.file(path: "/proc/self/mountinfo", trouble)) {
      try InputFile.read("/proc/self/mountinfo", upTo: 100)
    }
  }

  @Test func `what is compressed is told by its first bytes`() throws {
    let room = try TemporaryStore()
    let path = try room.write([0x1F, 0x8B, 8, 0])
    #expect(throws: StoreError.file(path: path, .compressed)) { try InputFile.read(path) }
    #expect(try InputFile.read(room.write([0x1F])).bytes == [0x1F])
  }

  @Test func `where only files are wanted nothing is waited for`() throws {
    let room = try TemporaryStore()
    let pipe = room.directory.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero"] {
      #expect(throws: StoreError.file(path: path, .noFile)) {
        try InputFile.read(path, onlyFiles: true)
      }
    }
    #expect(throws: StoreError.file(path: "-", .system(errno: ENOENT))) {
      try InputFile.read("-", onlyFiles: true)
    }
    let folder = room.directory.path
    #expect(throws: StoreError.file(path: folder, .system(errno: EISDIR))) {
      try InputFile.read(folder)
    }
  }
}

extension TemporaryStore {
  /// Writes a file beside the store and gives its path.
  fileprivate func write(_ bytes: [UInt8]) throws -> String {
    let file = directory.appendingPathComponent("input")
    try Data(bytes).write(to: file)
    return file.path
  }
}
