/// Everything a key can mean outside a text field.
enum Action: Equatable, Sendable {
  case deed(Deed)
  case show(Tab)
  case openProfile, clearFilter, goBack, showHelp, closeHelp
  case cancel, redraw, quit
  case selectPrevious, selectNext, selectPageUp, selectPageDown, selectFirst, selectLast
  case scrollUp, scrollDown, scrollPageUp, scrollPageDown, scrollTop, scrollBottom
  case nextField, previousField, previousValue, nextValue, accept, skip, startImport, stopImport
  case choose, sayYes, sayNo, save, toggleValue
  case offer(OfferDeed)

  /// What the action is called in a language.
  func words(in words: Words) -> ActionWords {
    switch self {
    case .deed(let deed): deed.words(in: words.actions.deeds)
    case .show(let tab): tab.going(in: words)
    case .openProfile: words.actions.openProfile
    case .clearFilter: words.actions.clearFilter
    case .goBack: words.actions.goBack
    case .showHelp: words.actions.showHelp
    case .closeHelp: words.actions.closeHelp
    case .cancel: words.actions.cancel
    case .redraw: words.actions.redraw
    case .quit: words.actions.quit
    case .selectPrevious: words.actions.selectPrevious
    case .selectNext: words.actions.selectNext
    case .selectPageUp: words.actions.selectPageUp
    case .selectPageDown: words.actions.selectPageDown
    case .selectFirst: words.actions.selectFirst
    case .selectLast: words.actions.selectLast
    case .scrollUp: words.actions.scrollUp
    case .scrollDown: words.actions.scrollDown
    case .scrollPageUp: words.actions.scrollPageUp
    case .scrollPageDown: words.actions.scrollPageDown
    case .scrollTop: words.actions.scrollTop
    case .scrollBottom: words.actions.scrollBottom
    case .nextField: words.actions.nextField
    case .previousField: words.actions.previousField
    case .previousValue: words.actions.previousValue
    case .nextValue: words.actions.nextValue
    case .accept: words.actions.accept
    case .skip: words.actions.skip
    case .startImport: words.actions.startImport
    case .stopImport: words.actions.stopImport
    case .choose: words.actions.choose
    case .save: words.actions.save
    case .toggleValue: words.actions.toggleValue
    case .sayYes: words.actions.sayYes
    case .sayNo: words.actions.sayNo
    case .offer(let act): act.words(in: words.offerActs)
    }
  }
}
