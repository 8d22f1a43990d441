/// The commands there are, each by the word it is called with, in the order of the help page.
enum CommandName: String, CaseIterable, Sendable {
  case importing = "import"
  case find
  case show
  case add
  case edit
  case erase
  case partner
  case checkIn = "check-in"
  case void
  case visit
  case undo
  case care
  case events
  case handOver = "handover"
  case menu
  case offers
  case completions
  case complaint
  case stats
  case segments
  case settings
  case verify
  case backup
  case restore
  case paths
  case shellCompletions = "shell-completions"
  case bench

  /// What the rest of the program needs to know of it.
  var command: any ProgramCommand.Type {
    switch self {
    case .importing: ImportCommand.self
    case .find: FindCommand.self
    case .show: ShowCommand.self
    case .add: AddCommand.self
    case .edit: EditCommand.self
    case .erase: EraseCommand.self
    case .partner: PartnerCommands.self
    case .checkIn: CheckInCommand.self
    case .void: VoidCommand.self
    case .visit: VisitMoveCommand.self
    case .undo: UndoCommand.self
    case .care: CarePageCommand.self
    case .events: EventsCommand.self
    case .handOver: HandOverCommand.self
    case .menu: MenuCommands.self
    case .offers: OffersCommand.self
    case .completions: CompletionsCommand.self
    case .complaint: ComplaintCommands.self
    case .stats: StatsCommand.self
    case .segments: SegmentsCommand.self
    case .settings: SettingsCommand.self
    case .verify: VerifyCommand.self
    case .backup: BackupCommand.self
    case .restore: RestoreCommand.self
    case .paths: PathsCommand.self
    case .shellCompletions: ShellCompletionsCommand.self
    case .bench: BenchCommand.self
    }
  }
}
