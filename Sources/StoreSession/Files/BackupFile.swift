import Foundation
import Journaling

/// A backup as a file on a disk of its own, which is not the store's.
enum BackupFile {
  /// The shortest there is (bytes): a header of 48 and a frame that says that nothing follows.
  private static let bytesMin = 80

  /// The folder a backup lies in as a disk, and its name there; links are followed.
  static func find(_ path: String) throws(StoreError) -> (disk: FileDisk, name: String) {
    var trouble = FileTrouble.notBackup
    do throws(SystemError) {
      let (folder, name) = Folder.split(try Folder.real(path))
      let status = try Folder.Status(at: path)
      switch status?.kind {
      case .folder?: throw SystemError(number: EISDIR)
      case .file? where (status?.size ?? 0) < bytesMin: break
      case .file?: return (FileDisk(path: folder, allowsNetwork: true), name)
      case .socket?, .stream?: trouble = .noFile
      case .link?, nil: break
      }
    } catch {
      throw .file(path: path, .system(errno: error.number))
    }
    throw .file(path: path, trouble)
  }

  /// Whose error it was: the file's on `disk`, else the journal's.
  static func told(
    _ error: JournalError, of path: String, on disk: FileDisk, named name: String
  ) -> StoreError {
    switch error {
    case .damaged(let file, _) where file == name, .foreign(let file) where file == name:
      .file(path: path, FileTrouble(error))
    case _ where error == disk.failure: .file(path: path, FileTrouble(error))
    default: .journal(error)
    }
  }
}
