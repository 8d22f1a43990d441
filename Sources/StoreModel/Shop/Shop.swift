public import Documents

/// The shop as the documents tell it: typed, compact, pure.
///
/// The same set of documents in any order, split or repeated, gives the same shop. It holds no file,
/// no clock and no randomness; the keeper of the journal feeds it encoded documents.
public struct Shop: Sendable {
  /// Whom its documents belong to, and what ids of imported rows are derived from.
  public internal(set) var scope = StoreScope.unenrolled
  /// The settings in force.
  public internal(set) var settings = Settings()
  /// The menu in force.
  public internal(set) var menu = Menu.builtIn {
    didSet {
      changed.noteAll()
      menuVersion += 1
    }
  }
  /// Counts the menus there were: what was made with another has to be made anew.
  public private(set) var menuVersion = 0
  /// What offers there were and are, by their id, each from the business day it holds from.
  public internal(set) var offers: [String: Versions<Offer>] = [:] {
    didSet { offersVersion += 1 }
  }
  /// Counts the offers there were: what was made of others has to be made anew.
  public private(set) var offersVersion = 0
  /// Where the versions of offers and other things lie.
  var versionSlots = VersionSlots()
  /// Whether documents of the menu were folded in since it was made.
  var menuIsStale = false
  /// How many documents could not be read; the journal keeps them for a newer version.
  public internal(set) var unreadable = 0

  /// What the directory's files may still hold of guests who do not want it kept.
  public internal(set) var traces = Traces()

  /// Whether the journal may still hold what a guest did not want kept: a compaction takes it out.
  public var mustForget: Bool { traces.isOwed }

  /// The latest stamp of any document: a clock that writes here must not run behind it.
  public internal(set) var latestStamp: Stamp?
  /// The rows of regulars that changed, or got or lost visits; all of them with every new menu.
  public internal(set) var changed = ChangedRows()
  /// Rows whose regular was folded in since the last `takeTouched`.
  private var touched: [Int32] = []

  var arena = DocumentArena()
  var regulars: [RegularRow] = []
  /// What each row is called, as a sum for `namesakes`; 0 for who is not listed.
  var nameSums: [UInt64] = []
  var visits = VisitColumns()
  var chains = VisitChains()
  var joining = VisitJoining()
  /// Which visits were moved to another guest.
  var moves = VisitMoves()
  /// The lines of the stars ledger, in the order they came.
  var ledger = LineColumns<LedgerLine>()
  /// What became of offers, in the order it came.
  var offerEvents = LineColumns<OfferLine>()
  /// How events of offers are found by whom and by which visit they are about.
  var offerChains = OfferChains()
  /// Slots of the documents of an attached kind, by the regular's row.
  var attached: [KnownKind: [Int32: [Int32]]] = [:]
  /// Slots of the documents of a listed kind, in the order they came.
  var slots: [KnownKind: [Int32]] = [:]
  /// The latest act of each partner that can be taken back, counted; empty for nobody signed on.
  var undoSequences: [String: Int64] = [:]
  var entries = DocumentMap<Keeping>()
  private var otherPlaces: [DocumentPlace] = []

  /// A shop nobody has told anything.
  public init() {}

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
  public mutating func fold(_ bytes: UnsafeRawBufferPointer, at place: DocumentPlace) {
    guard let view = DocumentView(bytes) else {
      if !foldBlock(bytes, at: place) { unreadable += 1 }
      return
    }
    if let stamp = view.latest, stamp > latestStamp ?? stamp || latestStamp == nil {
      latestStamp = stamp
    }
    // Only a flag is asked of each document: a start folds hundreds of thousands.
    if view.isErased { noteErased(view.id) }
    guard let kind = KnownKind(view.kind) else { return keepPlace(of: view.id, place) }
    switch kind.keeping {
    case .visit: foldVisit(view, at: place)
    case .regular: applyRegular(view, bytes, at: place)
    case .lines(let lines): foldLine(view, of: lines, at: place)
    case .attached, .listed, .whole:
      keep(view, bytes, of: kind, at: place)
      heed(view, of: kind)
    case .place: keepPlace(of: view.id, place)
    }
  }

