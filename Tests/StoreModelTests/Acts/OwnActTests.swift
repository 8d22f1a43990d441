import Documents
import Testing

@testable import StoreModel

@Suite("What undo calls an act")
struct OwnActTests {
  private enum Subject: CaseIterable {
    case regulars, visits, partners, menu, care, offers, offerEvents, complaints, settings, imported
  }

  private func subject(of what: OwnAct.What) -> Subject {
    switch what {
    case .regulars: .regulars
    case .visits: .visits
    case .partners: .partners
    case .menu: .menu
    case .care: .care
    case .offers: .offers
    case .offerEvents: .offerEvents
    case .complaints: .complaints
    case .settings: .settings
    case .imported: .imported
    }
  }

  @Test func `no subject is missing from the acts a record may name`() {
    #expect(Set(OwnAct.What.allCases.map(subject)) == Set(Subject.allCases))
  }

  @Test func `records keep the words they always had`() {
    #expect(
      OwnAct.What.allCases.map(\.code)
        == [
          "added", "edited", "checked_in", "voided", "moved", "moved_away", "partner", "menu",
          "care", "offer", "offer-ended", "offer_shown", "offer_used", "offer_declined",
          "complaint", "complaint-step", "setting", "imported",
        ])
  }

  @Test(arguments: OwnAct.What.allCases)
  func `a record says its act by that word, and is read by it`(_ what: OwnAct.What) {
    let act = OwnAct(what: what, subject: "Mei", regular: nil, at: 1)
    let record = UndoRecord(act: act, partner: nil, sequence: 1, steps: [])
    #expect(record.fields["what"] == .string(what.code))
    #expect(OwnAct.What(code: what.code) == what)
    #expect(OwnAct.What(code: what.code + "?") == nil)
  }

  @Test func `what can be taken back, and what it is called`() {
    let shop = Shop()
    let id = DocumentID.test(1)
    let asked: [(Command, String?)] = [
      (.regulars(.add(NewRegular(), id: id)), "added"),
      (.regulars(.edit(id, RegularEdit())), "edited"),
      (.regulars(.importRows([], MemberColumns([]))), nil),
      (.visits(.checkIn(CheckIn(), id: id)), "checked_in"),
      (.visits(.void(id, reason: nil)), "voided"), (.visits(.importRows([])), nil),
      (.visits(.move(visit: id, to: id, id: id)), "moved"),
      (.visits(.move(visit: id, to: nil, id: id)), "moved_away"),
      (.partners(.add(name: "Mei", role: .lead, id: id)), "partner"),
      (.partners(.leave(id)), "partner"), (.partners(.signOn(id)), nil),
      (.drafts(.drop(.fact, subject: nil)), nil), (.menu(.out(item: "milk:O")), "menu"),
      (.menu(.back(item: "milk:O")), "menu"), (.menu(.importItems([])), nil),
      (.offerEvents(.tell(OfferTelling(.shown, "a"), id: id)), "offer_shown"),
      (.offerEvents(.tell(OfferTelling(.used, "a"), id: id)), "offer_used"),
      (.offerEvents(.tell(OfferTelling(.declined, "a"), id: id)), "offer_declined"),
      (.offerEvents(.importRows([])), nil),
      (.care(.handOverDone(id)), "care"), (.settings(.change([:])), "setting"), (.undo, nil),
      (.step(UndoStepping(.forth)), nil),
    ]
    for (command, code) in asked {
      #expect(command.subject.ownAct(in: shop, at: 7)?.what.code == code, "\(command)")
    }
  }
}
