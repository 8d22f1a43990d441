import Foundation
import Glibc

/// A small disk of a test's own, mounted where a store's data lies; taken down with this object.
final class MountedDisk {
  /// Where it is mounted.
  let point: URL

  /// A disk in memory that is full after so many KiB.
  init(memoryKiB: Int, at point: URL) throws {
    self.point = point
    try Self.makeFolder(point)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(memoryKiB)k,mode=0700", "tmpfs", point.path)
  }

  /// A disk that is the image of an ext4 file system.
  init(image: URL, at point: URL) throws {
    self.point = point
    try Self.makeFolder(point)
    try Self.run("mount", "-o", "loop", image.path, point.path)
  }

  deinit {
    do {
      try Self.run("umount", "-l", point.path)
    } catch {
      print("\(point.path) stays mounted: \(error)")
    }
  }

  /// Makes a memory disk larger, as somebody who frees space does.
  func resize(memoryKiB: Int) throws {
    try remount("size=\(memoryKiB)k")
  }

  /// Changes what the disk allows: `ro`, `rw`, `nr_inodes=N`.
  func remount(_ options: String) throws {
    try Self.run("mount", "-o", "remount,\(options)", point.path)
  }

  /// Fills the disk to its last byte with a file, which is removed to free it.
  func fill() throws -> URL {
    let pad = point.appendingPathComponent("pad")
    let file = open(pad.path, O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { throw DrivingError.last("open") }
    defer { close(file) }
    let block = [UInt8](repeating: 0, count: 4096)
    while write(file, block, block.count) > 0 {}
    return pad
  }

  /// Makes an empty ext4 image of so many MiB.
  static func makeImage(_ file: URL, mebibytes: Int) throws {
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw DrivingError.last("create")
    }
    guard truncate(file.path, off_t(mebibytes) << 20) == 0 else {
      throw DrivingError.last("truncate")
    }
    try run("mkfs.ext4", "-q", file.path)
  }

  /// Why disks cannot be mounted here, nil where they can.
  static let obstacle: String? = {
    if geteuid() != 0 { return "not root" }
    do {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("regulars-mount-\(UUID().uuidString)")
      defer { rmdir(folder.path) }
      _ = try MountedDisk(memoryKiB: 64, at: folder)
      return nil
    } catch {
      return "mount does not work: \(error)"
    }
  }()

  /// Why images cannot be mounted here, nil where they can.
  static let imageObstacle: String? = {
    if let obstacle { return obstacle }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("regulars-loop-\(UUID().uuidString)")
    do {
      try makeFolder(folder)
      defer { unlink(folder.appendingPathComponent("image").path) }
      let image = folder.appendingPathComponent("image")
      try makeImage(image, mebibytes: 4)
      _ = try MountedDisk(image: image, at: folder.appendingPathComponent("point"))
      return nil
    } catch {
      return "no loop devices: \(error)"
    }
  }()

  private static func makeFolder(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private static func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw DrivingError.system(
        call: words.joined(separator: " "), number: process.terminationStatus)
    }
  }
}
