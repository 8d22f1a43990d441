import Testing

@testable import StoreModel

@Suite("Constraints in people's words")
struct ConstraintReadingTests {
  @Test(arguments: [
    ("nut allergy", [Constraint.treeNut, .peanut]), ("Nut Allergies", [.treeNut, .peanut]),
    ("allergic to nuts", [.treeNut, .peanut]), ("NUTS!", [.treeNut, .peanut]),
    ("severe nut allergy", [.treeNut, .peanut]), ("nuts (severe)", [.treeNut, .peanut]),
    ("no nuts please", [.treeNut, .peanut]), ("nut-free", [.treeNut, .peanut]),
    ("tree nuts", [.treeNut]), ("tree nut allergy", [.treeNut]), ("almonds", [.treeNut]),
    ("hazelnut allergy", [.treeNut]), ("allergy: walnuts", [.treeNut]),
    ("peanut allergy", [.peanut]), ("allergic to peanuts", [.peanut]), ("groundnut", [.peanut]),
    ("lactose intolerant", [.dairy]), ("lactose intolerance", [.dairy]),
    ("lactose-free", [.dairy]), ("dairyfree", [.dairy]), ("dairy-free only", [.dairy]),
    ("no milk", [.dairy]), ("milk allergy", [.dairy]), ("avoids dairy products", [.dairy]),
    ("cow's milk", [.dairy]), ("milk protein allergy", [.dairy]), ("can't have milk", [.dairy]),
    ("gluten free", [.gluten]), ("gluten-free diet", [.gluten]), ("coeliac", [.gluten]),
    ("celiac disease", [.gluten]), ("wheat intolerance", [.gluten]),
    ("egg allergy", [.egg]), ("no egg whites", [.egg]),
    ("soya", [.soy]), ("soy intolerant", [.soy]), ("soybean allergy", [.soy]),
    ("no caffeine", [.decaf]), ("caffeine free", [.decaf]), ("decaf only", [.decaf]),
    ("sensitive to caffeine", [.decaf]),
    ("milk and nuts", [.dairy, .treeNut, .peanut]),
    ("allergic to milk and eggs", [.dairy, .egg]), ("milk/egg", [.dairy, .egg]),
    ("milk & soy", [.dairy, .soy]),
    ("milk, soy and nut allergies", [.dairy, .soy, .treeNut, .peanut]),
    ("dairy soy", [.dairy, .soy]), ("milk + gluten", [.dairy, .gluten]),
  ])
  func `families of words are understood in English`(text: String, means: [Constraint]) {
    expect(text, means)
  }

  @Test(arguments: [
    ("坚果过敏", [Constraint.treeNut, .peanut]), ("堅果過敏", [.treeNut, .peanut]),
    ("对坚果过敏", [.treeNut, .peanut]), ("忌坚果", [.treeNut, .peanut]),
    ("坚果类过敏", [.treeNut, .peanut]), ("严重坚果过敏", [.treeNut, .peanut]),
    ("树坚果过敏", [.treeNut]), ("杏仁过敏", [.treeNut]), ("对腰果、核桃过敏", [.treeNut]),
    ("花生过敏", [.peanut]), ("忌花生", [.peanut]), ("不能吃花生", [.peanut]),
    ("花生严重过敏", [.peanut]), ("有花生过敏史", [.peanut]), ("过敏：花生", [.peanut]),
    ("对牛奶过敏", [.dairy]), ("對牛奶過敏", [.dairy]), ("牛奶过敏", [.dairy]),
    ("乳糖不耐", [.dairy]), ("乳糖不耐受", [.dairy]), ("乳糖不耐症", [.dairy]),
    ("不喝牛奶", [.dairy]), ("忌奶制品", [.dairy]), ("奶制品不行", [.dairy]),
    ("对乳制品不耐受", [.dairy]), ("牛奶蛋白过敏", [.dairy]), ("不加奶油", [.dairy]),
    ("无麸质", [.gluten]), ("無麩質", [.gluten]), ("麸质不耐", [.gluten]), ("小麦过敏", [.gluten]),
    ("乳糜泻", [.gluten]), ("鸡蛋过敏", [.egg]), ("不吃蛋", [.egg]), ("忌蛋类", [.egg]),
    ("大豆过敏", [.soy]), ("不喝豆浆", [.soy]), ("对豆制品过敏", [.soy]),
    ("咖啡因敏感", [.decaf]), ("不能喝咖啡因", [.decaf]), ("只喝低因", [.decaf]), ("无咖啡因", [.decaf]),
    ("牛奶和坚果", [.dairy, .treeNut, .peanut]), ("对牛奶和花生过敏", [.dairy, .peanut]),
    ("花生，鸡蛋", [.peanut, .egg]), ("花生/大豆", [.peanut, .soy]), ("花生及大豆", [.peanut, .soy]),
    ("花生 大豆", [.peanut, .soy]), ("牛奶鸡蛋过敏", [.dairy, .egg]), ("忌花生跟蛋", [.peanut, .egg]),
  ])
  func `families of words are understood in Chinese`(text: String, means: [Constraint]) {
    expect(text, means)
  }

  @Test(arguments: [
    "none", "None.", "no", "n/a", "N/A", "na", "nil", "null", "-", "--", "—", "/", "nothing",
    "no allergies", "No known allergies", "无", "無", "没有", "沒有", "否", "暂无", "不忌", "无忌口", "没有忌口",
    "无过敏", "无过敏史", "没有过敏", "不过敏", "都可以", " - ", "none, n/a",
  ])
  func `who has nothing to avoid has no constraint`(text: String) { expect(text, []) }

