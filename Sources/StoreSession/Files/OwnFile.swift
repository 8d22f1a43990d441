import Glibc
public import Foundation

/// Files the program keeps for the person in the store's directory: refused rows, cards.
///
/// For their owner alone, and none ever takes the place of another.
public enum OwnFile {
  /// Bytes of a name that what it is called after may take; file systems end at 255.
  private static let stemBytesMax = 160
  /// Files of one name before somebody has to look at them.
  private static let numberMax = 99

  /// Writes `STEM.SUFFIX`, or `STEM-2.SUFFIX` and so on where that is there; returns its path once
  /// it survives a power cut.
  public static func write(
    _ bytes: [UInt8], called stem: String, _ suffix: String, in folder: URL
  ) throws(StoreError) -> String {
    try Folder.make(folder.path)
    // What a link leads to is not the store's: nobody would look after it.
    try requireOwn(folder.path)
    let stem = cut(stem)
    let first = "\(folder.path)/\(stem).\(suffix)"
    let file = NewFile(in: folder.path)
    do throws(SystemError) {
      try file.write(bytes)
      for number in 1...numberMax {
        let name = number == 1 ? "\(stem).\(suffix)" : "\(stem)-\(number).\(suffix)"
        if try file.take(name, replacing: false) { return "\(folder.path)/\(name)" }
      }
    } catch {
      throw .file(path: first, .system(errno: error.number))
    }
    file.abandon()
    throw .file(path: first, .tooMany(numberMax))
  }

  private static func requireOwn(_ folder: String) throws(StoreError) {
    let kind: Folder.Kind?
    do throws(SystemError) {
      kind = try Folder.Status(at: folder, following: false)?.kind
    } catch {
      throw .file(path: folder, .system(errno: error.number))
    }
    guard kind == .folder else { throw .file(path: folder, .system(errno: ENOTDIR)) }
  }

  private static func cut(_ stem: String) -> String {
    var stem = stem
    while stem.utf8.count > stemBytesMax { stem.removeLast() }
    return stem
  }
}
