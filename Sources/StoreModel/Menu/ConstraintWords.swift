import Documents

/// What people call each constraint, in English and Chinese: the nouns; `ConstraintReading` knows what
/// stands around them ("allergic to …", 对…过敏).
///
/// The families are those of allergen labelling: GB 7718-2011 §4.4.3 (麸质谷物, 蛋类, 花生, 大豆,
/// 乳及乳制品包括乳糖, 坚果及果仁) and Annex II of Regulation (EU) No 1169/2011, whose examples of each
/// family (barley and rye, lactose, almonds to macadamia) stand here as words of it. `nut` without more
/// means tree nut and peanut, 坚果 likewise: who says it seldom knows the difference. What is no
/// word of a family is not guessed at.
enum ConstraintWords {
  /// One family: what its words mean, and the words in small letters and simplified characters, the
  /// first in each language the one to be suggested.
  struct Family: Sendable {
    let means: [Constraint]
    let english: [String]
    let chinese: [String]
  }

  /// Every family there is.
  static let families = [
    family(
      [.dairy],
      "dairy, milk, lactose, cow milk, cow's milk, cows milk, goat milk, goat's milk, sheep milk, "
        + "buttermilk, milk protein, cream, butter, cheese, whey, casein, yoghurt, yogurt, df",
      "乳制品 奶制品 牛奶 奶 乳 乳糖 牛乳 鲜奶 奶类 乳类 牛奶蛋白 乳蛋白 酪蛋白 乳清 乳清蛋白 奶粉 羊奶 "
        + "奶油 鲜奶油 黄油 奶酪 芝士 炼乳 酸奶 乳及乳制品"),
    family(
      [.soy],
      "soy, soya, soybean, soybeans, soy bean, soya bean, soy milk, soya milk, soymilk, soy protein, "
        + "tofu",
      "大豆 黄豆 豆 豆制品 豆类 豆奶 豆浆 豆乳 豆腐 豆腐乳 腐乳 豆花 豆干 腐竹 大豆蛋白"),
    family(
      [.treeNut],
      "tree-nut, treenuts, almond, almonds, hazelnut, hazelnuts, walnut, walnuts, cashew, cashews, "
        + "pistachio, pistachios, pecan, pecans, macadamia, macadamias, macadamia nuts, brazil nut, "
        + "brazil nuts, pine nut, pine nuts",
      "树坚果 木本坚果 杏仁 扁桃仁 巴旦木 榛子 榛果 核桃 腰果 开心果 碧根果 夏威夷果 巴西坚果 松子"),
    family(
      [.peanut], "peanut, peanuts, peanut butter, groundnut, groundnuts",
      "花生 花生酱 花生米 落花生"),
    family([.treeNut, .peanut], "nut, nuts, all nuts, any nuts", "坚果 坚果类 果仁 坚果仁"),
    family(
      [.gluten],
      "gluten, wheat, barley, rye, spelt, celiac, coeliac, celiac disease, coeliac disease, gf",
      "麸质 麸 小麦 大麦 黑麦 麦类 麦麸 面筋 谷蛋白 麦胶蛋白 小麦蛋白 乳糜泻"),
    family(
      [.egg], "egg, eggs, egg white, egg whites, egg yolk, egg yolks, hen egg",
      "鸡蛋 蛋 蛋类 蛋清 蛋黄 禽蛋 鸡蛋清"),
    family(
      [.decaf],
      "decaf, decaf only, only decaf, decaff, decaffeinated, caffeine",
      "低因 咖啡因 低咖 低咖啡因 脱因 去咖啡因 脱咖啡因 低因咖啡 只喝低因 只要低因 仅低因 限低因"),
  ]

  /// What a whole cell or one of its parts says where there is nothing to avoid.
  static let nothing = Set(
    """
    none, no, n/a, na, nil, null, nothing, -, --, ---, —, ——, –, /, \\, 0, false, none known, \
    no allergy, no allergies, no known allergies, no known allergy, nka, nkda, no constraints, \
    no restrictions, no dietary restrictions, not applicable, anything, anything goes, \
    无, 没有, 没, 否, 暂无, 无忌口, 没有忌口, 没忌口, 不忌, 不忌口, 百无禁忌, 无禁忌, 没有禁忌, 无过敏, 没有过敏, 没过敏, \
    不过敏, 无过敏史, 没有过敏史, 无食物过敏, 无过敏原, 都可以, 都行, 都能喝, 不挑, 无要求, 没有要求
    """.split(separator: ",").map { ConstraintReading.key(of: String($0)) })

  /// What a key means; the keys are those of `ConstraintReading`.
  static let meanings: [String: [Constraint]] = {
    var meanings: [String: [Constraint]] = [:]
    for family in families {
      for word in family.english + family.chinese {
        meanings[ConstraintReading.key(of: word)] = family.means
      }
    }
    for compound in compounds {
      for base in compound.bases {
        guard let means = meanings[ConstraintReading.key(of: base)] else { continue }
        for end in compound.ends {
          let key = ConstraintReading.key(of: base + end)
          if meanings[key] == nil { meanings[key] = means }
        }
      }
    }
    return meanings
  }()

  /// What is made of a food and called after another: almond milk is almond and no milk.
  private static let compounds = [
    compound(
      "almond, hazelnut, walnut, cashew, pistachio, pecan, macadamia, brazil nut, pine nut, tree nut, nut, "
        + "peanut, groundnut, soy, soya, soybean",
      "milk, butter, cream, cheese, yoghurt, yogurt, drink, beverage, flour, oil, paste, spread, "
        + "nut, nuts, bean, beans, curd"),
    compound(
      "杏仁, 扁桃仁, 巴旦木, 榛子, 榛果, 核桃, 腰果, 开心果, 碧根果, 夏威夷果, 松子, 坚果, 花生, 大豆, 黄豆",
      "奶, 乳, 露, 浆, 酱, 粉, 碎, 油, 奶油, 黄油, 奶酪, 酸奶, 植物奶, 饮"),
    compound("豆", "酸奶, 奶粉, 浆粉, 乳饮"),
  ]

  /// What has a family's word in its name and is nothing of it, or of more than its name says: kept in its
  /// own words, to be asked about.
  static let others = Set(
    """
    butternut, butternuts, butternut squash, butter bean, butter beans, coconut, coconut milk, coconut cream, \
    oat milk, oat drink, oat cream, rice milk, hemp milk, pea milk, plant milk, plant based milk, \
    nutmeg, eggplant, cream of tartar, 椰奶, 椰乳, 椰浆, 燕麦奶, 燕麦乳, 米奶, 米浆, 植物奶, 奶豆腐, 杏仁豆腐, 花生豆腐
    """.split(separator: ",").map { ConstraintReading.key(of: String($0)) })

  private static func compound(
    _ bases: String, _ ends: String
  ) -> (bases: [String], ends: [String]) {
    func list(_ text: String) -> [String] {
      text.split(separator: ",").map { String($0).trimmingBlanks }
    }
    return (list(bases), list(ends))
  }

  private static func family(
    _ means: [Constraint], _ english: String, _ chinese: String
  ) -> Family {
    Family(
      means: means, english: english.split(separator: ",").map { String($0).trimmingBlanks },
      chinese: chinese.split(separator: " ").map(String.init))
  }
}
