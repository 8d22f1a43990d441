public import Documents

/// Which document an imported row is about.
///
/// Two terminals of a store that import the same file, and one that imports it twice, agree: the id
/// is the first 128 bits of SHA-256 over `import/1`, the store, the table and what identifies the
/// row, each written with its length before it so that no two rows can share their bytes.
public enum ImportIdentity {
  /// The document of the member a till calls `tillID`.
  public static func member(tillID: String, in scope: StoreScope) -> DocumentID {
    id(scope, .members, ["id", tillID])
  }

  /// The document of the visit a till calls `tillID`.
  public static func visit(tillID: String, in scope: StoreScope) -> DocumentID {
    id(scope, .visits, ["id", tillID])
  }

  /// The document of the assignment a till calls `tillID`.
  public static func assignment(tillID: String, in scope: StoreScope) -> DocumentID {
    id(scope, .assignments, ["id", tillID])
  }

  /// Gives the rows of one file their documents; rows without a till id are told by their contents
  /// and, where those are equal, by how many equal ones stand above them.
  public struct Numbering: Sendable {
    private let scope: StoreScope
    private var seen: [DocumentID: Int] = [:]
    private var members: [String: DocumentID] = [:]

    /// Members whose documents are kept in mind, some megabytes: more than a store has.
    private static let membersMax = 1 << 16

    /// Starts at the top of a file for a store.
    public init(in scope: StoreScope) { self.scope = scope }

    /// The document of the next row of a members file.
    public mutating func id(of row: MemberRow) -> DocumentID {
      if let tillID = row.tillID { return member(tillID: tillID, in: scope) }
      let identifying = [row.name, row.phone, row.card, row.joined]
      return numbered(.members, identifying.map { $0 ?? "" })
    }

    /// The document of the next row of a visits file.
    public mutating func id(of row: VisitRow) -> DocumentID {
      if let tillID = row.tillID { return visit(tillID: tillID, in: scope) }
      let fen = row.fen.map { String($0) }
      let identifying = [row.member, String(row.at), row.receipt, fen]
      return numbered(.visits, identifying.map { $0 ?? "" })
    }

    /// The document of the next row of an assignments file.
    public mutating func id(of row: AssignmentRow) -> DocumentID {
      if let tillID = row.tillID { return assignment(tillID: tillID, in: scope) }
      return numbered(.assignments, [row.offer, row.member, String(row.at)])
    }

    /// The next row of an assignments file with its document and that of its member.
    public mutating func identify(
      _ row: AssignmentRow, line: Int
    ) -> IdentifiedRow<AssignmentRow> {
      var identified = IdentifiedRow(row: row, id: id(of: row), line: line)
      identified.member = document(ofMember: row.member)
      return identified
    }

    /// The next row of a visits file with its document and that of its member.
    ///
    /// Digests take a third of deciding on a visit; here nobody waits for the lock meanwhile, and a
    /// member who comes often costs one.
    public mutating func identify(_ row: VisitRow, line: Int) -> IdentifiedRow<VisitRow> {
      var identified = IdentifiedRow(row: row, id: id(of: row), line: line)
      identified.member = row.member.map { document(ofMember: $0) }
      return identified
    }

    private mutating func document(ofMember tillID: String) -> DocumentID {
      if let known = members[tillID] { return known }
      if members.count == Self.membersMax { members = [:] }
      let id = ImportIdentity.member(tillID: tillID, in: scope)
      members[tillID] = id
      return id
    }

    private mutating func numbered(_ kind: TableKind, _ identifying: [String]) -> DocumentID {
      let first = ImportIdentity.id(scope, kind, ["row"] + identifying)
      let above = seen[first, default: 0]
      seen[first] = above + 1
      if above == 0 { return first }
      return ImportIdentity.id(scope, kind, ["row"] + identifying + [String(above)])
    }
  }

  private static func id(
    _ scope: StoreScope, _ kind: TableKind, _ parts: [String]
  ) -> DocumentID {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96)
    add("import/1", to: &bytes)
    add(scope.store, to: &bytes)
    add(kind.rawValue, to: &bytes)
    for part in parts { add(part, to: &bytes) }
    return DocumentID(hashing: bytes)
  }

  private static func add(_ part: String, to bytes: inout [UInt8]) {
    var part = part
    part.withUTF8 { utf8 in
      withUnsafeBytes(of: UInt32(utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: utf8)
    }
  }
}
