import StoreModel

extension ImportScreen {
  /// Takes the counts so far.
  static func progressed(_ app: inout AppState, _ progress: ImportProgress) {
    change(&app) { state in
      guard case .running(var running) = state.phase else { return }
      running.progress = progress
      state.phase = .running(running)
    }
  }

  /// Takes the report and shows it; the list asks anew behind it.
  static func finished(_ app: inout AppState, _ report: ImportReport) -> [Effect] {
    change(&app) { $0.phase = .finished(Finished(report: report)) }
    return RegularsScreen.refresh(&app)
  }

  /// Goes back to the form with the sentence beside the path, so that nothing is typed twice.
  static func failed(_ app: inout AppState, _ sentence: String) -> [Effect] {
    var isTold = false
    change(&app) { state in
      guard case .running(let running) = state.phase else { return }
      var form = running.form
      form.problem = .sentence(sentence)
      form.focus = .path
      state.phase = .form(form)
      isTold = true
    }
    return isTold ? [] : app.toast(sentence, .danger)
  }

  private static func change(_ app: inout AppState, _ body: (inout State) -> Void) {
    guard case .importing(var state) = app.screen else { return }
    body(&state)
    app.screen = .importing(state)
  }
}
