import StoreModel

/// Forms nobody has finished: Enter goes on with one.
struct DraftsList: PickList {
  func title(_ words: Words) -> String { words.actions.deeds.resumeDraft.label }

  func items(_ app: AppState, filter: String) -> [Draft] { app.drafts }

  func row(_ draft: Draft, _ app: AppState) -> PickScreen.Row {
    let values = draft.fields.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
    return PickScreen.Row(
      name: Drafts.title(of: draft, app), meaning: values.joined(separator: ", "))
  }

  func choose(_ draft: Draft, _ app: inout AppState) -> [Effect] { Drafts.open(&app, draft) }
}
