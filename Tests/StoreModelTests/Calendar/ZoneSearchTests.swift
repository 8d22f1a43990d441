import Foundation
import Testing

@testable import StoreModel

@Suite("Which zone is meant by a city")
struct ZoneSearchTests {
  @Test(arguments: [
    ("Shanghai", "Asia/Shanghai"), ("上海", "Asia/Shanghai"), ("上海市", "Asia/Shanghai"),
    ("New York", "America/New_York"), ("new_york", "America/New_York"), ("纽约", "America/New_York"),
    ("紐約", "America/New_York"), ("Berlin", "Europe/Berlin"), ("柏林", "Europe/Berlin"),
    ("Ｔｏｋｙｏ", "Asia/Tokyo"), ("São Paulo", "America/Sao_Paulo"), ("sao paulo", "America/Sao_Paulo"),
    ("北京", "Asia/Shanghai"), ("Xi'an", "Asia/Shanghai"), ("旧金山", "America/Los_Angeles"),
    ("澳門", "Asia/Macau"), ("Macao", "Asia/Macau"), ("Shangh", "Asia/Shanghai"),
    (" Oslo ", "Europe/Oslo"),
  ])
  func `a city in either language is its zone`(text: String, zone: String) {
    #expect(ZoneSearch.matches(text).map(\.identifier) == [zone])
    #expect(ZoneSearch.identifier(text) == zone)
    #expect(SettingKey.zone.accepted(text) == zone)
  }

  @Test(arguments: [
    ("Asia/Shanghai", "Asia/Shanghai"), ("asia/shanghai", "Asia/Shanghai"), ("PRC", "PRC"),
    ("America/New York", "America/New_York"), ("Etc/GMT-8", "Etc/GMT-8"), ("GMT+8", "GMT+0800"),
    ("EST5EDT", "EST5EDT"), ("UTC", "GMT"),
  ])
  func `a name of the database is that zone alone`(text: String, zone: String) {
    #expect(ZoneSearch.matches(text).map(\.identifier) == [zone])
    #expect(ZoneSearch.identifier(text) == zone)
  }

  @Test func `a match has its city in both languages`() {
    let match = ZoneMatch(identifier: "America/New_York", english: "New York", chinese: "纽约")
    #expect(ZoneSearch.matches("纽约") == [match])
    #expect(ZoneSearch.matches("America/New_York") == [match])
    let bare = ZoneMatch(identifier: "Etc/GMT-8", english: "Etc/GMT-8", chinese: "Etc/GMT-8")
    #expect(ZoneSearch.matches("Etc/GMT-8") == [bare])
  }

  @Test(arguments: ["CST", "cst", "IST", "BST", "PST", "EST", "MST"])
  func `an abbreviation of several clocks is no zone, and all of them are named`(text: String) {
    #expect(ZoneSearch.matches(text).count > 1)
    #expect(ZoneSearch.identifier(text) == nil)
    #expect(SettingKey.zone.accepted(text) == nil)
  }

  @Test func `an abbreviation of one clock is that zone`() {
    #expect(ZoneSearch.identifier("JST") == "Asia/Tokyo")
    #expect(ZoneSearch.identifier("HKT") == "Asia/Hong_Kong")
  }

  @Test func `the beginning of several cities is no zone, and all of them are named`() {
    let names = ZoneSearch.matches("San").map(\.english)
    #expect(names.contains("Santiago") && names.contains("San Francisco"))
    #expect(ZoneSearch.identifier("San") == nil)
  }

  @Test(arguments: [
    "", " ", "Nowhere", "x", "..", "/etc/localtime", "无此城",
  ])
  func `what is no city is no zone`(text: String) {
    #expect(ZoneSearch.matches(text).isEmpty)
    #expect(SettingKey.zone.accepted(text) == nil)
  }

  @Test func `every zone a table names is there`() {
    let named = ZoneTables.abbreviations.values.joined() + ZoneTables.otherCities.map(\.zone)
    for name in named where TimeZone(identifier: name) == nil {
      Issue.record("\(name) is no zone")
    }
  }
}
