public import Foundation
import Glibc
public import Journaling

/// A place the person named for a file the program writes: checked before the work, written after.
///
/// A regular file appears under its name once it is whole and survives a power cut, for its owner
/// alone; on an error there is none, and what was there is as it was. A device, a pipe or an open
/// descriptor is written into. A link is followed, also one that leads to nothing yet. Folders are
/// not made: one that is missing may be a stick that is not plugged in.
public struct UserFile: Sendable {
  /// The path as the person named it, see `PathText`.
  public let path: String
  private let place: Place
  private let replaces: Bool

  /// What the path leads to.
  private enum Place: Equatable {
    case file(folder: String, name: String)
    case stream(path: String)
    case descriptor(Int32)
  }

  /// How many links lead on to the next before it counts as a circle; as the system has it.
  private static let linksMax = 40

  /// A place outside the store's directory and other than every input; an existing file only where
  /// it may be replaced.
  public init(
    _ path: String, outside store: URL, notOver inputs: [DiskIdentity] = [], replacing: Bool
  ) throws(StoreError) {
    self.path = path
    replaces = replacing
    let (place, status) = try Self.find(path)
    self.place = place
    let trouble = try Self.told(of: path) { () throws(SystemError) in
      try Self.trouble(place, status, store.path, inputs)
    }
    if let trouble { throw .file(path: path, trouble) }
    guard case .file(let folder, _) = place else { return }
    if status != nil, !replacing { throw .file(path: path, .exists) }
    // Better now than after the work; whether it has room shows only then.
    let mayWrite = PathText.withBytes(folder) { access($0, W_OK | X_OK) } == 0
    if !mayWrite { throw .file(path: path, .system(errno: errno)) }
  }

  /// Whether the file goes where answers go: then nothing else belongs there.
  public var isStandardOutput: Bool { place == .descriptor(STDOUT_FILENO) }

  /// Writes the file.
  public func write(_ bytes: [UInt8]) throws(StoreError) {
    try Self.told(of: path) { () throws(SystemError) in
      guard case .file(let folder, let name) = place else {
        return try withStream { stream throws(SystemError) in
          try Descriptor.write(bytes, to: stream)
        }
      }
      let file = NewFile(in: folder)
      try file.write(bytes)
      try finish(file, as: name)
    }
  }

  /// Writes the file as `make` writes it under the name it is handed, in the folder it is handed.
  func write<R>(
    _ make: (_ folder: String, _ name: String) throws(StoreError) -> R
  ) throws(StoreError) -> R {
    guard case .file(let folder, let name) = place else { return try copy(make) }
    let file = NewFile(in: folder)
    do throws(StoreError) {
      let result = try make(folder, file.name)
      try Self.told(of: path) { () throws(SystemError) in try finish(file, as: name) }
      return result
    } catch {
      file.abandon()
      throw error
    }
  }
}

extension UserFile {
  /// What the system would not do is told of the path the person named.
  private static func told<R>(
    of path: String, _ body: () throws(SystemError) -> R
  ) throws(StoreError) -> R {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .file(path: path, error.number == EEXIST ? .exists : .system(errno: error.number))
    }
  }

  private func finish(_ file: NewFile, as name: String) throws(SystemError) {
    guard try file.take(name, replacing: replaces) else {
      file.abandon()
      throw SystemError(number: EEXIST)
    }
  }

  /// What cannot be written twice is written once, from a file that has no name any more.
  private func copy<R>(
    _ make: (_ folder: String, _ name: String) throws(StoreError) -> R
  ) throws(StoreError) -> R {
    let folder = try Self.privateFolder()
    Unfinished.begin(folder)
    defer { Unfinished.end(folder) }
    let file = NewFile(in: folder)
    let result: R
    let source: Int32
    do throws(StoreError) {
      result = try make(folder, file.name)
      source = try Self.told(of: file.path) { () throws(SystemError) in
        try Descriptor.open(file.path, O_RDONLY)
      }
      try Folder.removeAll(folder)
    } catch {
      try Folder.removeAll(folder)
      throw error
    }
    defer { close(source) }
    try Self.told(of: path) { () throws(SystemError) in
      try withStream { stream throws(SystemError) in try Self.copy(source, to: stream) }
    }
    return result
  }

  private func withStream(_ body: (Int32) throws(SystemError) -> Void) throws(SystemError) {
    let stream: Int32
    switch place {
    case .descriptor(let number): stream = dup(number)
    case .stream(let path), .file(let path, _):
      stream = try Descriptor.open(path, O_WRONLY | O_NOCTTY)
    }
    guard stream >= 0 else { throw .last }
    defer { close(stream) }
    try body(stream)
    try Descriptor.sync(stream)
  }

  private static func copy(_ source: Int32, to stream: Int32) throws(SystemError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try Descriptor.read(source, into: buffer)
      if count == 0 { return }
      try Descriptor.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: stream)
    }
  }

  /// A folder nobody else may look into, where the system keeps what is not to last.
  private static func privateFolder() throws(StoreError) -> String {
    let base = getenv("TMPDIR").map { Folder.text($0) } ?? "/tmp"
    var name = PathText.bytes(of: base + "/regulars-XXXXXX").map { CChar(bitPattern: $0) } + [0]
    guard let made = mkdtemp(&name) else { throw .file(path: base, .system(errno: errno)) }
    return Folder.text(made)
  }
}

