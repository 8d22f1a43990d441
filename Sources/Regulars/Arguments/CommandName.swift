/// The commands there are, each by the word it is called with, in the order of the help page.
enum CommandName: String, CaseIterable, Sendable {
  case importing = "import"
  case find
  case show
  case add
  case edit
  case partner
  case checkIn = "check-in"
  case void
  case undo
  case care
  case events
  case handOver = "handover"
  case menu
  case stats
  case segments
  case settings
  case verify
  case backup
  case restore
  case paths
  case bench
}
