import StoreModel
import TextUI

extension RegularsScreen {
  /// Lets the preview follow the selection: at once where there is nothing to read yet, else after
  /// a pause, so that running down the list repaints two rows and no more.
  static func followWithPreview(_ app: inout AppState) -> [Effect] {
    guard Layout(size: app.settings.size).preview != nil else { return [] }
    guard let person = app.regulars.selected else {
      app.regulars.preview = Preview()
      return []
    }
    let preview = app.regulars.preview
    guard let shown = preview.shown else {
      return preview.awaited == .nothing ? loadPreview(&app) : wait(&app)
    }
    if shown.summary.id == person.id {
      if preview.isStale { return loadPreview(&app) }
      app.regulars.preview.awaited = .nothing
      return []
    }
    return wait(&app)
  }

  /// The pause is over: whoever is selected now is loaded.
  static func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    guard app.regulars.preview.awaited == .pause(token: token) else { return [] }
    return loadPreview(&app)
  }

  /// Takes the facts of the person the preview waited for.
  static func profileLoaded(_ app: inout AppState, sequence: Int, _ profile: RegularProfile?) {
    guard app.regulars.preview.awaited == .profile(sequence: sequence) else { return }
    app.regulars.preview = Preview(shown: profile)
  }

  private static func wait(_ app: inout AppState) -> [Effect] {
    let token = app.count()
    app.regulars.preview.awaited = .pause(token: token)
    return [.pause(milliseconds: previewPauseMilliseconds, token: token)]
  }

  private static func loadPreview(_ app: inout AppState) -> [Effect] {
    guard let person = app.regulars.selected else { return [] }
    let sequence = app.count()
    app.regulars.preview.awaited = .profile(sequence: sequence)
    return [.load(.profile(person.id), sequence: sequence)]
  }
}
