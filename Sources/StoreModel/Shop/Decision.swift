public import Documents
public import Foundation

/// What a partner or an import asks of the shop, by what it is about.
///
/// Each subject has its commands, outcomes and refusals in one file.
public enum Command: Equatable, Sendable {
  /// Who is known here, and what is known of them.
  case regulars(RegularCommand)
  /// Which visits count.
  case visits(VisitCommand)
  /// Who works here.
  case partners(PartnerCommand)
  /// Forms somebody has not finished.
  case drafts(DraftCommand)
  /// What the store sells.
  case menu(MenuCommand)
  /// What is done for guests beside the cup.
  case care(CareCommand)
  /// What the store offers.
  case offers(OfferCommand)
  /// What became of offers.
  case offerEvents(OfferEventCommand)
  /// What guests were not content with, or were.
  case complaints(ComplaintCommand)
  /// The store's settings.
  case settings(SettingCommand)
  /// Takes the last own act back, whatever it is.
  case undo
  /// Takes back or does again as a key does it: only what the screen speaks of.
  case step(UndoStepping)
}

extension Command {
  /// The command of its subject.
  var subject: any SubjectCommand {
    switch self {
    case .regulars(let command): command
    case .visits(let command): command
    case .partners(let command): command
    case .drafts(let command): command
    case .menu(let command): command
    case .care(let command): command
    case .offers(let command): command
    case .offerEvents(let command): command
    case .complaints(let command): command
    case .settings(let command): command
    case .undo: UndoStepping(isMeant: true)
    case .step(let stepping): stepping
    }
  }

  /// Whether lists and profiles may look different once it is done.
  public var showsInLists: Bool { subject.showsInLists }
}

/// Who does it, and when by the business clock.
public struct Doer: Equatable, Sendable {
  /// Business time, UTC milliseconds.
  public var now: Int64
  /// The partner, nil while nobody has signed on.
  public var partner: String?
  /// What the machine says of the zone, for a store that set none; nil where nobody asked it.
  public var machineZone: TimeZone?
  /// Whether the machine's clock told the moment, which may be wrong.
  public var isByMachine = false

  /// A partner at a moment.
  public init(now: Int64, partner: String? = nil) {
    self.now = now
    self.partner = partner
  }
}

/// What the shop answers to a command.
public enum Decision: Equatable, Sendable {
  /// To be written as one batch; `outcome` is the answer once that is durable.
  case changes([Change], Outcome)
  /// Nothing is written, and why.
  case refused(Refusal)
}

extension Decision {
  /// The number of the act that undo would take back first, counted for each partner; nil where the
  /// changes are no act or nothing can be taken back of it.
  public var act: Int64? {
    guard case .changes(let changes, _) = self else { return nil }
    let record = changes.last { $0.kind == .undo }?.fields
    guard record?[UndoRecord.undoneField]?.int == nil, record?["steps"]?.array?.isEmpty == false
    else {
      return nil
    }
    return record?[UndoRecord.sequenceField]?.int
  }
}

/// What became of a command, by what it was about.
public enum Outcome: Equatable, Sendable {
  case regulars(RegularOutcome)
  case visits(VisitOutcome)
  case partners(PartnerOutcome)
  case drafts(DraftOutcome)
  case menu(MenuOutcome)
  case care(CareOutcome)
  case offers(OfferOutcome)
  case offerEvents(OfferEventOutcome)
  case complaints(ComplaintOutcome)
  case settings(SettingOutcome)
  /// Rows of a file were taken over, whatever they hold.
  case imported(ImportTally)
  /// An act was taken back: what it was.
  case undone(OwnAct)
  /// An act that had been taken back was done again.
  case redone(OwnAct)
}

/// Why the shop does not do what was asked: a rule of one subject, or one that holds for all of them.
public enum Refusal: Error, Equatable, Sendable {
  case regulars(RegularRefusal)
  case visits(VisitRefusal)
  case partners(PartnerRefusal)
  case menu(MenuRefusal)
  case care(CareRefusal)
  case offers(OfferRefusal)
  case offerEvents(OfferEventRefusal)
  case complaints(ComplaintRefusal)
  case settings(SettingRefusal)
  /// Nobody and nothing here has that id or name.
  case unknown(String)
  /// A field holds what it cannot hold.
  case badField(field: String, value: String, wanted: FieldWanted)
  /// A text holds what notes must not hold.
  case badNote(NoteLint.Finding)
  /// There is no own act of the last day to take back.
  case nothingToUndo
  /// The last own act took something out of the store for good, so that no key brings it back.
  case lastActIsFinal
  /// The last own act was an import: what a till says is not taken back by a key.
  case importIsFinal
  /// There is no act to do again: none was taken back, or something else was done since.
  case nothingToRedo
  /// What was taken back last is gone for good, so that no key brings it back.
  case lastUndoIsFinal
  /// The act is about no guest, so that it is asked about before a key takes it back or does it again.
  case askFirst(OwnAct, number: Int64)
  /// The last own act is another one than the screen speaks of.
  case otherSince(OwnAct)
}

extension Shop {
  /// Decides a command against the shop as it is: pure, and final only once the changes are durable.
  ///
  /// The partner may be named by name or id; changes say by whom they were made.
  public func decide(_ command: Command, by doer: Doer) -> Decision {
    let doer = resolved(doer)
    let decision = command.subject.decided(in: self, by: doer).signed(
      by: doer.partner, for: command)
    guard case .changes(let changes, let outcome) = decision else { return decision }
    return .changes(changes + undoChanges(of: changes, command, by: doer), outcome)
  }
}

/// The one document that names the replica of a directory.
public enum ReplicaDocument {
  static let id = DocumentID(derived: "replica", from: [])

  /// The change that names the replica for the first time.
  public static func change(naming replica: UInt64) -> Change {
    Change(.replica, id, fields: ["id": .int(Int64(bitPattern: replica))])
  }
}

extension DocumentID {
  /// An id every terminal derives alike: the first 128 bits of SHA-256 over the purpose and bytes.
  init(derived purpose: String, from bytes: [UInt8]) {
    self.init(hashing: Array("derived/1/\(purpose)/".utf8) + bytes)
  }

  /// An id derived from another document's id.
  init(derived purpose: String, from id: DocumentID, _ extra: String = "") {
    self.init(derived: purpose, from: id.bytes + extra.utf8)
  }

  /// The sixteen bytes, as documents hold them.
  var bytes: [UInt8] {
    [high, low].flatMap { half in
      (0..<8).reversed().map { UInt8(truncatingIfNeeded: half >> ($0 * 8)) }
    }
  }
}
