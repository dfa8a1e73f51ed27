// From what a shopper typed to the tokens the light ear reads: one Han character, one word, one number, one mark. Never throws, on any text.

const HEAD = 1_200; // characters read from the start of a message: enough for any real one, and bounds the time
const TAIL = 400; // and from its end, where the request of a long story usually stands

const MASKS: Readonly<Record<string, string>> = {
  订单: " ORDER ",
  链接: " LINK ",
  金额: " 0元 ",
  数字: "0",
  日期: " 0号 ",
  时间: " 0点 ",
  地址: " PLACE ",
  姓名: " NAME ",
  电话: " PHONE ",
  手机号: " PHONE ",
  身份证号: " ID ",
  组织机构: " ORG ",
};

const MASK = /\[([^[\]]{1,8}?)x?\]/g;
const LINK = /https?:\/\/[\w\-./?%&=#~:+,;@!]+/g;
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const ORDER = /[a-z]{0,3}\d{8,}/g;
const TOKEN =
  /[A-Z]+|[a-zà-öø-ÿ]+(?:'[a-zà-öø-ÿ]+)*|\d+(?:\.\d+)?|\p{Script=Han}|\p{Extended_Pictographic}|[?!~]+|[^\s\p{L}\p{N},.、。:;'"()-]/gu;
const LATIN = /^[a-zà-öø-ÿ']/;

/** Text with one width and one case; order numbers, phones, links and masks like `[订单x]` become one word each. */
function normalise(text: string): string {
  const cut = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text;
  return cut
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(MASK, (whole, name: string) => MASKS[name] ?? whole)
    .replace(LINK, " LINK ")
    .replace(PHONE, " PHONE ")
    .replace(ORDER, " ORDER ");
}

/** The tokens of a text, in order. Numbers become `0`; `!!!` and `???` keep that they were many. */
export function tokensOf(text: string): readonly string[] {
  const out: string[] = [];
  for (const token of normalise(text).match(TOKEN) ?? []) {
    if (/^\d/.test(token)) out.push("0");
    else if (/^[?!~]/.test(token)) out.push(token.slice(0, 1) + (token.length > 1 ? "+" : ""));
    else out.push(token);
  }
  return out;
}

/** True of a word in Latin letters (it is also read by its parts, for typos and endings). */
export function isLatin(token: string): boolean {
  return LATIN.test(token);
}
