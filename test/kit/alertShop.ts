// A small shop on the Node host whose alerts go to a receiver of the test's: a clock the test holds, and what was sent kept as it came.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createNodeRoom, type NodeRoom } from "../../edge/host/nodeHost.ts";
import type { Send } from "../../edge/alerts/outgoing.ts";
import type { TestRoom } from "../contract/testRoom.ts";
import { SMALL_SHOP } from "../contract/smallShop.ts";
import type { Received, Reply } from "./robotDesk.ts";
import { seededRandom } from "./random.ts";

const BEGINNING = Date.UTC(2026, 10, 2, 2, 0); // a Monday morning in Shanghai
const WEIGHTS = resolve(import.meta.dirname, "../../models/weights/light.bin");

export interface AlertShop {
  readonly room: TestRoom;
  readonly host: NodeRoom;
  readonly sent: readonly Received[];
  /** What the other side answers; undefined: nobody does. */
  answer: (got: Received) => Reply | undefined;
  readonly now: () => number;
  /** Lets time pass, alarms ringing on their way and what they send answered. */
  readonly pass: (ms: number) => Promise<void>;
}

export function openAlertShop(): AlertShop {
  let now = BEGINNING;
  const sent: Received[] = [];
  const weights = new Uint8Array(readFileSync(WEIGHTS));
  const send: Send = async ({ url, headers, body }) => {
    const got = { url, headers, body: typeof body === "string" ? new TextEncoder().encode(body) : body };
    sent.push(got);
    return shop.answer(got);
  };
  const host = createNodeRoom({
    file: ":memory:",
    clock: () => now,
    random: seededRandom(1),
    weights: () => weights,
    seed: SMALL_SHOP,
    send,
    log: (line) => {
      throw new Error(`the room logged: ${JSON.stringify(line)}`);
    },
  });
  const door = new Proxy(host.room, { get: (_target, key) => Reflect.get(host.room, key) as unknown });
  const pass = async (ms: number): Promise<void> => {
    const end = now + ms;
    await host.quiet();
    for (let at = host.alarmAt(); at !== undefined && at <= end; at = host.alarmAt()) {
      now = Math.max(now, at);
      host.ring();
      await host.quiet();
    }
    now = end;
  };
  const room: TestRoom = {
    door,
    connect: async (ask) => host.connect(ask),
    restart: async () => host.sleep(),
    now: () => now,
    advance: pass,
    close: async () => host.close(),
  };
  const shop: AlertShop = { room, host, sent, answer: () => ({ status: 201, text: "" }), now: () => now, pass };
  return shop;
}
