// The moments at which the plug is pulled. Each leaves the shop dark; what was acknowledged by then is remembered by whoever was told.
import { openAgent, type Agent } from "../kit/agent.ts"; // before anything else that opens a shelf
import { until } from "../kit/until.ts";
import type { Random, TicketId } from "../../shared/core/ids.ts";
import { value } from "../contract/deskClient.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { openWriter, type AnsweringDesk, type Writer } from "./load.ts";
import type { PowerScene } from "./powerScene.ts";
import { SHOP } from "./publicRoom.ts";
import { OWNER } from "./shopAtWork.ts";

/** People at work in the shop while the light goes. */
export interface Cast {
  readonly scene: PowerScene;
  readonly random: Random;
  readonly writers: Writer[];
  readonly desk: AnsweringDesk;
  /** Desks that came for the first time and were cut off while everything was brought to them. */
  readonly newcomers: Agent[];
  /** Conversations whose promise of a first reply was broken in the dark. */
  readonly waiting: TicketId[];
}

export const SOON_MS = 2_500; // the promise of a first reply, made short enough to be broken while we wait

const ACKNOWLEDGED_MOST = 24; // messages before the plug is pulled
const ANSWERED = 3; // of the agent's
const IN_FLIGHT_MS = 60; // a post takes some 10 ms
const HEAVY = "很长的一段话".repeat(150); // 900 characters: two of them and the document is compacted
const STARTING_MS = 900; // a start takes some 0.6 s
const LATE_MS = 250; // beyond the promise

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** By name, in the order they are taken. */
export const PULLS: Readonly<Record<string, (cast: Cast) => Promise<void>>> = {
  "while shoppers write and an agent answers": pullUnderLoad,
  "while documents are compacted": (cast) => pullInFlight({ ...cast, writers: openHeavy(cast) }),
  "while it starts": async ({ scene, random }) => {
    await scene.cut();
    await scene.flicker(random() * STARTING_MS);
  },
  "as everybody comes back": async (cast) => {
    await cast.scene.cut();
    await cast.scene.light();
    await pullInFlight(cast);
  },
  "twice before anybody is back": async ({ scene }) => {
    await scene.cut();
    await scene.light();
    await scene.cut();
  },
  "while a new desk is brought everything": pullAtBootstrap,
  "with a post on its way": pullInFlight,
  "before a promise falls due": pullBeforeDue,
};

/** Everybody writes at once until enough is acknowledged; then it is dark, with the rest in flight. */
async function pullUnderLoad({ scene, random, writers, desk }: Cast): Promise<void> {
  const enough = 1 + Math.floor(random() * ACKNOWLEDGED_MOST);
  let [messages, answers] = [0, 0];
  const tickets = writers.map((one) => one.ticket);
  const work = [...writers.map((one) => one.write(() => messages++, scene.isDark)), desk.answer(tickets, () => answers++, scene.isDark)];
  await Promise.race([until("enough is acknowledged", () => messages >= enough && answers >= ANSWERED), ...work]);
  await scene.cut();
  await Promise.all(work);
}

async function pullInFlight({ scene, random, writers }: Cast): Promise<void> {
  const work = writers.map((one) => one.write(() => undefined, scene.isDark));
  await Promise.race([pause(random() * IN_FLIGHT_MS), ...work]);
  await scene.cut();
  await Promise.all(work);
}

function openHeavy({ scene, writers }: Cast): Writer[] {
  const heavy = Array.from({ length: 2 }, () => openWriter(createShopper(scene.room), HEAVY));
  writers.push(...heavy);
  return heavy;
}

async function pullAtBootstrap({ scene, random, newcomers }: Cast): Promise<void> {
  const agent = await openAgent({ url: scene.url(), shop: SHOP, member: OWNER, device: `d-new-${newcomers.length}-${scene.kills()}` });
  newcomers.push(agent);
  await until("the first page is on its way", () => ["catching-up", "online"].includes(agent.sync.status().state));
  await pause(random() * IN_FLIGHT_MS);
  await scene.cut();
}

async function pullBeforeDue({ scene, waiting }: Cast): Promise<void> {
  const shopper = createShopper(scene.room);
  value(await shopper.post(shopper.say("我要退货"), shopper.person()));
  const due = Date.now() + SOON_MS;
  await scene.cut();
  waiting.push(shopper.ticket);
  await pause(due + LATE_MS - Date.now());
}
