// What we promised with a time («24 小时内发货», «明天退款», «十分钟内回复您»), and what became of it: kept, broken, open. Tracked from words, moments and records. Pure.
import { DAY, HOUR, MINUTE } from "../../core/time.ts";
import type { Hit } from "./matchText.ts";
import { readNumber } from "../entities/numerals.ts";
import { createFind } from "./spelling.ts";
import { isAgent, isShopper, lastMoment, type Line, type Talk } from "./talk.ts";

const DEEDS = ["ship", "refund", "reply", "deliver", "pay"] as const;
export type Deed = (typeof DEEDS)[number];

export interface Promised {
  readonly turn: number;
  readonly text: string;
  readonly deed: Deed;
  /** When it is due (ms), where the line has a moment. */
  readonly due?: number | undefined;
  readonly state: "open" | "kept" | "broken";
  /** The turn that shows it. */
  readonly shown?: number | undefined;
}

const N = "(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十半]+)";
const UNIT = "(分钟|小时|个小时|天|日|个?工作日|minutes?|hours?|days?)";
const TIME = new RegExp(
  `${N}${UNIT}(?:之内|以内|内|左右)?|今天|今晚|今日|明天|明早|明日|明晚|后天|马上|立刻|\\b(?:today|tonight|tomorrow)\\b|within ${N} ${UNIT}`,
  "u",
);
const DEED_WORDS: Readonly<Record<Deed, string>> = {
  ship: "发货|发出|寄出|出库|安排发|给您发|\\b(?:ship|dispatch|send it out)",
  refund: "退款|退给您|退回|退钱|\\brefund",
  reply: "回复|答复|联系您|联系你|回电|给您(?:打|回)电话|致电|通知您|\\b(?:reply|get back|call you|contact you)",
  deliver: "送到|送达|派送|配送到|\\bdeliver",
  pay: "补偿|赔付|补发|补寄|返还|补差价|\\bcompensat",
};
const DEED_FINDS = DEEDS.map((deed) => [deed, createFind({ any: [DEED_WORDS[deed]] })] as const);
/** A promise is ours and of the future: no question, no guess, no «if», nothing that others decide. */
const NO_PROMISE = createFind({
  any: [
    "吗|[?？]|预计|大概|大约|可能|应该|如果|若|要是|一般|正常|尽量|尽快|不(?:能|敢)?(?:保证|确定|一定)|无法|已经|如未|以.{0,6}为准|建议|您(?:可以|先|再)|\\b(?:if|usually|about|may|might|should|expected|estimated)\\b",
  ],
});
const OURS = createFind({ any: ["我们?(?:这边)?|给您|为您|帮您|这边|会|一定|保证|承诺|内|安排|\\b(?:i|we)(?:'ll| will)"] });
const NOT_DONE = createFind({
  any: [
    "(?:还|都|也|怎么|到现在|至今|一直|现在都?).{0,4}(?:没有?|不见|未).{0,6}(?:发|退|回|到|打|联系|收|消息|动静|人|送|补|寄|处理)|(?:没有?|不)(?:兑现|算数|做到)|说话不算|骗|食言|放鸽子|\\b(?:still (?:no|not|haven'?t|hasn'?t)|never (?:came|called|arrived|shipped|got)|you promised|not (?:shipped|refunded|called))",
  ],
});
const DONE: Readonly<Record<Deed, string>> = {
  ship: "已(?:经)?(?:为您|给您)?(?:发货|发出|寄出|出库)|发货了|发出了|\\bshipped\\b",
  refund: "已(?:经)?(?:为您|给您)?(?:退款|退回)|退款(?:成功|到账)|收到退款|退了|已(?:经)?到账|到账[了啦]|\\brefunded\\b",
  reply: "联系(?:到)?(?:我|您)了|打(?:过)?电话了|已(?:经)?(?:回复|联系)",
  deliver: "收到了?|送到了|已(?:经)?(?:送达|签收)|\\b(?:arrived|delivered)\\b",
  pay: "已(?:经)?(?:补偿|赔付|补发|返还|到账)|收到了",
};
const DONE_FINDS = new Map(
  DEEDS.map((deed) => [deed, createFind({ any: [DONE[deed]], unless: ["(?:没|未|怎么)[^,，。]{0,4}(?:收到|到账|发货|退款|送到)"] })]),
);

