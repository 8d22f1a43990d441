import Foundation

/// `regulars paths`: which directories are used, and whether the disk below is encrypted.
enum PathsCommand {
  static func run(_ context: CommandContext) -> ExitStatus {
    let directories = context.directories
    let rows: [(String, URL)] = [
      ("data", directories.data), ("cache", directories.cache),
      ("practice", directories.practice), ("themes", directories.themes),
    ]
    let encryption = VolumeEncryption.of(directories.data)
    if context.wantsJSON {
      var members = rows.map { ($0.0, JSONText.string($0.1.path)) }
      members.append(("encrypted", encryption.map { .bool($0) } ?? .null))
      Output.json(.object(members))
    } else {
      Output.lines(Output.columns(rows.map { [$0.0, $0.1.path] }))
      Output.line(sentence(encryption))
    }
    return .done
  }

  private static func sentence(_ isEncrypted: Bool?) -> String {
    switch isEncrypted {
    case true?: return "The data lies on an encrypted volume."
    case false?: return "The data lies on a volume that is not encrypted; LUKS or fscrypt helps."
    case nil: return "Whether the data's volume is encrypted cannot be seen from here."
    }
  }
}

/// Whether a directory lies on a dm-crypt volume, as far as the kernel tells.
enum VolumeEncryption {
  /// True for dm-crypt, false for a plain block device, nil where neither can be told.
  static func of(_ directory: URL) -> Bool? {
    var folder = directory.standardizedFileURL
    while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    guard let device = device(of: folder) else { return nil }
    let (major, minor) = (device >> 8 & 0xFFF, device & 0xFF | device >> 12 & 0xFFF00)
    let base = "/sys/dev/block/\(major):\(minor)"
    guard FileManager.default.fileExists(atPath: base) else { return nil }
    guard let uuid = FileManager.default.contents(atPath: base + "/dm/uuid") else { return false }
    return String(decoding: uuid, as: UTF8.self).hasPrefix("CRYPT-")
  }

  private static func device(of folder: URL) -> UInt64? {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
      return (attributes[.systemNumber] as? NSNumber)?.uint64Value
    } catch {
      return nil
    }
  }
}
