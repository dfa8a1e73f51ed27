// By what a Chinese name is known among other words: the commonest surnames, what follows them in titles, and words that only begin like a name. Data.

const ONE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙贺陶顾毛郝龚邵万钱严覃武莫孔汤尚祁柴翟苗凌霍樊阮柯欧温伍庞殷倪聂仝岳齐沿梅庄辛管祝左涂谷时舒耿牟卜路詹关费纪项裴辜";
const TWO = "欧阳|上官|司马|诸葛|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|长孙|宇文|端木|令狐";

/** A pattern, the long ones first. */
export const SURNAMES = `(?:${TWO}|[${ONE}])`;

/** What one is called by behind a surname. */
export const TITLES = "女士|先生|小姐|太太|同学|老师|师傅|阿姨|大姐|大哥|叔叔|总|经理|主管|哥|姐";

/** Second letters that end more names than words. */
export const GIVEN_NAMES = /[伟芳娜敏静丽强磊洋艳勇军杰娟涛超秀霞桂玲鹏辉倩琳婷雪梅萍燕莉颖欣怡佳俊浩宇轩涵琪瑶璐萱晴曦妍]/;

const WORDS = new Set(
  [
    "马上 马桶 马克 高兴 高度 高于 高清 高温 高端 高效 高级 方便 方式 方面 方案 方法 方向 方形 安排 金额 金卡 金色 金属 何时 何况 任何 任意 任务 程度 程序 周末 周期 周边 周到 周围 周一 周二 周三 周四 周五 周六 周日 周内 周左 周后",
    "石头 石材 白色 白天 黄色 黄金 江浙 江苏 万一 万分 万能 段时 段落 龙头 毛衣 毛巾 毛绒 毛利 毛病 毛毯 田园 夏天 夏季 夏装 余额 余下 余款 武汉 温度 温馨 温和 温水 关于 关闭 关注 关系 关键 关心 费用 费心 项目 路上 路径 路线 时间 时候 时长 时效 时段 时期 时尚 左右 左边 左侧 齐全 管理 管家 祝您 祝你 祝生",
    "严格 严重 钱款 钱包 钱的 史上 顾客 顾虑 莫急 莫要 尚未 尚不 舒适 舒服 殷勤 凌晨 苗条 柴油 岳父 庄重 辛苦 谷歌 耿直 纪念 谢谢 谢您 许多 许可 许久 何种 何地 林地 曾经 常规 单号 郑重 严选 齐了 于是 于今 于明 于您 孔径 汤匙 罗列 雷同 秦始 沈阳 贺卡 贺年 陶瓷 梅雨 梁架 熊猫 孟婆 宋体 唐装 胡子 胡椒 杜绝 丁香 傅立 钟表 钟内 姜茶 戴上 戴着 范围 范本 金币 邱比 侯车 邹邹 夏凉 沿途 沿用 毛孔 路由 关掉 关机 任选 任性 余生 吴语 陆续 陆运 陈列 陈旧 高低 高腰 高领 黎明 黎族 龙年 严禁 马达 白条 白菜 白底 方可 方能 方才 万元 万件 时刻 时装 时差 金牌 石英 江南 关税 项链 温柔 费时 管道 管用 祝好 左上 左下 左手 曾用 谢意 何必 高峰 高速 方格 张贴 张开 许愿 林业 程式 周岁 周年 武器 钱数 顾问 毛边 毛呢 毛料 叶片 夏日 史料 雷达 贺词 陶器 金黄 石板",
  ]
    .join(" ")
    .split(" "),
);

/** «马上», «高兴»: begins like a name and is none. */
export const isSurnameWord = (pair: string): boolean => WORDS.has(pair);
