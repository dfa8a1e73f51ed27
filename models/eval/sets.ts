// The texts the ears are measured on, by name: held-out parts of the public sets, real turns, and our own sentences. Reads only; measures nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIntentId, type IntentId } from "../../shared/domain/taxonomy.ts";
import { MOODS, type Mood, type Turn } from "../../shared/domain/understanding.ts";
import { sha256 } from "../light/sha256.ts";
import { readPublic } from "../training/corpus.ts";
import { splitOf, type Example, type Split } from "../training/example.ts";
import { hasSlot, HELD_OUT, readOwn } from "../training/ownExamples.ts";
import { turnsIn } from "../training/talkTexts.ts";
import { readTsv } from "../training/tsv.ts";
import { heldBack, turnsOf } from "../training/turnTexts.ts";

/** A text with what stood before it and whatever is known of it. No intents: it has none of ours; absent: nobody said. */
export interface Item {
  readonly text: string;
  readonly context?: readonly Turn[];
  /** When several, the first is the one that needs more work. */
  readonly intents?: readonly IntentId[];
  readonly mood?: Mood;
  readonly abuse?: boolean;
  readonly human?: boolean;
}

/** What the measurements without public data need: our own sentences. */
export interface OwnSets {
  /** `test.*.tsv`, written beside the examples that train. */
  readonly test: readonly Item[];
  /** `unseen.*.tsv`, written by another hand. */
  readonly unseen: readonly Item[];
  readonly talks: readonly Talk[];
}

export interface Talk extends Item {
  /** `leans`: only the talk says what is meant; `changes`: the talk was about something else. */
  readonly kind: string;
}

export interface PublicSets {
  readonly lone: readonly Item[];
  /** Some of them, read by hand: up to two right intents (`models/data/lone.tsv`). */
  readonly loneChecked: readonly Item[];
  /** JDDC messages of the tune part: thresholds come from here. */
  readonly loneAside: readonly Item[];
  readonly turns: readonly Item[];
  readonly smp: readonly Item[];
  readonly smpAside: readonly Item[];
  readonly clinc: readonly Item[];
  readonly clincAside: readonly Item[];
  readonly banking: readonly Item[];
  readonly bitext: readonly Item[];
  /** Weibo lines without a word of trade: the full ear has read others of them as out of scope, the light one has not. */
  readonly strange: readonly Item[];
  /** Posts of COLD's development file without a word of trade: no training was told of any post of that source that it is out of scope. */
  readonly posts: readonly Item[];
  readonly jdReviews: readonly Item[];
  readonly reviews: readonly Item[];
  /** Hotel reviews: a trade that no training reads. */
  readonly hotels: readonly Item[];
  readonly weibo: readonly Item[];
  readonly cold: readonly Item[];
}

const WHOLE = 12; // every row of a source, as the full ear's training reads it
const MOST = 1_500; // of a large set: one standard error of .8 is then .010
const MOST_COLD = 2_200;
const HASH = 12; // hex digits of a text's SHA-256: names it and does not tell it
const MOST_CLINC = 900;
const MOST_ELSEWHERE = 400;
const TRADE =
  /快递|客服|退款|退货|换货|发货|订单|淘宝|天猫|京东|卖家|店|商品|包邮|下单|付款|物流|买|卖|价|钱|质量|手机|收到|付|券|优惠|充值|会员|账号|密码|骗|谢|你好|早安|晚安|投诉|客户/;

/** Our own sentences that never train. With `part` "tune" the examples kept aside in a rehearsal stand for them. */
export function ownSets(part: Split): OwnSets {
  const aside = (): readonly Item[] =>
    ["examples.zh.tsv", "examples.en.tsv"].flatMap(readOwn).filter((one) => splitOf(one.text) === "tune" && !hasSlot(one.text));
  const held = (which: string): readonly Item[] => HELD_OUT.filter((name) => name.startsWith(which)).flatMap(readOwn);
  return {
    test: part === "tune" ? aside() : held("test"),
    unseen: held("unseen"),
    talks: readTsv(new URL("../data/talks.tsv", import.meta.url)).map(readTalk),
  };
}

