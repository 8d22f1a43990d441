import PartnerApp
import StoreModel

extension VisitFact {
  /// The visit as people read it: goods by their name, marks as they are written.
  func told(by menu: Menu, in language: Language) -> VisitFact {
    var told = self
    told.items = items.map { item in
      let label = menu.bought(item).label
      return language == .chinese ? label.zh : label.en
    }
    return told
  }
}
