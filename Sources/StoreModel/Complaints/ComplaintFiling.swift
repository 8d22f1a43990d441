import Documents
import Foundation

/// Taking complaints in, by the rules of the store.
struct ComplaintFiling {
  private let shop: Shop
  private let doer: Doer
  private let limits: RemedyLimits

  /// What somebody files in a shop.
  init(_ shop: Shop, _ doer: Doer) {
    (self.shop, self.doer) = (shop, doer)
    limits = RemedyLimits(shop, doer)
  }

  /// Files one: facts and words are two documents, so that the words can go and the facts stay.
  func file(_ new: NewComplaint, id: DocumentID) throws(Refusal) -> Decision {
    // The id was minted at the key press: the same press once more is the same complaint.
    if let known = shop.complaint(id) { return .changes([], .complaints(.filed(known))) }
    var complaint = Complaint(id: id, number: number())
    try check(new)
    complaint.kind = new.kind
    complaint.category = new.category
    complaint.severity = new.severity ?? 1
    complaint.channel = new.channel
    (complaint.receivedAt, complaint.happenedAt) = (doer.now, new.happenedAt)
    complaint.regular = new.regular
    complaint.drink = try new.drink.flatMap { (text) throws(Refusal) in try drink(text) }
    (complaint.wants, complaint.actions) = (new.wants, new.actions)
    complaint.by = doer.partner
    complaint.involved = try involved(new.involved)
    complaint.words = try words(new)
    let asked = limits.pending(
      new.actions.compactMap { if case .gave(let remedy) = $0 { remedy } else { nil } },
      besides: [], drink: complaint.drink)
    return .changes(
      [facts(complaint, asked), words(complaint)].compactMap(\.self),
      .complaints(.filed(complaint)))
  }

  private func check(_ new: NewComplaint) throws(Refusal) {
    if let regular = new.regular, shop.row(of: regular) == nil {
      throw .unknown(regular.description)
    }
    guard new.kind == .complaint else { return }
    guard new.category != nil else { throw .complaints(.noCategory) }
    guard let severity = new.severity else { throw .complaints(.noSeverity) }
    guard (1...4).contains(severity) else {
      throw .badField(field: "severity", value: String(severity), wanted: .number(1...4))
    }
    if severity == 4, new.actions.isEmpty { throw .complaints(.noAction) }
  }

  /// The next number of the day: never one that was used, were it taken back since.
  private func number() -> ComplaintNumber {
    let day = shop.businessDay(by: doer)
    let letters = ComplaintNumber.unenrolled
    let count = shop.highestComplaintCount(on: day, letters: letters) + 1
    return ComplaintNumber(
      store: shop.settings[.storeNumber] ?? "0000", day: day, letters: letters, count: count)
  }

  private func drink(_ text: String) throws(Refusal) -> String? {
    let clean = FieldText(text).text
    guard !clean.isEmpty else { return nil }
    do throws(MarkError) {
      return try shop.menu.ordered(clean).written
    } catch {
      // What a till calls something is told as it was told.
      return clean
    }
  }

  private func involved(_ text: String?) throws(Refusal) -> String? {
    guard let text, !FieldText(text).text.isEmpty else { return nil }
    guard let partner = shop.partner(named: text) else { throw .partners(.unknown(text)) }
    return partner.id.description
  }

  private func words(_ new: NewComplaint) throws(Refusal) -> Complaint.Words {
    let text = try CareText.checked(new.text, "text", limit: Complaint.textMax)
    func clean(_ text: String?) -> String? {
      let clean = text.map { FieldText($0).text } ?? ""
      return clean.isEmpty ? nil : clean
    }
    return Complaint.Words(text: text, name: clean(new.name), contact: clean(new.contact))
  }

