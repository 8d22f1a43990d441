import Documents

@testable import PartnerApp
@testable import StoreModel

/// One refusal of each kind there is.
///
/// A new refusal does not compile here without a name, and a name without an example fails.
enum Refusals {
  enum Name: CaseIterable {
    case nothingToCallThem, nothingLeft, consentForbids, askFirst, breaksConstraint
    case isThere, unfit
    case unknownVisit, justCheckedIn, voidVisit, isTheirs
    case needsRole, nobodyOn, unknownPartner, nameTaken
    case badMark, unknownItem, ambiguousItem, badFile
    case notOnRoster
    case unknownCare, eventFull
    case unknownOffer, badOffer, badOfferFile, tooManyOffers
    case unknownOfferToTell, offerDoesNotHold, reasonAlone
    case badSetting
    case othersVisit, usedAtVoid, usedThere
    case unknownComplaint, ambiguousComplaint, noCategory, noSeverity, noAction, noStep, beforeLast
    case tooLate, noNote, noRemedy, noCause, noValue, notTriedTwice, sameHands, isPending
    case nothingPending, sameComplaint
    case unknown, badField, badNote, nothingToUndo, erased, lastActIsFinal
    case importIsFinal, nothingToRedo, lastUndoIsFinal, askedFirst, otherSince
  }

  static func name(of refusal: Refusal) -> Name {
    switch refusal {
    case .regulars(.nothingToCallThem): .nothingToCallThem
    case .regulars(.nothingLeft): .nothingLeft
    case .regulars(.consentForbids): .consentForbids
    case .regulars(.askFirst): .askFirst
    case .regulars(.erased): .erased
    case .regulars(.breaksConstraint): .breaksConstraint
    case .regulars(.isThere): .isThere
    case .visits(.unfit): .unfit
    case .visits(.unknown): .unknownVisit
    case .visits(.justCheckedIn): .justCheckedIn
    case .visits(.isVoid): .voidVisit
    case .visits(.isTheirs): .isTheirs
    case .partners(.needsRole): .needsRole
    case .partners(.nobodyOn): .nobodyOn
    case .partners(.unknown): .unknownPartner
    case .partners(.notOnRoster): .notOnRoster
    case .partners(.nameTaken): .nameTaken
    case .menu(.badMark): .badMark
    case .menu(.unknown): .unknownItem
    case .menu(.ambiguous): .ambiguousItem
    case .menu(.badFile): .badFile
    case .care(.unknown): .unknownCare
    case .care(.eventFull): .eventFull
    case .offers(.unknown): .unknownOffer
    case .offers(.badOffer): .badOffer
    case .offers(.badFile): .badOfferFile
    case .offers(.tooLarge): .tooManyOffers
    case .offerEvents(.unknown): .unknownOfferToTell
    case .offerEvents(.doesNotHold): .offerDoesNotHold
    case .offerEvents(.reasonAlone): .reasonAlone
    case .offerEvents(.othersVisit): .othersVisit
    case .offerEvents(.visitIsVoid): .usedAtVoid
    case .offerEvents(.usedThere): .usedThere
    case .complaints(let refusal): name(of: refusal)
    case .settings(.badValue): .badSetting
    case .unknown: .unknown
    case .badField: .badField
    case .badNote: .badNote
    case .nothingToUndo: .nothingToUndo
    case .lastActIsFinal: .lastActIsFinal
    case .importIsFinal: .importIsFinal
    case .nothingToRedo: .nothingToRedo
    case .lastUndoIsFinal: .lastUndoIsFinal
    case .askFirst: .askedFirst
    case .otherSince: .otherSince
    }
  }

  private static func name(of refusal: ComplaintRefusal) -> Name {
    switch refusal {
    case .unknown: .unknownComplaint
    case .ambiguous: .ambiguousComplaint
    case .noCategory: .noCategory
    case .noSeverity: .noSeverity
    case .noAction: .noAction
    case .noStep: .noStep
    case .beforeLast: .beforeLast
    case .tooLate: .tooLate
    case .noNote: .noNote
    case .noRemedy: .noRemedy
    case .noCause: .noCause
    case .noValue: .noValue
    case .notTriedTwice: .notTriedTwice
    case .sameHands: .sameHands
    case .isPending: .isPending
    case .nothingPending: .nothingPending
    case .itself: .sameComplaint
    }
  }

