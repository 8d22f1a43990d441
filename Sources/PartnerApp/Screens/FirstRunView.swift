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
      let names = Language.allCases.map(\.ownName)
      let chosen = Language.allCases.firstIndex(of: state.language) ?? 0
      form.values(words.language, names, chosen: chosen, isFocused: state.focus == .language)
    }
    form.field(words.number, state.number, isFocused: state.focus == .number)
    form.problem(state.problem == .number ? words.badNumber : nil)
    form.field(words.name, state.name, isFocused: state.focus == .name)
    form.problem(state.problem == .name ? words.badName : nil)
    form.field(words.zone, state.zone, isFocused: state.focus == .zone, hint: timeThere(state, app))
    if state.focus == .zone || state.problem == .zone { addZones(state, app, to: &form) }
    form.blank()
    form.text(words.begin, role: .title)
    form.choice(words.importFile, isFocused: state.focus == .importFile)
    form.choice(words.practice, isFocused: state.focus == .practice)
    form.choice(words.empty, isFocused: state.focus == .empty)
    form.choice(words.skip, isFocused: state.focus == .skip)
    form.draw(into: &grid, in: rect)
  }

  /// The zones a city may mean are told as it is typed.
  private static func addZones(_ state: State, _ app: AppState, to form: inout Form) {
    let words = app.words.firstRun
    let matches = state.zoneMatches
    guard matches.count > 1 else {
      let isMeant = matches.first.map { $0.identifier != state.zone.text } ?? false
      if isMeant, let match = matches.first {
        form.remark("\(ZoneList.city(match, app))  \(match.identifier)", role: .dim)
      }
      return form.problem(state.problem == .zone && matches.isEmpty ? words.unknownZone : nil)
    }
    let shown = matches.prefix(zonesShownMax).map { ZoneList.city($0, app) }
    let more = matches.count > zonesShownMax ? ["..."] : []
    let cities = (shown + more).joined(separator: app.language == .chinese ? "、" : ", ")
    form.remark(words.severalZones(cities), role: state.problem == .zone ? .danger : .dim)
  }

  /// As many as a row holds; Enter lists them all.
  private static let zonesShownMax = 5

  private static func timeThere(_ state: State, _ app: AppState) -> String {
    guard let name = SettingKey.zone.accepted(state.zone.text),
      case let time = ZoneList.time(in: name, app), !time.isEmpty
    else { return "" }
    return app.words.firstRun.timeThere(time)
  }
}
