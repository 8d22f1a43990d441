import Documents
import Foundation
import Journaling
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO

/// Errors as one sentence for the person, made here once: what happened, and what to do next.
struct Sentence: Sendable {
  let language: Language
  /// The store's directory, where a sentence has to name it.
  let directory: String

  /// Any error a command or an effect ends with.
  func of(_ error: any Error) -> String {
    switch error {
    case let error as StoreError: return of(error)
    case let error as TerminalError: return of(error)
    case let error as ThemeError: return error.description
    default: return error.localizedDescription
    }
  }

  /// An error of the store.
  func of(_ error: StoreError) -> String {
    switch error {
    case .refused(let refusal): return of(refusal)
    case .journal(let error): return of(error)
    case .document:
      return pick(
        "This is more than one record can hold. Shorten the texts and try again.",
        "内容超出一条记录的上限，请缩短文字后重试。")
    case .unreadableTable(let error): return of(error)
    case .file(let path, let reason):
      return pick(
        "\(path) could not be used (\(reason)). Check the path and its permissions.",
        "无法使用 \(path)（\(reason)）。请检查路径和权限。")
    case .closed:
      return pick("The store was closed. Start regulars again.", "门店数据已关闭，请重新启动 regulars。")
    }
  }

  /// A table that cannot be read.
  func of(_ error: ImportError) -> String {
    guard language == .chinese else { return error.sentence }
    switch error {
    case .empty: return "文件是空的，请从收银系统重新导出。"
    case .spreadsheet: return "这是电子表格文件，请打开后另存为 CSV（UTF-8）。"
    case .unknownEncoding: return "文字编码不是 UTF-8、UTF-16 或 GB18030，请另存为 CSV（UTF-8）。"
    case .notJSON(let what): return "文件不是 JSON 对象数组（\(what)），请修正后重新导入。"
    case .tooLarge(let what, let limit): return "文件超过 \(limit) \(what)，请拆分后导入。"
    case .unreadableHeader(let line): return "第 \(line) 行不是列名，第一行必须是列名。"
    case .missingColumn(let kind, let name, let found, let looksLike):
      let hint = looksLike.map { "看起来像 \($0.rawValue) 文件，请按它导入。" } ?? ""
      return "\(kind.rawValue) 缺少列「\(name)」，只有：\(found.joined(separator: "、"))。\(hint)"
    }
  }

  /// What the journal could not do.
  func of(_ error: JournalError) -> String {
    switch error {
    case .diskFull:
      return pick(
        "Could not save: the disk is full. Nothing saved is lost; free some space and try again.",
        "无法保存：磁盘已满。已保存的内容都在；请腾出空间后重试。")
    case .readOnly:
      return pick(
        "Could not save: \(directory) is on a read-only file system. Remount it, or use --data.",
        "无法保存：\(directory) 所在的文件系统只读。请重新挂载，或改用 --data。")
    case .notPermitted:
      return pick(
        "\(directory) may not be used by you. Change its owner or mode, or use --data.",
        "你没有使用 \(directory) 的权限。请更改所有者或权限，或改用 --data。")
    case .damaged(let file, let offset):
      return pick(
        "\(directory)/\(file) is damaged at byte \(offset). Nothing was changed. "
          + "Run `regulars verify`, then `regulars verify --repair`.",
        "\(directory)/\(file) 在第 \(offset) 字节处损坏，没有改动任何内容。"
          + "请运行 `regulars verify`，再运行 `regulars verify --repair`。")
    case .foreign(let file):
      return pick(
        "\(directory)/\(file) is not a journal of Regulars. Use --data with another directory.",
        "\(directory)/\(file) 不是 Regulars 的数据。请用 --data 指定其他目录。")
    case .locked(let process):
      let who = process == 0 ? "" : " (pid \(process))"
      return pick(
        "Another program\(who) is using \(directory). Wait for it or end it, then try again.",
        "另一个程序\(who)正在使用 \(directory)。请等它结束或将其关闭后重试。")
    default: return ofRare(error)
    }
  }

  /// Why what a guest took back is still in the files; the change itself is saved.
  func ofCompacting(_ error: any Error) -> String {
    pick(
      "Saved, but what was there before is still in the store's files. It is tried again when the "
        + "screen is next open. ", "已保存，但之前的内容还在数据文件里；下次打开界面时会再试。") + of(error)
  }

  private func ofRare(_ error: JournalError) -> String {
    switch error {
    case .stopped(let number):
      let reason = String(cString: strerror(number))
      return pick(
        "The disk failed while saving (\(reason)); the last change may be lost, all before is kept. "
          + "Check the disk, then run `regulars verify --repair`.",
        "保存时磁盘出错（\(reason)）；最后一次改动可能丢失，之前的都在。"
          + "请检查磁盘，再运行 `regulars verify --repair`。")
    case .newerFormat:
      return pick(
        "\(directory) was written by a newer Regulars. Update this one to make changes.",
        "\(directory) 由更新版本的 Regulars 写入。请升级后再修改。")
    case .networkFileSystem(let name):
      return pick(
        "\(directory) is on a network file system (\(name)), where nothing is safe. "
          + "Use --data with a local directory.",
        "\(directory) 在网络文件系统（\(name)）上，无法保证安全。请用 --data 指定本地目录。")
    case .tooLarge:
      return pick(
        "This is more than can be saved at once. Try with less.", "一次保存的内容过多，请分次进行。")
    case .system(let number, let call):
      let reason = String(cString: strerror(number))
      return pick(
        "\(directory) could not be used (\(call): \(reason)). Check it, then try again.",
        "无法使用 \(directory)（\(call)：\(reason)）。请检查后重试。")
    default:
      return pick(
        "Another program changed the store at the same moment. Try again.",
        "另一个程序同时改动了数据，请重试。")
    }
  }

  /// What opening had to mend, nil where all was well.
  func of(_ recovery: Recovery?) -> String? {
    guard let recovery else { return nil }
    let copy = pick(", a copy is in \(recovery.quarantine)", "，副本在 \(recovery.quarantine)")
    guard recovery.recordsKept == 0 else {
      return pick(
        "A write was cut off: \(recovery.bytesCut) bytes of \(recovery.file) at byte "
          + "\(recovery.offset) were taken out\(copy). \(recovery.recordsKept) records behind them "
          + "and all before are kept.",
        "有一次写入中断：已移除 \(recovery.file) 第 \(recovery.offset) 字节起的 "
          + "\(recovery.bytesCut) 字节\(copy)。其后的 \(recovery.recordsKept) 条和之前的内容都在。")
    }
    return pick(
      "The last write was cut off: \(recovery.bytesCut) bytes at the end of \(recovery.file) were "
        + "not whole and were taken out\(copy). Everything before them is kept.",
      "上次写入中断：已移除 \(recovery.file) 末尾不完整的 \(recovery.bytesCut) 字节\(copy)。"
        + "之前的内容都在。")
  }

  /// Why the terminal cannot be used.
  func of(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      return pick(
        "The screen needs a terminal. For scripts there are commands: regulars --help.",
        "需要在终端中运行。脚本请使用命令：regulars --help。")
    case .unknownTerminal(let name):
      return pick(
        "The terminal '\(name)' is unknown here. Try TERM=xterm-256color regulars.",
        "无法识别终端类型「\(name)」。请试 TERM=xterm-256color regulars。")
    case .alreadyOpen:
      return pick("The terminal is in use already.", "终端已被占用。")
    }
  }

  /// The sentence in the language of the person.
  func pick(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }
}
