import Glibc
public import Journaling

/// A file the person named to be read whole: a till's export, a menu.
public struct InputFile: Sendable {
  /// All its bytes, held once; without the mark that says that they are UTF-8.
  public let bytes: [UInt8]
  /// Whether that mark was there.
  public let isMarkedUTF8: Bool
  /// Its name without the folder; `stdin` for standard input.
  public let name: String
  /// Which file it is, nil where it is none but a pipe, a terminal or a device.
  public let identity: DiskIdentity?

  /// One file (bytes): what a till exports is a hundredth of it, and a terminal has the memory.
  public static let bytesMax = 1 << 30
  /// What is read at a time of something whose end nobody knows (bytes).
  private static let partBytes = 1 << 22
  /// What compressed files of gzip begin with.
  private static let gzip: [UInt8] = [0x1F, 0x8B]
  /// What says that a text is UTF-8: dropped here, where it can be dropped in place.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Reads the file at a path, see `PathText`, or standard input for `-`, to its end.
  ///
  /// Pipes are waited for, except where only files are wanted, as on a screen: there nobody could
  /// end the waiting.
  public static func read(
    _ path: String, onlyFiles: Bool = false
  ) throws(StoreError) -> InputFile {
    try read(path, onlyFiles: onlyFiles, upTo: bytesMax)
  }

  /// Whether any part of a regular file has something, read in parts that overlap.
  static func anyPart(
    of path: String, overlap: Int, _ has: ([UInt8]) -> Bool
  ) throws(SystemError) -> Bool {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = try Descriptor.open(path, flags)
    defer { close(file) }
    var part: [UInt8] = []
    while true {
      let more = try Descriptor.read(file, atMost: partBytes)
      part += more
      if has(part) { return true }
      guard more.count == partBytes else { return false }
      part.removeFirst(max(0, part.count - overlap))
    }
  }

  /// Reads with another limit, for tests.
  static func read(
    _ path: String, onlyFiles: Bool = false, upTo bytesMax: Int
  ) throws(StoreError) -> InputFile {
    let trouble: FileTrouble
    do throws(SystemError) {
      if !onlyFiles, ["-", "/dev/stdin"].contains(path) {
        switch try contents(of: STDIN_FILENO, onlyFiles, bytesMax) {
        case .success(let found):
          return InputFile(found, name: "stdin")
        case .failure(let found): trouble = found.trouble
        }
      } else if let found = try unfit(path, onlyFiles) {
        trouble = found
      } else {
        let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (onlyFiles ? O_NONBLOCK : 0)
        let file = try Descriptor.open(path, flags)
        defer { close(file) }
        switch try contents(of: file, onlyFiles, bytesMax) {
        case .success(let found):
          return InputFile(found, name: Folder.split(path).name)
        case .failure(let found): trouble = found.trouble
        }
      }
    } catch {
      trouble = .system(errno: error.number)
    }
    throw .file(path: path, trouble)
  }

  /// Why it is not even opened: that would wait, or end in an error that says nothing.
  private static func unfit(_ path: String, _ onlyFiles: Bool) throws(SystemError) -> FileTrouble? {
    switch try Folder.Status(at: path)?.kind {
    case .folder?: .system(errno: EISDIR)
    case .socket?: .noFile
    case .stream? where onlyFiles: .noFile
    case .file?, .link?, .stream?, nil: nil
    }
  }

  private struct Contents {
    var bytes: [UInt8]
    var isMarked: Bool
    var identity: DiskIdentity?
  }

  private init(_ contents: Contents, name: String) {
    bytes = contents.bytes
    isMarkedUTF8 = contents.isMarked
    self.name = name
    identity = contents.identity
  }

  private struct Unfit: Error {
    let trouble: FileTrouble
  }

  private static func contents(
    of file: Int32, _ onlyFiles: Bool, _ bytesMax: Int
  ) throws(SystemError) -> Result<Contents, Unfit> {
    let status = try Folder.Status(of: file)
    if status.kind == .folder { throw SystemError(number: EISDIR) }
    let isFile = status.kind == .file
    if onlyFiles, !isFile { return .failure(Unfit(trouble: .noFile)) }
    let tooLarge = Unfit(trouble: .tooLarge(bytesMax: bytesMax))
    if isFile, status.size > bytesMax { return .failure(tooLarge) }
    var parts: [[UInt8]] = []
    var total = 0
    var isMarked = false
    var wanted = isFile && status.size > 0 ? status.size : partBytes
    while true {
      guard var part = try part(of: file, wanted, isFirst: parts.isEmpty) else {
        return .failure(Unfit(trouble: .compressed))
      }
      total += part.count
      guard total <= bytesMax else { return .failure(tooLarge) }
      let isLast = part.count < wanted
      if parts.isEmpty, part.starts(with: mark) {
        part.removeFirst(mark.count)
        isMarked = true
        total -= mark.count
      }
      if !part.isEmpty { parts.append(part) }
      if isLast { break }
      wanted = partBytes
    }
    let bytes = joined(&parts, total)
    let identity = isFile ? status.identity : nil
    return .success(Contents(bytes: bytes, isMarked: isMarked, identity: identity))
  }

  /// Nil where the first bytes say that it is compressed: the rest need not be read then.
  private static func part(
    of file: Int32, _ wanted: Int, isFirst: Bool
  ) throws(SystemError) -> [UInt8]? {
    var failure: SystemError?
    var isCompressed = false
    let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      let space = UnsafeMutableRawBufferPointer(buffer)
      do throws(SystemError) {
        if isFirst {
          count = try Descriptor.read(file, into: .init(rebasing: space.prefix(gzip.count)))
          isCompressed = space.prefix(count).elementsEqual(gzip)
          if isCompressed || count < min(gzip.count, wanted) { return }
        }
        count += try Descriptor.read(file, into: .init(rebasing: space.dropFirst(count)))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return isCompressed ? nil : part
  }

  /// Each part is given back as soon as it is copied, so that all of them are never held twice.
  private static func joined(_ parts: inout [[UInt8]], _ total: Int) -> [UInt8] {
    if parts.count == 1 { return parts.removeLast() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(total)
    for index in parts.indices {
      bytes += parts[index]
      parts[index] = []
    }
    return bytes
  }
}
