// What a summary of a conversation is made of: what was asked, what is known, what the bot and our people said and did, what was promised, how it stands. Picked
// from what was said, never invented; each piece names its message. Pure; the lines are summary.ts.
import type { MessageId } from "../../core/ids.ts";
import { smalltalkIn } from "../cues.ts";
import { findFacts, type Fact } from "../entities/facts.ts";
import { isDataOnly } from "../entities/given.ts";
import { spokenIn } from "../inspection/inspectTicket.ts";
import { promisesOf, type Promised } from "../inspection/promises.ts";
import { isUnanswered, solvedOf, type Solved } from "../inspection/solved.ts";
import { createFind, plainOf } from "../inspection/spelling.ts";
import { asks, talkOf } from "../inspection/talk.ts";
import type { Product } from "../knowledge.ts";
import { moodRuns, type MoodRun } from "../moodRuns.ts";
import { findRedFlags, type RaisedFlag } from "../redFlags.ts";
import type { IntentId } from "../taxonomy.ts";
import { isHeld, settle, type Message, type Ticket } from "../ticket.ts";

const LIKELY = 0.45; // an intent worth telling
const INTENTS_MOST = 4;
const FACTS_MOST = 10;
const DEEDS_MOST = 3; // sentences of ours; the newest tell most
const QUOTE = 60; // characters of somebody's own words
const RUNS_MOST = 5;
const SMALL: ReadonlySet<IntentId> = new Set<IntentId>(["greeting", "thanks_bye", "out_of_scope", "human", "follow_up", "feedback"]);

/** What our people said they did or will do, by their own words. */
const findDeed = createFind({
  any: [
    "(?:已经?|帮(?:您|你|亲)|给(?:您|你|亲)|为(?:您|你|亲)|替(?:您|你)|我们?(?:这边)?(?:会|来|去|先|现在|马上)?).{0,10}(?:退|换|补|赔|登记|申请|催|改|取消|寄|发(?:货|出|到|给|您|你|送|券|放)|开(?:票|好|具)|安排|核实|查|联系|反馈|提交|升级|上报|备注|记录|操作|完成|解锁|到账|转告|告知|预约|拦截|转给|转到|加急|处理)",
    "(?:同意|可以|支持|不能|无法|没法|不支持).{0,6}(?:退|换|补|赔|改|取消|开票|价保)",
    "\\b(?:i|we)(?:'ve| have|'ll| will|'m| am| are|'re)? (?:\\w+ ){0,3}(?:refund|replac|resen|sen[dt]|ship|exchang|cancel|chang|check|contact|escalat|register|arrang|chas|issu|compensat|book)",
    "\\b(?:can|cannot|can't) (?:\\w+ ){0,3}(?:refund|return|exchange|cancel|change)",
  ],
  unless: [
    "(?:有什么|还有).{0,14}(?:帮|服务)|帮(?:到|助)(?:您|你)|很高兴为|(?:尽心|尽力|竭诚|努力).{0,4}为(?:您|你).{0,4}|为(?:您|你)(?:服务|效劳|解答|解决|排忧)",
  ],
});

/** To wait, or to give us something: said on the way, decides nothing. */
const findOnTheWay = createFind({
  any: [
    "(?:马上|立即|现在|这就|这边)(?:来|就)?(?:为|帮|给)(?:您|你)(?:核实|查|看|操作)|点击|稍等|等一?下|等等|稍候|请等|正在(?:为|帮|给)?(?:您|你)?(?:核实|查|联系)|(?:提供|发|说|告诉|描述|拍|核对)(?:下|一下|我|张|给我|您的).{0,16}|麻烦(?:您|你|亲).{0,12}(?:提供|发|说|拍|看)|辛苦(?:您|你).{0,8}(?:提供|发|说|评)|评价|满意度",
    "\\b(?:one moment|just a (?:moment|minute|second)|bear with|please (?:wait|hold)|let me check|could you (?:send|tell|give|provide))\\b",
  ],
});

/** What the shop's data knows. */
export interface PartsOf {
  readonly products: readonly Product[];
  readonly zone: string;
  readonly now: number;
}

/** Before it has words. */
export interface SummaryParts {
  readonly intents: readonly IntentId[];
  readonly own: Own | undefined;
  readonly facts: readonly Fact[];
  readonly bot: {
    readonly answers: readonly Cited[];
    readonly orders: readonly string[];
    readonly unhelpful: boolean;
    readonly asked: number;
  };
  readonly deeds: readonly Own[];
  readonly promised: readonly (Promised & { readonly message: MessageId | undefined })[];
  /** What must not be overlooked by whoever takes over, each once. */
  readonly flags: readonly (RaisedFlag & { readonly message: MessageId })[];
  readonly moods: readonly MoodRun[];
  readonly solved: Solved;
  readonly phase: ReturnType<typeof settle>["phase"];
  /** Lines of theirs that nobody has answered, where they ask something or nothing tells how it ended. */
  readonly unanswered: number;
}

/** Somebody's own words, cut. */
export interface Own {
  readonly text: string;
  readonly message: MessageId;
}
interface Cited {
  readonly article: string;
  readonly version: number;
  readonly message: MessageId;
}

