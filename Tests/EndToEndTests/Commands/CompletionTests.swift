import Foundation
import Testing

@testable import Regulars

@Suite("What completes commands in a shell")
struct CompletionTests {
  /// Where a shell is, nil where it is not installed.
  private static func shell(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  @Test(arguments: [
    ("regulars ch", "check-in"), ("regulars --lang ''", "en zh-Hans"),
    ("regulars --as Mei check-in --any", "--anyway"), ("regulars settings zo", "zone"),
    ("regulars import me", "members menu"), ("regulars import members clo", "clock.csv"),
    ("regulars shell-completions ''", "bash zsh fish"), ("regulars check-in g", "guest"),
    ("regulars partner add X --role l", "lead"), ("regulars help back", "backup"),
    ("regulars settings zone ''", ""), ("regulars find --l", "--limit --lang"),
  ])
  func `bash completes commands, words, flags, their values and files`(
    line: String, answer: String
  ) throws {
    guard let bash = Self.shell("bash") else { return print("not tried: there is no bash here") }
    let shop = try TestShop()
    try shop.write("", to: "clock.csv")
    try shop.write(
      """
      "$REGULARS" shell-completions bash > completion || exit 9
      . ./completion
      COMP_WORDS=(\(line))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _regulars
      echo "${COMPREPLY[*]}"

      """, to: "try.sh")
    let run = try RunningCommand(["try.sh"], in: shop, executable: bash).finish()
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.text == answer + "\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script names every command and flag, and its shell finds no fault with it`(
    _ name: String
  ) throws {
    let shop = try TestShop()
    for language in ["en", "zh-Hans"] {
      let run = try shop.run("shell-completions", name, "--lang", language)
      #expect(run.status == 0 && run.errors.isEmpty)
      for command in CommandName.allCases { #expect(run.text.contains(command.rawValue)) }
      for flag in Flag.allCases {
        let spelled = name == "fish" ? "-l \(flag.rawValue)" : "--\(flag.rawValue)"
        #expect(run.text.contains(spelled), "\(spelled)")
      }
      // Quotes that are opened are closed; a quote within them stands outside or behind a backslash.
      for line in run.text.split(separator: "\n") where name == "fish" {
        let plain = line.replacing("\\\\", with: "").replacing("\\'", with: "")
        #expect(plain.count { $0 == "'" } % 2 == 0, "\(line)")
      }
      guard let shell = Self.shell(name) else { continue }
      try shop.write(run.text, to: "completion")
      let check = try RunningCommand(["-n", "completion"], in: shop, executable: shell).finish()
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: shop.data.path))
    #expect(try shop.run("shell-completions", "csh").status == 2)
    #expect(try shop.run("shell-completions").status == 2)
  }
}
