/// What a barista types, and whom they mean.
enum QualityQueries {
  /// A query and the name, or the phone's last four, of whom it is meant for.
  struct Labelled {
    let kind: Substring
    let query: String
    let meant: String
  }

  /// Every query.
  static let all: [Labelled] = text.split(separator: "\n").flatMap { line in
    let fields = line.split(separator: "|")
    return fields[2].split(separator: ",").map {
      Labelled(kind: fields[0], query: String($0), meant: String(fields[1]))
    }
  }

  private static let text = """
    hanzi|张小明|张小明,张小,小明
    hanzi|1001|张伟
    hanzi|赵欣欣|赵欣,欣欣
    hanzi|趙慶|赵庆,趙慶,赵
    hanzi|歐陽修|欧阳修,歐陽修,修
    hanzi|尉迟恭|尉迟
    hanzi|欧阳娜娜|欧阳,娜娜
    hanzi|王芳|王芳
    hanzi|迪丽热巴|迪丽,热巴
    hanzi|艾力·买买提|艾力,买买提,艾力买买提
    hanzi|邓紫棋|鄧紫棋,邓紫
    hanzi|薛之谦|薛,薛之
    hanzi|傅园慧|傅园慧,园慧
    hanzi|蔡依林|依林
    pinyin|张小明|zhangxiaoming,zhang xiao ming,Zhang Xiaoming,zhangxiaom,zhāng xiǎo míng,xiaoming
    pinyin|张心怡|zhangxinyi,zhangxiny,zhang xinyi
    pinyin|章小敏|zhangxiaomin
    pinyin|1001|zhangwei
    pinyin|郑爽|zheng,zhengshuang
    pinyin|郑书豪|zhengshu,zheng shuhao
    pinyin|周杰|zhoujie,zhou
    pinyin|周洁|zhoujie
    pinyin|周建国|zhoujian
    pinyin|朱丽叶|zhuliye,zhu li ye
    pinyin|王小明|wangxiaoming
    pinyin|王思聪|wangsi,wangsicong
    pinyin|黄蓉|huangrong
    pinyin|李建华|lijianhua,lijian
    pinyin|李俊豪|lijun,lijunhao
    pinyin|刘德华|liudehua,liude,dehua
    pinyin|梁朝伟|liang,liangchaowei,liangzhaowei
    pinyin|吕布|lvbu,lubu,lyubu,lübu
    pinyin|吕小雨|lvxiao,luxiaoyu,lyuxiaoyu
    pinyin|陈建州|chenjian
    pinyin|宋慧乔|song,songhui
    pinyin|肖战|xiaozhan
    pinyin|胡歌|huge,hu ge
    pinyin|何炅|hejiong
    pinyin|冯小刚|fengxiao,feng
    pinyin|高圆圆|gaoyuan,gaoyuanyuan,gao
    pinyin|姜文|jiangwen
    pinyin|江疏影|jiangshu
    pinyin|邓超|dengchao
    pinyin|杨丽萍|yangli,yangliping
    pinyin|易烊千玺|yiyang,yiyangqianxi,qianxi
    pinyin|俞飞鸿|yufei
    pinyin|袁泉|yuanquan
    pinyin|苏有朋|su,suyoupeng
    pinyin|白敬亭|bai,baijing
    pinyin|古力娜扎|guli,gulinazha
    pinyin|欧阳娜娜|ouyang,ouyangnana
    pinyin|诸葛亮|zhuge,zhugeliang
    pinyin|上官婉儿|shangguan
    pinyin|令狐冲|linghu,linghuchong
    pinyin|司马光|simaguang,sima
    pinyin|趙慶|zhaoqing
    pinyin|歐陽修|ouyangxiu
    initials|张小明|zxm
    initials|张新民|zxm
    initials|张晓梅|zxm
    initials|张三丰|zsf
    initials|郑书豪|zsh
    initials|王一博|wyb
    initials|王思聪|wsc
    initials|李俊豪|ljh
    initials|李建华|ljh
    initials|林俊杰|ljj
    initials|刘诗诗|lss
    initials|梁朝伟|lcw,lzw
    initials|罗大佑|ldy
    initials|欧阳娜娜|oynn
    initials|易烊千玺|yyqx
    initials|迪丽热巴|dlrb
    initials|傅园慧|fyh
    initials|范冰冰|fbb
    initials|高圆圆|gyy
    initials|关晓彤|gxt
    initials|郭德纲|gdg
    initials|周建国|zjg
    initials|钟楚红|zch
    initials|John Smith|js
    initials|Joanna Small|js
    initials|Christopher Nolan|cn
    initials|Alexander Hamilton|ah
    initials|Thomas van Dijk|tvd
    initials|James O'Brien|job
    initials|杨丽萍|ylp
    initials|古力娜扎|glnz
    mixed|张小明|张xm,张xiaom,zhangxm,zhangxiaom,zxiaoming,张小m
    mixed|王小明|王xiaom,wangxm,王xm,王小m
    mixed|刘德华|刘dh,liudh,ldehua
    mixed|林俊杰|linjj,林jj
    mixed|李建华|lijianh,李jh
    mixed|李俊豪|lijh
    mixed|周建国|zhoujg,周jg
    mixed|欧阳娜娜|ouynn,欧阳nn,ouyangnn
    mixed|尉迟琳|尉迟lin,yuchil
    mixed|陈建州|chenjz
    mixed|宋慧乔|songhq
    mixed|孟美岐|mengmq,孟mq
    mixed|徐静蕾|xujl
    mixed|萧敬腾|xiaojt
    mixed|谢霆锋|xietf
    mixed|彭于晏|pengyy,彭yy
    mixed|John Smith|josm,johns
    mixed|傅园慧|傅yh
    polyphone|单雄信|shanxiong,danxiong,shanxx,dxx
    polyphone|单晓燕|shanxiaoyan,danxiaoyan,shanxy,sxy
    polyphone|曾国藩|zengguofan,cengguo,zgf,cgf
    polyphone|曾志伟|zengzhiwei,cengzw
    polyphone|尉迟恭|yuchigong,yuchi,weichi
    polyphone|尉迟琳|yuchilin,ycl
    polyphone|牟其中|muqizhong,mouqizhong,mqz
    polyphone|牟小雨|muxiaoyu,mouxy,mouxiaoyu
    polyphone|缪斯|miaosi,mousi
    polyphone|缪小红|miaoxiaohong,mouxh,mxh
    polyphone|朴信惠|piaoxinhui,puxinhui,pxh
    polyphone|朴志洙|puzhizhu,piaozz
    polyphone|仇九|qiujiu,choujiu
    polyphone|解晓东|xiexiaodong,jiexd
    polyphone|区志航|ouzhihang,quzhihang
    polyphone|查良镛|zhaliang,chaly
    polyphone|盖聂|genie,gainie
    polyphone|翟天临|zhaitian,ditian
    polyphone|乐嘉|yuejia,lejia
    polyphone|华晨宇|huachenyu
    polyphone|任嘉伦|renjialun
    polyphone|覃海洋|qinhaiyang,tanhaiyang
    polyphone|冼星海|xianxinghai
    polyphone|单于明|chanyuming,chanyu
    polyphone|王行长|wanghangzhang,wangxingchang,whz
    polyphone|陆毅|luyi,liuyi
    callname|张小明|tony,Tony
    callname|艾力·买买提|aili
    callname|易烊千玺|千玺
    callname|蔡依林|jolin,jol
    callname|田馥甄|hebe
    callname|迪丽热巴|reba
    callname|阿信|axin
    callname|Jane Doe|jd
    callname|Michael Jordan|mj
    callname|Дмитрий Иванов|dima
    callname|김민준|minjun
    callname|Katharina Wolf|kat
    callname|Benjamin Li|ben
    digits|张小明|3800,800
    digits|张晓梅|2214,214
    digits|郑爽|9087,087
    digits|李娜|3001
    digits|John Smith|7001,13812347001
    digits|欧阳锋|5102,102
    digits|朱莉|6001
    digits|马云|702
    digits|Anna Baker|7008
    cue|张小明|blue helmet,helmet
    cue|张新民|报纸,看报
    cue|1001|红围巾
    cue|1002|blue bag
    cue|王小明|two dogs
    cue|王一博|skateboard,skate
    cue|李娜|tennis
    cue|林俊杰|guitar
    cue|欧阳娜娜|cello
    cue|John Smith|red scarf
    cue|周洁|两只狗
    cue|朱莉|julie
    cue|阿信|drum
    cue|Anna Baker|window
    cue|Daniel Craig|wheel
    cue|Priya Raghunathan|yoga
    cue|艾力·买买提|馕
    latin|John Smith|john,smith,smith jo,john s,JOHN SMITH,johnsmith
    latin|Jon Smythe|smythe,jon sm
    latin|Joanna Small|joanna,small
    latin|Johanna Schmidt|johanna,schmidt,schm
    latin|Jane Doe|jane
    latin|James O'Brien|obrien,o'brien,o brien,james o
    latin|Mary-Ann O’Neill|maryann,mary ann,oneill,mary-ann
    latin|Anna Baker|anna,baker an
    latin|Anne Becker|anne,becker
    latin|Zoë Müller|zoe,muller,zoë
    latin|José García|jose,garcia jose
    latin|Renée Dubois|renee
    latin|Søren Kjær|soren,kjaer
    latin|Łukasz Żak|lukasz,zak
    latin|Siobhan Murphy|murphy
    latin|Christopher Nolan|nolan,christo
    latin|Mohammed Al-Fayed|alfayed,al-fayed,fayed
    latin|Nguyễn Văn An|nguyen,nguyen an,van an
    latin|Thomas van Dijk|van dijk,dijk,vandijk
    latin|Björk Guðmundsdóttir|bjork,gudmund
    latin|Дмитрий Иванов|иванов,дми
    latin|김민준|김민
    latin|Alexander Hamilton|alex,hamilton
    latin|Benjamin Li|li benj,benjamin
    latin|William Zhang|will,zhang will
    latin|Danielle Cormack|danielle
    latin|Yusuf Yılmaz|yilmaz,yusuf
    typo|张小明|zhagnxiaoming,zhangxaioming,zhangxiaomign,zhangxioaming,zhngxiaoming,zhangxiaominh
    typo|张心怡|zhangxinyo,zhangxniyi
    typo|郑书豪|zhengshuaho,zhegnshuhao
    typo|周建国|zhoujiangup,zhuojianguo,zhoujinaguo
    typo|王思聪|wnagsicong,wangsicogn
    typo|王芳|wangfnag
    typo|王一博|wangyibp
    typo|李建华|lijianhia,lijainhua
    typo|刘德华|liudehia,liudheua,luidehua
    typo|刘诗诗|liushsihi,liushishu
    typo|林俊杰|linjunjei,linjujie
    typo|梁朝伟|liangchaowie
    typo|陈冠希|chenguanxo,chengaunxi
    typo|宋慧乔|songhuiqaio
    typo|欧阳娜娜|ouynagnana,ouyangnnaa
    typo|诸葛亮|zhugelinag
    typo|令狐冲|linghuchogn
    typo|易烊千玺|yiyagnqianxi
    typo|高圆圆|gaoyuanyaun
    typo|傅园慧|fuyuanhiu
    typo|范冰冰|fanbingbimg
    typo|邓紫棋|dengziqu
    typo|彭于晏|pengyuyna
    typo|董洁|dongjei
    typo|John Smith|jhon,smiht,jhon smith,smtih john
    typo|Johanna Schmidt|johana,schmitd,shmidt
    typo|Zoë Müller|mueller,muler
    typo|Katharina Wolf|katarina,catharina
    typo|Catherine Woolf|katherine,cathrine
    typo|Christopher Nolan|cristopher,chirstopher
    typo|Kristina Nowak|christina,nowack
    typo|Siobhan Murphy|murfy,siobahn
    typo|Michael Jordan|micheal,jodran
    typo|Mohammed Al-Fayed|mohamed,muhammed
    typo|Stephen King|stehpen
    typo|Alexander Hamilton|hamiltn,alexnader
    typo|Priya Raghunathan|ragunathan,pryia
    typo|José García|gracia
    typo|Łukasz Żak|lukazs
    southern|张小明|zangxiaoming,zhangxiaomin,zanxiaomin
    southern|周杰|zoujie
    southern|钟楚红|zongcuhong,zhongchuhon
    southern|沈冰|senbin,shenbin
    southern|陈晨|cenchen,chengcheng
    southern|郑爽|zensuang,zhengsuang
    southern|牛莉|liuli,niuni
    southern|倪妮|lini,lili
    southern|宁静|nijing,linjin
    southern|林静|linjing,lingjing
    southern|凌菁|linjin
    southern|黄伟|huanwei
    southern|王芳|wanfan,wangfan
    southern|梁朝伟|niangchaowei,liangcaowei
    southern|诸葛亮|zugelian
    southern|上官婉儿|sanguanwaner
    southern|刘诗诗|liusisi
    southern|秦岚|qinnan,qinglan
    southern|金晨|jincen,jingchen
    """
}