function readTalk(row: Readonly<Record<string, string>>, at: number): Talk {
  const { last, before } = turnsIn(row["talk"] ?? "");
  const id = row["intent"] === "none" ? "none" : readIntentId(row["intent"]);
  const mood = MOODS.find((one) => one === row["mood"]);
  if (id === undefined || mood === undefined) throw new Error(`talks.tsv, row ${at + 2} cannot be read`);
  return { text: last.text, context: before, intents: id === "none" ? [] : [id], mood, kind: row["kind"] ?? "" };
}

/** The held-out parts of the public sets and the real turns; undefined where the data folder is not there. */
export function publicSets(folder: string, part: Split): PublicSets | undefined {
  if (!existsSync(join(folder, "intent"))) return undefined;
  const all = readPublic(folder, false, WHOLE).examples;
  const of = (source: string, of: Split = part): readonly Item[] =>
    all.filter((one) => one.source === source && splitOf(one.text) === of).map(withoutSource);
  return {
    lone: of("jddc"),
    loneChecked: part === "test" ? checked(of("jddc")) : [],
    loneAside: of("jddc", "tune"),
    turns: turnsOf(folder, [part]).map(({ text, context, intent, second, mood, human }) => ({
      text,
      context,
      intents: [intent, second].flatMap((id) => (id === "none" ? [] : [id])),
      mood,
      human,
    })),
    smp: of("smp"),
    smpAside: of("smp", "tune"),
    clinc: some(of("clinc"), MOST_CLINC),
    clincAside: some(of("clinc", "tune"), MOST_ELSEWHERE),
    banking: of("banking77"),
    bitext: some(of("bitext"), MOST_ELSEWHERE),
    strange: some(
      of("weibo_emotions").filter(({ text }) => text.length <= 40 && !TRADE.test(text)),
      MOST_ELSEWHERE,
    ).map(({ text }): Item => ({ text, intents: ["out_of_scope"] })),
    posts: some(
      readCold(folder).filter(({ text, abuse }) => abuse === false && text.length <= 40 && !TRADE.test(text)),
      MOST_ELSEWHERE,
    ).map(({ text }): Item => ({ text, intents: ["out_of_scope"] })),
    jdReviews: all.filter((one) => one.source === "jd_reviews_few" && splitOf(one.text) !== "train").map(withoutSource), // 320 in all: both held parts
    reviews: some(of("online_shopping"), MOST),
    hotels: some(readHotels(folder), MOST_ELSEWHERE),
    weibo: some(of("weibo_emotions"), MOST),
    cold: some(readCold(folder), MOST_COLD),
  };
}

const withoutSource = ({ text, intents, mood, abuse, human }: Example): Item => ({
  text,
  ...(intents === undefined ? {} : { intents }),
  ...(mood === undefined ? {} : { mood }),
  ...(abuse === undefined ? {} : { abuse }),
  ...(human === undefined ? {} : { human }),
});

/** The texts whose hash stands in our reading, with its labels. */
function checked(texts: readonly Item[]): readonly Item[] {
  const read = new Map(readTsv(new URL("../data/lone.tsv", import.meta.url)).map((row) => [row["hash"] ?? "", row]));
  return texts.flatMap(({ text }): readonly Item[] => {
    const row = read.get(sha256(new TextEncoder().encode(text)).slice(0, HASH));
    if (row === undefined) return [];
    return [{ text, intents: [row["intent"], row["second"]].flatMap((id) => readIntentId(id) ?? []) }];
  });
}

function readHotels(folder: string): readonly Item[] {
  return readTsv(join(folder, "sentiment/hotel.tsv")).flatMap(({ sentiment, text = "" }): readonly Item[] => {
    const mood = MOODS.find((one) => one === sentiment);
    return mood === undefined || text.length > 160 ? [] : [{ text, mood }];
  });
}

/** COLD's development file, but for rows that stand in its training file too. */
function readCold(folder: string): readonly Item[] {
  const trains = heldBack(readTsv(join(folder, "abuse/cold_train.tsv")).map((row) => row["text"] ?? ""));
  return readTsv(join(folder, "abuse/cold_dev.tsv"))
    .map((row): Item => ({ text: row["text"] ?? "", abuse: row["offensive"] === "1" }))
    .filter((one) => !trains(one.text));
}

/** At most so many, evenly from the whole. */
function some<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
