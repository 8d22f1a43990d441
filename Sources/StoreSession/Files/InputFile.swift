import Glibc
public import Journaling

/// A file the person named to be read whole: a till's export, a menu.
public struct InputFile: Sendable {
  /// All its bytes, held once.
  public let bytes: [UInt8]
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

  /// Reads the file at a path, see `PathText`, or standard input for `-`, to its end.
  ///
  /// Pipes are waited for, except where only files are wanted, as on a screen: there nobody could
  /// end the waiting.
  public static func read(
    _ path: String, onlyFiles: Bool = false
  ) throws(StoreError) -> InputFile {
    try read(path, onlyFiles: onlyFiles, upTo: bytesMax)
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
          return InputFile(bytes: found.bytes, name: "stdin", identity: found.identity)
        case .failure(let found): trouble = found.trouble
        }
      } else if let found = try unfit(path, onlyFiles) {
        trouble = found
      } else {
        let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (onlyFiles ? O_NONBLOCK : 0)
        let file = PathText.withBytes(path) { open($0, flags) }
        guard file >= 0 else { throw .last }
        defer { close(file) }
        switch try contents(of: file, onlyFiles, bytesMax) {
        case .success(let found):
          let name = Folder.split(path).name
          return InputFile(bytes: found.bytes, name: name, identity: found.identity)
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
    var identity: DiskIdentity?
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
    var wanted = isFile && status.size > 0 ? status.size : partBytes
    while true {
      let part = try part(of: file, wanted)
      if parts.isEmpty, part.starts(with: gzip) {
        return .failure(Unfit(trouble: .compressed))
      }
      total += part.count
      guard total <= bytesMax else { return .failure(tooLarge) }
      let isLast = part.count < wanted
      if !part.isEmpty { parts.append(part) }
      if isLast { break }
      wanted = partBytes
    }
    let bytes = joined(&parts, total)
    return .success(Contents(bytes: bytes, identity: isFile ? status.identity : nil))
  }

  private static func part(of file: Int32, _ wanted: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      do throws(SystemError) {
        count = try Descriptor.read(file, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return part
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
