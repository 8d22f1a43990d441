import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

/// The app wherever a partner can be, with and without the page of keys in front.
///
/// Each family is gone through by an exhaustive switch that names the next after each: a new screen,
/// list, form or question does not compile until it has its place here.
enum Everywhere {
  static func apps(rows: Int = 24, columns: Int = 80) -> [AppState] {
    let list = Fixtures.app(Fixtures.settings(rows: rows, columns: columns))
    let empty = emptyStore(list.settings)
    let screens = all { screen(after: $0, list.settings) }.map { screen in
      var app = list
      app.screen = screen
      app.offers.page = OfferFixtures.page()
      app.offers.offer = "half"
      app.offers.preview.shown = OfferFixtures.facts(OfferFixtures.half)
      return app
    }
    let picks = all(subject).map { subject in
      var app = list
      app.care = care(list)
      app.guests = FoundGuests(query: "", rows: Fixtures.people)
      app.open(subject)
      return app
    }
    let asks = all(question).map { question in
      var app = list
      app.overlays = [.ask(AskScreen.State(question))]
      return app
    }
    let apps = screens + [empty] + picks + asks + forms(over: list)
    return apps
      + apps.map { app in
        var app = app
        app.help = HelpScreen.State(place: app.place)
        return app
      }
  }

  /// Everything a chain gives, from nil on.
  private static func all<T>(_ next: (T?) -> T?) -> [T] {
    var members: [T] = []
    while let member = next(members.last) { members.append(member) }
    return members
  }

  private static func screen(after screen: Screen?, _ settings: AppSettings) -> Screen? {
    switch screen {
    case nil: return .regulars
    case .regulars: return .offers
    case .offers:
      let row = OfferRow(OfferFixtures.half, state: .running(to: nil))
      return .offer(
        OfferScreen.State(row: row, facts: OfferFixtures.facts(OfferFixtures.half), sequence: -1))
    case .offer:
      return .profile(
        ProfileScreen.State(summary: Fixtures.people[0], profile: Fixtures.zhang, sequence: -1))
    case .profile: return .firstRun(FirstRunScreen.State(settings))
    case .firstRun: return .importing(ImportScreen.State())
    case .importing(let state):
      switch state.phase {
      case .form:
        let work = ImportScreen.Running(form: ImportScreen.File(), token: -1)
        return .importing(ImportScreen.State(phase: .running(work)))
      case .running:
        let end = ImportScreen.Finished(report: ImportReport(read: 3))
        return .importing(ImportScreen.State(phase: .finished(end)))
      case .finished: return nil
      }
    }
  }

  private static func subject(after subject: PickScreen.Subject?) -> PickScreen.Subject? {
    switch subject {
    case nil: .commands(CommandPalette(from: .regulars))
    case .commands: .drafts(DraftsList())
    case .drafts: .partners(PartnersList())
    case .partners: .menu(MenuList())
    case .menu: .care(CareList(part: .everything))
    case .care(let list):
      list.part == .everything
        ? .care(CareList(part: .handOver)) : .careItem(CareChoices(item: .event(tasting)))
    case .careItem: .celebrations(CelebrationsList(kind: .birthdays))
    case .celebrations(let list):
      list.kind == .birthdays
        ? .celebrations(CelebrationsList(kind: .anniversaries)) : .settings(SettingsList())
    case .settings: .settingChoices(SettingChoices(key: .language))
    case .settingChoices: .zones(ZoneList(use: .store))
    case .zones: .guests(GuestsList(purpose: .signUp(tasting)))
    case .guests(let list):
      if case .signUp = list.purpose {
        .guests(GuestsList(purpose: .move(wrongVisit)))
      } else {
        .visits(VisitsList(visits: Array(Fixtures.zhang.recentVisits.prefix(2))))
      }
    case .visits:
      .decline(
        DeclineList(
          offer: ToldOffer(id: "half", name: OfferFixtures.half.name), guest: Fixtures.people[0]))
    case .decline: .offerKinds(OfferKindsList())
    case .offerKinds: nil
    }
  }

  private static let wrongVisit = MovingVisits.Wrong(
    visit: Fixtures.id(801), regular: Fixtures.id(1), shown: "张小明 (09:30 G N L)")

