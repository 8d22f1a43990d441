import Foundation
import Testing

@Suite("A cup mark is written one way everywhere")
struct CanonicalMarkTests {
  @Test(arguments: [
    ("g ½ n xh l", "G 1/2 N XH L"), ("i g cm", "I G CM"), ("G １／２ N L", "G 1/2 N L"),
    ("g  2v n l", "G 2V N L"),
  ])
  func `however a till writes it, list, preview, profile and commands show it canonically`(
    _ written: String, _ shown: String
  ) throws {
    let shop = try TestShop()
    let file = try shop.write("id,name,usual,consent\nM1,张小明,\(written),verbal\n", to: "m.csv")
    #expect(try shop.run("import", "members", file).status == 0)
    #expect(try shop.run("find", "zxm", "--json").objects().first?["usual"] as? [String] == [shown])
    #expect(try shop.run("show", "M1", "--json").object()["usual"] as? [String] == [shown])
    for command in [["find", "zxm"], ["show", "M1"]] {
      let text = try RunningCommand(command, in: shop).finish().text
      #expect(text.contains(shown) && !text.contains(written), "\(text)")
    }
    let session = try TerminalSession(shop, .init(rows: 24, columns: 100))
    try session.wait("the row and the preview") { screen in
      screen[3].hasPrefix(">张小明") && screen[3].contains(shown)
        && (4..<22).contains { screen[$0].contains(shown) }
    }
    try session.press(.enter)
    try session.wait("the profile") { !$0.shows(">张小明") && $0.shows(shown) && !$0.shows(written) }
    try session.quit()
  }
}
