import Foundation
import Simulation
import Testing

@testable import Lookup

@Suite("Variant forms of characters")
struct VariantFormsTests {
  @Test(arguments: [
    "衞卫", "衛卫", "栢柏", "嶽岳", "淩凌", "鍾钟", "锺钟", "鐘钟", "呉吴", "吳吴", "峯峰", "眞真", "髙高", "﨑崎", "濵滨", "邉边",
    "邊边", "斎斋", "冨富", "囯国", "國国", "国国", "甦苏", "堃坤", "喆哲", "陞升", "彥彦", "黃黄", "羣群", "煕熙", "寗宁",
    "甯宁", "廼乃", "竝并", "暎映", "邨村", "珎珍", "沢泽", "辺边", "広广", "竜龙", "恵惠", "団团", "脇胁", "徳德", "荘庄", "桜樱",
    "𠮷吉", "\u{2F08}人", "\u{2FC2}鱼", "\u{2EA0}民", "\u{F9DC}隆", "\u{FA19}神",
  ])
  func `a form counts as the simplified character of general use`(pair: String) {
    let scalars = Array(pair.unicodeScalars)
    let folded = FoldedText(String(Character(scalars[0])))
    #expect(String(decoding: folded.bytes, as: UTF8.self) == String(Character(scalars[1])))
  }

  @Test(arguments: [
    ("ｶﾌﾞｷ", "カブキ"), ("ﾀﾅｶ", "タナカ"), ("ﬁeld", "field"), ("ｱﾝﾅ", "アンナ"), ("Ⓐnna", "anna"),
    ("№ 5", "no 5"),
    ("㈱珈琲", "株 珈琲"), ("Ⅷ", "viii"), ("½ decaf", "1/2 decaf"), ("𝐀𝐧𝐧𝐚", "Anna"),
  ])
  func `compatibility characters count as what they are made of`(text: String, same: String) {
    let (folded, plain) = (FoldedText(text), FoldedText(same))
    #expect(folded.bytes == plain.bytes)
    #expect(folded.words == plain.words)
  }

  @Test func `no twin has a twin of its own, and each has a place in the table`() {
    for value in UInt32(0x2E80)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let twin = HanFolding.simplified(scalar)
      guard twin != scalar else { continue }
      // A table of two bytes holds each; simplified characters of rare ones stand before the block.
      #expect((0x3400...0x9FFF).contains(twin.value), "\(scalar)")
      #expect(HanFolding.simplified(twin) == twin, "\(scalar)")
    }
  }

  @Test(arguments: [
    ("衞栢峯", "卫柏峰"), ("卫柏峰", "衞栢峯"), ("鍾嶽", "钟岳"), ("锺嶽", "鍾岳"), ("呉竜", "吴龙"), ("髙橋", "高桥"),
    ("渡邉", "渡边"), ("ｻﾄｳ", "サトウ"), ("\u{2F24}山", "大山"), ("𠮷田", "吉田"), ("張國榮", "张囯荣"),
  ])
  func `a guest is found by any form of the name, and by how it is read`(
    name: String, typed: String
  ) {
    var readings = Readings()
    var index = LookupIndex()
    index.insert(LookupEntry(row: 0, name: name), readings: &readings)
    let found = index.search(typed, limit: 5) { _ in 0 }
    #expect(found.matches.map(\.rank) == [.exactName])
    let read = readings.displayReading(of: typed).replacing(" ", with: "")
    if !read.isEmpty { #expect(index.search(read, limit: 5) { _ in 0 }.total == 1) }
  }

  @Test func `the tables take no more than some pages of memory, and no twin is asked for twice`() {
    #expect(variantsAndStandard.utf8.count < 10_000)
    #expect(variantsAndStandard.unicodeScalars.count.isMultiple(of: 2))
  }
}
