import Documents
import PartnerApp
import StoreModel
import StoreSession

extension ScreenRuntime {
  /// Reads what the screens ask for; the answer comes back as a message.
  ///
  /// Of pages asked for while one is under way only the newest is read: nobody waits for those between.
  func load(_ question: Question, _ sequence: Int) {
    let asked = store
    switch question {
    case .page, .samePage: break
    default:
      Task { await answer(question, sequence, of: asked) }
      return
    }
    wanted = (question, sequence, asked)
    guard !isReadingPage else { return }
    isReadingPage = true
    Task {
      while let next = wanted.take() { await answer(next.page, next.sequence, of: next.store) }
      isReadingPage = false
    }
  }

  /// Answers from the store that was asked; where another is open by then, its screens asked anew.
  private func answer(_ question: Question, _ sequence: Int, of asked: OpenStore) async {
    guard asked === store else { return }
    let doer = doer()
    let answer = await asked.read(at: doer.now, byMachine: true) { $0.answer(question, to: doer) }
    if asked === store { post(.loaded(sequence: sequence, answer)) }
  }
}

extension ShopReader {
  /// Answers a question of the screens, asked by whoever is on.
  fileprivate mutating func answer(_ question: Question, to doer: Doer) -> Answer {
    switch question {
    case .page(let query, let offset, let count, let kept):
      .page(page(query, offset: offset, count: count, keeping: kept))
    case .samePage(let query, let offset, let rows, let wereAll):
      .page(page(query, again: rows, offset: offset, wereAll: wereAll))
    case .guests(let query, let other):
      .guests(of: query, guests(query, like: other, count: Self.guestsMax))
    case .profile(let id): .profile(profile(id))
    case .duplicates(let guest): .duplicates(possibleDuplicates(of: guest))
    case .drafts: drafts(of: doer)
    case .partners: .partners(partners())
    case .menu: .menu(shop.menu)
    case .care(let part): .care(part, care())
    case .offers: .offers(offersPage())
    case .offer(let id): .offer(offer(id))
    case .takeable(let visit): .takeable(visit: visit, takeable(at: visit))
    case .settings:
      .settings(StoreSettings(values: shop.settings.own, areManagers: shop.hasManager))
    }
  }

  /// More than anybody looks through without typing another letter.
  private static let guestsMax = 100

  private func drafts(of doer: Doer) -> Answer {
    let drafts = shop.drafts().filter { $0.partner == doer.partner }
    var names: [DocumentID: String] = [:]
    for id in drafts.compactMap(\.subject) {
      names[id] = shop.row(of: id).flatMap { shop.summary($0)?.name }
    }
    return .drafts(drafts, names: names)
  }
}