  /// The documents of a listed or attached kind, in the order they came; what is gone is left out.
  func documents(of kind: KnownKind) -> [Document] {
    slots(of: kind).compactMap { slot in
      // What is ticked off stays for months: it is passed over without being decoded.
      let stands = arena.withDocument(slot) { bytes in
        DocumentView(bytes).map { !$0.isErased && !$0.isOff } ?? false
      }
      return stands ? document(slot) : nil
    }
  }

  /// Where the documents of a listed or attached kind lie, in the order they came.
  func slots(of kind: KnownKind) -> [Int32] {
    slots[kind] ?? attached[kind]?.values.flatMap(\.self).sorted() ?? []
  }

  /// Rows whose regular was folded in since the last call: an index follows them.
  public mutating func takeTouched() -> [Int32] {
    defer { touched = [] }
    return touched
  }

  /// The replica this directory writes as, nil before its first change.
  public var replica: UInt64? {
    wholeDocument(ReplicaDocument.id)?["id"]?.int.map { UInt64(bitPattern: $0) }
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
    case .attached, .listed, .whole: return .bytes(arena.copy(entry.index))
    case .lines(let kind): return .stored(self.place(ofLine: entry.index, of: kind))
    case .place: return .stored(otherPlaces[Int(entry.index)])
    case .visit: return .absent
    }
  }

  /// Whether a newer state of the same document has come since the one read at `place`.
  ///
  /// What this version cannot read is never superseded: it is kept for one that can.
  public func isSuperseded(_ bytes: UnsafeRawBufferPointer, at place: DocumentPlace) -> Bool {
    guard let view = DocumentView(bytes) else { return false }
    let kind = KnownKind(view.kind)
    if kind == .visit {
      return visits.row(of: view.id).map { visits.places[Int($0)] != place } ?? false
    }
    // A form that was dropped says nothing to anybody, and nobody else has it.
    if let field = kind?.traits.emptyWithout, view.field(field)?.text == nil { return true }
    guard let entry = entries[view.id] else { return false }
    switch entry.keeping {
    case .regular:
      let slot = regulars[Int(entry.index)].slot
      return kind == .regular && slot != RegularRow.noSlot && arena.place(slot) != place
    case .attached, .listed, .whole:
      let isSameKind = arena.withDocument(entry.index) { kept in
        DocumentView(kept).map { $0.kind == view.kind } ?? false
      }
      return isSameKind && arena.place(entry.index) != place
    case .lines(let lines):
      return kind?.keeping == entry.keeping && self.place(ofLine: entry.index, of: lines) != place
    case .place: return otherPlaces[Int(entry.index)] != place
    case .visit: return false
    }
  }

  /// The document of that id where the shop keeps it whole, nil for any other.
  func wholeDocument(_ id: DocumentID) -> Document? {
    entries[id].flatMap { $0.keeping.isWhole ? document($0.index) : nil }
  }

  /// The decoded document of an arena slot; nil only for bytes no version of this app wrote.
  func document(_ slot: Int32) -> Document? {
    arena.withDocument(slot) { bytes in
      do { return try Document(decoding: bytes) } catch { return nil }
    }
  }

  /// Keeps a document whole, unless its id is one of a document that is kept otherwise.
  private mutating func keep(
    _ view: DocumentView, _ bytes: UnsafeRawBufferPointer, of kind: KnownKind,
    at place: DocumentPlace
  ) {
    let (entry, isNew) = entries.entry(of: view.id) {
      .init(kind.keeping, arena.add(bytes, from: place))
    }
    guard entry.keeping.isWhole else {
      unreadable += 1
      return
    }
    guard isNew else { return arena.replace(entry.index, with: bytes, from: place) }
    switch kind.keeping {
    case .listed: slots[kind, default: []].append(entry.index)
    case .attached:
      guard let regular = view.field("regular")?.id else { return }
      let row = linkedRow(of: regular)
      if row >= 0 { attached[kind, default: [:]][row, default: []].append(entry.index) }
    case .visit, .regular, .lines, .whole, .place: break
    }
  }

  /// Does what the shop has to do at once when a document of some kinds has come.
  private mutating func heed(_ view: DocumentView, of kind: KnownKind) {
    switch kind {
    case .settings: applySettings(view.id)
    case .menu: menuIsStale = true
    case .version: noteVersion(view)
    case .visitMove: moves.isStale = true
    case .draft: if view.field("unwanted")?.bool == true { traces.owe() }
    case .undo: noteUndo(view)
    default: break
    }
  }

  private mutating func keepPlace(of id: DocumentID, _ place: DocumentPlace) {
    if let entry = entries[id] {
      if entry.keeping == .place { otherPlaces[Int(entry.index)] = place } else { unreadable += 1 }
      return
    }
    otherPlaces.append(place)
    entries[id] = .init(.place, Int32(otherPlaces.count - 1))
  }
}

