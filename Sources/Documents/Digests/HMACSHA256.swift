/// A keyed digest as in RFC 2104 over SHA-256: match keys of phones and cards.
public enum HMACSHA256 {
  /// The code of `message` under `key`: 32 bytes.
  public static func code(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var block = key.count > SHA256.blockCount ? SHA256.hash(key) : key
    block.append(contentsOf: repeatElement(0, count: SHA256.blockCount - block.count))
    let inner = SHA256.hash(block.map { $0 ^ 0x36 } + message)
    return SHA256.hash(block.map { $0 ^ 0x5C } + inner)
  }
}
