import StoreModel

/// What invented guests are called and drink; no name here is a person.
enum PracticeNames {
  static let surnames = Array(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文"
  ).map(String.init)
  static let doubleSurnames = ["欧阳", "上官", "司马", "诸葛", "司徒", "尉迟", "夏侯"]
  static let given = Array(
    "明华丽芳伟敏静强磊洋艳勇军杰娟涛超霞平刚桂英文辉鑫宇浩博思雨欣怡梓涵子轩一诺佳琪晨曦嘉宁雪梅晓美志远建国海燕小红春兰秋月家豪俊凯雅婷若彤天佑安然乐瑶书航景行知夏南星"
  ).map(String.init)
  static let latinGiven = [
    "Anna", "Ben", "Chloé", "Daniel", "Eva", "Felix", "Grace", "Henry", "Isla", "Jack", "Karen",
    "Liam", "Mia", "Noah", "Olivia", "Peter", "Quinn", "Rosa", "Sam", "Tess", "Umar", "Vera",
    "Will", "Xenia", "Yusuf", "Zoë", "José", "Renée", "Søren", "Łukasz",
  ]
  static let latinFamily = [
    "Baker", "Chen", "Díaz", "Evans", "Fischer", "García", "Hughes", "Ivanov", "Jones", "Kim",
    "López", "Müller", "Nguyen", "O'Brien", "Parker", "Quist", "Rossi", "Smith", "Tanaka",
    "Underwood", "Vargas", "Wong", "Yılmaz", "Zhao", "Smith-Jones", "van Dijk",
  ]
  static let usuals = [
    "G N L", "T L", "I G GTL", "G CM", "V A", "T C", "G M WC", "I T L", "V XH L", "T O FW",
    "G 1/2 V L", "I G N CM", "I V 2 O A", "T S CH", "G HC",
  ]
  static let constraints: [[Constraint]] = [
    [.dairy], [.soy], [.treeNut, .peanut], [.decaf], [.gluten], [.other("shellfish")],
  ]
  static let cues = [
    "blue helmet, 8:10", "red scarf", "reads by the window", "two dogs outside", "works next door",
    "总坐窗边", "带着小女儿", "骑单车来", "戴黑框眼镜", "always in a hurry",
  ]
  static let notes = [
    "likes the window seat", "moved here from Chengdu", "training for a marathon",
    "喜欢靠窗的位置", "brings own cup", "asks for the receipt",
  ]
  static let tiers = [
    "silver", "silver", "silver", "silver", "silver", "jade", "jade", "jade", "gold", "gold",
  ]
}
