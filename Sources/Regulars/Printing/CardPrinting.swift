import Documents
import Foundation
import Journaling
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
  func print(_ id: DocumentID, by doer: Doer) async throws(StoreError) -> PrintedCard {
    guard let card = await store.read({ $0.thankYous() }).first(where: { $0.id == id }) else {
      throw .refused(.care(.unknown(id.description)))
    }
    let settings = await store.read(\.settings)
    let text = ThankYouCard.text(
      addressee: card.addressee, store: settings[.storeName] ?? "", language: language)
    do {
      try await Printer(command: settings.printCommand, environment: environment).print(text)
    } catch {
      let day = settings.calendar(machine: .current).businessDay(of: doer.now)
      let path = try CardFile.write(
        text, for: card.addressee, on: day, in: store.directory)
      return .filed(path: path, because: error)
    }
    _ = try await store.perform(.care(.thankYouDone(id, .printed)), by: doer)
    return .printed
  }
}

extension Sentence {
  /// What became of a card, for the person who wanted it.
  func of(_ card: PrintedCard, command: [String]) -> String {
    switch card {
    case .printed: words.printing.printed
    case .filed(let path, let failure):
      words.printing.filed(command.first ?? "", failure, PathText.shown(path))
    }
  }
}
