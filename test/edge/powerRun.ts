// A long day of power cuts, for the test (20) and for the command (200 and more): what was acknowledged is there afterwards, once, in order;
// who was connected comes back by itself; what fell due in the dark is done when the light is on again, once. Counts; the caller judges.
import { openAgent, whenStatus, type Agent } from "../kit/agent.ts"; // before anything else that opens a shelf
import { fetchPack, openShopper, whenShown, type Shopper } from "../kit/shopper.ts";
import { seededRandom } from "../kit/random.ts";
import { whenThere } from "../kit/until.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { openDesk, signIn, value, type DeskClient } from "../contract/deskClient.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { openAnsweringDesk, openWriter, type Writer } from "./load.ts";
import { openPowerScene, type PowerScene } from "./powerScene.ts";
import { SHOP } from "./publicRoom.ts";
import { PULLS, SOON_MS, type Cast } from "./pulls.ts";
import { AGENT, OWNER, readFeed, SUPERVISOR } from "./shopAtWork.ts";
import { NOTHING_WRONG, plus, tallyOf, type Tally } from "./tally.ts";

export interface PowerReport extends Tally {
  readonly kills: number;
  /** Kills by the moment they came. */
  readonly moments: ReadonlyMap<string, number>;
  readonly messages: number;
  readonly replies: number;
  /** Promises that were broken in the dark, and those of them that were told exactly once. */
  readonly due: number;
  readonly dueOnce: number;
  /** Replicas (a desk's, a newcomer's, a phone's) that were looked at once all was quiet, and those that had everything. */
  readonly replicas: number;
  readonly whole: number;
  /** Documents that stood in the shop after its very first start was cut off. */
  readonly born: readonly string[];
  /** ms from the command until the room answered. */
  readonly openings: readonly number[];
}

export interface PowerAsk {
  readonly kills: number;
  readonly seed: number;
  readonly tell?: (words: string) => void;
}

const SHOPPERS = 4;
const BIRTH_MS = 120; // a new room is whole some 80 ms after it was first asked for
const CHAPTER = 2; // rounds of all moments; then other shoppers come, so that no conversation grows beyond a day's

export async function runPower({ kills, seed, tell = () => undefined }: PowerAsk): Promise<PowerReport> {
  const random = seededRandom(seed);
  const scene = await openPowerScene(random() * BIRTH_MS);
  const moments = new Map([["as its tables are made", 1]]);
  const waiting: TicketId[] = [];
  let report: PowerReport = {
    ...NOTHING_WRONG,
    ...{ kills: 0, moments, messages: 0, replies: 0, due: 0, dueOnce: 0, replicas: 0, whole: 0, born: [], openings: [] },
  };
  try {
    const born = await everything(scene);
    await shortenPromises(scene);
    const owner = await openAgent({ url: scene.url(), shop: SHOP, member: OWNER, device: `d-owner-${seed}` });
    const phone = await openShopper({ url: scene.url(), shop: SHOP, pack: await fetchPack(scene.url(), SHOP) });
    for (let said = 0; scene.kills() < kills; ) {
      const writers = Array.from({ length: SHOPPERS }, () => openWriter(createShopper(scene.room)));
      const cast: Cast = { scene, random, writers, desk: openAnsweringDesk(scene.room, AGENT), newcomers: [], waiting };
      await pullInTurn(cast, kills, moments, async (moment) => {
        if (moment.startsWith("twice")) await phone.conversation.say(`第 ${++said} 次停电时说的`);
      });
      report = add(report, await closeChapter(cast, owner));
      tell(`${scene.kills()} kills, ${report.messages} messages and ${report.replies} replies acknowledged`);
      report = add(report, await phoneShows(phone, said));
    }
    report = add(report, await tellOnce(scene, waiting));
    await owner.close();
    phone.conversation.close();
    return { ...report, born, kills: scene.kills(), openings: scene.openings() };
  } finally {
    await scene.close();
  }
}

/** Every moment in its turn, then light again. `inTheDark` happens between the two. */
async function pullInTurn(
  cast: Cast,
  kills: number,
  moments: Map<string, number>,
  inTheDark: (moment: string) => Promise<void>,
): Promise<void> {
  const { scene } = cast;
  for (const [moment, pull] of Array.from({ length: CHAPTER }, () => Object.entries(PULLS)).flat()) {
    if (scene.kills() >= kills) return;
    const before = scene.kills();
    await pull(cast);
    moments.set(moment, (moments.get(moment) ?? 0) + scene.kills() - before);
    await inTheDark(moment);
    await scene.light();
  }
}

