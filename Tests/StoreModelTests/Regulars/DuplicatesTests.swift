import Documents
import Lookup
import Testing

@testable import StoreModel

struct DuplicatesTests {
  private var fixture = ShopFixture()
  private var readings = Readings()

  private mutating func found(_ change: (inout NewRegular) -> Void) -> [PossibleDuplicate] {
    var new = NewRegular()
    change(&new)
    var index = LookupIndex()
    for entry in fixture.shop.lookupEntries(fixture.shop.rows) {
      index.insert(entry, readings: &readings)
    }
    return fixture.shop.possibleDuplicates(of: new, index: index, readings: &readings)
  }

  init() throws {
    var zhang = MemberRow.remembered("M1", "张小明")
    zhang.phone = "13512345678"
    zhang.birthday = "04-16"
    zhang.usual = ["G N L"]
    var other = MemberRow.remembered("M2", "张晓铭")
    other.callName = "小张"
    var jose = MemberRow.remembered("M3", "José Álvarez")
    jose.phone = "13900000000"
    try fixture.importMembers([zhang, other, jose])
    var typed = NewRegular()
    typed.name = "Amélie"
    typed.phone = "13711112222"
    try fixture.perform(.regulars(.add(typed, id: DocumentID(high: 1, low: 2))))
  }

  @Test mutating func `the same phone is enough to be shown, whoever typed it`() {
    let imported = found { $0.phone = "+86 135 1234-5678" }
    #expect(imported.map(\.regular.label) == ["M1"])
    #expect(imported.map(\.why) == [[.phone]])
    #expect(imported.map(\.score) == [60])
    #expect(found { $0.phone = "13711112222" }.map(\.regular.name) == ["Amélie"])
    // The same end is another phone.
    #expect(found { $0.phone = "13612345678" } == [])
    #expect(found { $0.phone = "5678" } == [])
  }

  @Test mutating func `where only the last digits are known, they are compared`() throws {
    let digits = RegularDocuments.importedID(ImportIdentity.member(tillID: "M1", in: .unenrolled))
    try fixture.write([
      Change(.imported, digits, fields: ["phone": .null], current: fixture.shop.current(digits))
    ])
    #expect(found { $0.phone = "13612345678" }.map(\.why) == [[.phoneEnd]])
    #expect(found { $0.phone = "13612345678" }.map(\.score) == [30])
    #expect(found { $0.phone = "13612340000" } == [])
  }

  @Test mutating func `a number without its country or area code is the same`() {
    #expect(found { $0.phone = "0086 13512345678" }.map(\.why) == [[.phone]])
    #expect(PhoneNumber.areSame("62345678", "02162345678"))
    #expect(!PhoneNumber.areSame("5678", "02162345678"))
  }

  @Test mutating func `the same name or reading is shown, the likeliest first`() {
    let same = found {
      $0.name = "张小明"
      $0.birthday = "2001-04-16"
      $0.usual = ["G N L"]
    }
    #expect(same.map(\.regular.label) == ["M1", "M2"])
    #expect(same.map(\.score) == [70, 25])
    #expect(same[0].why == [.reading, .birthday, .spelling, .usual])
    #expect(same[0].score >= PossibleDuplicate.suggestedMin)
    #expect(found { $0.name = "Zhang Xiaoming" }.map(\.regular.label) == ["M1", "M2"])
    #expect(found { $0.name = "jose alvarez" }.map(\.why) == [[.reading, .spelling]])
    #expect(found { $0.callName = "小张" }.map(\.regular.label) == ["M2"])
    #expect(found { $0.name = "张三" } == [])
    #expect(found { _ in } == [])
  }

  @Test func `one edit is a character put in, left out, changed or swapped`() {
    var readings = Readings()
    func isNear(_ left: String, _ right: String) -> Bool {
      let (a, b) = (
        Likeness(called: [left], reading: nil, readings: &readings),
        Likeness(called: [right], reading: nil, readings: &readings)
      )
      let there = a.signs(with: b).contains(.spelling)
      #expect(there == b.signs(with: a).contains(.spelling))
      return there
    }
    for (left, right) in [
      ("anna", "anna"), ("anna", "ana"), ("anna", "anne"), ("anna", "anan"), ("张小明", "张晓明"),
      ("José", "jose"), ("anna", "hanna"), ("ab", "ba"),
    ] {
      #expect(isNear(left, right), "\(left) \(right)")
    }
    for (left, right) in [("anna", "an"), ("anna", "nana b"), ("abcd", "badc"), ("张三", "李四")] {
      #expect(!isNear(left, right), "\(left) \(right)")
    }
  }

  @Test func `a card counts together with the name alone`() {
    var readings = Readings()
    var left = Likeness(called: ["Ben"], reading: nil, readings: &readings)
    var right = Likeness(called: ["Ben"], reading: nil, readings: &readings)
    left.card = "4617"
    right.card = "4617"
    #expect(left.signs(with: right) == [.cardAndName, .reading, .spelling])
    right = Likeness(called: ["Mia"], reading: nil, readings: &readings)
    right.card = "4617"
    #expect(left.signs(with: right) == [])
  }
}