  private static func question(after question: AskScreen.Question?) -> AskScreen.Question? {
    switch question {
    case nil: .checkInAgain(Fixtures.people[0], at: Fixtures.now)
    case .checkInAgain:
      .unfit(Fixtures.people[0], Fixtures.unfit, CheckIn(regular: Fixtures.id(1)))
    case .unfit: .unfitAsTyped(Fixtures.unfit)
    case .unfitAsTyped: .clearForm
    case .clearForm: .forget(name: "张小明")
    case .forget: .dropNotes(name: "张小明", count: 2)
    case .dropNotes: .erase(Fixtures.people[0])
    case .erase: .endOffer(ToldOffer(id: "half", name: OfferFixtures.half.name))
    case .endOffer:
      .offerDoesNotHold(
        OfferDenial(OfferFixtures.half, .storeQuotaGone(50)), OfferTelling(.used, "half"), name: "")
    case .offerDoesNotHold: .step(UndoStepping(), Outcomes.act)
    case .step: nil
    }
  }

  private static func forms(over list: AppState) -> [AppState] {
    all { (last: AppState?) -> AppState? in
      var app = list
      var purpose: FormScreen.Purpose?
      if case .form(let state) = last?.overlay { purpose = state.purpose }
      return openForm(after: purpose, &app) ? app : nil
    }
  }

  private static func openForm(after purpose: FormScreen.Purpose?, _ app: inout AppState) -> Bool {
    let guest = Fixtures.people[0]
    switch purpose {
    case nil: _ = NewRegularForm.open(&app)
    case .newRegular: _ = ProfileForm.open(&app, Fixtures.zhang)
    case .profile: _ = FactForm.open(&app, guest)
    case .fact: _ = CheckInForm.open(&app, guest)
    case .checkIn: _ = PartnerForm.open(&app, named: "Mei")
    case .partner: _ = FollowUpForm.open(&app, guest)
    case .followUp: _ = ThankYouForm.open(&app, guest)
    case .thankYou: _ = HandOverForm.open(&app)
    case .handOver: _ = EventForm.open(&app)
    case .event: _ = SettingForm.open(&app, .hours)
    case .setting: _ = OfferEntryForm.open(&app, .combo)
    case .offer: return false
    }
    return true
  }

  private static func emptyStore(_ settings: AppSettings) -> AppState {
    var app = AppState(settings: settings)
    var store = PretendStore(people: [])
    store.run(&app, [.opened])
    return app
  }

  private static let tasting = EventFact(
    id: Fixtures.id(801), title: "手冲品鉴会", at: Fixtures.now, seats: 8)

  private static func care(_ app: AppState) -> CareFacts {
    var care = CareFacts(day: Phrasing(app).today)
    care.events = [tasting]
    care.handOvers = [HandOverFact(id: Fixtures.id(802), text: "oat", at: Fixtures.now, by: "Bo")]
    return care
  }
}

@Suite struct EverywhereTests {
  @Test func `every place of the key table is visited`() {
    let visited = Set(Everywhere.apps().map(\.place))
    #expect(visited == Set(KeyTable.places))
    #expect(KeyTable.places.count == Set(KeyTable.places).count)
  }

  @Test func `what a place says of typing is so`() {
    for app in Everywhere.apps() {
      switch app.place.typing {
      case .always: #expect(app.isTyping, "\(app.place)")
      case .never: #expect(!app.isTyping, "\(app.place)")
      case .inFields: break
      }
    }
  }

  @Test func `Ctrl-C closes whatever stands in front, and nothing else with it`() {
    for var app in Everywhere.apps() where app.overlay != nil && app.help == nil {
      let screen = app.screen
      _ = update(&app, .key(.control("c")))
      #expect(app.overlay == nil)
      #expect(app.screen == screen)
    }
  }

  @Test func `another store leaves nothing of the guests of this one`() {
    for var app in Everywhere.apps() {
      let other = StoreIdentity(number: "0000", name: "Practice", isPractice: true)
      _ = update(&app, .storeOpened(other))
      app.help = nil
      #expect(!view(app).text.contains("张小明"), "\(app.place)")
      #expect(app.person == nil)
      #expect(app.overlays.isEmpty && app.drafts.isEmpty && app.awaitedForm == nil)
    }
  }

  @Test func `every tab is reached by its keys from wherever tabs are shown`() {
    for tab in Tab.allCases {
      for key in tab.keys {
        for var app in Everywhere.apps() where app.overlay == nil {
          let showsTabs = app.screen.page.place(app).showsTabs
          let before = app.screen
          _ = update(&app, .key(key))
          if app.place != .help { #expect(app.screen == (showsTabs ? tab.screen : before)) }
          if showsTabs { #expect(app.tab == tab) }
        }
      }
    }
    #expect(Tab.allCases.flatMap(\.keys).count == Set(Tab.allCases.flatMap(\.keys)).count)
  }
}
