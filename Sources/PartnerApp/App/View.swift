public import TextUI

/// The whole screen of a state, at the size the state knows.
public func view(_ state: AppState) -> Grid {
  var grid = Grid(size: state.settings.size)
  let layout = Layout(size: state.settings.size)
  guard !layout.isTooSmall else {
    Frame.drawTooSmall(state.words, into: &grid)
    return grid
  }
  Frame.drawTabs(state, into: &grid)
  if let help = state.help {
    HelpScreen.view(help, state, into: &grid)
  } else if let front = state.front {
    switch front {
    case .pick(let pick): PickScreen.view(pick, state, into: &grid)
    case .ask(let ask):
      drawScreen(state, into: &grid)
      AskScreen.view(ask, state, into: &grid)
    case .form(let form):
      if form.purpose.form.isSheet { drawScreen(state, into: &grid) }
      FormScreen.view(form, state, into: &grid)
    }
  } else {
    drawScreen(state, into: &grid)
  }
  KeyBar.draw(state.place, words: state.words, into: &grid, row: layout.keyBarRow)
  Frame.drawToast(state, layout, into: &grid)
  return grid
}

private func drawScreen(_ state: AppState, into grid: inout Grid) {
  switch state.screen {
  case .regulars: RegularsScreen.view(state, into: &grid)
  case .profile(let profile): ProfileScreen.view(profile, state, into: &grid)
  case .firstRun(let firstRun): FirstRunScreen.view(firstRun, state, into: &grid)
  case .importing(let importing): ImportScreen.view(importing, state, into: &grid)
  }
}
