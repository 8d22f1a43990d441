public import Documents
import Foundation

/// What a partner or an import asks of the shop.
public enum Command: Equatable, Sendable {
  /// A new regular; the id was minted once, at the key press, so a retry counts once.
  case addRegular(NewRegular, id: DocumentID)
  /// Values for settings; nil goes back to the built-in.
  case changeSettings([SettingKey: String?])
  /// Rows of a members file.
  case importMembers([IdentifiedRow<MemberRow>], MemberColumns)
  /// Rows of a visits file.
  case importVisits([IdentifiedRow<VisitRow>])
  /// Other values for some facts of a regular.
  case editRegular(DocumentID, RegularEdit)
  /// A visit at the counter; the id was minted once, at the key press.
  case checkIn(CheckIn, id: DocumentID)
  /// Takes a visit back: it stays in the journal and counts nowhere.
  case voidVisit(DocumentID, reason: String?)
  /// Takes the last own act back.
  case undo
  /// Who works here.
  case partners(PartnerCommand)
  /// Forms somebody has not finished.
  case drafts(DraftCommand)
  /// What the store sells.
  case menu(MenuCommand)
  /// What is done for guests beside the cup.
  case care(CareCommand)
}

/// Who does it, and when by the business clock.
public struct Acting: Equatable, Sendable {
  /// Business time, UTC milliseconds.
  public var now: Int64
  /// The partner, nil while nobody has signed on.
  public var partner: String?

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

/// What became of a command.
public enum Outcome: Equatable, Sendable {
  case added(DocumentID)
  case settingsChanged
  case imported(ImportTally)
  case edited(DocumentID)
  case checkedIn(VisitFact)
  case voided(VisitFact)
  /// An act was taken back: what it was.
  case undone(OwnAct)
  case partnersChanged(DocumentID)
  case draftsChanged
  /// Whether an item is to be had has changed: the item as it is now.
  case menuChanged(MenuItem)
  case careChanged(DocumentID)
}

/// Why the shop does not do what was asked.
public enum Refusal: Error, Equatable, Sendable {
  /// A regular needs a name, a call name or a cue.
  case nothingToCallThem
  /// The guest said no: nothing of them is kept.
  case consentForbids(Consent)
  /// A field holds what it cannot hold.
  case badField(field: String, value: String, wanted: String)
  /// This may be kept of a guest only once they said yes.
  case askFirst(field: String)
  /// Without what needs their consent nothing is left to call them by.
  case nothingLeft
  /// The note holds what notes must not hold.
  case badNote(NoteLint.Finding)
  /// A setting does not take this value.
  case badSetting(SettingKey, value: String)
  /// Nobody and nothing here has that id or name.
  case unknown(String)
  /// No visit has that id.
  case unknownVisit(String)
  /// The same person was checked in a moment ago; meant, it is said once more.
  case justCheckedIn(VisitFact)
  /// Only this role decides that.
  case needsRole(Partner.Role)
  /// It is about the acting partner, and nobody is on.
  case nobodyOn
  /// Nobody who works here goes by that name, or several do.
  case unknownPartner(String)
  /// Another partner goes by that name.
  case nameTaken(String)
  /// A usual or an item is no cup mark of the menu.
  case badMark(MarkError)
  /// A usual would put into the cup what the guest must not have.
  case breaksConstraint(drink: String, [MenuConflict])
  /// Several items of the menu go by that name; each with the way to say which.
  case ambiguousItem(String, ways: [MenuItem.Key])
  /// No item of the menu goes by that name.
  case unknownItem(String)
  /// No follow-up, card, event or note for the next shift has that id.
  case unknownCare(String)
  /// Every seat of an event is taken.
  case eventFull(title: String, seats: Int)
  /// A menu file says what no menu can be; nothing of it was taken.
  case badMenu([RowWarning])
  /// There is no own act of the last day to take back.
  case nothingToUndo
}

extension Shop {
  /// Decides a command against the shop as it is: pure, and final only once the changes are durable.
  ///
  /// The partner may be named by name or id; changes say by whom they were made.
  public func decide(_ command: Command, by acting: Acting) -> Decision {
    let acting = resolved(acting)
    let decision = decideAlone(command, by: acting).signed(by: acting.partner, for: command)
    guard case .changes(let changes, let outcome) = decision else { return decision }
    return .changes(changes + undoChanges(of: changes, command, by: acting), outcome)
  }

  /// The rules alone: neither who did it nor how to take it back is in the changes.
  private func decideAlone(_ command: Command, by acting: Acting) -> Decision {
    switch command {
    case .addRegular(let regular, let id): return add(regular, id: id, by: acting)
    case .changeSettings(let values): return change(values, by: acting)
    case .importMembers(let rows, let columns):
      return importing(
        MemberImport(shop: self, columns: columns, acting: acting).changes(for: rows))
    case .importVisits(let rows):
      return importing(VisitImport(shop: self).changes(for: rows))
    case .editRegular(let id, let edit): return self.edit(id, edit, by: acting)
    case .checkIn(let checkIn, let id): return self.checkIn(checkIn, id: id, by: acting)
    case .voidVisit(let id, let reason): return void(id, reason: reason, by: acting)
    case .undo: return undo(by: acting)
    case .partners(let command): return decide(command, by: acting)
    case .drafts(let command): return decide(command, by: acting)
    case .menu(let command): return decide(command, by: acting)
    case .care(let command): return decide(command, by: acting)
    }
  }

  private func importing(_ result: ([Change], ImportTally)) -> Decision {
    .changes(result.0, .imported(result.1))
  }

  private func change(_ values: [SettingKey: String?], by acting: Acting) -> Decision {
    if let refusal = refusal(unless: .manager, acting) { return .refused(refusal) }
    var fields: [FieldName: Value] = [:]
    for (key, value) in values {
      guard let name = FieldName(key.rawValue) else { continue }
      guard let text = value else {
        fields[name] = .null
        continue
      }
      guard let accepted = key.accepted(text) else {
        return .refused(.badSetting(key, value: text))
      }
      if settings[key] != accepted { fields[name] = .string(accepted) }
    }
    guard !fields.isEmpty else { return .changes([], .settingsChanged) }
    fields[PartnerField.unsigned] = hasManager ? .null : true
    return written(fields, .settings, SettingsDocument.id, outcome: .settingsChanged)
  }
}

/// The one document that holds the store's settings.
enum SettingsDocument {
  /// The same in every store: the scope tells stores apart.
  static let id = DocumentID(derived: "settings", from: [])
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
    var bytes = [id.high, id.low].flatMap { half in
      (0..<8).reversed().map { UInt8(truncatingIfNeeded: half >> ($0 * 8)) }
    }
    bytes.append(contentsOf: extra.utf8)
    self.init(derived: purpose, from: bytes)
  }
}
