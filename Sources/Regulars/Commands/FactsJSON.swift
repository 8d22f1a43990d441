import Documents
import Foundation
import Journaling
import Lookup
import PartnerApp
import StoreModel
import StoreSession

/// The JSON shapes of facts; keys are a contract with scripts.
enum FactsJSON {
  /// One line of `find`.
  static func summary(_ regular: RegularSummary) -> [(String, JSONText)] {
    [
      ("id", .string(regular.label)),
      ("name", .string(regular.name)),
      ("call_name", .optional(regular.callName)),
      ("reading", regular.reading.isEmpty ? .null : .string(regular.reading)),
      ("matched", .optional(regular.matched?.rawValue)),
      ("guess", .optional(regular.guess?.rawValue)),
      ("tier", .optional(regular.tier)),
      ("stars", .optional(regular.stars)),
      ("usual", .array(regular.usual.map { .string($0) })),
      ("last_visit", .instant(regular.lastVisit)),
      ("late_days", .optional(regular.late.map(Int64.init))),
      ("likely", .bool(regular.isLikely)),
      ("namesake", .bool(regular.hasNamesake)),
      ("phone_last4", .optional(regular.phoneLast4)),
    ]
  }

  /// The whole of `show` and `add`.
  static func profile(_ profile: RegularProfile) -> JSONText {
    let visits: JSONText = .object([
      ("count", .int(Int64(profile.visitCount))),
      ("last", .instant(profile.summary.lastVisit)),
      ("interval_days", profile.intervalDays.map { .number($0) } ?? .null),
      ("status", .optional(profile.rhythm?.status.rawValue)),
    ])
    let notes = profile.notes.map { note in
      JSONText.object([
        ("text", .string(note.text)), ("at", .instant(note.at)), ("by", .optional(note.by)),
        ("until", .optional(note.until?.text)), ("document", .string(note.id.description)),
      ])
    }
    return .object(
      summary(profile.summary) + [
        ("document", .string(profile.summary.id.description)),
        ("constraints", .array(profile.summary.constraints.map { .string($0) })),
        ("birthday", .optional(profile.birthday)),
        ("joined", .optional(profile.joined)),
        ("cue", .optional(profile.summary.cue)),
        ("notes", .array(notes)),
        ("follow_ups", .array(profile.followUps.map(followUp))),
        ("consent", .string(profile.consent.rawValue)),
        ("pinned", .bool(profile.isPinned)),
        ("known_by", .array(profile.knownBy.map { .string($0) })),
        ("consent_scopes", .array(profile.scopes.map { .string($0.rawValue) })),
        ("visits", visits),
        ("recent_visits", .array(profile.recentVisits.map(visit))),
        ("moved_away", .array(profile.movedAway.map(visit))),
        ("expiring", .array([])),
        ("house_regular", .bool(profile.isRegular)),
        ("segment", .optional(profile.segment?.rawValue)),
        ("suggestion", .optional(profile.suggestion?.product)),
        ("offers", .array(profile.offers.map { traced(OfferTrace($0.offer.id, $0.verdict)) })),
        ("offers_used", .array(profile.offersUsed.map(use))),
        ("complaints", .array([])),
      ])
  }

  /// One visit of a profile, and what `check-in` and `void` answer.
  static func visit(_ visit: VisitFact) -> JSONText {
    .object([
      ("id", .string(visit.id.description)),
      ("regular", .optional(visit.regular?.description)),
      ("at", .instant(visit.at)),
      ("items", .array(visit.items.map { .string($0) })),
      ("fen", .optional(visit.fen)),
      ("offers", .array(visit.offers.map { .string($0) })),
      ("estimated", .bool(visit.isEstimated)),
      ("by", .optional(visit.by)),
      ("void", .bool(visit.isVoid)),
      ("moved", visit.move.map(move) ?? .null),
    ])
  }

  /// One use of an offer.
  private static func use(_ use: OfferUse) -> JSONText {
    .object([
      ("offer", .string(use.offer)), ("at", .instant(use.at)),
      ("visit", .optional(use.visit?.description)),
    ])
  }

  /// From whom to whom a visit was moved.
  private static func move(_ move: VisitMoveFact) -> JSONText {
    .object([
      ("from", .optional(move.from?.description)), ("to", .optional(move.to?.description)),
      ("at", .instant(move.at)), ("by", .optional(move.by)),
    ])
  }

  /// What an import did; its warnings in English whatever language was asked for.
  static func report(_ report: ImportReport, isDryRun: Bool) -> JSONText {
    let words = FileWords.of(.english)
    let warnings = report.tally.warnings.map { warning in
      JSONText.object([
        ("line", .int(Int64(warning.line))), ("what", .string(words.row(warning.what))),
      ])
    }
    return .object([
      ("read", .int(Int64(report.read))),
      ("added", .int(Int64(report.tally.added))),
      ("changed", .int(Int64(report.tally.changed))),
      ("unchanged", .int(Int64(report.tally.unchanged))),
      ("refused", .int(Int64(report.refused))),
      ("no_consent", .int(Int64(report.tally.noConsent))),
      ("same_as", .int(Int64(report.sameAs))),
      ("warnings", .array(warnings)),
      ("encoding", .string(report.encoding)),
      ("unknown_columns", .array(report.unknownColumns.map { .string($0) })),
      ("rejects", .optional(report.rejectsPath.map(PathText.shown))),
      ("dry_run", .bool(isDryRun)),
      ("cancelled", .bool(report.wasCancelled)),
    ])
  }
}