  private func facts(_ complaint: Complaint, _ asked: [ComplaintRemedy]) -> Change {
    let number = complaint.number
    var fields: [FieldName: Value] = [
      ComplaintField.kind: .string(complaint.kind.rawValue),
      ComplaintField.severity: .int(Int64(complaint.severity)),
      ComplaintField.at: .int(complaint.receivedAt),
      ComplaintField.store: .string(number.store), ComplaintField.day: .string(number.day.text),
      ComplaintField.letters: .string(number.letters),
      ComplaintField.count: .int(Int64(number.count)),
      PartnerField.unsigned: shop.hasManager ? .null : true,
    ]
    let texts: [(FieldName, String?)] = [
      (ComplaintField.category, complaint.category?.rawValue),
      (ComplaintField.channel, complaint.channel?.rawValue),
      (ComplaintField.regular, complaint.regular?.description),
      (ComplaintField.drink, complaint.drink), (ComplaintField.involved, complaint.involved),
    ]
    for (field, text) in texts { if let text { fields[field] = .string(text) } }
    if let happened = complaint.happenedAt { fields[ComplaintField.happened] = .int(happened) }
    let lists: [(FieldName, [String])] = [
      (ComplaintField.wants, complaint.wants.map(\.rawValue)),
      (ComplaintField.actions, complaint.actions.map(\.text)),
      (ComplaintField.asked, asked.map(\.text)),
    ]
    for (field, list) in lists where !list.isEmpty {
      fields[field] = .array(list.map { .string($0) })
    }
    return Change(.complaint, complaint.id, fields: fields)
  }

  private func words(_ complaint: Complaint) -> Change? {
    guard let words = complaint.words else { return nil }
    var fields: [FieldName: Value] = [
      ComplaintField.complaint: .string(complaint.id.description),
      ComplaintField.text: .string(words.text),
    ]
    if let regular = complaint.regular {
      fields[ComplaintField.regular] = .string(regular.description)
    }
    if let name = words.name { fields[ComplaintField.name] = .string(name) }
    if let contact = words.contact { fields[ComplaintField.contact] = .string(contact) }
    return Change(.complaintWords, ComplaintField.words(of: complaint.id), fields: fields)
  }
}

extension Shop {
  /// The business day a partner acts on.
  func businessDay(by doer: Doer) -> CivilDay {
    settings.calendar(machine: doer.machineZone ?? .gmt).businessDay(of: doer.now)
  }

  /// The highest count of some letters on a day, 0 where there is none; taken back ones count.
  func highestComplaintCount(on day: CivilDay, letters: String) -> Int {
    let (dayBytes, letterBytes) = (Array(day.text.utf8), Array(letters.utf8))
    var highest = 0
    for slot in slots(of: .complaint) {
      let count = arena.withDocument(slot) { bytes -> Int? in
        guard let view = DocumentView(bytes), !view.isErased,
          view.field("day")?.text?.raw.elementsEqual(dayBytes) == true,
          view.field("letters")?.text?.raw.elementsEqual(letterBytes) == true
        else { return nil }
        return view.field("count")?.int.flatMap { Int(exactly: $0) }
      }
      highest = max(highest, count ?? 0)
    }
    return highest
  }
}

/// How much of what whoever acts may give to put a complaint right: `R13`.
struct RemedyLimits {
  private let shop: Shop
  private let role: Partner.Role?

  /// Milli-stars a lead gives.
  static let leadStars: Int64 = 5_000

  /// The limits of whoever acts; none while the store has no manager.
  init(_ shop: Shop, _ doer: Doer) {
    self.shop = shop
    role =
      shop.hasManager
      ? doer.partner.flatMap { shop.partner(named: $0)?.role } ?? .barista : nil
  }

  /// Those of some remedies that wait for a manager: limits are sums of a complaint.
  func pending(
    _ remedies: [ComplaintRemedy], besides given: [ComplaintRemedy], drink: String?
  ) -> [ComplaintRemedy] {
    var all = given
    return remedies.filter { remedy in
      let isOver = !allows(remedy, besides: all, drink: drink)
      if !isOver { all.append(remedy) }
      return isOver
    }
  }

  private func allows(
    _ remedy: ComplaintRemedy, besides given: [ComplaintRemedy], drink: String?
  ) -> Bool {
    guard let role, role != .manager, remedy.kind.hasAmount else { return true }
    guard role == .lead else { return false }
    let sum = given.filter { $0.kind == remedy.kind }.reduce(remedy.amount) { $0 + $1.amount }
    switch remedy.kind {
    case .coupon: return sum <= shop.settings.remedyLeadFen
    case .stars: return sum <= Self.leadStars
    case .refund:
      let price = drink.flatMap { shop.menu.price(ofItem: $0) }
      return price.map { sum <= $0 } ?? false
    case .remake, .sorry, .other, .none: return true
    }
  }
}