extension UserFile {
  /// Follows a path to what it leads to, and says what is there; nil where nothing is.
  private static func find(
    _ named: String
  ) throws(StoreError) -> (place: Place, status: Folder.Status?) {
    var path = named
    for _ in 0..<linksMax {
      let (above, name) = Folder.split(path)
      guard Folder.exists(above) else { throw .file(path: named, .noFolder(above)) }
      let isFolder = path.utf8.last == UInt8(ascii: "/")
      let next = try told(of: named) { () throws(SystemError) -> Step in
        try step(to: name, in: try Folder.real(above))
      }
      switch next {
      case .end(let place, let status):
        // Behind a slash only a folder may be meant, which is none to write.
        if isFolder, status == nil {
          throw .file(path: named, .noFolder(above == "." ? name : above + "/" + name))
        }
        if isFolder { throw .file(path: named, .system(errno: ENOTDIR)) }
        return (place, status)
      case .link(let target): path = isFolder ? target + "/" : target
      }
    }
    throw .file(path: named, .system(errno: ELOOP))
  }

  /// How a path goes on.
  private enum Step {
    case end(Place, Folder.Status?)
    case link(to: String)
  }

  private static func step(
    to name: String, in folder: String
  ) throws(SystemError) -> Step {
    if let number = Int32(name), try isOfDescriptors(folder) {
      return .end(.descriptor(number), try Folder.Status(of: number))
    }
    let whole = folder == "/" ? "/" + name : folder + "/" + name
    guard let status = try Folder.Status(at: whole, following: false) else {
      return .end(.file(folder: folder, name: name), nil)
    }
    switch status.kind {
    case .file: return .end(.file(folder: folder, name: name), status)
    case .stream: return .end(.stream(path: whole), status)
    case .folder: throw SystemError(number: EISDIR)
    case .socket: throw SystemError(number: ENXIO)
    case .link: return .link(to: try Folder.target(ofLink: whole))
    }
  }

  /// Whether a folder is that of this process's open files, where `/dev/stdout` leads.
  private static func isOfDescriptors(_ folder: String) throws(SystemError) -> Bool {
    guard folder.hasPrefix("/proc/") else { return false }
    return try folder == Folder.real("/proc/self/fd")
  }

  /// Why the place must not be written, nil where it may.
  private static func trouble(
    _ place: Place, _ status: Folder.Status?, _ store: String, _ inputs: [DiskIdentity]
  ) throws(SystemError) -> FileTrouble? {
    if let status, status.kind == .file {
      if inputs.contains(status.identity) { return .isInput }
      if try holds(store, status) { return .ofStore }
    }
    guard case .file(let folder, _) = place, let own = try Folder.Status(at: store)?.identity
    else { return nil }
    var above = folder
    while true {
      if try Folder.Status(at: above)?.identity == own { return .ofStore }
      if above == "/" { return nil }
      above = Folder.split(above).folder
    }
  }

  /// Whether a file that has more than one name has one of them in the store's directory.
  private static func holds(_ folder: String, _ file: Folder.Status) throws(SystemError) -> Bool {
    guard file.names > 1, try Folder.Status(at: folder)?.kind == .folder else { return false }
    for name in try Folder.names(in: folder) {
      guard let status = try Folder.Status(at: folder + "/" + name, following: false) else {
        continue
      }
      if status.identity == file.identity { return true }
      if status.kind == .folder, try holds(folder + "/" + name, file) { return true }
    }
    return false
  }
}
