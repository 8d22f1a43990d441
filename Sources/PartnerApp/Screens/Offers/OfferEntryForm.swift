import Documents
import StoreModel
import TextUI

/// An offer of one sort, to fill in.
struct OfferEntryForm: FormPurpose {
  let sort: OfferSort
  /// The offer that is changed, nil for a new one.
  var offer: Offer?

  var draftForm: Draft.Form { .setting }
  var isSheet: Bool { false }
  /// A few fields are filled in anew as fast.
  var keepsDraft: Bool { false }

  /// The categories a form offers; others are said by a file.
  private static let categories = ["drink", "coffee", "tea", "chocolate", "blended", "food"]
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Opens it, with what an offer says.
  static func open(
    _ app: inout AppState, _ sort: OfferSort, changing offer: Offer? = nil
  ) -> [Effect] {
    let form = OfferEntryForm(sort: sort, offer: offer)
    return FormScreen.open(&app, .offer(form), form.fields(app), restores: false)
  }

  /// What the form asks for, as its offer has it.
  private func fields(_ app: AppState) -> [FormField] {
    let phrasing = OfferPhrasing(Phrasing(app))
    return sort.fields.map { field($0, phrasing) }
  }

  /// What the form would ask for with another version of its offer; an end that is no day is said in
  /// words.
  func fields(of facts: OfferFacts, _ app: AppState) -> [FormField] {
    let fields = OfferEntryForm(sort: sort, offer: facts.offer).fields(app)
    guard facts.offer.times.to != offer?.times.to else { return fields }
    return fields.map { field in
      guard field.name == .lastDay, field.value.isEmpty, facts.offer.times.to != nil else {
        return field
      }
      let when = OfferPhrasing(Phrasing(app)).when(facts.state)
      return FormField(.lastDay, text: when)
    }
  }

  func hint(on name: FormField.Name, _ words: Words) -> String? {
    name == .hours && sort == .timeWindow ? words.offerForms.hoursHint : nil
  }

  func title(_ phrasing: Phrasing) -> String {
    let words = phrasing.words.offerForms
    return offer == nil ? words.newOf(words.sort(sort).name) : words.changeOf(words.sort(sort).name)
  }

