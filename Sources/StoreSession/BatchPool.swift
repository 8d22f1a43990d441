import Dispatch

/// Batches on their way between the journal's reader and the shop, a few of them going round.
///
/// New memory for each would cost as much as copying them, and a reader far ahead of the shop would
/// push out of the processor's cache what the shop has yet to read.
actor BatchPool {
  private let executor = QueueExecutor(label: "regulars.batches")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private var free: [FrameBatch]
  /// Counts the free batches.
  private let ready = DispatchSemaphore(value: 0)

  /// Enough that neither side waits for the other's wakening.
  private static let batchesMax = 6

  /// Carries batches of about so many bytes.
  init(bytes: Int) {
    free = (0..<Self.batchesMax).map { _ in
      var batch = FrameBatch()
      batch.reserve(bytes: bytes)
      return batch
    }
    for _ in free { ready.signal() }
  }

  /// An empty batch; waits for one where all are under way.
  nonisolated func take() -> FrameBatch {
    ready.wait()
    return executor.wait {
      assumeIsolated { pool in
        var batch = pool.free.removeLast()
        batch.clear()
        return batch
      }
    }
  }

  /// Takes a batch back that nobody reads any more.
  nonisolated func give(_ batch: FrameBatch) {
    executor.wait { assumeIsolated { $0.free.append(batch) } }
    ready.signal()
  }
}
