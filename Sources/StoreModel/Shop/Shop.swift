public import Documents

/// The shop as the documents tell it: typed, compact, pure.
///
/// The same set of documents in any order, split or repeated, gives the same shop. It holds no file,
/// no clock and no randomness; the keeper of the journal feeds it encoded documents.
public struct Shop: Sendable {
  /// The settings in force.
  public internal(set) var settings = Settings()
  /// The menu in force.
  public internal(set) var menu = Menu.builtIn { didSet { changed.noteAll() } }
  /// Whether documents of the menu were folded in since it was made.
  var menuIsStale = false
  /// How many documents could not be read; the journal keeps them for a newer version.
  public internal(set) var unreadable = 0

  /// Whether the journal may still hold what a guest did not want kept: a compaction takes it out.
  public private(set) var mustForget = false

  /// The latest stamp of any document: a clock that writes here must not run behind it.
  public internal(set) var latestStamp: Stamp?
  /// The rows of regulars that changed, or got or lost visits; all of them with every new menu.
  public internal(set) var changed = ChangedRows()
  /// Rows whose regular was folded in since the last `takeTouched`.
  private var touched: [Int32] = []

  var arena = DocumentArena()
  var regulars: [RegularRow] = []
  var visits = VisitColumns()
  var chains = VisitChains()
  var joining = VisitJoining()
  /// The lines of the stars ledger, in the order they came.
  var ledger: [LedgerLine] = []
  /// Slots of the notes of a regular's row.
  var notes: [Int32: [Int32]] = [:]
  /// Slots of the documents of the kinds in `Kind.listed`, in the order they came.
  var slots: [Kind: [Int32]] = [:]
  /// The latest act of each partner that can be taken back, counted; empty for nobody signed on.
  var undoSequences: [String: Int64] = [:]
  var entries = DocumentMap()
  private var otherPlaces: [Place] = []

  /// A shop nobody has told anything.
  public init() {}

  /// The scope of this store's documents before it is enrolled.
  public static let scope: Scope = "s:local"
  /// The scope of documents that never leave the directory.
  public static let localScope: Scope = "local"

  /// Makes room for a journal of so many bytes: growing step by step copies everything twice.
  public mutating func reserve(bytes: Int) {
    // A visit takes about 150 bytes of the journal, a regular with its local documents about 600.
    visits.reserve(bytes / 150)
    entries.reserve(min(bytes / 200, Self.documentsAtOnce))
    arena.reserve(bytes: min(bytes / 2, Self.arenaAtOnce))
  }

  /// What is reserved at once for everything but visits: a large store's regulars.
  private static let documentsAtOnce = 80_000
  private static let arenaAtOnce = 16 << 20

  /// Folds one encoded document in, in place of an earlier state of the same document.
  ///
  /// After the last of several `settle` has to be called, before anything is asked of the shop.
  public mutating func fold(_ bytes: UnsafeRawBufferPointer, at place: Place) {
    guard let view = DocumentView(bytes) else {
      if !foldBlock(bytes, at: place) { unreadable += 1 }
      return
    }
    if let stamp = view.latest, stamp > latestStamp ?? stamp || latestStamp == nil {
      latestStamp = stamp
    }
    // Only a flag is asked of each document: a start folds hundreds of thousands.
    if view.isErased, entries[view.id] != nil || visits.row(of: view.id) != nil {
      mustForget = true
    }
    if view.kind == "visit" {
      foldVisit(view, at: place)
    } else if view.kind == "regular" {
      applyRegular(view, bytes, at: place)
    } else if view.kind == "ledger" {
      foldLedger(view, at: place)
    } else if view.kind == "note" {
      applyNote(view, bytes, at: place)
    } else if view.kind == "imported" || view.kind == "keys" || view.kind == "replica" {
      keep(view.id, bytes, at: place)
    } else if view.kind == "settings" {
      keep(view.id, bytes, at: place)
      applySettings(view.id)
    } else if let kind = Kind(utf8: view.kind.raw), Kind.listed.contains(kind) {
      let isNew = entries[view.id] == nil
      if kind == .menu { menuIsStale = true }
      if kind == .draft, view.field("unwanted")?.bool == true { mustForget = true }
      if let slot = keep(view.id, bytes, at: place), isNew { slots[kind, default: []].append(slot) }
      if kind == .undo { noteUndo(view) }
    } else {
      keepPlace(of: view.id, place)
    }
  }

