import Journaling
import PartnerApp
import StoreSession

/// Words of `verify`, `backup` and `restore`.
struct KeepingWords: Topic {
  /// One damaged place.
  let damage: @Sendable (StoreCheck.Damage) -> String
  /// What is wrong with it, alone.
  let what: @Sendable (StoreCheck.What) -> String
  /// Everything is as it was written.
  let intact: @Sendable (_ documents: Int, _ generation: UInt64) -> String
  /// Something is damaged, and the way out.
  let damaged: String
  /// There is no such directory.
  let missing: @Sendable (_ path: String) -> String
  /// There is a directory, but no store in it.
  let empty: @Sendable (_ path: String) -> String
  /// Something that is no file has a file's name, and the way out.
  let odd: @Sendable (_ path: String) -> String
  /// A file of the store is gone with what it held, and the ways out.
  let lost: @Sendable (_ path: String) -> String
  /// All is whole, but nothing more is written since a sync failed, and the way out.
  let stopped: @Sendable (_ path: String, _ errno: Int32) -> String
  /// There was nothing to repair.
  let whole: String
  /// What repairing did.
  let repaired: @Sendable (Repair) -> String
  /// A backup was written.
  let backedUp: @Sendable (_ records: Int, _ path: String) -> String
  /// A backup is in force; what was there before lies aside.
  let restored: @Sendable (_ records: Int, _ before: String) -> String
}

extension KeepingWords {
  /// English words of keeping.
  static let english = KeepingWords(
    damage: { damage in
      let place = damage.end > damage.offset ? "bytes \(damage.offset) to \(damage.end): " : ""
      return "\(damage.file): \(place)\(englishText(damage.what))"
    },
    what: { englishText($0) },
    intact: { documents, generation in
      "Intact: \(documents) documents, generation \(generation)."
    },
    damaged: "Damaged. `regulars verify --repair` keeps every record that is valid.",
    missing: { "There is no store at \($0). Name another directory with --data." },
    empty: { "\($0) has no store in it. Name another directory with --data." },
    odd: {
      "\($0) is not a file but a folder, pipe or link. "
        + "`regulars verify --repair` puts it aside and keeps every record that is valid."
    },
    lost: {
      "\($0) is lost with all it held. Put it back, or `regulars restore` a backup; "
        + "`regulars verify --repair` keeps what the other files hold."
    },
    stopped: { path, number in
      "Nothing is saved in \(path) since its disk failed "
        + "(\(FailureWords.english.system(number))); the last change may be lost, all before is "
        + "kept. Check the disk, then run `regulars verify --repair`."
    },
    whole: "Nothing to repair.", repaired: { englishText($0) },
    backedUp: { records, path in "\(records) records in \(path)" },
    restored: { records, before in
      "\(records) records restored; what was there before is kept in \(before)"
    })

  private static func englishText(_ repair: Repair) -> String {
    var parts = ["\(repair.recordsKept) records kept"]
    if repair.bytesDropped > 0 { parts.append("\(repair.bytesDropped) damaged bytes left out") }
    if !repair.lost.isEmpty {
      parts.append(
        "\(repair.lost.joined(separator: ", ")) was lost, and what it held is gone unless "
          + "`regulars restore` brings a backup back")
    }
    if !repair.quarantine.isEmpty {
      parts.append("what was damaged is kept as \(repair.quarantine.joined(separator: ", "))")
    }
    return parts.joined(separator: "; ") + "."
  }

  private static func englishText(_ what: StoreCheck.What) -> String {
    switch what {
    case .tornTail: "a torn tail, cut at the next start"
    case .damaged: "damaged"
    case .missing: "missing"
    case .odd: "a folder, pipe or link, not a file"
    case .forbidden: "not readable"
    case .unreadableRecord(let number): "record \(number) is no document this version can read"
    }
  }

  /// Chinese words of keeping.
  static let chinese = KeepingWords(
    damage: { damage in
      let place = damage.end > damage.offset ? "第 \(damage.offset) 到 \(damage.end) 字节：" : ""
      return "\(damage.file)：\(place)\(chineseText(damage.what))"
    },
    what: { chineseText($0) },
    intact: { documents, generation in "完好：\(documents) 份文档，第 \(generation) 代。" },
    damaged: "已损坏。`regulars verify --repair` 保留所有完好的记录。",
    missing: { "\($0) 不存在，没有门店数据。请用 --data 指定其他目录。" },
    empty: { "\($0) 里没有门店数据。请用 --data 指定其他目录。" },
    odd: { "\($0) 不是文件，而是目录、管道或链接。`regulars verify --repair` 将其移开，并保留所有完好的记录。" },
    lost: {
      "\($0) 已丢失，其中的内容也随之丢失。请放回该文件，或用 `regulars restore` 恢复备份；"
        + "`regulars verify --repair` 保留其余文件中的内容。"
    },
    stopped: { path, number in
      "磁盘出错（\(FailureWords.chinese.system(number))）后，\(path) 不再保存改动；"
        + "最后一次改动可能丢失，之前的都在。请检查磁盘，再运行 `regulars verify --repair`。"
    },
    whole: "没有需要修复的内容。", repaired: { chineseText($0) },
    backedUp: { records, path in "\(records) 条记录已写入 \(path)" },
    restored: { records, before in "已恢复 \(records) 条记录；原有数据保存在 \(before)" })

  private static func chineseText(_ repair: Repair) -> String {
    var parts = ["保留 \(repair.recordsKept) 条记录"]
    if repair.bytesDropped > 0 { parts.append("去掉 \(repair.bytesDropped) 个损坏的字节") }
    if !repair.lost.isEmpty {
      parts.append(
        "\(repair.lost.joined(separator: "、")) 已丢失，其中的内容只能用 `regulars restore` 从备份恢复")
    }
    if !repair.quarantine.isEmpty {
      parts.append("损坏的文件保存为 \(repair.quarantine.joined(separator: "、"))")
    }
    return parts.joined(separator: "；") + "。"
  }

  private static func chineseText(_ what: StoreCheck.What) -> String {
    switch what {
    case .tornTail: "末尾有中断的写入，下次启动时移除"
    case .damaged: "损坏"
    case .missing: "缺失"
    case .odd: "是目录、管道或链接，不是文件"
    case .forbidden: "无法读取"
    case .unreadableRecord(let number): "第 \(number) 条记录不是本版本能读的文档"
    }
  }
}
