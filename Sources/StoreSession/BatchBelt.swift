/// Batches on their way back from the shop to the journal's reader: new memory for each would cost
/// as much as copying them.
actor BatchBelt {
  private let executor = QueueExecutor(label: "regulars.belt")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private var free: [FrameBatch] = []
  private let bytes: Int

  /// Carries batches of about so many bytes.
  init(bytes: Int) { self.bytes = bytes }

  /// An empty batch.
  nonisolated func take() -> FrameBatch {
    executor.wait {
      assumeIsolated { belt in
        var batch = belt.free.isEmpty ? FrameBatch() : belt.free.removeFirst()
        batch.clear()
        batch.reserve(bytes: belt.bytes)
        return batch
      }
    }
  }

  /// Takes a batch back that nobody reads any more.
  nonisolated func give(_ batch: FrameBatch) {
    executor.wait { assumeIsolated { $0.free.append(batch) } }
  }
}