  /// The documents of a kind in `Kind.listed`, in the order they came; what is gone is left out.
  func documents(of kind: Kind) -> [Document] {
    (slots[kind] ?? []).compactMap { slot in
      // What is ticked off stays for months: it is passed over without being decoded.
      let stands = arena.withDocument(slot) { bytes in
        DocumentView(bytes).map { !$0.isErased && !$0.isOff } ?? false
      }
      return stands ? document(slot) : nil
    }
  }

  /// Rows whose regular was folded in since the last call: an index follows them.
  public mutating func takeTouched() -> [Int32] {
    defer { touched = [] }
    return touched
  }

  /// The replica this directory writes as, nil before its first change.
  public var replica: UInt64? {
    guard let entry = entries[ReplicaDocument.id], entry.keeping == .arena else { return nil }
    return document(entry.index)?["id"]?.int.map { UInt64(bitPattern: $0) }
  }

  /// What the shop holds of a document, for a change to be merged with.
  func current(_ id: DocumentID) -> CurrentDocument {
    guard let entry = entries[id] else {
      return visits.row(of: id).map { .stored(visits.places[Int($0)]) } ?? .absent
    }
    switch entry.keeping {
    case .regular:
      let slot = regulars[Int(entry.index)].slot
      return slot == RegularRow.noSlot ? .absent : .bytes(arena.copy(slot))
    case .arena: return .bytes(arena.copy(entry.index))
    case .ledger: return .stored(ledger[Int(entry.index)].place)
    case .other: return .stored(otherPlaces[Int(entry.index)])
    case .nothing: return .absent
    }
  }

  /// Whether a newer state of the same document has come since the one read at `place`.
  ///
  /// What this version cannot read is never superseded: it is kept for one that can.
  public func isSuperseded(_ bytes: UnsafeRawBufferPointer, at place: Place) -> Bool {
    guard let view = DocumentView(bytes) else { return false }
    if view.kind == "visit" {
      return visits.row(of: view.id).map { visits.places[Int($0)] != place } ?? false
    }
    // A form that was dropped says nothing to anybody, and nobody else has it.
    if view.kind == "draft", view.field("form")?.text == nil { return true }
    guard let entry = entries[view.id] else { return false }
    switch entry.keeping {
    case .regular:
      let slot = regulars[Int(entry.index)].slot
      return view.kind == "regular" && slot != RegularRow.noSlot && arena.place(slot) != place
    case .arena:
      let isSameKind = arena.withDocument(entry.index) { kept in
        DocumentView(kept).map { $0.kind == view.kind } ?? false
      }
      return isSameKind && arena.place(entry.index) != place
    case .ledger: return view.kind == "ledger" && ledger[Int(entry.index)].place != place
    case .other: return otherPlaces[Int(entry.index)] != place
    case .nothing: return false
    }
  }

  /// The decoded document of an arena slot; nil only for bytes no version of this app wrote.
  func document(_ slot: Int32) -> Document? {
    arena.withDocument(slot) { bytes in
      do { return try Document(decoding: bytes) } catch { return nil }
    }
  }

  /// The slot the document lies under; nil where its id is already another kind of document.
  @discardableResult
  private mutating func keep(
    _ id: DocumentID, _ bytes: UnsafeRawBufferPointer, at place: Place
  ) -> Int32? {
    let (entry, isNew) = entries.entry(of: id) {
      DocumentMap.Entry(keeping: .arena, index: arena.add(bytes, from: place))
    }
    guard entry.keeping == .arena else {
      unreadable += 1
      return nil
    }
    if !isNew { arena.replace(entry.index, with: bytes, from: place) }
    return entry.index
  }