  func name(ofValue value: String, in field: FormField.Name, _ phrasing: Phrasing) -> String? {
    switch field {
    case .goods, .otherGoods:
      phrasing.words.offerGoods.category(
        value, phrasing.pick(phrasing.menu.name(ofCategory: value))
      ).one
    case .weekdays:
      Self.weekdays.firstIndex(of: value).map { phrasing.words.offerTimes.weekdays([$0...$0]) }
    default: nil
    }
  }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    name == .lastDay ? DayRemark.remarks(on: fields[.lastDay], Phrasing(app)) : []
  }

  private func field(_ name: FormField.Name, _ phrasing: OfferPhrasing) -> FormField {
    switch name {
    case .goods, .otherGoods:
      let known = sort == .combo ? offer?.items ?? [] : offer.map { [$0.goods] } ?? []
      let place = name == .otherGoods ? 1 : 0
      let on = known.indices.contains(place) ? known[place].categories : []
      return FormField(name, someOf: Self.categories, on: Set(on))
    case .weekdays:
      let on = (offer?.times.weekdays ?? []).map { Self.weekdays[$0] }
      return FormField(name, someOf: Self.weekdays, on: Set(on))
    default: return FormField(name, text: offer.map { text(name, $0, phrasing) } ?? "", limit: 40)
    }
  }

  private func text(_ name: FormField.Name, _ offer: Offer, _ phrasing: OfferPhrasing) -> String {
    switch (name, offer.benefit) {
    case (.title, _): return phrasing.pick(offer.name)
    case (.percent, .percentOff(let percent)?): return String(percent)
    case (.amount, .amountOff(let fen)?), (.amount, .price(let fen)?):
      return OfferPhrasing.money(fen)
    case (.gift, .gift(let gift)?): return phrasing.pick(gift)
    case (.spend, _): return offer.minSpendFen > 0 ? OfferPhrasing.money(offer.minSpendFen) : ""
    case (.hours, _):
      return offer.times.hours.map {
        OfferPhrasing.time(minutes: $0.from) + "-" + OfferPhrasing.time(minutes: $0.to)
      }.joined(separator: " ")
    case (.lastDay, _):
      if case .day(let day)? = offer.times.to { return day.text }
      return ""
    default: return ""
    }
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    guard offer == nil || fields.isChanged else { return .unchanged }
    var said: [OfferField: Value] = offer == nil ? [.kind: .string(sort.kind.rawValue)] : [:]
    for name in sort.fields where offer == nil || fields.changed(name) != nil {
      switch values(of: name, fields, app) {
      case .said(let values): said.merge(values) { _, new in new }
      case .problem(let sentence): return .problem(name, sentence)
      }
    }
    let known = offer?.id ?? OfferPatch.newID(of: sort.kind, id)
    return .command(.offers(.set(OfferPatch(id: known, said))))
  }

  private enum Said {
    case said([OfferField: Value])
    case problem(String)
  }

  /// What a field says of the offer.
  private func values(of name: FormField.Name, _ fields: FormFields, _ app: AppState) -> Said {
    let words = app.words.offerForms
    let text = fields[name]
    switch name {
    case .title:
      guard !text.isEmpty else { return .problem(app.words.care.noTitle) }
      return .said(named(text, .nameEn, .nameZh, app, isNew: offer == nil))
    case .gift:
      guard !text.isEmpty else { return .problem(words.noGift) }
      return .said(named(text, .giftEn, .giftZh, app, isNew: offer == nil))
    case .percent:
      guard let percent = Int64(text), (1...100).contains(percent) else {
        return .problem(words.noPercent)
      }
      return .said([.percentOff: .int(percent)])
    case .amount:
      guard let fen = TypedText.fen(yuan: text), fen > 0 else {
        return .problem(app.words.forms.noPrice)
      }
      return .said([sort == .amount ? .amountOffFen : .priceFen: .int(fen)])
    case .spend:
      if text.isEmpty, sort == .amount { return .said([.minSpendFen: .null]) }
      guard let fen = TypedText.fen(yuan: text), fen >= 0 else {
        return .problem(app.words.forms.noPrice)
      }
      return .said([.minSpendFen: .int(fen)])
    case .goods, .otherGoods: return goods(fields, words)
    case .weekdays:
      if text.isEmpty, sort == .memberDay { return .problem(words.noWeekdays) }
      return .said([.weekdays: list(text)])
    case .hours: return hours(text, words)
    case .lastDay:
      if text.isEmpty { return .said([.windowTo: .null]) }
      guard let day = TypedText.day(text, from: Phrasing(app).today) else {
        return .problem(app.words.forms.noDay)
      }
      guard day >= Phrasing(app).today else { return .problem(words.pastDay) }
      return .said([.windowTo: .string(day.text)])
    default: return .said([:])
    }
  }

  /// A name somebody types in one language stands for both, until another is typed in the other.
  private func named(
    _ text: String, _ en: OfferField, _ zh: OfferField, _ app: AppState, isNew: Bool
  ) -> [OfferField: Value] {
    if isNew { return [en: .string(text), zh: .string(text)] }
    return [app.language == .chinese ? zh : en: .string(text)]
  }

  private func goods(_ fields: FormFields, _ words: OfferFormWords) -> Said {
    guard sort == .combo else { return .said([.categories: list(fields[.goods])]) }
    let parts = [fields[.goods], fields[.otherGoods]]
    guard parts.allSatisfy({ !$0.isEmpty }) else { return .problem(words.noGoods) }
    return .said([.items: .array(parts.map { .map(["categories": list($0)]) })])
  }

  private func list(_ text: String) -> Value {
    let words = text.split(separator: ",").map { Value.string(String($0)) }
    return words.isEmpty ? .null : .array(words)
  }

  /// "07:00-11:00", several divided by blanks.
  private func hours(_ text: String, _ words: OfferFormWords) -> Said {
    if text.isEmpty, sort == .timeWindow { return .problem(words.noHours) }
    var all: [Value] = []
    for span in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = span.split(separator: "-").map(String.init)
      guard ends.count == 2, ends.allSatisfy(Self.isTime), ends[0] != ends[1] else {
        return .problem(words.noHours)
      }
      all.append(.array(ends.map { Value.string($0) }))
    }
    return .said([.hours: all.isEmpty ? .null : .array(all)])
  }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], text.count == 5 else {
      return false
    }
    return (0...23).contains(hour) && (0...59).contains(minute) || text == "24:00"
  }
}
