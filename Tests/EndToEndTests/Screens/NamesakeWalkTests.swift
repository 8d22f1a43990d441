import Foundation
import Testing

@Suite("Namesakes, on a terminal")
struct NamesakeWalkTests {
  /// Two of one name, one of them behind hundreds of others, and somebody with the same last digits.
  private func shop() throws -> TestShop {
    let shop = try TestShop()
    let day = Int(Date().timeIntervalSince1970) / 86_400
    var members = ["id,name,phone,cue,usual,consent"]
    members.append("A,张小明,13800005678,blue helmet,G N L,verbal")
    members.append("B,张小明,13900001234,,T L,verbal")
    members.append("C,李雷,13700005678,,T L,verbal")
    members += (100..<400).map { "G\($0),Guest \($0),,,T L,verbal" }
    var visits = ["id,member,at,fen", "VA,A,\((day - 1) * 86_400),3200"]
    visits += (100..<400).map { "V\($0),G\($0),\((day - 2) * 86_400 - $0 * 60),3200" }
    for (kind, lines) in [("members", members), ("visits", visits)] {
      let text = lines.joined(separator: "\n") + "\n"
      let run = try shop.run("import", kind, try shop.write(text, to: kind + ".csv"))
      #expect(run.status == 0, "\(run.errors)")
    }
    return shop
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `one of two is told apart though the other is out of sight, and a whole number finds one`(
    _ language: String
  ) throws {
    let session = try TerminalSession(try shop(), .init(arguments: ["--lang", language]))
    try session.wait("the guest with what tells them apart") {
      $0.shows("张小明 blue helmet") && !$0.shows("*1234")
    }
    try session.type("zxm")
    try session.wait("both") { $0.shows("张小明 blue helmet") && $0.shows("张小明 *1234") }
    try session.press(.escape)
    try session.wait("everybody") { !$0[1].contains("zxm") }
    try session.type("5678")
    try session.wait("both numbers") { $0.shows("张小明") && $0.shows("李雷") }
    try session.press(.escape)
    try session.wait("everybody again") { !$0[1].contains("5678") }
    try session.type("13800005678")
    try session.wait("whose number it is") {
      $0[1].contains("13800005678") && $0.shows(">张小明") && !$0.shows("李雷")
    }
    try session.quit()
  }
}
