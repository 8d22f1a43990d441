import PartnerApp

/// Words of `paths`.
struct PathsWords: Topic {
  let directory: @Sendable (Directory) -> String
  /// Whether the data lies on an encrypted volume; nil where that cannot be seen.
  let encryption: @Sendable (Bool?) -> String

  /// In front of the files that lie aside of the journal.
  let aside: String
  /// How large one is.
  let bytes: @Sendable (Int) -> String

  /// The directories there are, by their keys for scripts.
  enum Directory: String, CaseIterable {
    case data, cache, practice, themes
  }
}

extension PathsWords {
  /// English words of paths.
  static let english = PathsWords(
    directory: { $0.rawValue },
    encryption: { isEncrypted in
      switch isEncrypted {
      case true?: "The data lies on an encrypted volume."
      case false?: "The data lies on a volume that is not encrypted; LUKS or fscrypt helps."
      case nil: "Whether the data's volume is encrypted cannot be seen from here."
      }
    },
    aside: "Put aside, and removed some days later (settings keep.aside):",
    bytes: { "\($0) bytes" })

  /// Chinese words of paths.
  static let chinese = PathsWords(
    directory: { directory in
      switch directory {
      case .data: "数据"
      case .cache: "缓存"
      case .practice: "练习店"
      case .themes: "配色"
      }
    },
    encryption: { isEncrypted in
      switch isEncrypted {
      case true?: "数据在加密的卷上。"
      case false?: "数据所在的卷没有加密，建议使用 LUKS 或 fscrypt。"
      case nil: "从这里看不出数据所在的卷是否加密。"
      }
    },
    aside: "另存的文件，过几天自动移除（settings keep.aside）：", bytes: { "\($0) 字节" })
}