  /// Examples whose own texts are Latin, so that Han in a sentence is ours.
  static let all: [Refusal] = {
    var all: [Refusal] = [
      .regulars(.nothingToCallThem), .regulars(.nothingLeft), .regulars(.consentForbids(.none)),
      .regulars(.askFirst(field: "cue")), .regulars(.erased), .regulars(.isThere),
      .visits(.unfit(Fixtures.unfit)),
      .visits(.unknown("x")),
      .visits(.justCheckedIn(Outcomes.visit)), .visits(.isVoid(Fixtures.id(501))),
      .visits(.isTheirs(name: nil)), .visits(.isTheirs(name: "Ann")),
      .visits(.isTheirs(name: "Ann", isNews: true)),
      .partners(.needsRole(.manager)),
      .partners(.nobodyOn), .partners(.unknown("x")), .partners(.nameTaken("x")),
      .partners(.notOnRoster("Mie", near: ["Mei"], roster: ["Mei", "Tom"])),
      .menu(.unknown("x")), .menu(.ambiguous("a", ways: [.init(.milk, "A"), .init(.drink, "A")])),
      .menu(
        .badFile([
          RowWarning(line: 2, what: .badItem(.item(.init(.milk, "O")), field: "name", .twice))
        ])),
      .care(.unknown("x")), .care(.eventFull(title: "Cupping", seats: 8)),
      .offers(.unknown("x")), .offers(.badOffer([OfferProblem(.percentOff, .needed)])),
      .offers(
        .badFile([RowWarning(line: 2, what: .badOffer(.read(1, "x"), field: "y", .twice))])),
      .offers(.tooLarge),
      .offerEvents(.unknown("x", near: ["xy"])), .offerEvents(.reasonAlone),
      .offerEvents(.othersVisit(name: "Ann")), .offerEvents(.visitIsVoid),
      .offerEvents(.usedThere(name: BilingualText(en: "x", zh: "x"))),
      .offerEvents(.doesNotHold(OfferDenial(OfferFixtures.half, .wrongStore))),
      .complaints(.unknown("A001")), .complaints(.ambiguous("A001", ids: [Fixtures.id(1)])),
      .complaints(.noCategory), .complaints(.noSeverity), .complaints(.noAction),
      .complaints(.noStep(.wait, from: .closed)), .complaints(.beforeLast(Fixtures.now)),
      .complaints(.tooLate(Fixtures.now)), .complaints(.noNote(.withdraw)),
      .complaints(.noRemedy), .complaints(.noCause), .complaints(.noValue(.tick)),
      .complaints(.notTriedTwice), .complaints(.sameHands), .complaints(.isPending),
      .complaints(.nothingPending), .complaints(.itself),
      .settings(.badValue(.zone, value: "x")), .unknown("x"),
      .badField(field: "birthday", value: "13-40", wanted: .monthDay),
      .badField(field: "fen", value: "-1", wanted: .fen(0...100_000_000)), .nothingToUndo,
      .lastActIsFinal, .importIsFinal, .nothingToRedo, .lastUndoIsFinal,
      .askFirst(Outcomes.act, number: 1),
      .otherSince(Outcomes.act),
    ]
    let findings: [NoteLint.Finding] = [
      .tooLong(limit: 140), .phoneNumber, .identityNumber, .cardNumber,
    ]
    all += findings.map(Refusal.badNote)
    do throws(MarkError) {
      let conflicts = Menu.builtIn.conflicts(of: try Menu.builtIn.parse("G L"), with: [.dairy])
      all.append(.regulars(.breaksConstraint(drink: "G L", conflicts)))
      _ = try Menu.builtIn.parse("G ZZ L")
    } catch {
      all.append(.menu(.badMark(error)))
    }
    return all
  }()
}

