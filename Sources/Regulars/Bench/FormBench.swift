import Foundation
import StoreModel
import StoreSession

/// What happens while a form is filled in, with 20,200 regulars: doubles told key by key, the draft
/// kept, and the edit at its end.
enum FormBench {
  private static let rounds = 200

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await LargeStore.make(in: room.path("form"), room, visits: 0)
    let doer = Doer(now: 0, partner: "Mei")
    var doubles: [Double] = []
    var drafts: [Double] = []
    var edits: [Double] = []
    for number in 0..<rounds {
      guard let id = await store.read({ $0.id(named: "B\(number)") }),
        let known = await store.read(at: 0, { $0.profile(id) })?.summary
      else { continue }
      var new = NewRegular()
      for end in 1...max(1, known.name.count) {
        new.name = String(known.name.prefix(end))
        new.phone = end == known.name.count ? "1350000\(known.phoneLast4 ?? "")" : nil
        doubles.append(
          await Measure.milliseconds { [new] in
            _ = await store.read(at: 0) { $0.possibleDuplicates(of: new) }
          })
      }
      let draft = Draft(
        form: .profile, subject: id, fields: ["cue": "hat \(number)"], focus: "cue", caret: 3)
      drafts.append(
        try await Measure.milliseconds {
          _ = try await store.perform(.drafts(.keep(draft)), by: doer)
        })
      var edit = RegularEdit()
      edit.name = known.name + " \(number)"
      edits.append(
        try await Measure.milliseconds {
          _ = try await store.perform(.regulars(.edit(id, edit)), by: doer)
        })
    }
    await store.close()
    return rows("doubles told at a key", doubles) + rows("draft durable", drafts)
      + rows("edit durable", edits)
  }

  private static func rows(_ what: String, _ took: [Double]) -> [BenchRow] {
    [("p50", 0.5), ("p95", 0.95), ("slowest", 1)].map { name, share in
      BenchRow(
        bench: "form", what: "\(what), \(name)", value: Measure.percentile(took, share), unit: "ms")
    }
  }
}
