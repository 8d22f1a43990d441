import PartnerApp

/// Words for what became of a card that was to be printed.
struct PrintingWords: Topic {
  /// The printer took it.
  let printed: String
  /// No printer took it; it lies in a file.
  let filed: @Sendable (_ program: String, Printer.Failure, _ path: String) -> String
}

extension PrintingWords {
  /// English words of printing.
  static let english = PrintingWords(
    printed: "The card is at the printer.",
    filed: { program, failure, path in
      let lies = "The card is in \(path): print it from there, or"
      return switch failure {
      case .missing:
        "There is no program '\(program)' to print with. \(lies) set print.command."
      case .failed(let status):
        "'\(program)' did not print (status \(status)). \(lies) look after the printer and "
          + "try again."
      case .tooSlow:
        "'\(program)' did not end within \(Printer.secondsMax) seconds. \(lies) look after the "
          + "printer and try again."
      }
    })

  /// Chinese words of printing.
  static let chinese = PrintingWords(
    printed: "卡片已送去打印。",
    filed: { program, failure, path in
      let lies = "卡片在 \(path)，请自行打印，或"
      return switch failure {
      case .missing: "没有打印程序「\(program)」。\(lies)设置 print.command。"
      case .failed(let status):
        "「\(program)」没有打印（状态 \(status)）。\(lies)检查打印机后重试。"
      case .tooSlow:
        "「\(program)」\(Printer.secondsMax) 秒内没有完成。\(lies)检查打印机后重试。"
      }
    })
}
