import Foundation
import PartnerApp
import StoreSession
import TerminalIO

/// Words for what could not be done, whatever it was, and what to do next.
struct FailureWords: Topic {
  /// One record would hold too much.
  let tooLong: String
  /// The store was closed meanwhile.
  let closed: String
  /// A file beside the journal could not be used.
  let file: @Sendable (_ path: String, FileTrouble) -> String
  /// What measurements needed could not be taken away again.
  let leftBehind: @Sendable (_ path: String) -> String
  /// The terminal cannot be used.
  let terminal: @Sendable (TerminalError) -> String
  /// A theme cannot be used.
  let theme: @Sendable (ThemeError) -> String
  /// What the system says of an error number.
  let system: @Sendable (_ errno: Int32) -> String
}

extension FailureWords {
  /// English words of failures.
  static let english = FailureWords(
    tooLong: "This is more than one record can hold. Shorten the texts and try again.",
    closed: "The store was closed. Start regulars again.",
    file: { path, trouble in
      "\(path) could not be used (\(englishText(trouble))). Check the path and its permissions."
    },
    leftBehind: { "\($0) could not be removed; it can be deleted." },
    terminal: { error in
      switch error {
      case .notATerminal:
        "The screen needs a terminal. For scripts there are commands: regulars --help."
      case .unknownTerminal(let name):
        "The terminal '\(name)' is unknown here. Try TERM=xterm-256color regulars."
      case .alreadyOpen: "The terminal is in use already. End the other program, then try again."
      }
    },
    theme: { $0.description }, system: { systemText($0) })

  private static func englishText(_ trouble: FileTrouble) -> String {
    switch trouble {
    case .system(let number): systemText(number)
    case .notReadable: "not readable"
    case .notBackup: "it is no backup of Regulars"
    case .notWritable: "it cannot be written"
    case .tooMany(let count): "there are \(count) already"
    case .other(let text): text
    }
  }

  /// The C library's own words, which are English here: the program sets no locale for messages.
  private static func systemText(_ number: Int32) -> String { String(cString: strerror(number)) }
}

extension FailureWords {
  /// Chinese words of failures.
  static let chinese = FailureWords(
    tooLong: "内容超出一条记录的上限，请缩短文字后重试。",
    closed: "门店数据已关闭，请重新启动 regulars。",
    file: { path, trouble in "无法使用 \(path)（\(chineseText(trouble))）。请检查路径和权限。" },
    leftBehind: { "无法移除 \($0)，可自行删除。" },
    terminal: { error in
      switch error {
      case .notATerminal: "需要在终端中运行。脚本请使用命令：regulars --help。"
      case .unknownTerminal(let name):
        "无法识别终端类型「\(name)」。请试 TERM=xterm-256color regulars。"
      case .alreadyOpen: "终端已被占用。请关闭另一个程序后重试。"
      }
    },
    theme: { chineseText($0) }, system: { chineseText($0) })

  private static func chineseText(_ trouble: FileTrouble) -> String {
    switch trouble {
    case .system(let number): chineseText(number)
    case .notReadable: "无法读取"
    case .notBackup: "不是本程序的备份"
    case .notWritable: "无法写入"
    case .tooMany(let count): "同名文件已有 \(count) 个"
    case .other(let text): text
    }
  }

  /// What partners meet; the rest in the system's own words.
  private static func chineseText(_ number: Int32) -> String {
    switch number {
    case ENOENT: "没有这个文件或目录"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "这是目录"
    case ENOTDIR: "路径中有一段不是目录"
    case EEXIST: "已存在"
    case ENOSPC, EDQUOT: "磁盘已满"
    case EROFS: "文件系统只读"
    case EIO: "磁盘读写出错"
    case EFBIG: "文件过大"
    case ENAMETOOLONG: "名称过长"
    case EMFILE, ENFILE: "打开的文件过多"
    default: systemText(number)
    }
  }

  private static func chineseText(_ error: ThemeError) -> String {
    switch error {
    case .notFound(let name, let folders):
      "没有叫「\(name)」的配色。找过：内置配色\(folders.map { "、" + $0 }.joined())。"
    case .unreadable(let file, let reason): "\(file)：无法读取（\(reason)）。"
    case .malformed(let file, let line, let what): "\(file):\(line)：格式不对（\(what)）。"
    case .unknownKey(let file, let line, let key): "\(file):\(line)：没有「\(key)」这个键。"
    case .badValue(let file, let line, let key, let expected):
      "\(file):\(line)：「\(key)」应为 \(expected)。"
    case .newerSchema(let file, let schema):
      "\(file)：schema \(schema) 比本程序新，请用 schema 1。"
    case .inheritsItself(let file): "\(file)：继承了自己，请改掉 inherits。"
    }
  }
}
