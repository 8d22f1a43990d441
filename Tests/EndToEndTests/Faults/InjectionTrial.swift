import Foundation
import Testing

/// A command whose calls are known from a run without a fault.
struct InjectionTrial: Sendable {
  let work: InjectedWork
  /// How many calls it makes on the store.
  let callCount: Int
  /// All that can befall them.
  let injections: [Injection]
  /// What the store says before and after.
  private let before: String
  private let after: String
  /// What the command says.
  private let output: String

  /// Runs a work without a fault.
  init(_ work: InjectedWork) throws {
    self.work = work
    let isChanging = work.kind == .changing || work.kind == .forgetting
    before = try work.facts(in: try work.shop())
    let shop = try work.shop()
    let (run, calls) = try shop.run(work.arguments, injecting: nil)
    #expect(run.status == 0, "\(work.name): \(run.errors)")
    after = isChanging ? try work.facts(in: shop) : before
    #expect((before != after) == isChanging, "\(work.name) does not do what it is for")
    output = InjectedWork.plain(run.text)
    callCount = calls.count
    injections = Injection.all(of: calls)
  }

  /// Runs a work with a fault on a store of its own, and looks at what it left.
  func result(of injection: Injection) -> InjectionResult {
    var result = InjectionResult(title: "\(work.name), \(injection)")
    do {
      let shop = try work.shop()
      let (run, calls) = try shop.run(work.arguments, injecting: injection)
      let struck = calls.filter(\.hasFailed)
      result.hasStruck = !struck.isEmpty
      result.faults += complaints(run, of: injection, hasStruck: result.hasStruck)
      let isStopped = struck.contains { $0.name.hasSuffix("sync") } && !injection.fault.kills
      try look(at: shop, after: run, isStopped: isStopped, &result)
      // What could not be removed, or was interrupted by a kill, may lie there.
      if !injection.fault.kills, injection.call.name != "unlink" {
        try lookForRest(in: shop, &result)
      }
    } catch DrivingError.deadline(let awaited, _) {
      result.isHung = true
      result.faults.append("hangs: \(awaited)")
    } catch {
      result.faults.append("could not be tried: \(error)")
    }
    return result
  }

  /// The calls that write, which who only asks makes to mend what it finds.
  private static let writing: Set = [
    "write", "pwrite", "ftruncate", "fsync", "fdatasync", "rename", "unlink", "mkdir",
  ]

  /// What is wrong with how it ended and with what it said.
  private func complaints(_ run: Run, of injection: Injection, hasStruck: Bool) -> [String] {
    if injection.fault.kills, hasStruck {
      return run.ending == .signalled(9) ? [] : ["it was killed and ended with \(run.ending)"]
    }
    guard let status = run.status else { return ["it died: \(run.ending)"] }
    // The store is whole: nobody may be told of damage.
    guard (0...1).contains(status) else {
      return ["it ended with \(status), and: \(run.errors) \(run.text)"]
    }
    if status == 0 {
      let said = InjectedWork.plain(run.text)
      return said == output ? [] : ["it said it was done, and: \(said)"]
    }
    // Who only asks is answered where writing fails.
    if work.kind == .asking, !work.repairs, Self.writing.contains(injection.call.name) {
      return ["it only asks, and ended with \(status): \(run.errors)"]
    }
    let sentences = run.errors.split(separator: "\n")
    let isTold =
      (work.tellsFirst ? 1...2 : 1...1).contains(sentences.count) && run.errors.hasSuffix("\n")
    return isTold ? [] : ["it ended with \(status), and: \(run.errors) \(run.text)"]
  }

  /// Whether the store is whole and holds what it must.
  private func look(
    at shop: TestShop, after run: Run, isStopped: Bool, _ result: inout InjectionResult
  ) throws {
    if isStopped, try shop.run("verify").status != 0 {
      let repair = try shop.run("verify", "--repair")
      if repair.status != 0 { result.loses("repairing says: \(repair.text) \(repair.errors)") }
    }
    let check = try shop.run("verify")
    let facts = try work.facts(in: shop)
    let isUnborn = work.start == .nothing && facts == before
    if check.status != 0, !isUnborn { result.loses("verify says: \(check.text) \(check.errors)") }
    let isDone = run.status == 0
    if facts != after, isDone || facts != before {
      result.loses("\(isDone ? "acknowledged, and it is" : "it is") neither: \(facts)")
    }
    switch work.kind {
    case .keeping: try lookAtKept(in: shop, isDone: isDone, &result)
    case .forgetting where isDone: try lookForForgotten(in: shop, &result)
    case .changing, .asking, .forgetting: break
    }
    let next = try shop.run("add", "--name", "Next")
    if next.status != 0 { result.faults.append("nothing can be saved after it: \(next.errors)") }
    // Whoever writes next owes what was left undone, by a kill as well.
    if work.kind == .forgetting, facts == after { try lookForForgotten(in: shop, &result) }
  }

  /// A file beside the store is whole where there is one.
  private func lookAtKept(in shop: TestShop, isDone: Bool, _ result: inout InjectionResult) throws {
    let kept = shop.folder.appendingPathComponent(InjectedWork.kept)
    guard FileManager.default.fileExists(atPath: kept.path) else {
      if isDone { result.loses("there is no backup") }
      return
    }
    let other = shop.folder.appendingPathComponent("other")
    let restore = try shop.run("restore", kept.path, "--data", other.path)
    let facts = try work.facts(in: shop, from: other)
    if restore.status != 0 || facts != before {
      result.loses("the backup is not whole: \(restore.errors)")
    }
  }

  /// Nothing half-written lies beside the store.
  private func lookForRest(in shop: TestShop, _ result: inout InjectionResult) throws {
    let out = shop.folder.appendingPathComponent("out").path
    let rest = try FileManager.default.contentsOfDirectory(atPath: out)
      .filter { !InjectedWork.kept.hasSuffix("/\($0)") }
    if !rest.isEmpty { result.faults.append("left behind: \(rest)") }
  }

  private func lookForForgotten(in shop: TestShop, _ result: inout InjectionResult) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: shop.data.path) {
      let file = shop.data.appendingPathComponent(name)
      guard !file.hasDirectoryPath else { continue }
      let bytes = try Data(contentsOf: file)
      if bytes.range(of: Data(InjectedWork.forgotten.utf8)) != nil {
        result.faults.append("\(name) remembers who is forgotten")
      }
    }
  }
}

/// What came of one fault.
struct InjectionResult: Sendable {
  let title: String
  /// Whether the call came to pass: a run may make fewer than the one before it.
  var hasStruck = false
  var isLoss = false
  var isHung = false
  /// What is wrong, in sentences.
  var faults: [String] = []

  /// Something acknowledged is gone, or something is there by half.
  fileprivate mutating func loses(_ sentence: String) {
    isLoss = true
    faults.append(sentence)
  }
}
