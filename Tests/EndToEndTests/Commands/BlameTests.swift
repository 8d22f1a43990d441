import Foundation
import Journaling
import PartnerApp
import StoreModel
import StoreSession
import Testing

@testable import Regulars

@Suite("An error names what it is about")
struct BlameTests {
  @Test(arguments: [
    ("restore cut", "cut is damaged at byte"), ("restore words", "words is no backup"),
    ("restore .", ". could not be used"), ("restore none", "none could not be used"),
    ("restore pipe", "pipe is no file that can be read"),
    ("restore folder/none", "folder/none could not be used"),
    ("restore words/x", "words/x could not be used"),
    ("backup words/x", "words/x could not be used"), ("backup .", ". could not be used"),
    ("backup folder/", "folder/ could not be used"), ("backup new/", "new/ was not written"),
    ("backup round", "round could not be used"),
    ("import members words", "words: No column 'name'"),
    ("import members empty", "empty: The file is empty"),
    ("import menu words", "words: The file is not a JSON array"),
    ("import members words --rejects none/r", "none/r was not written"),
    ("find a --data words", "words could not be used"), ("--theme broken", "broken.json"),
  ])
  func `the file that was named is blamed, not the store's directory`(
    command: String, blame: String
  ) throws {
    let shop = try TestShop.withMembers()
    try shop.script(
      """
      "$REGULARS" backup whole; head -c 200 whole > cut; echo hello, world > words; mkfifo pipe
      mkdir folder; ln -s round round; : > empty
      mkdir -p config/regulars/themes/broken.json
      """)
    let run = try shop.script("exec \"$REGULARS\" \(command)")
    let statuses: [Int32?] = command == "restore cut" ? [3] : [1, 2]
    #expect(statuses.contains(run.status) && run.isOneComplaint, "\(run.errors)")
    #expect(run.errors.contains(blame), "\(run.errors)")
    #expect(!run.errors.contains("\(shop.data.path) ") && !run.errors.contains("verify"))
    #expect(!run.errors.contains(/Cocoa|Domain|Code=/), "\(run.errors)")
    #expect(try shop.run("verify").status == 0)
  }

  @Test func `a full disk is named as the one of the store where it is that`() throws {
    if let obstacle = MountedDisk.obstacle {
      print("A full disk was not tried: \(obstacle).")
      return
    }
    let shop = try TestShop()
    let disk = try MountedDisk(memoryKiB: 1024, at: shop.data)
    try shop.write(TillFile.crowd(1500), to: "m.csv")
    #expect(try shop.run("import", "members", "m.csv").status == 0)
    #expect(try shop.run("backup", "monday").status == 0)
    let pad = try disk.fill()
    let run = try shop.run("restore", "monday")
    try FileManager.default.removeItem(at: pad)
    #expect(run.status == 1 && run.errors.contains(shop.data.path), "\(run.errors)")
    #expect(run.errors.contains("disk is full") && !run.errors.contains("monday"))
  }

  @Test func `no number of the system is told in English to who reads Chinese`() {
    let sentence = Sentence(language: .chinese, directory: "/d")
    for number in Int32(1)...133 {
      let errors: [StoreError] = [
        .file(path: "/f", .system(errno: number)), .journal(.stopped(errno: number)),
        .journal(.system(errno: number, call: "pread")),
      ]
      for error in errors {
        let told = sentence.of(error).replacing("`regulars verify --repair`", with: "")
        #expect(!told.contains(/[A-Za-z]{2}/), "\(told)")
        #expect(told.contains(/\/[df]/))
      }
    }
  }

  @Test func `every trouble with a file names it, in both languages`() {
    let troubles: [FileTrouble] = [
      .noFolder("/n"), .exists, .ofStore, .isInput, .noFile, .tooLarge(bytesMax: 1 << 30),
      .compressed, .notBackup, .noTable(.empty), .damaged(offset: 7), .newerFormat, .tooMany(9),
    ]
    for trouble in troubles {
      for language in [Language.english, .chinese] {
        let told = Sentence(language: language, directory: "/d")
          .of(StoreError.file(path: "/f", trouble))
        #expect(told.contains("/f") && !told.contains("/d") && told.count > 10, "\(told)")
      }
    }
  }
}
