/// Readings no transform knows: of surnames, and of characters with more than one.
///
/// The first reading of each is the one shown; a regular is found by all of them. ü is written v.
enum SurnameReadings {
  /// Readings of surnames of one character, as surnames.
  static let single: [Unicode.Scalar: [String]] = {
    var table: [Unicode.Scalar: [String]] = [:]
    for (name, readings) in entries(of: singleText) {
      for scalar in name.unicodeScalars { table[scalar] = readings }
    }
    return table
  }()

  /// Readings of characters in given names, beside the one the transform gives.
  static let polyphones: [Unicode.Scalar: [String]] = {
    var table: [Unicode.Scalar: [String]] = [:]
    for (name, readings) in entries(of: polyphoneText) {
      for scalar in name.unicodeScalars { table[scalar] = readings }
    }
    return table
  }()

  /// Surnames of two characters, by their first; second character and readings of both.
  static let compound: [Unicode.Scalar: [Compound]] = {
    var table: [Unicode.Scalar: [Compound]] = [:]
    for (name, readings) in entries(of: compoundText) {
      let scalars = Array(name.unicodeScalars)
      guard scalars.count == 2, readings.count == 2 else { continue }
      table[scalars[0], default: []].append(Compound(second: scalars[1], readings: readings))
    }
    return table
  }()

  /// A surname of two characters after its first.
  struct Compound: Sendable {
    /// The second character.
    let second: Unicode.Scalar
    /// How the two are read.
    let readings: [String]
  }

