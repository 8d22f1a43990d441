import Glibc
import Journaling

/// What the file system says of a path, see `PathText`, and what is done to folders.
public enum Folder {
  /// What lies at a path.
  enum Kind: Equatable {
    case file, folder, link, socket
    /// A device or a pipe: something bytes go into and come out of.
    case stream
  }

  /// What is told of a path.
  struct Status {
    let kind: Kind
    let identity: DiskIdentity
    /// Bytes.
    let size: Int
    /// How many names lead to it.
    let names: Int
    /// When it was last written, UTC milliseconds.
    let written: Int64

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: kind = .file
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      case S_IFSOCK: kind = .socket
      default: kind = .stream
      }
      identity = DiskIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
      size = Int(status.st_size)
      names = Int(status.st_nlink)
      written = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
    }

    /// What an open file is.
    init(of descriptor: Int32) throws(SystemError) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw .last }
      self.init(status)
    }

    /// What lies at a path, nil where nothing does; a link itself only where it is not followed.
    init?(at path: String, following: Bool = true) throws(SystemError) {
      var status = stat()
      let result = PathText.withBytes(path) {
        fstatat(AT_FDCWD, $0, &status, following ? 0 : AT_SYMLINK_NOFOLLOW)
      }
      guard result == 0 else {
        if errno == ENOENT { return nil }
        throw .last
      }
      self.init(status)
    }
  }

  /// The path from the root on: a relative one begins where the program was started.
  public static func absolute(_ path: String) -> String {
    guard !isAbsolute(path), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return text(here) + "/" + path
  }

  /// Whether anything lies at a path.
  public static func exists(_ path: String) -> Bool {
    PathText.withBytes(path) { access($0, F_OK) } == 0
  }

  /// Makes a folder and those above it that are missing, for their owner alone (0700, as the XDG
  /// specification asks).
  public static func make(_ path: String) throws(StoreError) {
    let made = PathText.withBytes(path) { mkdir($0, 0o700) }
    if made == 0 || errno == EEXIST { return }
    let above = split(path).folder
    guard errno == ENOENT, above != path, !above.isEmpty else {
      throw .file(path: path, .system(errno: errno))
    }
    try make(above)
    let again = PathText.withBytes(path) { mkdir($0, 0o700) }
    guard again == 0 || errno == EEXIST else { throw .file(path: path, .system(errno: errno)) }
  }

  /// Gives a file or folder another name.
  public static func rename(_ path: String, to other: String) throws(StoreError) {
    let result = PathText.withBytes(path) { from in
      PathText.withBytes(other) { to in Glibc.rename(from, to) }
    }
    guard result == 0 else { throw .file(path: other, .system(errno: errno)) }
  }

  /// Says of a file that it was written now.
  static func touch(_ path: String) throws(SystemError) {
    let touched = PathText.withBytes(path) { utimensat(AT_FDCWD, $0, nil, AT_SYMLINK_NOFOLLOW) }
    guard touched == 0 || errno == ENOENT else { throw .last }
  }

  /// Takes a file's name away; nothing happens where it has none.
  static func removeFile(_ path: String) throws(SystemError) {
    guard PathText.withBytes(path, { unlink($0) }) == 0 || errno == ENOENT else { throw .last }
  }

  /// Removes a folder with all that is in it; nothing happens where there is none.
  public static func removeAll(_ path: String) throws(StoreError) {
    var inside: [String] = []
    var flags: Int32 = 0
    do throws(SystemError) {
      guard let status = try Status(at: path, following: false) else { return }
      if status.kind == .folder {
        inside = try names(in: path)
        flags = AT_REMOVEDIR
      }
    } catch {
      throw .file(path: path, .system(errno: error.number))
    }
    for name in inside { try removeAll(path + "/" + name) }
    let result = PathText.withBytes(path) { unlinkat(AT_FDCWD, $0, flags) }
    guard result == 0 || errno == ENOENT else { throw .file(path: path, .system(errno: errno)) }
  }

  /// Whether a path begins at the root.
  public static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// Taken apart by bytes: what stands behind a slash may make one character with it.
  private static let slash = UInt8(ascii: "/")

  /// The last part of a path, and what is before it; `.` where that is nothing.
  static func split(_ path: String) -> (folder: String, name: String) {
    var path = path.utf8[...]
    while path.count > 1, path.last == slash { path.removeLast() }
    guard let last = path.lastIndex(of: slash) else { return (".", String(Substring(path))) }
    let folder = last == path.startIndex ? "/" : String(Substring(path[..<last]))
    return (folder, String(Substring(path[path.index(after: last)...])))
  }

  /// The path without links and `..`.
  static func real(_ path: String) throws(SystemError) -> String {
    guard let found = PathText.withBytes(path, { realpath($0, nil) }) else { throw .last }
    defer { free(found) }
    return text(found)
  }

  /// Where a link leads, from the folder it lies in.
  static func target(ofLink path: String) throws(SystemError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = PathText.withBytes(path) { readlink($0, &buffer, buffer.count) }
    guard count >= 0 else { throw .last }
    let target = PathText.of(buffer[..<count].map { UInt8(bitPattern: $0) })
    return isAbsolute(target) ? target : split(path).folder + "/" + target
  }

  /// The names in a folder.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let stream = PathText.withBytes(path, { opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    guard let names = FileDisk.names(in: stream) else { throw .last }
    return names
  }

  /// The names in a folder; none where it cannot be looked into, for whoever only offers what is there.
  public static func namesThatShow(in path: String) -> [String] {
    do throws(SystemError) { return try names(in: path) } catch { return [] }
  }

  /// Returns once the names in a folder survive a power cut, where its file system knows how.
  static func sync(_ path: String) throws(SystemError) {
    let opened: Int32
    do throws(SystemError) {
      opened = try Descriptor.open(path, O_RDONLY | O_DIRECTORY)
    } catch {
      // One that may be written and not looked into cannot be synced either.
      guard error.number == EACCES else { throw error }
      return
    }
    defer { close(opened) }
    try Descriptor.sync(opened)
  }

  /// The bytes up to a zero as a path.
  public static func text(_ characters: UnsafePointer<CChar>) -> String {
    let buffer = UnsafeBufferPointer(start: characters, count: strlen(characters))
    return PathText.of(buffer.map { UInt8(bitPattern: $0) })
  }
}
