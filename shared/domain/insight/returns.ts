// Why goods come back: of a conversation in which somebody wants to return, exchange or be refunded, what is wrong with them, from a closed list. Pure; holds nobody's words.
import { ASPECT_TITLES } from "../aspectNames.ts";
import { ASPECT_NAMES, findAspects } from "../aspects.ts";
import type { Aspect } from "../entities/aspectWords.ts";
import type { IntentId } from "../taxonomy.ts";

/** What is said beside the aspects of a product. The order is kept: sums count by place, and a new one comes last (SUMS_OF). */
const PLAIN = {
  "changed-mind": { zh: "不想要了、拍错", en: "changed their mind" },
  damaged: { zh: "破损、瑕疵", en: "damaged or flawed" },
  "wrong-item": { zh: "发错、漏发", en: "wrong or missing" },
  "other-than-told": { zh: "和描述不符", en: "not as described" },
  late: { zh: "太慢", en: "too late" },
  price: { zh: "买贵了", en: "cheaper elsewhere" },
  unsaid: { zh: "没说原因", en: "not said" },
} as const;
type Plain = keyof typeof PLAIN;

export type ReturnReason = Plain | Aspect;
const PLAIN_NAMES = Object.keys(PLAIN) as readonly Plain[]; // of the object above
export const RETURN_REASONS: readonly ReturnReason[] = [...PLAIN_NAMES, ...ASPECT_NAMES];
const MOST = 3; // of one conversation

const WANTS_BACK: readonly IntentId[] = ["return_exchange", "refund_request", "damaged_wrong_missing", "return_shipping", "refuse_parcel"];

const SAID: readonly (readonly [Plain, RegExp])[] = [
  [
    "changed-mind",
    /不想要|不要了|不喜欢|不合适|拍错|买错|多拍|拍多|后悔|changed my mind|don'?t (?:want|like|need)|ordered (?:the wrong|twice|by mistake)/i,
  ],
  ["damaged", /破|坏|裂|碎|开线|脱线|线头|瑕疵|污渍|脏|划痕|磕|damaged|broken|torn|stain|defect|scratch|cracked/i],
  ["wrong-item", /发错|寄错|漏发|少发|少了|缺件|不是我(?:买|拍|要)的|wrong (?:item|one|colou?r|size)|missing/i],
  [
    "other-than-told",
    /描述不符|货不对板|图片不(?:符|一样)|跟?和?(?:图片?|描述|详情)[^，。,]{0,4}(?:不一样|不符|差)|假货|not as described|different from/i,
  ],
  ["late", /太慢|等(?:太|了好)久|来不及|赶不上|还没发|没发货|too (?:late|long|slow)|hasn'?t (?:shipped|arrived)/i],
  ["price", /降价|买贵|便宜了|别家|更便宜|cheaper|price (?:dropped|drop)/i],
];

/** Undefined: nobody wants anything back. Aspects first, as they were said; at most three; `unsaid` where none is known. */
export function returnReasons(intents: readonly IntentId[], lines: readonly string[]): readonly ReturnReason[] | undefined {
  if (!intents.some((one) => WANTS_BACK.includes(one))) return undefined;
  const text = lines.join("\n");
  const said = SAID.flatMap(([reason, words]) => (words.test(text) ? [reason] : []));
  const all: readonly ReturnReason[] = [...findAspects(text), ...said];
  return all.length === 0 ? ["unsaid"] : all.slice(0, MOST);
}

export function reasonWords(reason: ReturnReason): { readonly zh: string; readonly en: string } {
  return isPlain(reason) ? PLAIN[reason] : { zh: reason, en: ASPECT_TITLES[reason].en };
}

const isPlain = (reason: ReturnReason): reason is Plain => Object.hasOwn(PLAIN, reason);
