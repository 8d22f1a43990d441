public import Documents
public import StoreModel

/// What the screens want done by somebody else; the answer comes back as a `Message`.
public enum Effect: Equatable, Sendable {
  /// Look people up; answered by `.found` with the same sequence.
  ///
  /// An empty query asks for everybody, most recent first. `offset` is the first match wanted,
  /// counted from 0; `count` is how many rows at most.
  case search(query: String, offset: Int, count: Int, sequence: Int)
  /// Load everything about one person; answered by `.profileLoaded` with the same sequence.
  case loadProfile(DocumentID, sequence: Int)
  /// Do something in the shop; answered by `.performed`, `.refused` or `.notPerformed` with the same
  /// token. Such effects are done one after another, in their order.
  case perform(Command, token: Int)
  /// Look up who may be the guest in a form; answered by `.twinsFound` with the same sequence.
  case findTwins(NewRegular, sequence: Int)
  /// Load who works here; answered by `.partnersLoaded`.
  case loadPartners
  /// Load what the store sells; answered by `.menuLoaded`.
  case loadMenu
  /// Load what is to be done for guests; answered by `.careLoaded`.
  case loadCare(CarePart)
  /// Make a card as a file; answered by `.cardPrinted` or `.failed`.
  case printCard(ThankYouFact)
  /// Load the forms nobody has finished; answered by `.draftsLoaded`.
  case loadDrafts
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

/// What of the page of care is asked for.
public enum CarePart: Equatable, Sendable {
  case everything
  /// What earlier shifts told, for whoever signs on; shown only if there is something.
  case handOver
}