export function partsOf(ticket: Ticket, { products, zone, now }: PartsOf): SummaryParts {
  const said = ticket.messages.filter((one) => one.kind !== "event" && !isHeld(ticket, one.id));
  const talk = talkOf(spokenIn(ticket), { now });
  const { phase, unanswered } = settle(ticket, now);
  const solved = solvedOf(talk);
  return {
    intents: intentsOf(ticket),
    own: ownWords(ticket),
    facts: factsOf(ticket, products, zone),
    bot: botOf(ticket),
    deeds: deedsOf(said),
    promised: promisesOf(talk).map((one) => ({ ...one, message: said[one.turn]?.id })),
    flags: flagsOf(ticket),
    moods: moodRuns(ticket).slice(-RUNS_MOST),
    solved,
    phase,
    unanswered: solved === "unclear" || isUnanswered(talk) ? unanswered : 0,
  };
}

/** In the order they came up. */
function intentsOf({ messages, labels, handoff }: Ticket): readonly IntentId[] {
  const found = new Map<IntentId, number>();
  for (const one of messages) {
    if (one.kind === "bot" && one.move.did === "answer") found.set(one.move.intent, 1);
    if (one.kind !== "shopper" || smalltalkIn(one.text) !== undefined) continue;
    for (const { id, p } of labels[one.id]?.intents ?? [])
      if (p >= LIKELY && !SMALL.has(id)) found.set(id, Math.max(p, found.get(id) ?? 0));
  }
  const all = found.size > 0 ? [...found.keys()] : (handoff?.intents ?? []).filter((id) => !SMALL.has(id));
  return all.slice(0, INTENTS_MOST);
}

/** The shopper's first words that surely are about the matter; else the first that tell anything. */
function ownWords({ messages, labels }: Ticket): Own | undefined {
  const said = messages.filter(
    (one): one is Said => one.kind === "shopper" && smalltalkIn(one.text) === undefined && !isDataOnly(one.text),
  );
  const isLong = (one: Said): boolean => [...one.text].length >= TELLING;
  const isBare = (one: Said): boolean =>
    one.text.length <= BARE && (labels[one.id]?.intents[0]?.id === "human" || (labels[one.id]?.wantsHuman ?? 0) >= 0.5);
  const matter = said.filter((one) => !isBare(one));
  const isSure = (one: Said): boolean => labels[one.id]?.intents.some(({ id, p }) => p >= SURE && !SMALL.has(id)) === true;
  const one = matter.find((each) => isSure(each) && isLong(each)) ?? matter.find(isLong) ?? matter[0] ?? said[0];
  return one === undefined ? undefined : { text: cut(one.text), message: one.id };
}
type Said = Extract<Message, { readonly kind: "shopper" }>;
const TELLING = 5; // characters: «为什么» tells nothing
const BARE = 12; // «转人工» with a word beside it
const SURE = 0.6;

function factsOf({ messages, head, handoff, orders }: Ticket, products: readonly Product[], zone: string): readonly Fact[] {
  const facts: Fact[] = [];
  const add = ({ name, value }: Fact): void => {
    if (!facts.some((one) => one.value === value)) facts.push({ name, value });
  };
  const titled = (id: string | undefined): void => {
    const value = products.find((one) => one.id === id)?.title.zh;
    if (value !== undefined) add({ name: "商品", value });
  };
  titled(head.product);
  for (const one of handoff?.facts ?? []) add(one);
  for (const value of orders?.numbers ?? []) add({ name: "订单号", value });
  for (const one of messages) {
    if (one.kind === "bot" && one.move.did === "answer") titled(one.move.product);
    if (one.kind === "bot" && one.move.did === "order") add({ name: "订单号", value: one.move.order });
    if (one.kind === "shopper") for (const fact of findFacts(one.text, { now: one.at, zone, products })) add(fact);
  }
  return facts.slice(0, FACTS_MOST);
}

function botOf({ messages, ratings = {}, remarks = {} }: Ticket): SummaryParts["bot"] {
  const answers: Cited[] = [];
  const orders = new Set<string>();
  let asked = 0;
  for (const one of messages) {
    if (one.kind !== "bot") continue;
    if (one.move.did === "order") orders.add(one.move.order);
    if (one.move.did === "ask") asked += 1;
    if (one.move.did !== "answer") continue;
    const { article, version } = one.move;
    if (!answers.some((other) => other.article === article && other.version === version))
      answers.push({ article, version, message: one.id });
  }
  const unhelpful = Object.values(ratings).some((one) => one.is === "down") || Object.values(remarks).some((one) => one.is === "wrong");
  return { answers, orders: [...orders], unhelpful, asked };
}

/** The newest sentences of our people that say what was done or decided, in the order they were said. */
function deedsOf(said: readonly Message[]): readonly Own[] {
  const found: Own[] = [];
  for (const one of said) {
    if (one.kind !== "agent") continue;
    for (const sentence of sentencesOf(one.text)) {
      const plain = plainOf(sentence);
      if (findDeed(plain) === undefined || findOnTheWay(plain) !== undefined || asks(plain)) continue;
      const text = cut(sentence);
      if (!found.some((other) => other.text === text)) found.push({ text, message: one.id });
    }
  }
  return found.slice(-DEEDS_MOST);
}

/** Clauses in a row without marks are parted by a space, as people write in a hurry. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[。！!；;\n~]|[.?](?=\s|$)|？)|(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

function flagsOf({ messages }: Ticket): SummaryParts["flags"] {
  const found = new Map<string, SummaryParts["flags"][number]>();
  for (const one of messages) {
    if (one.kind !== "shopper") continue;
    for (const raised of findRedFlags(one.text)) if (!found.has(raised.flag)) found.set(raised.flag, { ...raised, message: one.id });
  }
  return [...found.values()];
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= QUOTE ? line : `${letters.slice(0, QUOTE - 1).join("")}…`;
}
