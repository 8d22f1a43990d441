public import Documents

extension Shop {
  /// Who works here, in the order they came; those who left only where asked for.
  public func partners(evenLeft: Bool = false) -> [Partner] {
    documents(of: .partner).compactMap(Partner.init).filter { evenLeft || !$0.hasLeft }
      .sorted { $0.id < $1.id }
  }

  /// The partner of a document, left or not.
  public func partner(_ id: DocumentID) -> Partner? {
    guard let document = wholeDocument(id), !document.isOff else { return nil }
    return Partner(document)
  }

  /// The partner an id or a name means: as it is written, else whatever its case.
  ///
  /// Nil where nobody who works here goes by it, or several do.
  public func partner(named text: String) -> Partner? {
    let name = FieldText(text).text
    let all = partners()
    if let id = DocumentID(name), let partner = all.first(where: { $0.id == id }) {
      return partner
    }
    let written = all.filter { Text($0.name) == Text(name) }
    let meant =
      written.isEmpty ? all.filter { $0.name.lowercased() == name.lowercased() } : written
    return meant.count == 1 ? meant[0] : nil
  }

  /// Why nobody of that name may act, nil where they may: everybody may until somebody is on the
  /// roster.
  public func refusal(toActAs name: String) -> Refusal? {
    let roster = partners()
    guard !roster.isEmpty, partner(named: name) == nil else { return nil }
    let names = roster.map(\.name)
    let near = Nearest.words(to: FieldText(name).text, among: names)
    return .partners(.notOnRoster(name, near: near, roster: names))
  }

  /// What to show for what a document says it was written by.
  public func partnerName(of by: String) -> String {
    DocumentID(by).flatMap { partner($0)?.name } ?? by
  }

  /// Who is on at this terminal, nil where nobody signed on or they left.
  public var partnerOn: Partner? {
    let text = documents(of: .signOn).first?[PartnerField.on]?.string
    guard let partner = text.flatMap({ DocumentID($0) }).flatMap({ partner($0) }), !partner.hasLeft
    else { return nil }
    return partner
  }

  /// The same doer with the partner's id in place of their name; who is unknown stays as given.
  func resolved(_ doer: Doer) -> Doer {
    guard let text = doer.partner.map({ FieldText($0, limit: Partner.nameMax).text }),
      !text.isEmpty
    else {
      var nobody = doer
      nobody.partner = nil
      return nobody
    }
    var known = doer
    known.partner = partner(named: text)?.id.description ?? text
    return known
  }

  /// Whether roles hold: until there is a manager everybody may do everything, unsigned.
  public var hasManager: Bool { partners().contains { $0.role == .manager } }

  /// Why the partner who does it may not decide what only `role` may, nil where they may.
  func refusal(unless role: Partner.Role, _ doer: Doer) -> Refusal? {
    guard hasManager else { return nil }
    let own = doer.partner.flatMap { partner(named: $0)?.role }
    return own.map { $0 >= role } == true ? nil : .partners(.needsRole(role))
  }
}

extension Partner {
  /// Characters in a partner's name: it stands beside the store's on the first row.
  static let nameMax = 40
}

extension Partner.Role: Comparable {
  /// Who may decide more is the greater.
  public static func < (left: Partner.Role, right: Partner.Role) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .barista: 0
    case .lead: 1
    case .manager: 2
    }
  }
}

extension Shop {
  /// Decides who works here and who is on.
  func decide(_ command: PartnerCommand, by doer: Doer) -> Decision {
    switch command {
    case .add(let name, let role, let id): return add(name, role, id: id, by: doer)
    case .leave(let id): return leave(id, by: doer)
    case .signOn(let id): return signOn(id)
    }
  }

  /// Adds a partner; one who goes by that name already is given the role.
  private func add(
    _ name: String, _ role: Partner.Role, id: DocumentID, by doer: Doer
  ) -> Decision {
    let clean = FieldText(name, limit: .max).text
    guard (1...Partner.nameMax).contains(clean.count) else {
      return .refused(
        .badField(field: "name", value: clean, wanted: .characters(1...Partner.nameMax)))
    }
    if let refusal = refusal(unless: .manager, doer) { return .refused(refusal) }
    let known = partner(named: clean) ?? partner(id)
    if let known, known.id != id, known.role == role {
      return .refused(.partners(.nameTaken(clean)))
    }
    let target = known?.id ?? id
    let fields: [FieldName: Value] = [
      PartnerField.name: .string(known?.name ?? clean), PartnerField.role: .string(role.rawValue),
      PartnerField.unsigned: hasManager ? .null : true,
    ]
    return written(fields, .partner, target, outcome: .partners(.changed(target)))
  }

  private func leave(_ id: DocumentID, by doer: Doer) -> Decision {
    guard let partner = partner(id) else { return .refused(.unknown(id.description)) }
    if let refusal = refusal(unless: .manager, doer) { return .refused(refusal) }
    if partner.hasLeft { return .changes([], .partners(.changed(id))) }
    return written(
      [PartnerField.left: .int(doer.now)], .partner, id, outcome: .partners(.changed(id)))
  }

  private func signOn(_ id: DocumentID?) -> Decision {
    if let id, partner(id).map(\.hasLeft) ?? true { return .refused(.unknown(id.description)) }
    let place = DocumentID(derived: "sign-on", from: [])
    let name = id.map { Value.string($0.description) } ?? .null
    return written(
      [PartnerField.on: name], .signOn, place, outcome: .partners(.changed(id ?? place)))
  }

  /// Writes those fields of one document that say something else than it says now.
  func written(
    _ fields: [FieldName: Value], _ kind: KnownKind, _ id: DocumentID, outcome: Outcome
  ) -> Decision {
    let change = difference(fields, kind, id)
    return .changes(change.map { [$0] } ?? [], outcome)
  }

  /// The change that makes a document say `fields`, nil where it says them already.
  func difference(_ fields: [FieldName: Value], _ kind: KnownKind, _ id: DocumentID) -> Change? {
    let document = currentDocument(id)
    let differing = fields.filter { document?[$0.key] ?? .null != $0.value }
    if differing.isEmpty { return nil }
    return Change(kind, id, fields: differing, current: current(id))
  }

  /// What the shop holds of a document, decoded; nil where it keeps only its place or nothing.
  func currentDocument(_ id: DocumentID) -> Document? {
    guard case .bytes(let bytes) = current(id) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      do { return try Document(decoding: bytes) } catch { return nil }
    }
  }
}
