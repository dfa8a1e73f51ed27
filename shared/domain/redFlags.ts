// Red flags: words that make a ticket the most urgent there is, whatever it is about. Data of the trade, each list with innocent twins.
// Finds words only: no label, no mood, no model, so that a person can read why.
import { createFinder, type FindWord, type WordList } from "./wording.ts";

const RED_FLAGS = ["threat", "safety", "regulator", "media"] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

export const RED_FLAG_NAMES: Readonly<Record<RedFlag, { readonly zh: string; readonly en: string }>> = {
  threat: { zh: "威胁或轻生", en: "Threat or self-harm" },
  safety: { zh: "人身安全", en: "Somebody's safety" },
  regulator: { zh: "监管或法律", en: "Regulator or law" },
  media: { zh: "媒体曝光", en: "Media" },
};

const zh = (words: string): readonly string[] => words.split(" ");
const en = (words: string): readonly string[] => words.split(", ");
/** Every front with every back: 会不会着火, 防着火 … */
const pairs = (fronts: readonly string[], backs: readonly string[]): readonly string[] =>
  fronts.flatMap((front) => backs.map((back) => front + back));

const HAZARDS = zh("着火 起火 冒烟 爆炸 漏电 触电 电到我 烫伤 烧伤 自燃 受伤 割伤 扎伤 窒息");
const HAZARDS_EN = en("catch fire, caught fire, explode, electric shock, burn my skin, choking");
/** Places one lives beside are no threat: 派出所对面, 法院路. */
const PLACES = zh("法院 派出所 公安局 电视台");
const BESIDE = zh("路 街 旁 旁边 对面 附近 门口 小区 宿舍 家属院 隔壁 后面 大院 东 西 南 北");

