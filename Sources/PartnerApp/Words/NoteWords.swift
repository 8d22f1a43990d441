public import StoreModel

/// Words for what a note must not hold, for screens and commands alike.
public struct NoteWords: Topic {
  /// What is wrong with a note.
  public let problem: @Sendable (NoteLint.Finding) -> String
}

extension NoteWords {
  /// English words of notes.
  public static let english = NoteWords { finding in
    switch finding {
    case .tooLong(let limit): "longer than \(limit) characters"
    case .phoneNumber: "it holds a phone number"
    case .identityNumber: "it holds an identity number"
    case .cardNumber: "it holds a bank card number"
    }
  }

  /// Chinese words of notes.
  public static let chinese = NoteWords { finding in
    switch finding {
    case .tooLong(let limit): "超过\(limit)个字"
    case .phoneNumber: "其中有手机号"
    case .identityNumber: "其中有身份证号"
    case .cardNumber: "其中有银行卡号"
    }
  }
}
