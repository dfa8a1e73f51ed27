// How a line is laid plain before rules read it, and how words are found through the ways people hide them: 加V, 薇❤, 威 信, ＱＱ, 扣扣, 验-证-码.
import { fold } from "../wording.ts";
import type { Seek } from "./rule.ts";

/** A line as rules read it. */
export interface Plain {
  /** Lower case, one width, simplified, no space beside a Chinese character. */
  readonly text: string;
  /** The same without any space, symbol or emoji; a comma is left between clauses, never between single letters. A heart is both 心 and nothing. */
  readonly bare: string;
}

/** Traditional characters of the words that matter here, and the look-alikes that are written for them. */
const SIMPLER =
  "們们 請请 說说 話话 號号 碼码 電电 發发 貨货 錢钱 賬账 帳账 轉转 聯联 繫系 絡络 訂订 單单 證证 驗验 銀银 該该 這这 個个 來来 嗎吗 沒没 給给 對对 問问 題题 關关 評评 價价 紅红 圖图 補补 償偿 費费 實实 際际 員员 買买 賣卖 東东 見见 醫医 藥药 療疗 無无 過过 還还 後后 國国 級级 極极 優优 選选 擇择 質质 歡欢 絕绝 罵骂 豬猪 腦脑 殘残 報报 復复 點点 寶宝 戶户 頁页 專专 業业 條条 綫线 線线 滿满 為为 壞坏 運运 歸归 誰谁 讓让 總总 認认 識识 當当 隨随 試试 處处 與与 開开 貼贴 誠诚 騙骗 媽妈 滾滚 煩烦 閉闭 裡里 裏里 權权 據据 節节 網网 頂顶 綠绿 贈赠 禮礼 屬属 麼么 樣样 時时 間间 現现 動动 種种 嘗尝";
const SIMPLE: ReadonlyMap<string, string> = new Map(SIMPLER.split(" ").map(([old = "", simple = ""]) => [old, simple]));
const OLD = new RegExp(`[${[...SIMPLE.keys()].join("")}]`, "gu");
const BESIDE_HAN = /(?<=[\u3400-\u9fff，。！？、：；]) (?=\S)|(?<=\S) (?=[\u3400-\u9fff])/gu;
const HEARTS = /[❤♥💗💓💕💖💙💚💛💜🖤🧡💞💘]\ufe0f?/u;
const ALL_HEARTS = new RegExp(HEARTS, "gu");
const AIRPLANES = /✈\ufe0f?|🛩/gu;
/** Pictures that are written for a word. */
const PICTURES: ReadonlyMap<string, string> = new Map(
  "🐧企鹅 🐷猪 🐖猪 🐽猪 🐶狗 🐕狗 🐴驴 🐢王八 💩屎 🚪门 🏠家 🔪刀 🔫枪 💊药 💰钱 💴钱 💵钱 🧧红包 📱手机 📞电话 ☎电话 🛰卫星 🌿草 🍃叶子 💉针 🎲骰子 🎰老虎机 ⭐星 🌟星 ✨星"
    .split(" ")
    .map((one) => {
      const [picture = "", ...word] = [...one];
      return [picture, word.join("")];
    }),
);
const PICTURE = new RegExp([...PICTURES.keys()].join("|"), "gu");
/** Numbers in black circles, which no fold knows: ❶ … ❿. */
const BLACK = /[❶-❿]/gu;
/** Six numerals or more in a row, some of them written out: a phone, an account, a card. */
const SPELT = /[\d零〇○一幺壹二贰两三叁四肆五伍六陆七柒八捌九玖](?:[ -]?[\d零〇○一幺壹二贰两三叁四肆五伍六陆七柒八捌九玖]){5,}/gu;
const NUMERALS = "零0〇0○0一1幺1壹1二2贰2两2三3叁3四4肆4五5伍5六6陆6七7柒7八8捌8九9玖9";
/** Letters that look like others, within an English word: wh@ts app, p@ssword, id1ot. */
const LOOKS: Readonly<Record<string, string>> = { "@": "a", "0": "o", "1": "i", "3": "e", $: "s", "!": "i" };
const DISGUISED = /(?<![\w@.])[a-z]+[@013$!][a-z@013$!]*[a-z](?![\w@.])/gu;
/** Syllables that stand for a character within Chinese: zui低价, 发piao. */
const PINYIN: Readonly<Record<string, string>> = {
  ...{ zui: "最", piao: "票", zhi: "治", weixin: "微信", jia: "加", mima: "密码", yanzhengma: "验证码", haoping: "好评", chaping: "差评" },
  ...{
    fanxian: "返现",
    zhuanzhang: "转账",
    hongbao: "红包",
    kouling: "口令",
    shabi: "傻逼",
    naocan: "脑残",
    zhapian: "诈骗",
    du: "毒",
    qiang: "枪",
  },
};
const SYLLABLE = new RegExp(
  `(?<=[\\u3400-\\u9fff] ?)(?:${Object.keys(PINYIN).join("|")})(?![a-z])|(?<![a-z])(?:${Object.keys(PINYIN).join("|")})(?= ?[\\u3400-\\u9fff])`,
  "gu",
);
const KEYCAPS = /([0-9])\ufe0f?\u20e3/gu;
const NOTHING = /[^\p{L}\p{N}]+/gu;
const ENDS_CLAUSE = /[,。.!?;:、\n]/u;