const LISTS: Readonly<Record<RedFlag, WordList>> = {
  threat: {
    words: [
      ...zh(
        "自杀 跳楼 不想活 活不下去 弄死 弄死你 杀了你 砍死 捅死 打死你 砍人 杀人 同归于尽 去死 死全家 收尸 炸了你们 烧了你们 放火烧 找人弄你 找人收拾 收拾你们 让你们好看",
      ),
      ...zh("你小心点 你们小心点 上门闹 拉横幅 堵你们门口 知道你住哪"),
      ...en(
        "kill you, kill myself, kill yourself, hurt you, beat you up, shoot you, stab you, burn down your, burn your shop, burn your store, blow up your, come after you, find where you live",
      ),
      ...en("know where you live, you will regret, you'll regret, watch your back, suicide, end my life, want to die, bomb your"),
    ],
    innocent: [
      ...zh("跳楼价 跳楼大甩卖 跳楼甩卖 跳楼机 自杀式促销 弄死机 去死皮 去死角 去死结 杀人游戏 狼人杀人 砍死价 打死你我也 剧本杀人"),
      ...en("won't hurt you, doesn't hurt you, suicide squad, you won't regret, you'll regret not buying, to kill you softly"),
    ],
  },
  safety: {
    words: [
      ...HAZARDS,
      ...zh(
        "着了火 电了我 被电了 电到手 电池鼓 手机炸 电池炸 充电宝炸 充电器炸 插头炸 杯子炸 锅炸 突然炸 炸伤 伤到孩子 划伤手 划破手 流血 过敏了 用了过敏 穿了过敏 过敏反应 起疹子 起红疹 食物中毒 中毒了 吃坏肚子 上吐下泻 送医 进医院 进了医院 害我住院 导致住院 吃到住院",
      ),
      ...HAZARDS_EN,
      ...en(
        "is on fire, on fire and, started smoking, was smoking, exploded, explosion, shocked me, electrocuted, burned my hand, burnt my hand, burned my skin, burned me, burnt me, plug melted, charger melted, cable melted, melted my, got injured, was injured, injured my, injury, bleeding, allergic reaction",
      ),
      ...en(
        "broke out in a rash, gave me a rash, food poisoning, poisoned, ended up in hospital, ended up in the hospital, went to hospital, went to the hospital, taken to hospital, taken to the hospital, rushed to hospital, rushed to the hospital, emergency room, choked on, swollen battery, battery swelled",
      ),
    ],
    innocent: [
      ...pairs(zh("会不会 怕不怕 是否会 防 抗 不 没 没有 无 不会 不怕 有没有"), [...HAZARDS, "流血", "过敏了"]),
      ...pairs(HAZARDS, zh("吗 么 不")),
      ...zh(
        "嗓子冒烟 爆炸盐 爆炸头 爆炸性 爆炸贴 大爆炸 信息爆炸 漏电保护 漏电保护器 漏电开关 漏电断路器 烫伤膏 烫伤药 烫伤油 烧伤膏 烧伤敷料 受伤的心 防受伤 会冒烟的 流血大甩卖 电脑中毒了 手机中毒了 系统中毒了 送医生 送医护 受伤的总是我",
      ),
      ...pairs(en("will it , could it , can it , does it , would it , might it , won't , doesn't , not , never "), HAZARDS_EN),
      ...en(
        "explosion-proof, explosion proof, choking hazard, melted my heart, colour explosion, color explosion, population explosion, injury prevention, bleeding edge, anti-bleeding",
      ),
    ],
  },
  regulator: {
    words: [
      ...zh(
        "12315 12345 消协 消费者协会 消費者協會 工商局 工商部门 工商投诉 找工商 打工商 去工商 市场监管 市监局 监管局 监管部门 质检局 质监局 药监局 银保监 网信办 找工信部 工信部投诉",
      ),
      ...zh("起诉 诉讼 法院 律师 律師 报警 報警 报案 公安局 派出所 法律途径 走法律 仲裁 维权 立案"),
      ...en(
        "lawyer, lawyers, attorney, solicitor, sue you, sue your, i'll sue, i will sue, going to sue, legal action, small claims, take you to court, see you in court, police, consumer protection, trading standards",
      ),
      ...en("ftc, bbb, better business bureau, ombudsman, regulator, regulators, consumer rights act, report you to"),
    ],
    innocent: [
      ...pairs(PLACES, BESIDE),
      ...zh(
        "人民法院 法院拍卖 备注12345 密码12345 律师事务所 律师袍 律师证 律师资格 律师徽章 报警器 报警声 报警音 报警灯 报警功能 报警提示 报警值 自动报警 一键报警 烟雾报警 漏水报警 低电报警 低电量报警 报警系统 报警装置 报警阀 报警开关 防盗报警 温度报警 超温报警 燃气报警",
      ),
      ...en(
        "police costume, police uniform, police car, police toy, police badge, police hat, lawyer costume, lawyer bag, voltage regulator, pressure regulator, gas regulator, temperature regulator, water regulator",
      ),
    ],
  },
  media: {
    words: [
      ...zh(
        "曝光 找媒体 联系媒体 告诉媒体 让媒体 媒体爆料 找媒體 找记者 联系记者 叫记者 我是记者 记者采访 找電視台 找电视台 打电视台 上电视台 联系电视台 给电视台 315晚会 3.15晚会 打315 上315",
      ),
      ...zh("315投诉 上热搜 挂网上 挂到网上 挂出来 发到网上 发网上 网上爆料 黑猫投诉 上黑猫 发抖音让 发微博让 发小红书让"),
      ...en(
        "journalist, journalists, reporter, the press, the media, to the newspaper, to the newspapers, tv station, news channel, go viral, goes viral, expose you, expose your company, expose your shop, expose your store",
      ),
      ...en("expose your business, all over social media, post this on, posting this on, post about this, tell everyone on"),
    ],
    innocent: [
      ...zh(
        "曝光度 曝光量 曝光率 曝光值 曝光补偿 曝光时间 曝光模式 曝光参数 曝光锁定 曝光表 曝光灯 曝光机 过度曝光 长曝光 双重曝光 多重曝光 自动曝光 手动曝光 延时曝光 包围曝光 新品曝光 曝光不足 曝光过度 曝光三要素 发到网上买 发到网上订单",
      ),
      ...en(
        "the press button, the press of a, the press fit, the press studs, the media player, the media console, the media center, the media centre, the media library, the media keys, the media unit",
      ),
    ],
  },
};

const FINDERS: readonly (readonly [RedFlag, FindWord])[] = RED_FLAGS.map((flag) => [flag, createFinder(LISTS[flag])]);

export interface RaisedFlag {
  readonly flag: RedFlag;
  /** The word it was raised for. */
  readonly word: string;
}

/** The red flags a text raises, each once, the gravest first. */
export function findRedFlags(text: string): readonly RaisedFlag[] {
  return FINDERS.flatMap(([flag, find]) => {
    const word = find(text);
    return word === undefined ? [] : [{ flag, word }];
  });
}
