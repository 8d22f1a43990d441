import Dispatch

/// Runs an actor's jobs on a queue of its own, so that fsync and flock never hold a pool thread.
final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label, qos: .userInteractive) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }

  /// Does `body` among the actor's jobs, after those before it.
  func later(_ body: @escaping @Sendable () -> Void) { queue.async(execute: body) }

  /// Does `body` among the actor's jobs and waits for it; where the queue is idle it runs right here.
  func wait<R>(for body: () throws -> R) rethrows -> R { try queue.sync(execute: body) }
}