  /// The readings of the two-character surname that `first` and `second` are, nil if they are none.
  ///
  /// Traditional characters are looked up by their simplified twins.
  static func compound(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> [String]? {
    let second = HanFolding.simplified(second)
    return compound[HanFolding.simplified(first)]?.first { $0.second == second }?.readings
  }

  /// What each character of a surname of two may be read as in one, simplified characters only.
  static let inCompounds: [Unicode.Scalar: [String]] = {
    var table: [Unicode.Scalar: [String]] = [:]
    for (first, compounds) in compound {
      for compound in compounds {
        table[first, default: []].append(compound.readings[0])
        table[compound.second, default: []].append(compound.readings[1])
      }
    }
    return table
  }()

  /// Changes whenever a table changes: readings learnt under other tables are learnt again.
  static let version: UInt64 = Checksum.of([singleText, polyphoneText, compoundText])

  private static func entries(of text: String) -> [(name: String, readings: [String])] {
    text.split(whereSeparator: { $0 == ";" || $0 == "\n" }).compactMap { entry in
      let parts = entry.split(separator: " ").map(String.init)
      guard let name = parts.first, parts.count > 1 else { return nil }
      return (name, Array(parts.dropFirst()))
    }
  }
}

private let singleText = """
  牟 mu mou;缪 miao mou miu;朴 piao pu;都 du dou;薄 bo bao;扎 za zha;藏 zang cang;六 lu liu
  乜 nie mie;句 gou ju;贠 yun yuan;貟 yun yuan;莘 shen xin;能 nai neng;钭 tou;鈄 tou;浣 wan huan
  不 fou bu;单 shan dan chan;單 shan dan chan;曾 zeng ceng;覃 qin tan;翟 zhai di;解 xie jie
  仇 qiu chou;查 zha cha;乐 yue le;樂 yue le;阚 kan han;闞 kan han;冼 xian;洗 xian xi;盖 ge gai
  蓋 ge gai;区 ou qu;區 ou qu;种 chong zhong;隗 wei kui;员 yun yuan;員 yun yuan;折 she zhe
  秘 bi mi;重 chong zhong;召 shao zhao;繁 po fan;尉 wei yu;卜 bu bo;阿 a e;佴 nai er;粘 nian zhan
  宓 mi fu;那 na nuo;黑 he hei;哈 ha;盛 sheng cheng;石 shi dan;沈 shen chen;柏 bai bo;贾 jia gu
  賈 jia gu;谌 chen shen;諶 chen shen;车 che ju;車 che ju;郗 xi chi;郇 xun huan;祭 zhai ji
  褚 chu zhu;宿 su xiu;俞 yu shu;燕 yan;应 ying;訾 zi;万 wan mo;萬 wan;晟 cheng sheng;谷 gu yu
  幺 yao;幹 gan;于 yu;於 yu wu;颉 xie jie;芮 rui;逯 lu dai;逄 pang feng;撒 sa;寻 xun xin;尹 yin
  适 kuo shi;呙 guo wai;戚 qi;洗 xian xi;亓 qi;麴 qu;曲 qu;瞿 qu ju;璩 qu;蒯 kuai;郄 qie xi
  郤 xi;殳 shu;昝 zan;厍 she;酆 feng;臧 zang;戴 dai;邰 tai;郜 gao;鄢 yan;邸 di;郏 jia;妫 gui
  佟 tong;禚 zhuo;笪 da;謇 jian;庹 tuo;逢 pang feng;嬴 ying;毌 guan;靳 jin;母 mu;要 yao;信 xin
  若 ruo;难 nan ning;鸟 niao;的 de di;朝 chao zhao;晁 chao;参 shen can;大 da;称 cheng
  """

private let polyphoneText = """
  乐 le yue;樂 le yue;行 xing hang;朝 chao zhao;长 chang zhang;長 chang zhang;晟 sheng cheng
  茜 qian xi;参 can shen cen;參 can shen cen;重 chong zhong;露 lu lou;娜 na nuo;车 che ju
  降 jiang xiang;禅 chan shan;传 chuan zhuan;调 tiao diao;弹 tan dan;奇 qi ji;省 sheng xing
  盛 sheng cheng;柏 bai bo;藏 cang zang;都 du dou;乾 qian gan;干 gan qian;莞 wan guan;筠 yun jun
  叶 ye xie;仔 zi zai;贾 jia gu;校 xiao jiao;角 jiao jue;觉 jue jiao;劲 jin jing;率 shuai lv
  绿 lv lu;似 si shi;宿 su xiu;相 xiang;殷 yin yan;员 yuan yun;扎 zha za;召 zhao shao
  种 zhong chong;莎 sha suo;伽 jia qie ga;宓 mi fu;嬛 huan xuan;翟 zhai di;区 qu ou;牟 mou mu
  能 neng nai;谷 gu yu;佛 fo fu;薄 bo bao;便 bian pian;朴 pu piao;卜 bu bo;单 dan shan
  單 dan shan;澄 cheng deng;乘 cheng sheng;大 da dai;阿 a e;盖 gai ge;合 he ge;系 xi ji
  解 jie xie;句 ju gou;隽 jun juan;雋 jun juan;陆 lu liu;六 liu lu;蔓 man wan;秘 mi bi;缪 miao mou
  屏 ping bing;栖 qi xi;厦 xia sha;杉 shan sha;拓 tuo ta;荥 xing ying;曾 zeng ceng;查 cha zha
  仇 chou qiu;石 shi dan;沈 shen chen;尉 wei yu;会 hui kuai;强 qiang jiang;還 huan hai;还 huan hai
  瑱 tian zhen;塔 ta da;什 shi shen;識 shi zhi;识 shi zhi;南 nan na;冯 feng ping;适 shi kuo
  莘 xin shen;滇 dian tian;頡 jie xie;颉 jie xie;湛 zhan chen;卓 zhuo;说 shuo yue;亟 ji qi
  """

private let compoundText = """
  欧阳 ou yang;上官 shang guan;皇甫 huang fu;令狐 ling hu;司徒 si tu;诸葛 zhu ge;司马 si ma
  宇文 yu wen;呼延 hu yan;乐正 yue zheng;鲜于 xian yu;赫连 he lian;东方 dong fang;慕容 mu rong
  宗政 zong zheng;濮阳 pu yang;夏侯 xia hou;段干 duan gan;闻人 wen ren;公孙 gong sun
  申屠 shen tu;亓官 qi guan;端木 duan mu;南宫 nan gong;巫马 wu ma;公西 gong xi;南门 nan men
  长孙 zhang sun;尉迟 yu chi;轩辕 xuan yuan;钟离 zhong li;梁丘 liang qiu;第五 di wu
  公良 gong liang;仲孙 zhong sun;司空 si kong;左丘 zuo qiu;西门 xi men;公羊 gong yang
  漆雕 qi diao;公冶 gong ye;东郭 dong guo;万俟 mo qi;司寇 si kou;澹台 tan tai;子车 zi ju
  颛孙 zhuan sun;谷梁 gu liang;太叔 tai shu;毌丘 guan qiu;闾丘 lv qiu;羊舌 yang she
  壤驷 rang si;单于 chan yu;东门 dong men;仉督 zhang du;淳于 chun yu;宰父 zai fu;百里 bai li
  夹谷 jia gu;句龙 gou long;拓跋 tuo ba;独孤 du gu;完颜 wan yan;耶律 ye lv;纳兰 na lan
  叶赫 ye he;爱新 ai xin;富察 fu cha;那拉 na la;钮祜 niu hu;哥舒 ge shu;贺兰 he lan
  屈突 qu tu;斛律 hu lv;叱干 chi gan;达奚 da xi;贺若 he ruo;纥石 he shi;西陵 xi ling
  北宫 bei gong;公输 gong shu;南荣 nan rong;东里 dong li;东宫 dong gong;即墨 ji mo
  """
