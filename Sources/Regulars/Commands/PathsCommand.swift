import Foundation
import Journaling
import PartnerApp
import StoreModel
import StoreSession

/// `regulars paths`: which directories are used, and whether the disk below is encrypted.
enum PathsCommand: ProgramCommand {
  static let forms = [CommandForm()]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String { PurposeWords.of(language).paths }

  static func run(_ context: CommandContext) -> ExitStatus {
    let directories = context.directories
    let words = context.words.paths
    let rows = PathsWords.Directory.allCases.map {
      ($0, PathText.shown(path(of: $0, in: directories)))
    }
    let encryption = VolumeEncryption.of(directories.data)
    let (aside, trouble) = aside(in: directories.data.path)
    if context.wantsJSON {
      var members = rows.map { ($0.0.rawValue, JSONText.string($0.1)) }
      members.append(("encrypted", encryption.map { .bool($0) } ?? .null))
      members.append(("aside", .array(aside.map(json))))
      Output.json(.object(members))
    } else {
      Output.lines(Output.columns(rows.map { [words.directory($0.0), $0.1] }))
      Output.line(words.encryption(encryption))
      if !aside.isEmpty { Output.line(words.aside) }
      Output.lines(
        Output.columns(
          aside.map { ["  \(PathText.shown($0.name))", day($0), words.bytes($0.size)] }))
    }
    guard let trouble else { return .done }
    Output.note(
      Sentence(language: context.words.language, directory: directories.data.path).of(trouble))
    return .refused
  }

  /// What lies aside, or why that cannot be seen: the directories are told all the same.
  private static func aside(in directory: String) -> ([AsideFile], StoreError?) {
    do throws(StoreError) {
      return (try AsideFiles(directory: directory).all(), nil)
    } catch {
      return ([], error)
    }
  }

  private static func json(_ file: AsideFile) -> JSONText {
    .object([
      ("file", .string(PathText.shown(file.name))), ("bytes", .int(Int64(file.size))),
      ("written", .string(InstantText.utc(file.written))),
    ])
  }

  /// The day it was written, where the machine is.
  private static func day(_ file: AsideFile) -> String {
    StoreCalendar(zone: .current, dayStartMinutes: 0).businessDay(of: file.written).text
  }

  private static func path(
    of directory: PathsWords.Directory, in directories: Directories
  ) -> String {
    switch directory {
    case .data: directories.data.path
    case .cache: directories.cache.path
    case .practice: directories.practice.path
    case .themes: directories.themes.path
    }
  }
}

/// Whether a directory lies on a dm-crypt volume, as far as the kernel tells.
enum VolumeEncryption {
  /// True for dm-crypt, false for a plain block device, nil where neither can be told.
  static func of(_ directory: URL) -> Bool? {
    var folder = directory.standardizedFileURL
    while !Folder.exists(folder.path), folder.path != "/" {
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
