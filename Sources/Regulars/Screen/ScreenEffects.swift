import Dispatch
import Foundation
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO

extension ScreenRuntime {
  /// Does what the screens want done; the answer comes back as a message.
  func perform(_ effect: Effect) {
    switch effect {
    case .search(let query, let offset, let count, let sequence):
      search(Search(query: query, offset: offset, count: count, sequence: sequence))
    case .loadProfile(let id, let sequence):
      let store = store
      Task {
        let profile = await store.profile(id, at: WallClock.milliseconds())
        post(.profileLoaded(sequence: sequence, profile))
      }
    case .perform(let command, let token): perform(command, token: token)
    case .findTwins(let regular, let sequence):
      let store = store
      Task { post(.twinsFound(sequence: sequence, await store.possibleDuplicates(of: regular))) }
    case .loadDrafts: loadDrafts()
    case .loadPartners:
      let store = store
      Task { post(.partnersLoaded(await store.partners())) }
    case .loadMenu:
      let store = store
      Task { post(.menuLoaded(await store.menu())) }
    case .loadCare(let part):
      let store = store
      Task { post(.careLoaded(part, await store.care(at: WallClock.milliseconds()))) }
    case .printCard(let card): printCard(card)
    case .pause(let milliseconds, let token):
      DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
        MainActor.assumeIsolated { self?.post(.pauseEnded(token: token)) }
      }
    case .importFile(let path, let kind): startImport(path, kind)
    case .cancelImport: importing?.cancel()
    case .saveSettings(let values): save(values)
    case .openPractice: openPractice()
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .quit: quit()
    }
  }

  /// Looks people up; of those asked for while one is under way only the newest is looked for, as
  /// nobody waits for the answers between.
  private func search(_ search: Search) {
    wanted = search
    guard !isSearching else { return }
    isSearching = true
    Task {
      while let next = wanted.take() {
        let page = await store.page(
          next.query, offset: next.offset, count: next.count, at: WallClock.milliseconds())
        let window = SearchPage(
          query: next.query, total: page.total, of: page.regulars, offset: page.offset,
          rows: page.rows)
        post(.found(sequence: next.sequence, window))
      }
      isSearching = false
    }
  }

  private func startImport(_ path: String, _ kind: TableKind) {
    let (store, sentence) = (store, sentence)
    let acting = acting()
    importing = Task {
      do {
        let (bytes, name) = try await Self.read(path)
        let request = ImportRequest(
          kind: kind, bytes: bytes, name: name, acting: acting, reason: sentence.words.files.row)
        let report = try await store.importTable(request) { progress in
          Task { @MainActor [weak self] in self?.post(.importProgressed(.init(progress))) }
        }
        await warmUp()
        post(.importFinished(ImportSummary(report, sentence.words.files)))
        await tellChange()
      } catch {
        post(.importFailed(sentence: sentence.of(error)))
      }
    }
  }

  /// Reads a file off the main actor; `~` is the home directory, as a partner would type it.
  private nonisolated static func read(_ path: String) async throws -> ([UInt8], String) {
    let file = URL(fileURLWithPath: (path as NSString).expandingTildeInPath)
    do {
      return ([UInt8](try Data(contentsOf: file)), file.lastPathComponent)
    } catch {
      throw StoreError.file(path, failed: error)
    }
  }

  private func save(_ values: [SettingKey: String]) {
    let (store, sentence) = (store, sentence)
    let acting = acting()
    Task {
      do {
        let wanted = values.mapValues { $0.isEmpty ? nil : $0 }
        _ = try await store.perform(.changeSettings(wanted), by: acting)
        post(.settingsSaved(values))
      } catch {
        post(.failed(sentence: sentence.of(error)))
      }
    }
  }

  private func openPractice() {
    let (directories, sentence) = (context.directories, sentence)
    Task {
      do {
        let practice = try await PracticeStore.open(
          in: directories, now: WallClock.milliseconds())
        store = practice
        let identity = StoreIdentity(await practice.settings(), isPractice: true)
        post(.storeOpened(identity))
        await tellChange()
        await warmUp()
      } catch {
        post(.failed(sentence: sentence.of(error)))
      }
    }
  }
}

/// A look-up the screens asked for.
struct Search {
  let query: String
  let offset: Int
  let count: Int
  let sequence: Int
}

extension PartnerApp.ImportProgress {
  /// The session's progress as the screens take it.
  init(_ progress: StoreSession.ImportProgress) {
    self.init(
      rows: progress.rows, bytesRead: progress.bytesRead, bytesTotal: progress.bytesTotal)
  }
}

extension ImportSummary {
  /// A report as the screens show it.
  init(_ report: ImportReport, _ words: FileWords) {
    self.init(
      read: report.read, added: report.tally.added, changed: report.tally.changed,
      unchanged: report.tally.unchanged, refused: report.refused)
    noConsent = report.tally.noConsent
    warnings = report.tally.warnings.map { ImportWarning(line: $0.line, what: words.row($0.what)) }
    rejectsPath = report.rejectsPath
    wasCancelled = report.wasCancelled
  }
}
