import Glibc
import Journaling

/// What the system answered a call with that it did not do: a number of errno(3).
public struct SystemError: Error, Equatable, Sendable {
  /// The number.
  public let number: Int32

  /// What the last call left.
  static var last: SystemError { SystemError(number: errno) }
}

/// Bytes in and out of an open file, pipe, terminal or socket, however it is set.
public enum Descriptor {
  /// Writes all of `bytes`; one that is full and may not be waited for (`O_NONBLOCK`) is waited for.
  public static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32
  ) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let start = bytes.baseAddress?.advanced(by: done)
      let count = Glibc.write(descriptor, start, bytes.count - done)
      if count > 0 {
        done += count
      } else if count == 0 {
        throw SystemError(number: ENOSPC)
      } else {
        try pause(descriptor, POLLOUT)
      }
    }
  }

  /// Writes all of a text's bytes.
  public static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    try write(Array(text.utf8), to: descriptor)
  }

  /// Writes all of `bytes`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(SystemError) in try write(buffer, to: descriptor) }
    }
    try result.get()
  }

  /// Reads until the buffer is full or there is no more; returns the count of bytes.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    var done = 0
    while done < buffer.count {
      let start = buffer.baseAddress?.advanced(by: done)
      let count = Glibc.read(descriptor, start, buffer.count - done)
      if count == 0 { break }
      if count > 0 {
        done += count
      } else {
        try pause(descriptor, POLLIN)
      }
    }
    return done
  }

  /// Opens a path, once more where a signal came first; a file that is made is for its owner alone.
  static func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    while true {
      let file = PathText.withBytes(path) { Glibc.open($0, flags | O_CLOEXEC, 0o600) }
      if file >= 0 { return file }
      guard errno == EINTR else { throw .last }
    }
  }

  /// Reads so many bytes, fewer only at the end.
  static func read(_ descriptor: Int32, atMost count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
      do throws(SystemError) {
        count = try read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Syncs what can be synced; pipes, terminals and some devices cannot.
  static func sync(_ descriptor: Int32) throws(SystemError) {
    guard fsync(descriptor) != 0, ![EINVAL, ENOTSUP, EROFS].contains(errno) else { return }
    throw .last
  }

  /// After a call that was ended by a signal at once, after one that would have waited once there
  /// is something to do; any other error is thrown.
  private static func pause(_ descriptor: Int32, _ event: Int32) throws(SystemError) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var asked = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      guard poll(&asked, 1, -1) >= 0 || errno == EINTR else { throw .last }
    default: throw .last
    }
  }
}
