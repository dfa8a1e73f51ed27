// A shopper's phone: the widget's real conversation, outbox, sender and link on a simulated network, with a bot that moves as drawn.
import { createConversation, type Conversation } from "../../client/widget/conversation.ts";
import type { Bot } from "../../client/widget/botDoor.ts";
import { readKept } from "../../client/widget/outbox.ts";
import { createLink } from "../../client/widget/link.ts";
import type { Shelf } from "../../client/widget/shelf.ts";
import { asId, type MessageId, type Random } from "../../shared/core/ids.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import { seededRandom } from "../kit/random.ts";
import { createDevice, type Device, type Program } from "./device.ts";
import type { DeviceNet } from "./network.ts";
import { SECRET_MARKS } from "./roomProcess.ts";
import type { Schedule } from "./schedule.ts";

export interface Phone {
  readonly name: string;
  readonly device: Device;
  readonly net: DeviceNet;
  /** The open page; undefined for a moment after it was killed. */
  readonly page: () => Conversation | undefined;
  readonly openPage: () => Promise<void>;
  /** Messages of a conversation that this phone keeps and believes the room has. */
  readonly delivered: (ticket: string) => readonly string[];
  readonly killPage: () => void;
  /** The site's data cleared: conversation and outbox are gone for this phone. */
  readonly wipe: () => void;
  /** All that is on its disk. */
  readonly kept: () => string;
}

export interface PhoneAsk {
  readonly name: string;
  readonly seed: number;
  readonly schedule: Schedule;
  readonly net: DeviceNet;
  /** How often the bot says something, and not only listens. */
  readonly moves: Random;
}

const NEVER: Promise<never> = new Promise(() => undefined);

export function createPhone(ask: PhoneAsk): Phone {
  const { schedule, net } = ask;
  const device = createDevice(schedule);
  const kept = new Map<string, unknown>();
  const random = seededRandom(ask.seed);
  let program: Program = { dead: true };
  let page: Conversation | undefined;
  const secret = (): string => `${Array.from({ length: 15 }, () => Math.floor(random() * 36).toString(36)).join("")}${SECRET_MARKS.phone}`;
  return {
    name: ask.name,
    device,
    net,
    page: () => page,
    delivered: (ticket) =>
      [...kept].flatMap(([key, value]) => {
        const act = key.startsWith(`turn ${ticket} `) ? readKept(value) : undefined;
        return act?.sent === true ? act.turns.flatMap((turn) => (turn.kind === "say" ? [turn.id] : [])) : [];
      }),
    async openPage() {
      const mine: Program = { dead: false };
      program = mine;
      const after = device.timers(mine);
      const { fetch, WebSocket } = net.of(mine);
      const opened = await createConversation({
        shop: "sim",
        language: "zh",
        product: undefined,
        name: "访客",
        shelf: shelfOf(kept, mine),
        link: createLink({ base: "http://sim/w/sim", fetch, WebSocket, after, random }),
        bot: drawnBot(ask.moves),
        clock: device.clock,
        random,
        after,
        secret,
      });
      if (!mine.dead) page = opened;
    },
    killPage() {
      program.dead = true;
      page = undefined;
      net.dropProgram(program);
    },
    wipe: () => kept.clear(),
    kept: () => JSON.stringify([...kept]),
  };
}

/** The widget's shelf over a map; a dead page's calls never come back. What was written stays. */
function shelfOf(kept: Map<string, unknown>, program: Program): Shelf {
  const alive = async <T>(work: () => T): Promise<T> => (program.dead ? NEVER : work());
  const queues = new Map<string, Promise<void>>();
  return {
    durable: true,
    get: (key) => alive(() => kept.get(key)),
    list: (prefix) =>
      alive(() =>
        [...kept.keys()]
          .filter((key) => key.startsWith(prefix))
          .sort()
          .map((key) => kept.get(key)),
      ),
    change: (key, make) =>
      alive(() => {
        const next = make(kept.get(key));
        if (next === undefined) kept.delete(key);
        else kept.set(key, next);
        return next;
      }),
    alone(name, work) {
      const mine = (queues.get(name) ?? Promise.resolve()).then(work);
      queues.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
    watch: () => () => undefined,
  };
}

/** Moves of every kind, known to the room or not: what a device's bot says is only a wish. */
function drawnBot(random: Random): Bot {
  return {
    lineOf: () => undefined,
    ready: async () => undefined,
    async think(say) {
      const draw = random();
      if (draw < 0.1) return undefined;
      const move = moveOf(draw);
      return move === undefined ? [say] : [say, { kind: "bot", id: asId<MessageId>(`${say.id}-1`), at: say.at, replyTo: say.id, move }];
    },
  };
}

function moveOf(draw: number): BotMove | undefined {
  const reason = "drawn";
  if (draw < 0.35) return { did: "answer", intent: "delivery_time", article: draw < 0.3 ? "delivery" : "no-such", version: 1, reason };
  if (draw < 0.5) return { did: "ask", about: "order", choices: [], reason };
  if (draw < 0.6) return { did: "smalltalk", intent: "greeting", reason };
  return draw < 0.85 ? { did: "handoff", cause: "asked", reason } : undefined;
}
