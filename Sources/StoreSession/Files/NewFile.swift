import Glibc
import Journaling

/// A file under a name of its own, for its owner alone, until it is whole and gets the one it is for.
///
/// Whoever makes one ends it: by `take`, or by `abandon`.
struct NewFile {
  /// The folder it lies in, and will lie in.
  let folder: String
  /// Its name until then; nothing else has it.
  let name: String

  /// A name in `folder` that nobody has; nothing is made yet.
  init(in folder: String) {
    self.folder = folder
    name = ".regulars-\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    Unfinished.begin(path)
  }

  /// Where it lies until then.
  var path: String { folder + "/" + name }

  /// Makes the file of these bytes; returns once they survive a power cut, where that `matters`.
  func write(_ bytes: [UInt8], durably matters: Bool = true) throws(SystemError) {
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    var isClosed = false
    do throws(SystemError) {
      try Descriptor.write(bytes, to: file)
      if matters { try Descriptor.sync(file) }
      isClosed = true
      guard close(file) == 0 || errno == EINTR else { throw .last }
    } catch {
      if !isClosed { close(file) }
      abandon()
      throw error
    }
  }

  /// Gives the file its name; false where something has that name and is not to be replaced.
  ///
  /// On an error there is no file.
  func take(_ name: String, replacing: Bool) throws(SystemError) -> Bool {
    let target = folder + "/" + name
    do throws(SystemError) {
      if !replacing {
        if try link(to: target) { return true }
        let cause = SystemError.last
        // Only where the file system knows no second names.
        guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(cause.number) else { throw cause }
        try reserve(target)
      }
      guard rename(to: target) else {
        let cause = SystemError.last
        if !replacing { try Folder.removeFile(target) }
        throw cause
      }
      Unfinished.end(path)
      try Folder.sync(folder)
      return true
    } catch {
      if error.number == EEXIST { return false }
      abandon()
      throw error
    }
  }

  /// Removes the file.
  func abandon() {
    // Already on the way to an error: that it stays as well says nothing more.
    _ = PathText.withBytes(path) { unlink($0) }
    Unfinished.end(path)
  }

  /// A second name in the place of the first: unlike renaming it replaces nothing.
  private func link(to target: String) throws(SystemError) -> Bool {
    let result = PathText.withBytes(path) { from in
      PathText.withBytes(target) { to in Glibc.link(from, to) }
    }
    guard result == 0 else { return false }
    abandon()
    try Folder.sync(folder)
    return true
  }

  /// Takes the name where a file system knows no second ones: what is there then is ours.
  private func reserve(_ target: String) throws(SystemError) {
    close(try Descriptor.open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW))
  }

  private func rename(to target: String) -> Bool {
    PathText.withBytes(path) { from in
      PathText.withBytes(target) { to in Glibc.rename(from, to) }
    } == 0
  }
}
