public import StoreModel

/// What the screens want done by somebody else; the answer comes back as a `Message`.
public enum Effect: Equatable, Sendable {
  /// Read something; answered by `.loaded` with the same sequence.
  ///
  /// Of pages asked for while one is being read only the newest is answered: the sequence tells.
  case load(Question, sequence: Int)
  /// Do something in the shop; answered by `.performed`, `.refused` or `.notPerformed` with the same
  /// token. Such effects are done one after another, in their order.
  case perform(Command, token: Int)
  /// Make a card as a file; answered by `.told` or `.failed`.
  case printCard(ThankYouFact)
  /// Come back in a while; answered by `.pauseEnded` with the same token.
  case pause(milliseconds: Int, token: Int)
  /// Read a file into the store; answered by progress, then `.importFinished` or `.importFailed`.
  case importFile(path: String, kind: TableKind)
  /// Stop the import after the row in hand; answered by `.importFinished`.
  case cancelImport
  /// Store these settings; answered by `.settingsSaved` or `.failed`.
  case saveSettings([SettingKey: String])
  /// Open the practice store; answered by `.storeOpened`, then `.storeChanged`.
  case openPractice
  /// Paint the whole screen anew.
  case redraw
  /// Give the terminal to the shell until it is continued.
  case suspend
  /// Leave, with everything already safe.
  case quit
}