/// One outcome of each kind there is, with what was asked for; held as refusals are.
enum Outcomes {
  enum Name: CaseIterable {
    case added, edited, checkedIn, voided, moved, partnersChanged, draftsChanged, menuChanged
    case offerTold, complaintFiled, complaintStepped
    case careChanged, offerChanged, offerEnded, settingsChanged, imported, undone, redone, erased
  }

  static func name(of outcome: Outcome) -> Name {
    switch outcome {
    case .regulars(.added): .added
    case .regulars(.edited): .edited
    case .regulars(.erased): .erased
    case .visits(.checkedIn): .checkedIn
    case .visits(.voided): .voided
    case .visits(.moved): .moved
    case .partners(.changed): .partnersChanged
    case .drafts(.changed): .draftsChanged
    case .menu(.changed): .menuChanged
    case .care(.changed): .careChanged
    case .offers(.changed): .offerChanged
    case .offers(.ended): .offerEnded
    case .offerEvents(.told): .offerTold
    case .complaints(.filed): .complaintFiled
    case .complaints(.stepped): .complaintStepped
    case .settings(.changed): .settingsChanged
    case .imported: .imported
    case .undone: .undone
    case .redone: .redone
    }
  }

  /// What the screen says itself another way, or has no need to say.
  static let quiet: Set<Name> = [.partnersChanged, .draftsChanged, .imported]

  static let visit = VisitFact(
    id: Fixtures.id(501), at: Fixtures.now, fen: 3_800, items: ["G N L"], isVoid: false)

  static let offer = Offer(
    id: "x", kind: .percentOff, name: BilingualText(en: "Early bird", zh: "早鸟"))

  static let complaint: Complaint = {
    let day = CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0)
    return Complaint(
      id: Fixtures.id(701),
      number: ComplaintNumber(store: "0412", day: day, letters: "B", count: 8))
  }()

  static let complaintFact = ComplaintFact(
    complaint: complaint, standing: ComplaintStanding(state: .inProgress, severity: 2))

  static let act = OwnAct(
    what: .regulars(.edited), subject: "Mei", regular: Fixtures.id(1), at: Fixtures.now)

  static let all: [(command: Command, outcome: Outcome)] = {
    let id = Fixtures.id(1)
    var all: [(command: Command, outcome: Outcome)] = [
      (.regulars(.add(NewRegular(), id: id)), .regulars(.added(id))),
      (.regulars(.edit(id, RegularEdit())), .regulars(.edited(id))),
      (.regulars(.erase(id)), .regulars(.erased(id))),
      (.visits(.checkIn(CheckIn(), id: id)), .visits(.checkedIn(visit))),
      (.visits(.void(id, reason: nil)), .visits(.voided(visit))),
      (.visits(.move(visit: id, to: id, id: id)), .visits(.moved(visit, move: id))),
      (.visits(.importRows([])), .imported(ImportTally())),
      (.partners(.leave(id)), .partners(.changed(id))),
      (.drafts(.drop(.profile, subject: id)), .drafts(.changed)),
      (.care(.handOverDone(id)), .care(.changed(id))),
      (.offers(.set(OfferPatch(id: "x", [:]))), .offers(.changed(offer))),
      (.offers(.end(id: "x")), .offers(.ended(offer))),
      (
        .offerEvents(.tell(OfferTelling(.shown, "x"), id: id)),
        .offerEvents(
          .told(
            OfferTold(
              id: id, telling: OfferTelling(.shown, "x"), name: BilingualText(en: "x", zh: "x"),
              at: Fixtures.now)))
      ),
      (.complaints(.file(NewComplaint("x"), id: id)), .complaints(.filed(complaint))),
      (
        .complaints(.step(NewComplaintStep(.start, of: id), id: id)),
        .complaints(.stepped(complaintFact))
      ),
      (.settings(.change([:])), .settings(.changed)), (.undo, .undone(act)),
      (.step(UndoStepping(.forth)), .redone(act)),
    ]
    for item in Menu.builtIn.items.prefix(1) {
      all.append((.menu(.out(item: item.key.description)), .menu(.changed(item))))
      all.append((.menu(.back(item: item.key.description)), .menu(.changed(item))))
    }
    return all
  }()
}