  @Test(arguments: [
    ("kiwi", [Constraint.other("kiwi")], ["kiwi"]),
    ("peanutz", [.other("peanutz")], ["peanutz"]),
    ("nuts and kiwi", [.treeNut, .peanut, .other("kiwi")], ["kiwi"]),
    ("salt and pepper", [.other("salt and pepper")], ["salt and pepper"]),
    ("花生、海鲜", [.peanut, .other("海鲜")], ["海鲜"]),
    ("不吃辣", [.other("不吃辣")], ["不吃辣"]), ("少冰", [.other("少冰")], ["少冰"]),
    ("蛋奶素", [.other("蛋奶素")], ["蛋奶素"]), ("花生不过敏", [.other("花生不过敏")], ["花生不过敏"]),
    ("nuts are fine", [.other("nuts are fine")], ["nuts are fine"]),
    ("oat milk only", [.other("oat milk only")], ["oat milk only"]),
    ("Vegan", [.other("Vegan")], ["Vegan"]), ("yes", [.other("yes")], ["yes"]),
    ("other:nut-free kitchen", [.other("nut-free kitchen")], []),
    ("其他：海鲜", [.other("海鲜")], []), ("其它:海鲜", [.other("海鲜")], []),
  ])
  func `what does not come out whole is kept in its own words`(
    text: String, means: [Constraint], unknown: [String]
  ) {
    expect(text, means, unknown: unknown)
  }

  @Test(arguments: [
    ("almond milk", [Constraint.treeNut]), ("no almond milk", [.treeNut]),
    ("almond-milk allergy", [.treeNut]), ("almondmilk", [.treeNut]), ("cashew butter", [.treeNut]),
    ("nut milk", [.treeNut, .peanut]), ("cashew nuts", [.treeNut]), ("hazelnut cream", [.treeNut]),
    ("soy milk", [.soy]), ("soya yoghurt", [.soy]), ("soy cheese", [.soy]),
    ("peanut butter", [.peanut]), ("peanut butter allergy", [.peanut]), ("buttermilk", [.dairy]),
    ("goat's milk", [.dairy]), ("almond milk and eggs", [.treeNut, .egg]),
    ("杏仁奶", [.treeNut]), ("不要杏仁奶", [.treeNut]), ("杏仁奶过敏", [.treeNut]), ("核桃奶", [.treeNut]),
    ("核桃露", [.treeNut]), ("腰果酱", [.treeNut]), ("花生奶", [.peanut]), ("花生酱", [.peanut]),
    ("花生黄油", [.peanut]), ("豆奶", [.soy]), ("豆浆", [.soy]), ("大豆酸奶", [.soy]), ("豆腐乳", [.soy]),
    ("腐乳", [.soy]), ("坚果奶", [.treeNut, .peanut]), ("杏仁奶、牛奶", [.treeNut, .dairy]),
  ])
  func `what is made of a food is that food, whatever it is called after`(
    text: String, means: [Constraint]
  ) {
    expect(text, means)
  }

  @Test(arguments: [
    "butternut", "butter nut", "butternut squash", "coconut", "coconut milk", "oat milk", "oatmilk",
    "rice milk", "nutmeg", "buttermint", "eggmilk", "eggplant", "butter beans", "椰奶", "燕麦奶", "米奶",
    "奶豆腐", "杏仁豆腐", "花生蛋", "核桃豆", "牛奶豆", "milk牛奶蛋",
  ])
  func `what only sounds like a food of the list is kept in its own words`(text: String) {
    expect(text, [.other(text)], unknown: [text])
    #expect(Constraint.list("no " + text).constraints == [.other("no " + text)])
  }

  @Test(arguments: [
    ("dairy soy", ["dairy soy"]), ("牛奶鸡蛋过敏", ["牛奶鸡蛋过敏"]), ("蛋奶", ["蛋奶"]),
    ("花生 大豆", ["花生 大豆"]), ("花生、牛奶鸡蛋", ["牛奶鸡蛋"]), ("milk and egg soy", ["milk and egg soy"]),
    ("milk, soy", []), ("花生和大豆", []), ("nut allergy", []), ("杏仁奶", []), ("kiwi", []),
  ])
  func `what is told apart without a sign is told`(text: String, joined: [String]) {
    #expect(Constraint.list(text).joined == joined)
  }

  @Test func `every word of every family means its family, alone and as an allergy`() {
    var seen: Set<String> = []
    for family in ConstraintWords.families {
      for word in family.english + family.chinese {
        seen.insert(ConstraintReading.key(of: word))
        #expect(Constraint.list(word).constraints == family.means, "\(word)")
      }
      for word in family.english.prefix(2) { expect("allergic to \(word)", family.means) }
      for word in family.chinese { expect("对\(word)过敏", family.means) }
    }
    #expect(seen.count >= 60)
    #expect(seen.isDisjoint(with: ConstraintWords.nothing))
  }

  @Test(arguments: [
    ("peanutz", ["peanut", "peanuts"]), ("diary", ["dairy"]), ("nutz", ["nut", "nuts"]),
    ("gluton", ["gluten"]), ("mlik", ["milk"]), ("花身", ["花生"]), ("shellfish", []), ("x", []),
    ("", []), (String(repeating: "nut", count: 100), []),
  ])
  func `the nearest known words are named, none where it is like none`(
    text: String, near: [String]
  ) {
    #expect(Constraint.nearest(to: text) == near)
  }

  @Test func `words that are stored are not taken apart again`() {
    #expect(
      Constraint.stored(["other:a, milk", "other:nuts are fine", "egg"])
        == [.other("a, milk"), .other("nuts are fine"), .egg])
  }

  private func expect(_ text: String, _ means: [Constraint], unknown: [String] = []) {
    let list = Constraint.list(text)
    #expect(list.constraints == means, "\(text)")
    #expect(list.unknown == unknown, "\(text)")
  }
}
