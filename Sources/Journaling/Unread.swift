extension Journal {
  /// How many bytes the next `readNew` is going to read, as far as the sizes of the files tell now.
  public func unreadBytes() throws(JournalError) -> Int {
    var bytes = max(0, try disk.status(of: log.file).size - log.end)
    if let snapshot, !snapshot.isEnded { bytes += try disk.status(of: snapshot.file).size }
    return bytes
  }
}
