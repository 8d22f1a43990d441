import StoreModel

extension ShopKeeper {
  /// Whom the shop knows who may be the guest in a form.
  func possibleDuplicates(of new: NewRegular) -> [PossibleDuplicate] {
    buildIndex()
    guard let index else { return [] }
    return shop.possibleDuplicates(of: new, index: index, readings: &readings).map { found in
      var found = found
      readOut(&found.regular)
      return found
    }
  }
}
