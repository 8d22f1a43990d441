import StoreModel

extension ImportScreen {
  /// Takes the counts so far.
  static func progressed(_ app: inout AppState, _ progress: ImportProgress) {
    change(&app) { $0.progress = progress }
  }

  /// The work takes long enough to show counts.
  static func pauseEnded(_ app: inout AppState, token: Int) {
    change(&app) { if $0.token == token { $0.showsCounts = true } }
  }

  /// Takes the report and shows it; the list asks anew behind it.
  static func finished(_ app: inout AppState, _ report: ImportReport) -> [Effect] {
    if case .importing(var state) = app.screen {
      state.phase = .finished(Finished(report: report))
      app.screen = .importing(state)
    }
    return RegularsScreen.refresh(&app)
  }

  /// Goes back to the form with the sentence beside the path, so that nothing is typed twice.
  static func failed(_ app: inout AppState, _ sentence: String) -> [Effect] {
    guard case .importing(var state) = app.screen, case .running(let running) = state.phase else {
      return app.toast(sentence, .danger)
    }
    var form = running.form
    form.problem = .sentence(sentence)
    form.focus = .path
    state.phase = .form(form)
    app.screen = .importing(state)
    return []
  }

  private static func change(_ app: inout AppState, _ body: (inout Running) -> Void) {
    guard case .importing(var state) = app.screen, case .running(var running) = state.phase else {
      return
    }
    body(&running)
    state.phase = .running(running)
    app.screen = .importing(state)
  }
}
