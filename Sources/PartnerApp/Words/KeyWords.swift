/// What the keys are called that go by other words in other languages.
struct KeyWords: Topic {
  let up: String
  let down: String
  let left: String
  let right: String
  let space: String
}

extension KeyWords {
  static let english = KeyWords(
    up: "Up", down: "Down", left: "Left", right: "Right", space: "Space")

  /// As Chinese keyboards print them.
  static let chinese = KeyWords(up: "上", down: "下", left: "左", right: "右", space: "空格")
}
