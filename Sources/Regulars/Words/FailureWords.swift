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
  /// The answer could not be written where it was to go.
  let notPrinted: @Sendable (_ errno: Int32) -> String
  /// An error nobody expects, by its own name.
  let unexpected: @Sendable (_ error: String) -> String
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
    file: { path, trouble in englishText(path, trouble) },
    notPrinted: {
      "The answer could not be written (\(systemText($0))) and is not whole. What was saved stays "
        + "saved. \(englishAdvice($0))"
    },
    unexpected: { "Something went wrong that nobody expected (\($0)). Try again." },
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

  private static func englishText(_ path: String, _ trouble: FileTrouble) -> String {
    switch trouble {
    case .system(let number):
      "\(path) could not be used (\(systemText(number))). \(englishAdvice(number))"
    case .noFolder(let folder):
      "\(path) was not written: there is no folder \(folder). Plug in or mount its disk, or make it."
    case .exists: "\(path) is there already. --force replaces it."
    case .ofStore: "\(path) belongs to the store itself. Choose a place outside its directory."
    case .isInput: "\(path) is the file that is read. Choose another one."
    case .noFile: "\(path) is no file that can be read. Choose a file."
    case .tooLarge(let bytesMax):
      "\(path) is larger than \(bytesMax >> 20) MiB, the most that is read at once. Split it."
    case .compressed: "\(path) is compressed. Unpack it first: gunzip."
    case .notBackup: "\(path) is no backup of Regulars. Check the path."
    case .noTable: "\(path) cannot be read. Export it again."
    case .damaged(let offset):
      "\(path) is damaged at byte \(offset). Nothing was changed; use another backup."
    case .newerFormat: "\(path) was written by a newer Regulars. Update this one first."
    case .tooMany(let count):
      "\(path) could not be written: there are \(count) of that name. Remove old ones."
    }
  }

  private static func englishAdvice(_ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: "Free some space or choose another place, then try again."
    case EROFS: "Remount its disk, or choose another place."
    case EIO: "Check the disk, or choose another place."
    case EMFILE, ENFILE, ENOMEM: "End other programs, then try again."
    case EISDIR: "Name a file in it."
    default: "Check the path and its permissions."
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
    file: { path, trouble in chineseText(path, trouble) },
    notPrinted: {
      "无法写出结果（\(chineseText($0))），结果不完整。已保存的内容都在。\(chineseAdvice($0))"
    },
    unexpected: { "出现意外错误（\($0)），请重试。" },
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

  private static func chineseText(_ path: String, _ trouble: FileTrouble) -> String {
    switch trouble {
    case .system(let number):
      "无法使用 \(path)（\(chineseText(number))）。\(chineseAdvice(number))"
    case .noFolder(let folder):
      "没有写入 \(path)：目录 \(folder) 不存在。请插入或挂载磁盘，或先建立目录。"
    case .exists: "\(path) 已存在。加 --force 可替换。"
    case .ofStore: "\(path) 属于门店数据本身，请选数据目录以外的位置。"
    case .isInput: "\(path) 正是要读取的文件，请另选一个。"
    case .noFile: "\(path) 不是可读取的文件，请选一个文件。"
    case .tooLarge(let bytesMax):
      "\(path) 超过一次读取的上限 \(bytesMax >> 20) MiB，请拆分。"
    case .compressed: "\(path) 是压缩文件，请先用 gunzip 解压。"
    case .notBackup: "\(path) 不是本程序的备份，请检查路径。"
    case .noTable: "无法读取 \(path)，请重新导出。"
    case .damaged(let offset):
      "\(path) 在第 \(offset) 字节处损坏，没有改动任何内容；请用另一份备份。"
    case .newerFormat: "\(path) 由更新版本的 Regulars 写入，请先升级。"
    case .tooMany(let count): "无法写入 \(path)：同名文件已有 \(count) 个，请移除旧的。"
    }
  }

  private static func chineseAdvice(_ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: "请腾出空间或另选位置后重试。"
    case EROFS: "请重新挂载磁盘，或另选位置。"
    case EIO: "请检查磁盘，或另选位置。"
    case EMFILE, ENFILE, ENOMEM: "请关闭其他程序后重试。"
    case EISDIR: "请写明其中的文件。"
    default: "请检查路径和权限。"
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
    case ENOMEM: "内存不足"
    case ELOOP: "链接绕成了圈"
    case EPIPE: "对方已关闭"
    case ENXIO, ENODEV: "没有这个设备"
    case EINVAL, ENOTSUP: "这里不支持"
    case EBUSY, ETXTBSY: "正被占用"
    case EBADF: "没有打开"
    case EINTR: "被信号打断"
    case ETIMEDOUT, ESTALE, ENOTCONN: "连接已断开"
    default: "系统错误 \(number)"
    }
  }

  private static func chineseText(_ reason: ThemeError.Reason) -> String {
    switch reason {
    case .system(let number): chineseText(number)
    case .tooLarge(let bytesMax): "超过 \(bytesMax / 1024) KiB"
    case .noFile: "不是文件"
    }
  }

  private static func chineseText(_ error: ThemeError) -> String {
    switch error {
    case .notFound(let name, let folders):
      "没有叫「\(name)」的配色。找过：内置配色\(folders.map { "、" + $0 }.joined())。"
    case .unreadable(let file, let reason): "\(file)：无法读取（\(chineseText(reason))）。"
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
