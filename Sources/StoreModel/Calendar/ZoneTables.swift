/// What is known of zones beside the database: abbreviations, plain names, cities without a zone.
enum ZoneTables {
  /// What people mean by an abbreviation of a clock, the most people first.
  ///
  /// The POSIX abbreviations of the IANA database, with `HKT`, `SGT` and `MYT` as they were written
  /// before 2017; `EST` and its like are the clocks of cities that have summer time as well.
  static let abbreviations: [String: [String]] = [
    "CST": ["Asia/Shanghai", "America/Chicago", "America/Havana", "Asia/Taipei"],
    "CDT": ["America/Chicago", "America/Havana"],
    "EST": ["America/New_York", "America/Panama"],
    "EDT": ["America/New_York"],
    "MST": ["America/Denver", "America/Phoenix"],
    "MDT": ["America/Denver"],
    "PST": ["America/Los_Angeles", "Asia/Manila"],
    "PDT": ["America/Los_Angeles"],
    "AKST": ["America/Anchorage"], "AKDT": ["America/Anchorage"],
    "HST": ["Pacific/Honolulu", "America/Adak"], "HDT": ["America/Adak"],
    "AST": ["America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"], "ADT": ["America/Halifax"],
    "NST": ["America/St_Johns"], "NDT": ["America/St_Johns"],
    "BST": ["Europe/London", "Asia/Dhaka"],
    "IST": ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"], "IDT": ["Asia/Jerusalem"],
    "CEST": ["Europe/Berlin", "Europe/Paris"], "EEST": ["Europe/Athens", "Europe/Helsinki"],
    "WEST": ["Europe/Lisbon"], "MSK": ["Europe/Moscow"], "TRT": ["Europe/Istanbul"],
    "GST": ["Asia/Dubai"], "PKT": ["Asia/Karachi"], "BDT": ["Asia/Dhaka", "Asia/Brunei"],
    "ICT": ["Asia/Bangkok", "Asia/Ho_Chi_Minh"], "WIB": ["Asia/Jakarta"],
    "WITA": ["Asia/Makassar"], "WIT": ["Asia/Jayapura"],
    "HKT": ["Asia/Hong_Kong"], "SGT": ["Asia/Singapore"], "MYT": ["Asia/Kuala_Lumpur"],
    "PHT": ["Asia/Manila"], "JST": ["Asia/Tokyo"], "KST": ["Asia/Seoul"],
    "AWST": ["Australia/Perth"], "ACST": ["Australia/Adelaide", "Australia/Darwin"],
    "ACDT": ["Australia/Adelaide"], "AEST": ["Australia/Sydney", "Australia/Brisbane"],
    "AEDT": ["Australia/Sydney"], "NZST": ["Pacific/Auckland"], "NZDT": ["Pacific/Auckland"],
    "SAST": ["Africa/Johannesburg"], "EAT": ["Africa/Nairobi"], "CAT": ["Africa/Maputo"],
    "WAT": ["Africa/Lagos"], "BRT": ["America/Sao_Paulo"],
    "ART": ["America/Argentina/Buenos_Aires"], "CLT": ["America/Santiago"],
    "COT": ["America/Bogota"], "PET": ["America/Lima"],
  ]

  /// Names of the database with neither a slash nor a digit that say one clock and no other.
  static let plainNames: Set<String> = [
    "GMT", "UTC", "UCT", "Zulu", "Universal", "Greenwich", "CET", "MET", "EET", "WET", "PRC", "ROC",
    "ROK", "Japan", "Singapore", "Hongkong", "GB", "GB-Eire", "Eire", "Iceland", "Poland",
    "Portugal", "Turkey", "Israel", "Iran", "Egypt", "Libya", "Cuba", "Jamaica", "Navajo", "NZ",
    "NZ-CHAT", "W-SU", "Kwajalein",
  ]

