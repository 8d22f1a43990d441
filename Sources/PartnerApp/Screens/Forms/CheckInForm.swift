import Documents
import StoreModel
import TextUI

/// A visit with something else than the usual, or at a price somebody knows.
struct CheckInForm: FormPurpose {
  /// Whose visit it is, nil for a guest nobody knows.
  let regular: RegularSummary?
  /// Tells the visits of guests apart.
  var begun: DocumentID?

  var draftForm: Draft.Form { .checkIn }
  var subject: DocumentID? { regular?.id }
  var subjectName: String? { regular?.name }
  var isSheet: Bool { true }

  /// Opens it below whatever is shown, with the usual filled in.
  ///
  /// `usual` where another one than the first is offered; `draft` goes on with one of a guest.
  static func open(
    _ app: inout AppState, _ regular: RegularSummary?, offering usual: String? = nil,
    goingOnWith draft: Draft? = nil
  ) -> [Effect] {
    var items = FormField(.items, text: usual ?? regular?.usual.first ?? "", limit: 200)
    items.isSuggested = !items.value.isEmpty
    let fields = [items, FormField(.price, limit: 12)]
    let begun = regular == nil ? draft.map(\.begun) ?? app.freshID : nil
    let form = CheckInForm(regular: regular, begun: begun)
    // Nor does a usual that was offered give way to what was typed before.
    let restores = draft != nil || regular != nil && usual == nil
    return FormScreen.open(&app, .checkIn(form), fields, restores: restores)
  }

  func title(_ phrasing: Phrasing) -> String {
    phrasing.words.forms.checkInOf(regular.map(phrasing.name) ?? phrasing.words.done.guest)
  }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    switch name {
    case .items: suggestion(fields, app) + marks(app).remarks(on: fields[.items])
    case .price: price(fields, app)
    default: []
    }
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    let items = MarkRemarks.marks(in: fields[.items])
    if let problem = marks(app, constraints: []).problem(in: fields[.items]) {
      return .problem(.items, problem)
    }
    var checkIn = CheckIn(regular: regular?.id)
    checkIn.items = items
    if !fields[.price].isEmpty {
      guard let fen = TypedText.fen(yuan: fields[.price]), fen >= 0 else {
        return .problem(.price, app.words.forms.noPrice)
      }
      checkIn.fen = fen
    }
    checkIn.isRepeatMeant = true
    return .command(.visits(.checkIn(checkIn, id: id)))
  }

  private func suggestion(_ fields: FormFields, _ app: AppState) -> [FormRemark] {
    let isSuggested = fields.all.contains { $0.name == .items && $0.isSuggested }
    return isSuggested ? [FormRemark(text: app.words.forms.typingReplaces, role: .dim)] : []
  }

  /// What the menu asks for the items, where it knows all of them and nobody said otherwise.
  private func price(_ fields: FormFields, _ app: AppState) -> [FormRemark] {
    if !fields[.price].isEmpty {
      let fen = TypedText.fen(yuan: fields[.price])
      return fen == nil ? [.problem(app.words.forms.noPrice)] : []
    }
    let prices = MarkRemarks.marks(in: fields[.items]).map { app.menu.price(ofItem: $0) }
    let known = prices.compactMap(\.self)
    guard !known.isEmpty, known.count == prices.count else { return [] }
    let sum = Figures.money(fen: known.reduce(0, +))
    return [FormRemark(text: app.words.forms.menuPrice(sum), role: .dim)]
  }

  private func marks(_ app: AppState, constraints: [Constraint]? = nil) -> MarkRemarks {
    let own = Constraint.stored(regular?.constraints ?? [])
    return MarkRemarks(
      menu: app.menu, constraints: constraints ?? own, known: regular?.usual ?? [],
      phrasing: Phrasing(app), takesGoods: true)
  }
}
