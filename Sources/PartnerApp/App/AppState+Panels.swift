/// How the app reaches what is on the terminal, and how that is put back.
extension AppState {
  /// Where a key is pressed now.
  var place: KeyPlace {
    if help != nil { return .help }
    return overlay?.page.place(self) ?? screen.page.place(self)
  }

  /// Whether a text field has the caret.
  var isTyping: Bool {
    guard help == nil else { return false }
    return overlay?.page.isTyping(self) ?? screen.page.isTyping(self)
  }

  /// Lets the screen do something; how it stands afterwards stays, unless another is shown by then.
  mutating func withScreen<R>(
    _ body: (inout any ScreenPage, inout AppState) -> R
  ) -> R {
    let before = turns.count
    var page = screen.page
    let result = body(&page, &self)
    // Not whether it looks the same: another that looks so is another.
    if turns.count == before, screen != page.screen { screen = page.screen }
    return result
  }

  /// Lets what has the keys in front of the screen do something, nil where nothing stands there.
  mutating func withOverlay<R>(
    _ body: (inout any OverlayPage, inout AppState) -> R
  ) -> R? {
    overlays.isEmpty ? nil : withOverlay(at: overlays.count - 1, body)
  }

  /// Tells every screen something: those of all tabs, and the one that is opened over them.
  mutating func tellScreens(
    _ body: (inout any ScreenPage, inout AppState) -> [Effect]
  ) -> [Effect] {
    var effects: [Effect] = []
    for tab in Tab.allCases {
      var page = tab.screen.page
      effects += body(&page, &self)
    }
    return screen.tab == nil ? effects + withScreen(body) : effects
  }

  /// Tells everything that stands in front of the screen something, the frontmost last.
  mutating func tellOverlays(
    _ body: (inout any OverlayPage, inout AppState) -> [Effect]
  ) -> [Effect] {
    var effects: [Effect] = []
    for place in overlays.indices where overlays.indices.contains(place) {
      effects += withOverlay(at: place, body)
    }
    return effects
  }

  private mutating func withOverlay<R>(
    at place: Int, _ body: (inout any OverlayPage, inout AppState) -> R
  ) -> R {
    let before = overlays[place]
    var page = before.page
    let result = body(&page, &self)
    if overlays.indices.contains(place), overlays[place] == before {
      overlays[place] = page.overlay
    }
    return result
  }
}