  /// Cities of more than some million people, where shops are, that share another city's zone.
  static let otherCities: [(english: String, chinese: String, zone: String)] =
    china.map { ($0.0, $0.1, "Asia/Shanghai") } + [
      ("Macau", "澳門", "Asia/Macau"), ("Kaohsiung", "高雄", "Asia/Taipei"),
      ("Taichung", "台中", "Asia/Taipei"), ("Osaka", "大阪", "Asia/Tokyo"),
      ("Kyoto", "京都", "Asia/Tokyo"), ("Nagoya", "名古屋", "Asia/Tokyo"),
      ("Fukuoka", "福冈", "Asia/Tokyo"), ("Busan", "釜山", "Asia/Seoul"),
      ("Hanoi", "河内", "Asia/Bangkok"), ("Mumbai", "孟买", "Asia/Kolkata"),
      ("Delhi", "德里", "Asia/Kolkata"), ("Bangalore", "班加罗尔", "Asia/Kolkata"),
      ("Abu Dhabi", "阿布扎比", "Asia/Dubai"), ("Canberra", "堪培拉", "Australia/Sydney"),
      ("Wellington", "惠灵顿", "Pacific/Auckland"),
      ("San Francisco", "旧金山", "America/Los_Angeles"),
      ("Seattle", "西雅图", "America/Los_Angeles"), ("San Diego", "圣迭戈", "America/Los_Angeles"),
      ("Las Vegas", "拉斯维加斯", "America/Los_Angeles"), ("Houston", "休斯敦", "America/Chicago"),
      ("Dallas", "达拉斯", "America/Chicago"), ("Boston", "波士顿", "America/New_York"),
      ("Washington", "华盛顿", "America/New_York"), ("Miami", "迈阿密", "America/New_York"),
      ("Philadelphia", "费城", "America/New_York"), ("Atlanta", "亚特兰大", "America/New_York"),
      ("Ottawa", "渥太华", "America/Toronto"), ("Rio de Janeiro", "里约热内卢", "America/Sao_Paulo"),
      ("Munich", "慕尼黑", "Europe/Berlin"), ("Hamburg", "汉堡", "Europe/Berlin"),
      ("Frankfurt", "法兰克福", "Europe/Berlin"), ("Cologne", "科隆", "Europe/Berlin"),
      ("Geneva", "日内瓦", "Europe/Zurich"), ("Milan", "米兰", "Europe/Rome"),
      ("Barcelona", "巴塞罗那", "Europe/Madrid"), ("Lyon", "里昂", "Europe/Paris"),
      ("Manchester", "曼彻斯特", "Europe/London"), ("Edinburgh", "爱丁堡", "Europe/London"),
      ("Saint Petersburg", "圣彼得堡", "Europe/Moscow"),
      ("Cape Town", "开普敦", "Africa/Johannesburg"),
    ]

  private static let china = [
    ("Beijing", "北京"), ("Guangzhou", "广州"), ("Shenzhen", "深圳"), ("Hangzhou", "杭州"),
    ("Suzhou", "苏州"), ("Nanjing", "南京"), ("Chengdu", "成都"), ("Chongqing", "重庆"),
    ("Wuhan", "武汉"), ("Xi'an", "西安"), ("Tianjin", "天津"), ("Qingdao", "青岛"),
    ("Jinan", "济南"), ("Dalian", "大连"), ("Shenyang", "沈阳"), ("Changchun", "长春"),
    ("Harbin", "哈尔滨"), ("Changsha", "长沙"), ("Zhengzhou", "郑州"), ("Hefei", "合肥"),
    ("Fuzhou", "福州"), ("Xiamen", "厦门"), ("Ningbo", "宁波"), ("Wuxi", "无锡"),
    ("Foshan", "佛山"), ("Dongguan", "东莞"), ("Kunming", "昆明"), ("Guiyang", "贵阳"),
    ("Nanning", "南宁"), ("Nanchang", "南昌"), ("Taiyuan", "太原"), ("Shijiazhuang", "石家庄"),
    ("Lanzhou", "兰州"), ("Xining", "西宁"), ("Yinchuan", "银川"), ("Hohhot", "呼和浩特"),
    ("Haikou", "海口"), ("Sanya", "三亚"), ("Lhasa", "拉萨"), ("Zhuhai", "珠海"),
    ("Wenzhou", "温州"), ("China", "中国"),
  ]
}
