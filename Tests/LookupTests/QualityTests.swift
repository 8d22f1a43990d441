import Testing

@testable import Lookup

@Suite("How good the answers are")
struct QualityTests {
  @Test
  func `whom a barista means stands first nine times in ten, and nearly always among three`() {
    var readings = Readings()
    readings.learn(QualityPeople.entries.map(\.name))
    var index = LookupIndex()
    for entry in QualityPeople.entries { index.insert(entry, readings: &readings) }
    var first = 0
    var amongThree = 0
    var missed: [String] = []
    for labelled in QualityQueries.all {
      let answer = index.search(labelled.query, limit: 3, recency: QualityPeople.recency)
      let place = answer.matches.firstIndex { isMeant($0.row, by: labelled) }
      if place == 0 { first += 1 }
      if place == nil {
        missed.append("\(labelled.kind) \(labelled.query) for \(labelled.meant)")
      } else {
        amongThree += 1
      }
    }
    let count = QualityQueries.all.count
    print("look-up: \(first) of \(count) first, \(amongThree) among three; not \(missed)")
    #expect(count >= 300)
    #expect(Double(first) >= 0.9 * Double(count))
    #expect(Double(amongThree) >= 0.97 * Double(count), "\(missed)")
  }

  @Test func `every query is meant for somebody who is there`() {
    for labelled in QualityQueries.all {
      let rows = QualityPeople.entries.map(\.row).filter { isMeant($0, by: labelled) }
      #expect(rows.count == 1, "\(labelled.query) for \(labelled.meant)")
    }
  }

  private func isMeant(_ row: Int32, by labelled: QualityQueries.Labelled) -> Bool {
    let entry = QualityPeople.entries[Int(row)]
    return entry.name == labelled.meant || entry.phoneLast4 == labelled.meant
  }
}
