import StoreModel

extension DeclineList {
  /// Letters choose a reason or do nothing: one that stayed would keep the next from choosing.
  ///
  /// Han that begins the name of a reason finds it.
  func takes(_ filter: String, _ app: AppState) -> Bool {
    let names = items(app, filter: filter).map { Words.chinese.offers.reason($0.rawValue) }
    return filter.isEmpty || names.contains { $0.hasPrefix(filter) }
  }
}
