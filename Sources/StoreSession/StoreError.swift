public import Documents
import Foundation
public import Journaling
public import StoreModel

/// Why the store could not do what was asked; nothing acknowledged is lost by any of them.
public enum StoreError: Error, Equatable, Sendable {
  /// The shop's rules do not allow it.
  case refused(Refusal)
  /// The journal cannot be read or written.
  case journal(JournalError)
  /// A record would not fit the limits of a document.
  case document(DocumentError)
  /// The file to import cannot be read as a table.
  case unreadableTable(ImportError)
  /// A file beside the journal could not be read or written.
  case file(path: String, FileTrouble)
  /// The store was closed meanwhile.
  case closed

  /// A file that could not be used, with what the system said of it.
  public static func file(_ path: String, failed error: any Error) -> StoreError {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
    let number = (underlying ?? error as? POSIXError)?.code.rawValue
    let trouble = number.map { FileTrouble.system(errno: $0) }
    return .file(path: path, trouble ?? .other(error.localizedDescription))
  }

  /// Whatever the layers below threw, under the one roof a caller knows.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as JournalError: self = .journal(error)
    case let error as DocumentError: self = .document(error)
    case let error as ImportError: self = .unreadableTable(error)
    default: self = .file(path: "", .other(String(describing: error)))
    }
  }
}

/// Why a file could not be used.
public enum FileTrouble: Equatable, Sendable {
  /// The system refused it with this number of errno(3).
  case system(errno: Int32)
  /// It may not be read, or is not there.
  case notReadable
  /// It is no backup of a store.
  case notBackup
  /// Neither it nor its folder may be written.
  case notWritable
  /// So many files of its name lie there already.
  case tooMany(Int)
  /// Anything else, in the words of whoever said it.
  case other(String)
}
