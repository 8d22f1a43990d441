public import TextUI

/// The whole screen of a state, at the size the state knows.
public func view(_ state: AppState) -> Grid {
  var grid = Grid(size: state.settings.size)
  let layout = Layout(size: state.settings.size)
  guard !layout.isTooSmall else {
    ScreenFrame.drawTooSmall(state.words, into: &grid)
    return grid
  }
  ScreenFrame.drawTabs(state, into: &grid)
  if let help = state.help {
    HelpScreen.view(help, state, into: &grid)
  } else {
    let overlay = state.overlay?.page
    if overlay?.coversScreen != true { state.screen.page.view(state, into: &grid) }
    overlay?.view(state, into: &grid)
  }
  KeyBar.draw(state, into: &grid, row: layout.keyBarRow)
  ScreenFrame.drawToast(state, layout, into: &grid)
  return grid
}
