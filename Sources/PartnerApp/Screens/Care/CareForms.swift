import Documents
import Foundation
import StoreModel

/// Something to say or do when a guest comes next.
struct FollowUpForm: FormPurpose {
  /// For whom.
  let regular: RegularSummary

  var draftForm: Draft.Form { .followUp }
  var subject: DocumentID? { regular.id }
  var subjectName: String? { regular.name }
  var isSheet: Bool { true }

  /// Opens it below whatever is shown.
  static func open(_ app: inout AppState, _ regular: RegularSummary) -> [Effect] {
    let fields = [FormField(.text, limit: NoteLint.charactersMax), FormField(.from, limit: 20)]
    return FormScreen.open(&app, .followUp(FollowUpForm(regular: regular)), fields)
  }

  func title(_ phrasing: Phrasing) -> String {
    phrasing.words.care.followUpFor(phrasing.name(of: regular))
  }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    name == .from ? DayRemark.remarks(on: fields[.from], Phrasing(app)) : []
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    guard !fields[.text].isEmpty else { return .unchanged }
    let phrasing = Phrasing(app)
    if let problem = DayRemark.problem(in: fields[.from], phrasing) {
      return .problem(.from, problem)
    }
    let from = TypedText.day(fields[.from], from: phrasing.today)
    return .command(
      .care(.followUp(regular: regular.id, text: fields[.text], from: from, id: id)))
  }
}

/// A card for a guest, and what for.
struct ThankYouForm: FormPurpose {
  /// Who gets it.
  let regular: RegularSummary

  var draftForm: Draft.Form { .thankYou }
  var subject: DocumentID? { regular.id }
  var subjectName: String? { regular.name }
  var isSheet: Bool { true }

  /// Opens it below whatever is shown.
  static func open(_ app: inout AppState, _ regular: RegularSummary) -> [Effect] {
    let fields = [FormField(.reason, limit: NoteLint.charactersMax)]
    return FormScreen.open(&app, .thankYou(ThankYouForm(regular: regular)), fields)
  }

  func title(_ phrasing: Phrasing) -> String {
    phrasing.words.care.cardFor(phrasing.name(of: regular))
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    guard !fields[.reason].isEmpty else { return .unchanged }
    return .command(.care(.thankYou(regular: regular.id, reason: fields[.reason], id: id)))
  }
}

/// A note for whoever signs on next.
struct HandOverForm: FormPurpose {
  var draftForm: Draft.Form { .handOver }
  var isSheet: Bool { true }

  /// Opens it below whatever is shown.
  static func open(_ app: inout AppState) -> [Effect] {
    let fields = [FormField(.text, limit: Shop.handOverCharactersMax)]
    return FormScreen.open(&app, .handOver(HandOverForm()), fields)
  }

  func title(_ phrasing: Phrasing) -> String { phrasing.words.care.handOverTitle }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    guard !fields[.text].isEmpty else { return .unchanged }
    return .command(.care(.handOver(text: fields[.text], id: id)))
  }
}

/// A tasting or class.
struct EventForm: FormPurpose {
  var draftForm: Draft.Form { .event }
  var isSheet: Bool { true }

  /// Opens it below whatever is shown.
  static func open(_ app: inout AppState) -> [Effect] {
    let fields = [
      FormField(.title), FormField(.day, limit: 20), FormField(.time, limit: 8),
      FormField(.seats, limit: 4),
    ]
    return FormScreen.open(&app, .event(EventForm()), fields)
  }

  func title(_ phrasing: Phrasing) -> String { phrasing.words.care.newEvent }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    name == .day ? DayRemark.remarks(on: fields[.day], Phrasing(app)) : []
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    let words = app.words
    let phrasing = Phrasing(app)
    guard !fields[.title].isEmpty else { return .problem(.title, words.care.noTitle) }
    guard let day = TypedText.day(fields[.day], from: phrasing.today) else {
      return .problem(.day, words.forms.noDay)
    }
    let moment = "\(day.text) \(fields[.time])"
    guard let at = StoreCalendar.instant(moment, zone: phrasing.calendar.zone),
      !fields[.time].isEmpty
    else { return .problem(.time, words.care.noTime) }
    let seats = Int(fields[.seats])
    guard seats != nil || fields[.seats].isEmpty else {
      return .problem(.seats, words.care.noSeats)
    }
    return .command(.care(.addEvent(title: fields[.title], at: at, seats: seats, id: id)))
  }
}
