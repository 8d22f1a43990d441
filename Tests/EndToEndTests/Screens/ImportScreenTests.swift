import Testing

@Suite("Importing on a terminal")
struct ImportScreenTests {
  @Test(arguments: ["en", "zh-Hans"])
  func `a pasted path is understood, and what was not plain is told`(language: String) throws {
    let shop = try TestShop()
    try shop.write(
      "id,name,joined\nM1,Ada,1970-01-01\nm1,Ada,\n,,\nM2,,\n", to: "my members.csv")
    try shop.run("settings", "language", language)
    try shop.run("add", "--name", "Grace")
    let isChinese = language != "en"
    let session = try TerminalSession(shop)
    try session.wait(for: isChinese ? "1 位" : "1 regular")
    try session.press(.controlP)
    try session.press(Keys(isChinese ? "导入" : "import"), .enter)
    try session.wait(for: isChinese ? "哪个文件" : "Which file?")
    try session.press(.paste("'~/my members.csv' "), .enter)
    try session.wait(for: isChinese ? "导入完成" : "Import finished.")
    let text = session.screen.text
    #expect(text.contains(isChinese ? /未导入 +1/ : /Refused +1/))
    #expect(text.contains(isChinese ? /疑似重复 +1/ : /Maybe the same +1/))
    #expect(text.contains("1970-01-01"))
    try session.press(.enter)
    try session.wait("the list") { $0.shows("Ada") }
    try session.quit()
  }
}
