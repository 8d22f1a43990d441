import StoreModel
import TextUI

/// Something on the terminal that has keys, is drawn and hears what happens: a screen, or what stands
/// in front of one.
///
/// It is called with the whole app beside it. What it changes of itself is put back when the call
/// returns (`AppState.withScreen`), unless the app shows something else in its place by then; until it
/// returns, what the app says of it is how it stood before.
protocol Panel: Equatable, Sendable {
  /// Where keys are pressed.
  func place(_ app: AppState) -> KeyPlace
  /// Whether a text field has the caret.
  func isTyping(_ app: AppState) -> Bool
  /// What a key does that means something here.
  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect]
  /// What a key does that belongs to the text field.
  mutating func type(_ app: inout AppState, _ key: Key) -> [Effect]
  /// What Ctrl-C does, nil where there is nothing to cancel.
  mutating func cancel(_ app: inout AppState) -> [Effect]?
  /// Draws it.
  func view(_ app: AppState, into grid: inout Grid)
  /// Something was read; whether it was asked for here, the sequence tells.
  mutating func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect]
  /// A pause is over; whether it was one of these here, the token tells.
  mutating func pauseEnded(_ app: inout AppState, token: Int) -> [Effect]
  /// Somebody changed something in the store.
  mutating func storeChanged(_ app: inout AppState) -> [Effect]
}

extension Panel {
  /// Pages of text have no field.
  func isTyping(_ app: AppState) -> Bool { false }
  mutating func type(_ app: inout AppState, _ key: Key) -> [Effect] { [] }
  mutating func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] { [] }
  mutating func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] { [] }
  mutating func storeChanged(_ app: inout AppState) -> [Effect] { [] }
}

/// A screen: everything the rest of the app needs to know of it.
///
/// A new one is a file with a type of this sort and its `KeyPlace`, a case of `Screen`, and where it has
/// a tab a case of `Tab`.
protocol ScreenPage: Panel {
  /// The screen as it stands now.
  var screen: Screen { get }
  /// Whether a command waits for an answer: keys pressed meanwhile come after it.
  func isWaiting(_ app: AppState) -> Bool
  /// The regular a command is about, nil for nobody.
  func person(_ app: AppState) -> RegularSummary?
  /// The facts about a regular that are at hand, nil where they are still on their way.
  func profile(of person: RegularSummary, _ app: AppState) -> RegularProfile?
  /// It came to the front again, as it was left.
  mutating func shown(_ app: inout AppState) -> [Effect]
  /// Ctrl-C stops this first, also behind the page of keys; nil where no work is under way.
  mutating func stopWork(_ app: inout AppState) -> [Effect]?
  /// Another store is open, or this one at the start: nothing that is known holds any more.
  ///
  /// Every screen has to say: one that forgets it shows the guests of one store in another.
  mutating func storeOpened(_ app: inout AppState) -> [Effect]
  /// The clock went on by a minute.
  mutating func minutePassed(_ app: inout AppState) -> [Effect]
  /// The terminal has another size.
  mutating func resized(_ app: inout AppState) -> [Effect]
  /// Something failed that may have been a question of this screen: no answer may come.
  mutating func failed(_ app: inout AppState) -> [Effect]
}

extension ScreenPage {
  /// Most screens do at once what is asked of them.
  func isWaiting(_ app: AppState) -> Bool { false }
  /// Most screens are about nobody.
  func person(_ app: AppState) -> RegularSummary? { nil }
  /// Whoever stands beside the list is known.
  func profile(of person: RegularSummary, _ app: AppState) -> RegularProfile? {
    let shown = app.regulars.preview.shown
    return shown?.summary.id == person.id ? shown : nil
  }
  mutating func cancel(_ app: inout AppState) -> [Effect]? { nil }
  mutating func shown(_ app: inout AppState) -> [Effect] { [] }
  mutating func stopWork(_ app: inout AppState) -> [Effect]? { nil }
  mutating func minutePassed(_ app: inout AppState) -> [Effect] { [] }
  mutating func resized(_ app: inout AppState) -> [Effect] { [] }
  mutating func failed(_ app: inout AppState) -> [Effect] { [] }
}

/// What stands in front of a screen until it is closed.
protocol OverlayPage: Panel {
  /// The overlay as it stands now.
  var overlay: Overlay { get }
  /// Whether nothing of the screen stays in sight.
  var coversScreen: Bool { get }
}

extension OverlayPage {
  /// Most of them close.
  mutating func cancel(_ app: inout AppState) -> [Effect]? {
    app.closeOverlay()
    return []
  }
}