const READ = 4_000; // characters, as long as a message may be: what is longer is cut, so that no pattern meets an endless text

export function plainOf(whole: string): Plain {
  const line = whole.slice(0, READ);
  const folded = fold(line)
    .replace(OLD, (one) => SIMPLE.get(one) ?? one)
    .replace(KEYCAPS, "$1")
    .replace(BLACK, (one) => String((one.codePointAt(0) ?? 0) - 0x2775))
    .replace(PICTURE, (one) => PICTURES.get(one) ?? one)
    .replace(SPELT, (one) => (/[^\d -]/.test(one) ? inDigits(one) : one))
    .replace(DISGUISED, (one) => one.replace(/[@013$!]/g, (mark) => LOOKS[mark] ?? mark))
    .replace(SYLLABLE, (one) => PINYIN[one] ?? one)
    .replace(/(?<=^|[a-z,.!?] )(u|ur|r)(?= [a-z]|[.!?]|$)/gu, (one) => (one === "u" ? "you" : one === "ur" ? "your" : "are"))
    .replace(ALL_HEARTS, "心")
    .replace(AIRPLANES, "飞机");
  const bare = bareOf(folded);
  const plain = folded.replace(BESIDE_HAN, "");
  return { text: plain, bare: HEARTS.test(line) ? `${bare}\n${bareOf(fold(line.replace(ALL_HEARTS, "")))}` : bare };
}

const inDigits = (run: string): string =>
  [...run.replace(/[ -]/g, "")].map((one) => (/\d/.test(one) ? one : (NUMERALS[NUMERALS.indexOf(one) + 1] ?? one))).join("");

/** «加,微,信» is one word in hiding; «不用担心,加我微信» is two clauses. */
function bareOf(folded: string): string {
  let bare = "";
  let from = 0;
  let before = 0; // letters of the run before
  let mark = false;
  const add = (run: string): void => {
    if (run === "") return;
    bare += mark && before > 1 && run.length > 1 ? `,${run}` : run;
    before = run.length;
  };
  for (const gap of folded.matchAll(NOTHING)) {
    add(folded.slice(from, gap.index));
    from = gap.index + gap[0].length;
    mark = ENDS_CLAUSE.test(gap[0]);
  }
  add(folded.slice(from));
  return bare;
}

/** Says what was found, or nothing. */
export type Find = (line: Plain) => string | undefined;

const HAN = /[\u3400-\u9fff]/;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** A plain word as a pattern: Chinese ones anywhere, Latin ones as whole words. */
function wordPattern(word: string): string {
  const said = plainOf(word).text;
  const head = /^[a-z0-9]/.test(said) ? "(?<![a-z0-9])" : "";
  const tail = /[a-z0-9]$/.test(said) ? "(?![a-z0-9])" : "";
  return head + escaped(said) + tail;
}

const joined = (sources: readonly string[], flags: string): RegExp | undefined =>
  sources.length === 0 ? undefined : new RegExp(sources.map((one) => `(?:${one})`).join("|"), flags);

/** Makes a finder once for many lines. */
export function createFind({ words = [], any = [], bare = [], unless = [] }: Seek): Find {
  const inText = joined([...words.map(wordPattern), ...any], "u");
  const inBare = joined([...words.filter((one) => HAN.test(one)).map((one) => escaped(plainOf(one).bare)), ...bare], "u");
  const innocent = joined(unless, "gu");
  const without = (said: string): string => (innocent === undefined ? said : said.replace(innocent, "\n"));
  return (line) => inText?.exec(without(line.text))?.[0] ?? (inBare === undefined ? undefined : inBare.exec(without(line.bare))?.[0]);
}
