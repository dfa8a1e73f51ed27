// One spelling for all: full width, capitals, traditional characters and invisible marks are folded away, and every place remembers where it stood.

export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`: where the character it came from begins and ends in the source. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Characters read of a message, whatever its length (a message of the desk has at most 4,000). */
const READ = 20_000;

const TRADITIONAL =
  "訂單號電話塊錢萬週點鐘後個兩紅藍綠黃顏縮風買賣貨價減運費遞順圓韻極郵寶貝顯鮮麗質銀褲碼團雙節國慶開關總還對領歲幾時間東續彈乾滌麼體換絲舊壞寬鬆異";
const SIMPLIFIED =
  "订单号电话块钱万周点钟后个两红蓝绿黄颜缩风买卖货价减运费递顺圆韵极邮宝贝显鲜丽质银裤码团双节国庆开关总还对领岁几时间东续弹干涤么体换丝旧坏宽松异";
const SIMPLER: ReadonlyMap<string, string> = new Map([...TRADITIONAL].map((one, i) => [one, SIMPLIFIED.charAt(i)]));

const INVISIBLE = /[\ufe00-\ufe0f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const DASH = /[\u2010-\u2015\u2212]/; // phones write «1–3 天» with the long one
const PLAIN = /[!-@[-~\s\u4e00-\u9fff]/; // not changed by NFKC, but for what the table above knows

/** Folds the beginning of a text. Linear; every character on its own, so that places can be told. */
export function foldText(source: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of source.slice(0, READ)) {
    if (units.length >= READ) break; // one sign may unfold into many letters
    const end = at + char.length;
    for (const unit of foldChar(char).split("")) {
      units.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: units.join(""), starts, ends };
}

function foldChar(char: string): string {
  if (char === "\u3000") return " ";
  if (PLAIN.test(char)) return SIMPLER.get(char) ?? char;
  if (DASH.test(char)) return "-";
  if (char === "〜") return "~";
  return INVISIBLE.test(char) ? "" : char.normalize("NFKC").toLowerCase();
}
