import Foundation
import Testing

@Suite("Files and directories the person names")
struct PathTests {
  @Test func `directories above the store's own are made where they are missing`() throws {
    let shop = try TestShop()
    let data = shop.folder.appendingPathComponent("a/b/c")
    #expect(try shop.run("add", "--name", "Ada", "--data", data.path).status == 0)
    #expect(try shop.mode(of: shop.folder.appendingPathComponent("a").path) == 0o700)
    #expect(try shop.run("find", "ada", "--data", data.path).status == 0)
  }

  @Test func `a file that cannot be used is told with the system's reason`() throws {
    let shop = try TestShop()
    let folder = try shop.run("import", "members", shop.folder.path)
    #expect(folder.status == 1)
    #expect(folder.errors.contains("Is a directory"), "\(folder.errors)")
    let file = try shop.write("id,name\nM1,\nM2,Ada\n", to: "members.csv")
    let rejects = try shop.run("import", "members", file, "--rejects", "/nowhere/x.csv")
    #expect(rejects.status == 1)
    #expect(rejects.errors.contains("/nowhere/x.csv"))
    #expect(try shop.run("find", "ada").status == 1)
  }
}
