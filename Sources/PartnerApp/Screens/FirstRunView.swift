import Foundation
import StoreModel
import TextUI

extension FirstRunScreen {
  /// Draws the form, scrolled so that the focus is in sight.
  static func view(_ state: State, _ app: AppState, into grid: inout Grid) {
    let rect = Layout(size: app.settings.size).page
    let words = app.words.firstRun
    var form = Form(columns: rect.columns)
    form.text(words.title, role: .title)
    form.text(words.welcome)
    form.blank()
    if state.hasLanguages {
      let names = Language.allCases.map { $0 == .english ? "English" : "中文" }
      let chosen = Language.allCases.firstIndex(of: state.language) ?? 0
      form.values(words.language, names, chosen: chosen, isFocused: state.focus == .language)
    }
    form.field(words.number, state.number, isFocused: state.focus == .number)
    form.problem(state.problem == .number ? words.badNumber : nil)
    form.field(words.name, state.name, isFocused: state.focus == .name)
    form.problem(state.problem == .name ? words.badName : nil)
    form.field(words.zone, state.zone, isFocused: state.focus == .zone, hint: timeThere(state, app))
    form.problem(state.problem == .zone ? words.unknownZone : nil)
    form.blank()
    form.text(words.begin, role: .title)
    form.choice(words.importFile, isFocused: state.focus == .importFile)
    form.choice(words.practice, isFocused: state.focus == .practice)
    form.choice(words.empty, isFocused: state.focus == .empty)
    form.choice(words.skip, isFocused: state.focus == .skip)
    form.draw(into: &grid, in: rect)
  }

  private static func timeThere(_ state: State, _ app: AppState) -> String {
    guard let name = SettingKey.zone.accepted(state.zone.text),
      let zone = TimeZone(identifier: name)
    else { return "" }
    let minutes = StoreCalendar(zone: zone, dayStartMinutes: 0).local(app.settings.now).minutes
    let time = "\(Figures.padded(minutes / 60)):\(Figures.padded(minutes % 60))"
    return app.words.firstRun.timeThere(time)
  }
}
