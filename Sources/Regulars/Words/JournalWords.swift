import Journaling
import PartnerApp

/// Words for what the journal of a directory could not do, or had to mend.
struct JournalWords: Topic {
  /// What it could not do in a directory, and what to do next.
  let failed: @Sendable (JournalError, _ directory: String) -> String
  /// What opening had to mend in a directory.
  let mended: @Sendable (Recovery, _ directory: String) -> String
  /// In front of why the end of the log could not be mended; all before it is read.
  let unmended: String
  /// In front of why what a guest took back is still in the files; the change itself is saved.
  let notForgotten: String
}

extension JournalWords {
  /// English words of the journal.
  static let english = JournalWords(
    failed: { error, directory in englishText(error, directory) },
    mended: { recovery, directory in
      let copy = "a copy is in \(directory)/\(recovery.quarantine)"
      guard recovery.recordsKept == 0 else {
        return "A write was cut off: \(recovery.bytesCut) bytes of \(recovery.file) at byte "
          + "\(recovery.offset) were taken out, \(copy). \(recovery.recordsKept) records behind "
          + "them and all before are kept."
      }
      return "The last write was cut off: \(recovery.bytesCut) bytes at the end of "
        + "\(recovery.file) were not whole and were taken out, \(copy). "
        + "Everything before them is kept."
    },
    unmended: "The end of the last write could not be looked after; all before it is shown. ",
    notForgotten: "Saved, but what was there before is still in the store's files. "
      + "It is tried again when the screen is next open. ")

  private static func englishText(_ error: JournalError, _ directory: String) -> String {
    switch error {
    case .diskFull:
      "Could not save in \(directory): the disk is full. Nothing saved is lost; free some space "
        + "and try again."
    case .readOnly:
      "Could not save: \(directory) is on a read-only file system. Remount it, or use --data."
    case .notPermitted:
      "\(directory) may not be used by you. Change its owner or mode, or use --data."
    case .damaged(let file, let offset):
      "\(directory)/\(file) is damaged at byte \(offset). Nothing was changed. "
        + "Run `regulars verify`, then `regulars verify --repair`."
    case .foreign(let file):
      "\(directory)/\(file) is not a journal of Regulars. "
        + "Run `regulars verify`, or use --data with another directory."
    case .locked(let process):
      "Another program\(process == 0 ? "" : " (pid \(process))") is using \(directory). "
        + "Wait for it or end it, then try again."
    case .stopped(let number):
      "The disk failed while saving in \(directory) (\(FailureWords.english.system(number))); the "
        + "last change may be lost, all before is kept. Check the disk, then run "
        + "`regulars verify --repair`."
    case .newerFormat:
      "\(directory) was written by a newer Regulars. Update this one to make changes."
    case .networkFileSystem(let name):
      "\(directory) is on a network file system (\(name)), where nothing is safe. "
        + "Use --data with a local directory."
    case .tooLarge: "This is more than can be saved at once. Try with less."
    case .system(let number, _):
      "\(directory) could not be used (\(FailureWords.english.system(number))). "
        + "Check it, then try again."
    case .notLocked, .unread, .superseded:
      "Another program changed the store at the same moment. Try again."
    }
  }
}

extension JournalWords {
  /// Chinese words of the journal.
  static let chinese = JournalWords(
    failed: { error, directory in chineseText(error, directory) },
    mended: { recovery, directory in
      let copy = "副本在 \(directory)/\(recovery.quarantine)"
      guard recovery.recordsKept == 0 else {
        return "有一次写入中断：已移除 \(recovery.file) 第 \(recovery.offset) 字节起的 "
          + "\(recovery.bytesCut) 字节，\(copy)。"
          + "其后的 \(recovery.recordsKept) 条和之前的内容都在。"
      }
      return "上次写入中断：已移除 \(recovery.file) 末尾不完整的 \(recovery.bytesCut) 字节，"
        + "\(copy)。之前的内容都在。"
    },
    unmended: "上次写入的末尾暂时无法处理，之前的内容都可查看。",
    notForgotten: "已保存，但之前的内容还在数据文件里；下次打开界面时会再试。")

  private static func chineseText(_ error: JournalError, _ directory: String) -> String {
    switch error {
    case .diskFull: "无法保存到 \(directory)：磁盘已满。已保存的内容都在；请腾出空间后重试。"
    case .readOnly: "无法保存：\(directory) 所在的文件系统只读。请重新挂载，或改用 --data。"
    case .notPermitted: "你没有使用 \(directory) 的权限。请更改所有者或权限，或改用 --data。"
    case .damaged(let file, let offset):
      "\(directory)/\(file) 在第 \(offset) 字节处损坏，没有改动任何内容。"
        + "请运行 `regulars verify`，再运行 `regulars verify --repair`。"
    case .foreign(let file):
      "\(directory)/\(file) 不是 Regulars 的数据。请运行 `regulars verify`，或用 --data 指定其他目录。"
    case .locked(let process):
      "另一个程序\(process == 0 ? "" : "（pid \(process)）")正在使用 \(directory)。"
        + "请等它结束或将其关闭后重试。"
    case .stopped(let number):
      "保存到 \(directory) 时磁盘出错（\(FailureWords.chinese.system(number))）；最后一次改动可能丢失，之前的都在。"
        + "请检查磁盘，再运行 `regulars verify --repair`。"
    case .newerFormat: "\(directory) 由更新版本的 Regulars 写入。请升级后再修改。"
    case .networkFileSystem(let name):
      "\(directory) 在网络文件系统（\(name)）上，无法保证安全。请用 --data 指定本地目录。"
    case .tooLarge: "一次保存的内容过多，请分次进行。"
    case .system(let number, _):
      "无法使用 \(directory)（\(FailureWords.chinese.system(number))）。请检查后重试。"
    case .notLocked, .unread, .superseded: "另一个程序同时改动了数据，请重试。"
    }
  }
}