  private mutating func keepPlace(of id: DocumentID, _ place: Place) {
    if let entry = entries[id] {
      if entry.keeping == .other { otherPlaces[Int(entry.index)] = place } else { unreadable += 1 }
      return
    }
    otherPlaces.append(place)
    entries[id] = DocumentMap.Entry(keeping: .other, index: Int32(otherPlaces.count - 1))
  }
}

// MARK: - Folding each kind

extension Shop {
  /// Folds a block of visits or ledger lines in; false for bytes that are none.
  private mutating func foldBlock(_ bytes: UnsafeRawBufferPointer, at place: Place) -> Bool {
    guard let block = DocumentBlock(bytes) else { return false }
    if let stamp = block.latest, stamp > latestStamp ?? stamp || latestStamp == nil {
      latestStamp = stamp
    }
    if block.kind == "visit" { return foldVisits(block, at: place) }
    return block.kind == "ledger" ? foldLedger(block, at: place) : false
  }

  /// The row of a regular, made where only a visit has named them so far.
  mutating func linkedRow(of id: DocumentID) -> Int32 {
    let (entry, isNew) = entries.entry(of: id) {
      DocumentMap.Entry(keeping: .regular, index: Int32(regulars.count))
    }
    if isNew { regulars.append(RegularRow(id: id)) }
    return entry.keeping == .regular ? entry.index : VisitColumns.guest
  }

  private mutating func applyRegular(
    _ view: DocumentView, _ bytes: UnsafeRawBufferPointer, at place: Place
  ) {
    let row = Int(linkedRow(of: view.id))
    guard row >= 0 else { return }
    if regulars[row].slot == RegularRow.noSlot {
      regulars[row].slot = arena.add(bytes, from: place)
    } else {
      let didRemember = arena.withDocument(regulars[row].slot) { bytes in
        DocumentView(bytes)?.remembers ?? false
      }
      if didRemember, !view.remembers { mustForget = true }
      arena.replace(regulars[row].slot, with: bytes, from: place)
    }
    changed.note(Int32(row))
    touched.append(Int32(row))
    if view.isErased || view.isOff {
      regulars[row].standing = .gone
    } else if let consent = view.field("consent")?.text, consent == "withdrawn" {
      regulars[row].standing = .withdrawn
    } else {
      regulars[row].standing = .listed
    }
  }

  /// Notes hang on a regular.
  private mutating func applyNote(
    _ view: DocumentView, _ bytes: UnsafeRawBufferPointer, at place: Place
  ) {
    let isNew = entries[view.id] == nil
    guard let slot = keep(view.id, bytes, at: place), isNew, let id = view.field("regular")?.id
    else { return }
    let row = linkedRow(of: id)
    if row >= 0 { notes[row, default: []].append(slot) }
  }

  private mutating func foldVisit(_ view: DocumentView, at place: Place) {
    var visit = VisitRecord(id: view.id)
    if view.isOff || view.isErased { visit.flags.insert(.void) }
    // Fields lie in the order of their names: one pass finds them all.
    var fields = view.fields
    visit.at = fields.seek("at")?.int ?? 0
    visit.take(counter: fields.seek("counter"))
    visit.fen = fields.seek("fen")?.int.flatMap { Int32(exactly: $0) }
    visit.items = visits.intern(fields.seek("items")?.text)
    if let receipt = fields.seek("receipt")?.text { visit.receipt = receipt.fnv1a }
    if let regular = fields.seek("regular")?.id { visit.regular = regular }
    visits.append(visit, at: place)
  }

  private mutating func applySettings(_ id: DocumentID) {
    guard id == SettingsDocument.id, let entry = entries[id], entry.keeping == .arena,
      let document = document(entry.index)
    else { return }
    var values: [SettingKey: String] = [:]
    for key in SettingKey.allCases {
      guard let name = FieldName(key.rawValue), let text = document[name]?.string else { continue }
      values[key] = key.accepted(text)
    }
    settings.replace(with: values)
    changed.noteAll()
  }
}

extension DocumentView {
  /// Whether the guest a regular's document is about agreed to be remembered.
  fileprivate var remembers: Bool {
    guard let consent = field("consent")?.text else { return false }
    return consent == "verbal" || consent == "signed"
  }
}