// MARK: - Folding each kind

extension Shop {
  /// Folds a block of visits or lines in; false for bytes that are none.
  private mutating func foldBlock(_ bytes: UnsafeRawBufferPointer, at place: DocumentPlace) -> Bool
  {
    guard let block = DocumentBlock(bytes) else { return false }
    if let stamp = block.latest, stamp > latestStamp ?? stamp || latestStamp == nil {
      latestStamp = stamp
    }
    switch KnownKind(block.kind)?.keeping {
    case .visit: return foldVisits(block, at: place)
    case .lines(let kind): return foldLines(LineBlock(block: block, place: place), of: kind)
    default: return false
    }
  }

  /// The row of a regular, made where only a visit has named them so far.
  mutating func linkedRow(of id: DocumentID) -> Int32 {
    let (entry, isNew) = entries.entry(of: id) {
      .init(.regular, Int32(regulars.count))
    }
    if isNew { regulars.append(RegularRow(id: id)) }
    return entry.keeping == .regular ? entry.index : VisitColumns.guest
  }

  private mutating func applyRegular(
    _ view: DocumentView, _ bytes: UnsafeRawBufferPointer, at place: DocumentPlace
  ) {
    let row = Int(linkedRow(of: view.id))
    guard row >= 0 else { return }
    if regulars[row].slot == RegularRow.noSlot {
      regulars[row].slot = arena.add(bytes, from: place)
    } else {
      noteTakenBack(by: view, from: regulars[row].slot)
      arena.replace(regulars[row].slot, with: bytes, from: place)
    }
    noteName(view, row: row)
    changed.note(Int32(row))
    touched.append(Int32(row))
    if view.isErased || view.isOff {
      regulars[row].standing = .gone
    } else if view.consent == .withdrawn {
      regulars[row].standing = .withdrawn
    } else {
      regulars[row].standing = .listed
    }
  }

  private mutating func foldVisit(_ view: DocumentView, at place: DocumentPlace) {
    var visit = VisitRecord(id: view.id)
    if view.isOff || view.isErased { visit.flags.insert(.void) }
    // Fields lie in the order of their names: one pass finds them all.
    var fields = view.fields
    visit.at = fields.seek("at")?.int ?? 0
    visit.by = visits.partners.number(of: fields.seek("by")?.text)
    visit.take(counter: fields.seek("counter"))
    visit.fen = fields.seek("fen")?.int.flatMap { Int32(exactly: $0) }
    visit.items = visits.intern(fields.seek("items")?.text)
    visit.offers = visits.intern(offers: fields.seek("offer")?.text)
    if let receipt = fields.seek("receipt")?.text { visit.receipt = receipt.fnv1a }
    if let regular = fields.seek("regular")?.id { visit.regular = regular }
    visit.till = visits.tillNames.add(fields.seek("till")?.text)
    visits.append(visit, at: place)
  }

  private mutating func applySettings(_ id: DocumentID) {
    guard id == SettingsDocument.id, let document = wholeDocument(id) else { return }
    var values: [SettingKey: String] = [:]
    for key in SettingKey.allCases {
      guard let name = FieldName(key.rawValue), let text = document[name]?.string else { continue }
      values[key] = key.accepted(text)
    }
    settings.replace(with: values)
    changed.noteAll()
  }
}

extension DocumentMap<Keeping>.Entry {
  /// How the shop keeps the document.
  var keeping: Keeping { tag }
}
