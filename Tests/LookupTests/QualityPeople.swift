@testable import Lookup

/// The regulars of a store as a barista knows them, and when they were last here.
///
/// One a line: name, call name, phone, cue and days since the last visit, divided by bars. Ambiguous
/// on purpose: equal readings, equal initials, equal surnames.
enum QualityPeople {
  /// Everybody, in rows.
  static let entries: [LookupEntry] = lines.enumerated().map { row, fields in
    var entry = LookupEntry(row: Int32(row), name: fields[0])
    if !fields[1].isEmpty { entry.callName = fields[1] }
    if !fields[2].isEmpty { entry.phoneLast4 = fields[2] }
    if !fields[3].isEmpty { entry.cue = fields[3] }
    return entry
  }

  /// Later visits are larger.
  static func recency(_ row: Int32) -> Int64 {
    LookupRecency(lastVisit: 1_000 - (Int64(lines[Int(row)][4]) ?? 1_000)).key
  }

  private static let lines: [[String]] = text.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  private static let text = """
    张小明|Tony|3800|blue helmet, 8:10|1
    张晓梅||2214||4
    张心怡||8765||30
    张新民||1190|总看报纸|2
    章小敏||4471||60
    张伟||1001|红围巾|3
    张伟||1002|blue bag|90
    张薇||6677||12
    张三丰||3131||200
    郑爽||9087||7
    郑书豪||7712||15
    周杰||5521||2
    周洁||5522|带两只狗|9
    周建国||5523||40
    朱莉||6001|Julie's mum|5
    朱丽叶||6002||33
    赵欣欣||7301||1
    趙慶||7302||21
    钟楚红||4410||70
    王芳||2001||1
    王方||2002||14
    王小明||2003|two dogs|2
    王晓明||2004||28
    王欣||2005||6
    王行长||2006||11
    王思聪||2007||5
    王一博||2008|skateboard|3
    汪涵||2009||50
    黄伟||2101||4
    黄蓉||2102||8
    黄渤||2103||19
    李娜||3001|tennis bag|2
    李丽||3002||10
    李莉||3003||45
    李明||3004||3
    李敏||3005||13
    李建华||3006||5
    李俊豪||3007||6
    李小龙||3008||100
    林静||3101||1
    林俊杰||3102|guitar|9
    凌菁||3103||22
    刘洋||3201||2
    刘德华||3202||18
    刘诗诗||3203||7
    柳岩||3204||35
    梁朝伟||3301||12
    罗大佑||3302||80
    吕布||3303||14
    吕小雨||3304||3
    陆毅||3305||26
    鲁豫||3306||17
    陈程||4001||2
    陈晨||4002||6
    陈建州||4003||16
    陈冠希||4004||44
    程晨||4005||8
    沈冰||4101||5
    申冰||4102||31
    孙莉||4103||10
    宋慧乔||4104||12
    单雄信||5001||4
    单晓燕||5002||9
    曾国藩||5003||8
    曾志伟||5004||2
    尉迟恭||5005||13
    尉迟琳||5006||41
    牟其中||5007||20
    牟小雨||5008||6
    缪斯||5009||15
    缪小红||5010||3
    朴信惠||5011||5
    朴志洙||5012||11
    仇九||5013||27
    解晓东||5014||7
    区志航||5015||38
    查良镛||5016||19
    盖聂||5017||25
    翟天临||5018||12
    乐嘉||5019||4
    华晨宇||5020||6
    任嘉伦||5021||9
    覃海洋||5022||14
    冼星海||5023||52
    欧阳娜娜||5101|cello|3
    欧阳锋||5102||29
    司马光||5103||17
    诸葛亮||5104||23
    上官婉儿||5105||8
    令狐冲||5106||10
    单于明||5107||61
    歐陽修||5108||42
    许晴||5201||5
    徐静蕾||5202||7
    许志安||5203||21
    肖战||5204||1
    萧敬腾||5205||16
    谢霆锋||5206||9
    夏雨||5207||4
    薛之谦||5208||6
    胡歌||5301||3
    胡静||5302||24
    何炅||5303||2
    贺军翔||5304||37
    韩红||5305||12
    郝蕾||5306||18
    冯小刚||5401||13
    方文山||5402||10
    范冰冰||5403||5
    傅园慧||5404||9
    高圆圆||5501||7
    郭德纲||5502||11
    关晓彤||5503||4
    江疏影||5504||6
    姜文||5505||15
    蒋欣||5506||8
    贾玲||5507||3
    金晨||5508||10
    倪妮||5601||5
    宁静||5602||12
    牛莉||5603||33
    马化腾||5701||14
    马云||5702||20
    毛不易||5703||6
    孟美岐||5704||9
    彭于晏||5705||4
    潘粤明||5706||17
    秦岚||5707||8
    邓超||5801||3
    邓紫棋||5802||5
    董洁||5803||22
    杜淳||5804||16
    唐嫣||5805||7
    田馥甄||5806|Hebe|11
    陶喆||5807||25
    吴京||5901||2
    武静||5902||30
    邬君梅||5903||48
    伍佰||5904||19
    杨幂||6101||1
    杨紫||6102||4
    杨丽萍||6103||36
    易烊千玺|千玺|6104||2
    余华||6105||13
    于和伟||6106||9
    俞飞鸿||6107||21
    袁泉||6108||6
    苏有朋||6201||10
    孙俪||6202||3
    蔡依林|Jolin|6301||8
    曹操||6302||40
    崔健||6303||28
    白敬亭||6401||5
    包贝尔||6402||14
    艾力·买买提||6501|带馕|7
    古力娜扎||6502||4
    迪丽热巴|热巴|6503||3
    阿信||6504|drummer|9
    John Smith||7001|red scarf|2
    Jon Smythe||7002||40
    Joanna Small||7003||12
    Johanna Schmidt||7004||5
    Jane Doe|JD|7005||60
    James O'Brien||7006||8
    Mary-Ann O’Neill||7007||3
    Anna Baker||7008|reads by the window|1
    Anne Becker||7009||15
    Hannah Brown||7010||20
    Zoë Müller||7011||4
    José García||7012||7
    Renée Dubois||7013||11
    Søren Kjær||7014||9
    Łukasz Żak||7015||13
    Siobhan Murphy||7016||6
    Katharina Wolf|Kat|7017||2
    Catherine Woolf||7018||33
    Christopher Nolan|Chris|7019||5
    Kristina Nowak||7020||16
    Michael Jordan|MJ|7021||10
    Michelle Johnson||7022||4
    Mohammed Al-Fayed||7023||18
    Nguyễn Văn An||7024||3
    Priya Raghunathan||7025|yoga mat|6
    Steven Stevenson||7026||22
    Stephen King||7027||14
    Thomas van Dijk||7028||5
    Björk Guðmundsdóttir||7029||50
    Дмитрий Иванов|Dima|7030||8
    김민준|Minjun|7031||7
    Alexander Hamilton|Alex|7032||3
    Alexandra Petrova||7033||19
    Benjamin Li|Ben|7034||2
    William Zhang|Will|7035||6
    Wilhelmina Chang||7036||44
    Grace Kelly||7037||12
    Daniel Craig||7038|wheelchair|9
    Danielle Cormack||7039||27
    Yusuf Yılmaz||7040||5
    """
}
