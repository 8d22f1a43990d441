import Dispatch
import Foundation
import Journaling
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO

extension ScreenRuntime {
  /// Does what the screens want done; the answer comes back as a message.
  func perform(_ effect: Effect) {
    switch effect {
    case .load(let question, let sequence): load(question, sequence)
    case .perform(let command, let token): perform(command, token: token)
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

  private func startImport(_ path: String, _ kind: TableKind) {
    let (store, sentence) = (store, sentence)
    let (doer, home) = (doer(), context.environment["HOME"])
    importing = Task {
      do {
        let file = try await Self.read(path, home: home)
        var request = ImportRequest(
          kind: kind, bytes: file.bytes, name: file.name, doer: doer,
          reason: sentence.words.files.row)
        request.encoding = file.isMarkedUTF8 ? .utf8 : nil
        let ending = try await store.importTable(request) { progress in
          Task { @MainActor [weak self] in self?.post(.importProgressed(progress)) }
        }
        await warmUp()
        post(.importFinished(ending.report))
        if let error = ending.stoppedBy ?? ending.rejectsTrouble {
          post(.failed(sentence: sentence.of(error)))
        }
        await tellChange()
      } catch {
        post(.importFailed(sentence: sentence.of(error)))
      }
    }
  }

  /// Reads a file off the main actor, wherever a partner may have its path from.
  private nonisolated static func read(
    _ typed: String, home: String?
  ) async throws -> InputFile {
    let path = TypedPath(typed, home: home).path { Folder.exists($0) }
    return try InputFile.read(path, onlyFiles: true)
  }

  private func save(_ values: [SettingKey: String]) {
    let (store, sentence) = (store, sentence)
    let doer = doer()
    Task {
      do {
        let wanted = values.mapValues { $0.isEmpty ? nil : $0 }
        _ = try await store.perform(.settings(.change(wanted)), by: doer)
        if store === self.store { post(.settingsSaved(values)) }
      } catch {
        post(.failed(sentence: sentence.of(error)))
      }
    }
  }

  private func openPractice() {
    let directories = context.directories
    let sentence = Sentence(language: self.sentence.language, directory: directories.practice.path)
    Task {
      do {
        let practice = try await PracticeStore.open(
          in: directories, now: WallClock.milliseconds())
        // Nobody looks after the other one from here on.
        if await store.owesForgetting { _ = await tidyUp() }
        store = practice
        let identity = StoreIdentity(await practice.read(\.settings), isPractice: true)
        post(.storeOpened(identity))
        await tellChange()
        await warmUp()
      } catch {
        post(.failed(sentence: sentence.of(error)))
      }
    }
  }
}
