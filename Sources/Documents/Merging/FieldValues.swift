/// Values for the fields of one document, sorted by name, each name once: what a change writes.
///
/// Kept as a document keeps its fields, so that a new one takes them over in one go; who sets them in
/// the order of their names only appends.
public struct FieldValues: Equatable, Sendable {
  /// One value and the field it is for.
  public typealias Element = (name: FieldName, value: Value)

  private var entries: [Entry] = []

  private struct Entry: Equatable, Sendable {
    var name: FieldName
    var value: Value
  }

  /// No values.
  public init() {}

  /// The values of a dictionary.
  public init(_ values: [FieldName: Value]) {
    entries = values.map { Entry(name: $0.key, value: $0.value) }.sorted { $0.name < $1.name }
  }

  /// Makes room for so many values.
  public mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// The value for a field, nil where there is none; setting nil takes it out.
  public subscript(name: FieldName) -> Value? {
    get {
      let index = position(of: name)
      guard index < entries.count, entries[index].name == name else { return nil }
      return entries[index].value
    }
    set {
      if let value = newValue, entries.last.map({ $0.name < name }) ?? true {
        entries.append(Entry(name: name, value: value))
        return
      }
      let index = position(of: name)
      let isThere = index < entries.count && entries[index].name == name
      switch (isThere, newValue) {
      case (true, let value?): entries[index].value = value
      case (false, let value?): entries.insert(Entry(name: name, value: value), at: index)
      case (true, nil): entries.remove(at: index)
      case (false, nil): break
      }
    }
  }

  /// The first index whose name is not before `name`; names mostly come in their order.
  private func position(of name: FieldName) -> Int {
    var index = entries.count
    while index > 0, !(entries[index - 1].name < name) { index -= 1 }
    return index
  }
}

extension FieldValues: RandomAccessCollection {
  /// Where the values begin.
  public var startIndex: Int { 0 }
  /// Behind the last value.
  public var endIndex: Int { entries.count }
  /// The value at an index, and its field.
  public subscript(index: Int) -> Element { (entries[index].name, entries[index].value) }
}

extension FieldValues: ExpressibleByDictionaryLiteral {
  /// The values of a literal, of which each name stands there once.
  public init(dictionaryLiteral elements: (FieldName, Value)...) {
    for (name, value) in elements { self[name] = value }
  }
}