/** Every promise of our people in the talk and what became of it. */
export function promisesOf(talk: Talk): readonly Promised[] {
  return talk.lines.filter(isAgent).flatMap((line) => {
    if (!TIME.test(line.text)) return [];
    return clausesOf(line).flatMap((clause) => {
      const said = { text: clause, bare: clause };
      const time = TIME.exec(clause);
      const deed = DEED_FINDS.find(([, find]) => find(said) !== undefined)?.[0];
      if (time === null || deed === undefined || NO_PROMISE(said) !== undefined || OURS(said) === undefined) return [];
      const due = line.at === undefined ? undefined : dueOf(time[0], line.at);
      return [{ turn: line.turn, text: clause, deed, due, ...fateOf(talk, line, deed, due) }];
    });
  });
}

/** Those that were broken, at the line that made them. */
export function brokenPromises(talk: Talk): readonly Hit[] {
  return promisesOf(talk).flatMap((one) => (one.state === "broken" ? [{ turn: one.turn, text: one.text }] : []));
}

const clausesOf = ({ text }: Line): readonly string[] => text.split(/[,，。.!！;；~\n]+(?!\d)/).filter((one) => one.trim() !== "");

/** What the records say; else what is said later: it was done, or the shopper says that it was not. */
function fateOf(talk: Talk, line: Line, deed: Deed, due: number | undefined): Pick<Promised, "state" | "shown"> {
  const { records } = talk;
  const record = deed === "ship" ? records.shipped : deed === "refund" ? records.refunded : undefined;
  const end = records.now ?? lastMoment(talk); // a promise outlives the conversation
  if (typeof record === "number") return { state: due !== undefined && record > due ? "broken" : "kept" };
  if (record === false && due !== undefined && end !== undefined && end > due) return { state: "broken" };
  const after = talk.lines.filter((one) => one.turn > line.turn);
  const done = DONE_FINDS.get(deed);
  for (const one of after) {
    const passed = due === undefined || one.at === undefined || one.at > due;
    if (isShopper(one) && passed && NOT_DONE(one) !== undefined && isAbout(one, deed) && due !== undefined)
      return { state: "broken", shown: one.turn };
    if (done?.(one) !== undefined) return { state: "kept", shown: one.turn };
    if (deed === "reply" && isAgent(one) && due !== undefined && one.at !== undefined && one.at <= due)
      return { state: "kept", shown: one.turn };
  }
  return { state: "open" };
}

/** A reproach that names another deed is about that one. */
function isAbout(line: Line, deed: Deed): boolean {
  const named = DEED_FINDS.filter(([, find]) => find(line) !== undefined).map(([id]) => id);
  return named.length === 0 || named.includes(deed);
}

/** When a promise made at that moment is due: a day word ends with the shop's day, which is not known here: a whole day is given. */
function dueOf(time: string, at: number): number {
  const span = new RegExp(`${N} ?${UNIT}`, "u").exec(time);
  if (span !== null) return at + amountOf(span[1] ?? "") * unitOf(span[2] ?? "");
  if (/马上|立刻/.test(time)) return at + SOON;
  if (/后天/.test(time)) return at + 3 * DAY;
  return at + (/明|tomorrow/.test(time) ? 2 * DAY : DAY);
}
const SOON = 30 * MINUTE;
const amountOf = (word: string): number => (word === "半" ? 0.5 : (readNumber(word) ?? 1));
const unitOf = (unit: string): number =>
  /分钟|minute/.test(unit) ? MINUTE : /小时|hour/.test(unit) ? HOUR : /工作日/.test(unit) ? WORKDAY : DAY;
const WORKDAY = 3 * DAY; // a weekend may lie between: nobody is blamed too early
