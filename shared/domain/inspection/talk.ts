// What is inspected: the turns of one conversation with what an ear heard of them and what the shop's records know; laid plain once for all rules.
import type { IntentId } from "../taxonomy.ts";
import type { Understanding } from "../understanding.ts";
import { plainOf, type Plain } from "./spelling.ts";

export type Hearing = Pick<Understanding, "intents" | "mood" | "abuse" | "wantsHuman">;

/** One turn, in order. `at` (ms) where it is known; `heard` of the shopper's lines, where an ear listened. */
export interface Spoken {
  readonly from: "shopper" | "bot" | "agent";
  readonly text: string;
  readonly at?: number | undefined;
  readonly heard?: Hearing | undefined;
}

/** What the shop's own systems know. What is absent is unknown, and rules that need it are silent. Moments in ms. */
export interface Records {
  readonly closed?: boolean;
  readonly endedAt?: number;
  /** Until when promises are looked at, and silence counts, of a conversation that still runs. */
  readonly now?: number;
  readonly shipped?: number | false;
  readonly refunded?: number | false;
  readonly escalatedAt?: number;
  readonly handedOffAt?: number;
  /** It was opened again so long (ms) after an end. */
  readonly reopenedAfter?: number;
  readonly wrapUp?: boolean;
  /** The time (ms) on duty between two moments. Absent: every hour is. */
  readonly onDuty?: (from: number, to: number) => number;
  /** Nothing was bought by the next day. */
  readonly unpaid?: boolean;
  /** What is on offer, by the words it goes by, and whether it runs. */
  readonly offers?: readonly { readonly words: readonly string[]; readonly runs: boolean }[];
  /** Patterns of promises the shop stands by (24 小时内发货, 七天无理由): never an over-promise. */
  readonly backed?: readonly string[];
}

/** A turn laid plain. */
export interface Line extends Plain {
  readonly from: Spoken["from"];
  /** As it was written. */
  readonly said: string;
  readonly at: number | undefined;
  readonly heard: Hearing | undefined;
  readonly turn: number;
  /** The run of lines of one side it stands in. */
  readonly block: number;
}

export interface Talk {
  readonly lines: readonly Line[];
  /** The first turn that is judged; those before it are only read for what they say of it. */
  readonly from: number;
  readonly records: Records;
}

export function talkOf(turns: readonly Spoken[], records: Records = {}, from = 0): Talk {
  let block = -1;
  let side = "";
  const lines = turns.map((one, turn): Line => {
    const now = one.from === "shopper" ? "shopper" : "shop";
    if (now !== side) block += 1;
    side = now;
    return { from: one.from, said: one.text, at: one.at, heard: one.heard, ...plainOf(one.text), turn, block };
  });
  return { lines, records, from };
}

export const isShopper = (line: Line): boolean => line.from === "shopper";
export const isAgent = (line: Line): boolean => line.from === "agent";

/** The lines of our people that are judged. */
export const judgedOf = ({ lines, from }: Talk): readonly Line[] => lines.filter((one) => isAgent(one) && one.turn >= from);

/** Lines of ours after a turn, the nearest first, at most so many. */
export function nextOf(talk: Talk, turn: number, from: "agent" | "bot", most: number): readonly Line[] {
  return talk.lines
    .slice(turn + 1)
    .filter((one) => one.from === from)
    .slice(0, most);
}

/** The last moment that is known of a conversation (ms). */
export function lastMoment({ lines, records }: Talk): number | undefined {
  return records.endedAt ?? records.now ?? lines.findLast((one) => one.at !== undefined)?.at;
}

const SURE = 0.5;

/** The intents an ear is sure of in a line. */
export function intentsOf(line: Line, p = SURE): readonly IntentId[] {
  return line.heard?.intents.filter((one) => one.p >= p).map((one) => one.id) ?? [];
}

const MASKS = /\[[^\][]{1,8}\]|https?:\/\/\S+/g;
const QUESTION =
  /[?？]|[吗么]\s*$|吗|(?<!没有了?|了|好的?|是的|可以|行|嗯|知道|谢谢)呢\s*$|什么|怎么|咋|为啥|为何|多(?:少|久|长|大|重|高|远|快|厚)|几[天时点个号]|何时|哪[里个儿天]|能不能|可不可以|可以.{0,6}[吗么]|(?<=[^,，。]{2})还是(?![不没打用])(?=[^,，。]{1,6}$)|([\u3400-\u9fff])(?:不|没)\1|行不行|会不会|要不要|\b(?:what|when|where|why|how|which|can i|could you|can you|do you|is it|is there|are there|will it)\b/u;

/** Does the shopper ask something there? */
export function asks(line: Plain): boolean {
  return QUESTION.test(line.text);
}

/** The words of a line: masks, links, numbers and marks aside. */
export function wordsOf(line: Plain): string {
  return line.text.replace(MASKS, "").replace(/[^\p{L}]+/gu, "");
}
