import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// What became of a card that was to be printed.
enum PrintedCard: Equatable, Sendable {
  /// The printer took it; it left the queue.
  case printed
  /// No printer took it: it lies in this file and stays in the queue.
  case filed(path: String, because: Printer.Failure)
}

/// Prints cards of the queue, for commands and the screen alike.
struct CardPrinting: Sendable {
  let store: OpenStore
  let language: Language
  let environment: [String: String]

  /// Prints one card; it leaves the queue once the printer has it.
  func print(_ id: DocumentID, by acting: Acting) async throws(StoreError) -> PrintedCard {
    guard let card = await store.read({ $0.thankYous() }).first(where: { $0.id == id }) else {
      throw .refused(.care(.unknown(id.description)))
    }
    let settings = await store.read(\.settings)
    let text = ThankYouCard.text(
      addressee: card.addressee, store: settings[.storeName] ?? "", language: language)
    do {
      try await Printer(command: settings.printCommand, environment: environment).print(text)
    } catch {
      let day = settings.calendar(machine: .current).businessDay(of: acting.now)
      let path = try CardFile.write(
        text, for: card.addressee, on: day, in: store.directory)
      return .filed(path: path, because: error)
    }
    _ = try await store.perform(.care(.thankYouDone(id, .printed)), by: acting)
    return .printed
  }
}

extension Sentence {
  /// What became of a card, for the person who wanted it.
  func of(_ card: PrintedCard, command: [String]) -> String {
    guard case .filed(let path, let failure) = card else {
      return pick("The card is at the printer.", "卡片已送去打印。")
    }
    let program = command.first ?? ""
    switch failure {
    case .missing:
      return pick(
        "There is no program '\(program)' to print with. The card is in \(path): "
          + "print it from there, or set print.command.",
        "没有打印程序「\(program)」。卡片在 \(path)，请自行打印，或设置 print.command。")
    case .failed(let status):
      return pick(
        "'\(program)' did not print (status \(status)). The card is in \(path): "
          + "print it from there, or look after the printer and try again.",
        "「\(program)」没有打印（状态 \(status)）。卡片在 \(path)，请自行打印，或检查打印机后重试。")
    case .tooSlow:
      return pick(
        "'\(program)' did not end within \(Printer.secondsMax) seconds. The card is in \(path): "
          + "print it from there, or look after the printer and try again.",
        "「\(program)」\(Printer.secondsMax) 秒内没有完成。卡片在 \(path)，请自行打印，或检查打印机后重试。")
    }
  }
}