type Counts = Partial<Pick<PowerReport, "messages" | "replies" | "due" | "dueOnce" | "replicas" | "whole">> & { readonly tally?: Tally };

function add(report: PowerReport, more: Counts): PowerReport {
  const { messages = 0, replies = 0, due = 0, dueOnce = 0, replicas = 0, whole = 0, tally = NOTHING_WRONG } = more;
  return {
    ...report,
    ...plus(report, tally),
    messages: report.messages + messages,
    replies: report.replies + replies,
    due: report.due + due,
    dueOnce: report.dueOnce + dueOnce,
    replicas: report.replicas + replicas,
    whole: report.whole + whole,
  };
}

/** What was in flight is sent again; then everything acknowledged is looked for: in the room, on the owner's desk, on the newcomers'. */
async function closeChapter({ scene, writers, desk, newcomers }: Cast, owner: Agent): Promise<Counts> {
  await desk.finish();
  const judge = await openDesk(scene.room, SUPERVISOR);
  let tally = NOTHING_WRONG;
  for (const one of writers) {
    await one.finish();
    tally = plus(tally, tallyOf(one.acknowledged(), await one.seen()));
    tally = plus(tally, tallyOf(desk.acknowledged(one.ticket), repliesIn(judge, one.ticket)));
    tally = plus(tally, { ...tallyOf(repliesIn(judge, one.ticket), await one.answersSeen()), lost: 0 }); // one may be held: overtaken in the dark
  }
  const desks = [owner, ...newcomers];
  let whole = 0;
  for (const one of desks) {
    await whenStatus(one, "online");
    if (await hasAll(one, writers)) whole++;
  }
  for (const one of newcomers) await one.close();
  for (const one of [desk, judge]) one.close();
  const messages = writers.reduce((sum, one) => sum + one.acknowledged().length, 0);
  return { tally, messages, replies: desk.count(), replicas: desks.length, whole };
}

const repliesIn = (desk: DeskClient, ticket: TicketId): readonly string[] =>
  desk.ticket(ticket).messages.flatMap((one) => (one.kind === "agent" ? [one.text] : []));

/** Every conversation stands on that desk as its shopper wrote it, and nothing waits there. */
async function hasAll(agent: Agent, writers: readonly Writer[]): Promise<boolean> {
  for (const { ticket, acknowledged } of writers) {
    const said = await whenThere(`${ticket} on ${agent.shelf.db.name}`, async () => {
      const messages = (await agent.queries.ticket(ticket))?.ticket.messages ?? [];
      const texts = messages.filter((one) => one.kind === "shopper").map((one) => one.text);
      return texts.length >= acknowledged().length ? texts : undefined;
    });
    if (JSON.stringify(said) !== JSON.stringify(acknowledged())) return false;
  }
  const { unsent, refused } = agent.sync.status();
  return unsent === 0 && refused === 0;
}

async function phoneShows({ conversation }: Shopper, said: number): Promise<Counts> {
  const mine = (): number => conversation.view().lines.filter((one) => one.text.endsWith("停电时说的") && one.mark === "delivered").length;
  await whenShown(conversation, "what was said in the dark", () => mine() >= said);
  return { replicas: 1, whole: mine() === said ? 1 : 0 };
}

async function tellOnce(scene: PowerScene, waiting: readonly TicketId[]): Promise<Counts> {
  const desk = await openDesk(scene.room, SUPERVISOR);
  const once = waiting.filter((ticket) => breaches(desk, ticket) === 1);
  desk.close();
  return { due: waiting.length, dueOnce: once.length };
}

function breaches(desk: DeskClient, ticket: TicketId): number {
  return desk.ticket(ticket).messages.filter((one) => one.kind === "event" && one.what === "breached" && one.reason === "first:breach")
    .length;
}

async function everything({ room }: PowerScene): Promise<readonly string[]> {
  return (await readFeed(room, await signIn(room, OWNER))).map((one) => one.doc).toSorted();
}

async function shortenPromises({ room }: PowerScene): Promise<void> {
  const desk = await openDesk(room, SUPERVISOR);
  const policy = value(readShopDoc(desk.doc("shop")));
  const soon = { ...policy.sla.P3, chatFirst: SOON_MS };
  const short = { ...policy, sla: { P0: soon, P1: soon, P2: soon, P3: soon } };
  const bytes = desk.change("shop", (doc) => writeShop(doc, short));
  const answer = await desk.push("shop", bytes);
  if (answer.kind !== "ack") throw new Error(`the policy was refused: ${answer.words}`);
  desk.close();
}
