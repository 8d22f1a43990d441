import Foundation
import Glibc

/// How a process ended.
enum Ending: Equatable {
  case exited(Int32)
  case signalled(Int32)
}

/// What went wrong with the means of testing, not with what is tested.
enum DrivingError: Error {
  case system(call: String, number: Int32)
  case notFound(path: String)
  /// A condition did not come true in time; `seen` is what was there instead.
  case deadline(awaited: String, seen: String)

  /// The error the last system call left.
  static func last(_ call: String) -> DrivingError { .system(call: call, number: errno) }
}

/// What a child is started with.
struct ChildPlan {
  /// The program and what follows it.
  var executable: String
  var arguments: [String]
  /// All of its environment.
  var environment: [String: String]
  /// Where it starts, so that whatever it leaves behind is swept up with the folder.
  var folder: String
  /// Our descriptors that become 0, 1 and 2; nil is /dev/null.
  var standard: [Int32?] = [nil, nil, nil]
  /// A terminal to open as 0, 1 and 2, which becomes the one that controls the child.
  var terminal: String?
}

/// A process that was started here and ends before this object does.
final class ChildProcess {
  let pid: pid_t
  /// Readable, with nothing to read, once the child has ended: it holds the other end.
  let lifeline: Int32
  /// Whether the system dumped the memory of the child when it ended.
  private(set) var hasDumpedCore = false
  private var ending: Ending?

  /// How long anything is waited for; far more than the slowest machine needs.
  static let patienceMilliseconds = 30_000

  /// Starts the child in a session of its own, with every signal as it is by default.
  init(_ plan: ChildPlan) throws {
    let (lifeline, held) = try ChildProcess.line()
    defer { close(held) }
    self.lifeline = lifeline
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    ChildProcess.fill(&actions, plan, held: held)
    ChildProcess.fill(&attributes)
    // env goes to the folder and becomes the program; it keeps the process.
    let words = [Self.env, "-C", plan.folder, plan.executable] + plan.arguments
    var arguments = words.map { strdup($0) } + [nil]
    var variables = plan.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, Self.env, &actions, &attributes, &arguments, &variables)
    self.pid = pid
    guard result == 0 else {
      close(lifeline)
      throw DrivingError.system(call: "posix_spawn", number: result)
    }
  }

  deinit {
    if ending == nil, pid > 0 {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
    close(lifeline)
  }

  /// Sends a signal; harmless once the end was waited for.
  func send(signal number: Int32) {
    if ending == nil { kill(pid, number) }
  }

  /// Whether the child has ended, within so many milliseconds.
  func hasEnded(within milliseconds: Int32) -> Bool {
    ending != nil || ChildProcess.isReady([lifeline], within: milliseconds).contains(lifeline)
  }

  /// Waits for the end.
  func end() throws -> Ending {
    if let ending { return ending }
    guard hasEnded(within: Int32(Self.patienceMilliseconds)) else {
      throw DrivingError.deadline(awaited: "the end of process \(pid)", seen: "it runs")
    }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { throw DrivingError.last("waitpid") }
    }
    let found = ChildProcess.ending(of: status)
    ending = found
    hasDumpedCore = status & 0x80 != 0
    return found
  }

  private static func ending(of status: Int32) -> Ending {
    let number = status & 0x7F
    return number == 0 ? .exited(status >> 8 & 0xFF) : .signalled(number)
  }

  /// Stops the child, and returns once it stands still, or has ended before the signal came.
  func stop() throws {
    guard ending == nil else { return }
    kill(pid, SIGSTOP)
    var status: Int32 = 0
    while waitpid(pid, &status, WUNTRACED) < 0 {
      guard errno == EINTR else { throw DrivingError.last("waitpid") }
    }
    let isStopped = status & 0xFF == 0x7F
    if !isStopped { ending = ChildProcess.ending(of: status) }
  }

  /// Two ends of a line that no other child inherits, not even one started at this moment.
  static func line() throws -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw DrivingError.last("socketpair") }
    return (ends[0], ends[1])
  }

  /// The descriptors that have something to read, or whose other end is gone.
  static func isReady(_ descriptors: [Int32], within milliseconds: Int32) -> Set<Int32> {
    var asked = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&asked, nfds_t(asked.count), milliseconds) > 0 else { return [] }
    return Set(asked.filter { $0.revents != 0 }.map(\.fd))
  }
}

extension ChildProcess {
  /// The child's end of the lifeline, out of the way of what programs use.
  private static let heldInChild: Int32 = 3
  fileprivate static let env = "/usr/bin/env"
  /// POSIX_SPAWN_SETSID of Linux, which its headers show only to GNU programs.
  private static let ownSession: Int32 = 0x80

  private static func fill(
    _ actions: inout posix_spawn_file_actions_t, _ plan: ChildPlan, held: Int32
  ) {
    for (number, descriptor) in plan.standard.enumerated() {
      if plan.terminal != nil, number > 0 {
        posix_spawn_file_actions_adddup2(&actions, 0, Int32(number))
      } else if let descriptor {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
      } else {
        let path = plan.terminal ?? "/dev/null"
        posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
      }
    }
    posix_spawn_file_actions_adddup2(&actions, held, heldInChild)
  }

  /// Threads of a test runner block and ignore signals; a child would inherit that.
  private static func fill(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}
