extension Journal {
  /// At most how many bytes the next `readNew` is going to deliver: what the sizes of the files tell,
  /// zeros ahead of the log's end among them.
  public func unreadBytes() throws(JournalError) -> Int {
    var bytes = max(0, try disk.status(of: log.file).size - log.end)
    if let snapshot, !snapshot.isEnded { bytes += try disk.status(of: snapshot.file).size }
    return bytes
  }
}
