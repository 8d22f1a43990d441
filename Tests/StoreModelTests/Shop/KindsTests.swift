import Documents
import Testing

@testable import StoreModel

@Suite struct KindsTests {
  /// The table of kinds as the design of documents has it, as far as the app knows them.
  private let table = """
    regular     register   shared  about itself   erased
    note        immutable  shared  about field    erased
    follow-up   immutable  shared  about field    erased
    thank-you   immutable  shared  about field    erased
    visit       immutable  shared  about field    kept
    visit-move  immutable  shared  about ends     kept
    ledger      immutable  shared  about field    kept
    offer-event immutable  shared  about field    kept
    event       register   shared  about members  fields
    complaint   register   shared  about field    kept
    complaint-words register shared about field   erased
    complaint-step immutable shared about nobody  kept
    complaint-note immutable shared about field   erased
    menu        register   shared  about nobody   kept
    version     register   shared  about nobody   kept
    settings    register   shared  about nobody   kept
    partner     register   shared  about nobody   kept
    hand-over   register   shared  about nobody   kept
    draft       register   local   about subject  erased
    undo        register   local   about field    erased
    imported    register   local   about id       erased
    imported-offer register local  about nobody   kept
    keys        register   local   about id       erased
    sign-on     register   local   about nobody   kept
    replica     register   local   about nobody   kept
    """

  private func line(_ kind: KnownKind) -> String {
    [
      kind.kind.description, "\(kind.mode)", kind.isLocal ? "local" : "shared", "about",
      "\(kind.traits.about)", "\(kind.whenForgotten)",
    ].joined(separator: " ")
  }

  @Test func `every kind is what the table says, and every line of the table is a kind`() {
    let lines = table.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(KnownKind.allCases.map(line).sorted() == lines.sorted())
  }

  @Test(arguments: KnownKind.allCases) func `a kind is known by its name and by no other`(
    kind: KnownKind
  ) {
    func known(_ name: String) -> KnownKind? {
      Array(name.utf8).withUnsafeBytes { KnownKind(Bytes($0)) }
    }
    let name = kind.kind.description
    #expect(known(name) == kind)
    #expect(KnownKind(kind.kind) == kind)
    for other in [name + "s", String(name.dropLast()), "x" + name, name.uppercased(), ""] {
      #expect(known(other) == nil)
      #expect(Kind(other).flatMap { KnownKind($0) } == nil)
    }
  }

  @Test(arguments: KnownKind.allCases) func `what the table says of a kind can be done`(
    kind: KnownKind
  ) {
    // Blocks hold plain documents that others may have, and only columns read blocks.
    let readsBlocks =
      switch kind.keeping {
      case .visit, .lines: true
      default: false
      }
    #expect(!kind.packsInBlocks || kind.mode == .immutable && !kind.isLocal && readsBlocks)
    // What hangs on nobody cannot be forgotten; what has to be must be found without its id.
    #expect(kind.whenForgotten == .kept || kind.traits.about != .nobody)
    let isOwn = kind.traits.about == .itself || kind.traits.about == .id
    let isFound = kind.keeping == .attached || kind.keeping == .listed
    #expect(kind.whenForgotten == .kept || isOwn || isFound)
    #expect(kind.keeping != .attached || kind.traits.about == .field)
    // What stays aside is read by changes alone, which ask for it by its id.
    #expect(!kind.staysAside || kind.isLocal && kind.keeping == .whole)
    #expect(kind.keeping != .place)
  }
}
