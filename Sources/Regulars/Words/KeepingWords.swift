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
    damage: { "\($0.file): bytes \($0.offset) to \($0.end): \(englishText($0.what))" },
    what: { englishText($0) },
    intact: { documents, generation in
      "Intact: \(documents) documents, generation \(generation)."
    },
    damaged: "Damaged. `regulars verify --repair` keeps every record that is valid.",
    whole: "Nothing to repair.",
    repaired: { repair in
      "\(repair.recordsKept) records kept, \(repair.bytesDropped) damaged bytes left out; "
        + "the damaged files are kept as \(repair.quarantine.joined(separator: ", "))."
    },
    backedUp: { records, path in "\(records) records in \(path)" },
    restored: { records, before in
      "\(records) records restored; what was there before is kept in \(before)"
    })

  private static func englishText(_ what: StoreCheck.What) -> String {
    switch what {
    case .tornTail: "a torn tail, cut at the next start"
    case .damaged: "damaged"
    case .missing: "missing"
    case .unreadableRecord(let number): "record \(number) is no document this version can read"
    }
  }

  /// Chinese words of keeping.
  static let chinese = KeepingWords(
    damage: { "\($0.file)：第 \($0.offset) 到 \($0.end) 字节：\(chineseText($0.what))" },
    what: { chineseText($0) },
    intact: { documents, generation in "完好：\(documents) 份文档，第 \(generation) 代。" },
    damaged: "已损坏。`regulars verify --repair` 保留所有完好的记录。",
    whole: "没有需要修复的内容。",
    repaired: { repair in
      "保留 \(repair.recordsKept) 条记录，去掉 \(repair.bytesDropped) 个损坏的字节；"
        + "损坏的文件保存为 \(repair.quarantine.joined(separator: "、"))。"
    },
    backedUp: { records, path in "\(records) 条记录已写入 \(path)" },
    restored: { records, before in "已恢复 \(records) 条记录；原有数据保存在 \(before)" })

  private static func chineseText(_ what: StoreCheck.What) -> String {
    switch what {
    case .tornTail: "末尾有中断的写入，下次启动时移除"
    case .damaged: "损坏"
    case .missing: "缺失"
    case .unreadableRecord(let number): "第 \(number) 条记录不是本版本能读的文档"
    }
  }
}
