import StoreModel
import TextUI

extension ImportScreen {
  /// Warnings shown; the rest stand in the rejects file or can be had from the command.
  private static let warningsMax = 5

  /// Draws the form, the progress or the summary.
  static func view(_ state: State, _ app: AppState, into grid: inout Grid) {
    let rect = Layout(size: app.settings.size).page
    let words = app.words.importing
    var form = Form(columns: rect.columns)
    form.text(words.title, role: .title)
    switch state.phase {
    case .form(let file): fill(&form, file, words)
    case .running(let running): fill(&form, running, words)
    case .finished(let finished): fill(&form, finished, words, phrasing: Phrasing(app))
    }
    grid.cursor = Position(row: rect.row, column: rect.column)
    form.draw(into: &grid, in: rect)
  }

  private static func fill(_ form: inout Form, _ file: File, _ words: ImportWords) {
    form.text(words.question)
    form.blank()
    form.field(words.path, file.path, isFocused: file.focus == .path)
    switch file.problem {
    case .pathMissing: form.problem(words.pathMissing)
    case .sentence(let sentence): form.problem(sentence)
    case nil: break
    }
    form.values(
      words.kind, TableKind.allCases.map(words.name),
      chosen: TableKind.allCases.firstIndex(of: file.kind) ?? 0,
      isFocused: file.focus == .kind)
  }

  private static func fill(
    _ form: inout Form, _ running: Running, _ words: ImportWords
  ) {
    form.text(running.form.path.text, role: .dim)
    form.blank()
    if running.showsCounts, let progress = running.progress {
      let percent = progress.bytesRead * 100 / max(1, progress.bytesTotal)
      form.text(words.progress(progress.rows, min(100, max(0, percent))))
    } else {
      form.text(words.reading)
    }
    if running.isStopping { form.text(words.stopping, role: .warn) }
  }

  private static func fill(
    _ form: inout Form, _ finished: Finished, _ words: ImportWords, phrasing: Phrasing
  ) {
    let (report, tally) = (finished.report, finished.report.tally)
    form.text(
      report.wasCancelled ? words.stopped : words.done,
      role: report.wasCancelled ? .warn : .good)
    form.blank()
    var counts = [
      (words.counts.read, report.read), (words.counts.added, tally.added),
      (words.counts.changed, tally.changed), (words.counts.unchanged, tally.unchanged),
      (words.counts.refused, report.refused), (words.counts.noConsent, tally.noConsent),
    ]
    if report.sameAs > 0 { counts.append((words.counts.sameAs, report.sameAs)) }
    for (label, count) in counts { form.fact(label, Figures.grouped(count)) }
    if let path = report.rejectsPath { form.text(words.rejects(path), role: .warn) }
    form.blank()
    let list = ChoiceWords(name: words.toList, meaning: "")
    form.choice(list, isFocused: !finished.choosesAnother)
    let another = ChoiceWords(name: words.another, meaning: "")
    form.choice(another, isFocused: finished.choosesAnother)
    if !tally.warnings.isEmpty {
      form.blank()
      let shown = tally.warnings.prefix(warningsMax)
      form.text(words.warnings(shown.count, tally.warnings.count), role: .title)
      for warning in shown {
        let what = phrasing.words.files.row(warning.what)
        form.text(words.warning(warning.line, phrasing.text(what)))
      }
    }
  }
}
