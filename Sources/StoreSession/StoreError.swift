public import Documents
import Foundation
public import Journaling
public import StoreModel

/// Why the store could not do what was asked; nothing acknowledged is lost by any of them.
public enum StoreError: Error, Equatable, Sendable {
  /// The shop's rules do not allow it.
  case refused(Refusal)
  /// The journal of the store's directory cannot be read or written.
  case journal(JournalError)
  /// A record would not fit the limits of a document.
  case document(DocumentError)
  /// The file to import cannot be read as a table.
  case unreadableTable(ImportError)
  /// A file beside the journal could not be read or written; for the path see `PathText`.
  case file(path: String, FileTrouble)
  /// The store was closed meanwhile.
  case closed
  /// An error nobody expects, by its own name.
  case unexpected(String)

  /// Whatever the layers below threw, under the one roof a caller knows.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as JournalError: self = .journal(error)
    case let error as DocumentError: self = .document(error)
    case let error as ImportError: self = .unreadableTable(error)
    default: self = .unexpected(String(describing: error))
    }
  }
}

/// Why a file could not be used.
public enum FileTrouble: Equatable, Sendable {
  /// The system refused it with this number of errno(3).
  case system(errno: Int32)
  /// The folder it is to lie in is not there.
  case noFolder(String)
  /// It is there already, and nobody said that it may be replaced.
  case exists
  /// It lies in the store's directory, or is a second name of a file there.
  case ofStore
  /// It is the file that is read.
  case isInput
  /// It is a socket, or something else that cannot be read from its beginning to its end.
  case noFile
  /// It holds more than is read of one file.
  case tooLarge(bytesMax: Int)
  /// It was compressed by gzip.
  case compressed
  /// It cannot be read as what it was said to hold.
  case noTable(ImportError)
  /// It is no backup of a store.
  case notBackup
  /// It is a backup, but damaged from this byte on.
  case damaged(offset: Int)
  /// It is a backup of a later version.
  case newerFormat
  /// So many files of its name lie there already.
  case tooMany(Int)

  /// What the journal said of a file that is none of its own.
  init(_ error: JournalError) {
    switch error {
    case .diskFull: self = .system(errno: ENOSPC)
    case .readOnly: self = .system(errno: EROFS)
    case .notPermitted: self = .system(errno: EACCES)
    case .damaged(_, let offset): self = .damaged(offset: offset)
    case .newerFormat: self = .newerFormat
    case .system(let number, _), .stopped(let number): self = .system(errno: number)
    case .foreign, .locked, .networkFileSystem, .tooLarge, .notLocked, .unread, .superseded:
      self = .notBackup
    }
  }
}
