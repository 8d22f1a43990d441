import Foundation
import Testing

/// A system call that is made to fail, by the library that is preloaded for it.
struct Injection: CustomStringConvertible, Sendable {
  /// What becomes of the call.
  enum Fault: String, CaseIterable, Sendable {
    case inputOutput = "EIO"
    case noSpace = "ENOSPC"
    case interrupted = "EINTR"
    case tooManyFiles = "EMFILE"
    case notPermitted = "EACCES"
    /// Half of the bytes.
    case short = "SHORT"
    case killBefore = "BEFORE"
    case killAfter = "AFTER"

    /// Whether the program is ended by it.
    var kills: Bool { self == .killBefore || self == .killAfter }

    /// The calls it can befall, as the library names them; nil for all.
    ///
    /// What the manual of a call does not know of it is not tried: a program may trust that.
    var calls: Set<String>? {
      switch self {
      case .inputOutput:
        [
          "open", "read", "pread", "write", "pwrite", "fsync", "fdatasync", "ftruncate", "fstat",
          "stat", "rename", "unlink", "mkdir", "readdir", "close", "link",
        ]
      case .noSpace:
        ["open", "write", "pwrite", "fsync", "fdatasync", "rename", "mkdir", "link", "close"]
      case .interrupted:
        ["open", "read", "pread", "write", "pwrite", "ftruncate", "fsync", "fdatasync", "flock"]
      case .tooManyFiles: ["open", "opendir"]
      case .notPermitted: ["open", "opendir", "stat", "rename", "unlink", "mkdir", "link"]
      case .short: ["read", "pread", "write", "pwrite"]
      case .killBefore, .killAfter: nil
      }
    }
  }

  /// A call the program made on files that count.
  struct Call: Sendable {
    /// Its place among them, from 1 on.
    let number: Int
    /// What the library calls it: names of one call are one.
    let name: String
    /// Whether it was made to fail.
    let hasFailed: Bool
  }

  let call: Call
  let fault: Fault
  /// Whether every later call of the same name fails too.
  let isLasting: Bool

  var description: String {
    "\(fault.rawValue)\(isLasting ? " from" : " at") call \(call.number) (\(call.name))"
  }

  /// Everything that can befall one of these calls.
  static func all(of calls: [Call]) -> [Injection] {
    calls.flatMap { call in
      Fault.allCases.filter { $0.calls?.contains(call.name) ?? true }.flatMap { fault in
        [false, true]
          // Nothing lasts longer than the program, and no part of bytes would ever be enough.
          .filter { isLasting in !isLasting || !(fault.kills || fault == .interrupted) }
          .map { Injection(call: call, fault: fault, isLasting: $0) }
      }
    }
  }

  /// The library, which lies beside the program.
  static func library() throws -> String {
    let program = URL(fileURLWithPath: try Program.path())
    let path = program.deletingLastPathComponent().appendingPathComponent("libCInjection.so").path
    guard FileManager.default.fileExists(atPath: path) else {
      throw DrivingError.notFound(path: path)
    }
    return path
  }
}

extension TestShop {
  /// Runs one command line with the library in between; the calls it made are told too.
  func run(
    _ arguments: [String], injecting injection: Injection?
  ) throws -> (run: Run, calls: [Injection.Call]) {
    let log = folder.appendingPathComponent("calls")
    var variables: [String: String?] = [
      "LD_PRELOAD": try Injection.library(), "INJECT_LOG": log.path,
      "INJECT_UNDER": "\(data.path):\(folder.appendingPathComponent("out").path)",
    ]
    if let injection {
      variables["INJECT_AT"] = String(injection.call.number)
      variables["INJECT_FAULT"] = injection.fault.rawValue
      variables["INJECT_LASTING"] = injection.isLasting ? "1" : "0"
    }
    let run = try RunningCommand(arguments, in: self, changing: variables).finish()
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    try FileManager.default.removeItem(at: log)
    let calls = try lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      return Injection.Call(
        number: try #require(Int(words[0])), name: words[1], hasFailed: words.count > 2)
    }
    return (run, calls)
  }
}
