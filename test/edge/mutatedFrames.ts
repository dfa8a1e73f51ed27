// A thousand frames bent at random, thrown at the desk's door by somebody who is signed in. Nothing may come of it.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type MessageId, type Random } from "../../shared/core/ids.ts";
import { decodeRoomFrame, encodeDeskFrame } from "../../shared/wire/codec.ts";
import { bucketsOf } from "../../shared/wire/tally.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { appendMessage, declareTicket, setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { value } from "../contract/deskClient.ts";
import { seededRandom } from "../kit/random.ts";
import { unpacked } from "../kit/unpacked.ts";
import { OWNER, type ShopAtWork } from "./shopAtWork.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const FRAMES = 1_000;
const LINES = 4; // at once
const HELLO = encodeDeskFrame({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d-bent" });
const DOUBT = encodeDeskFrame({ kind: "doubt", sums: bucketsOf([{ name: "shop", seq: 1 }]) });
const FETCH = encodeDeskFrame({ kind: "fetch", docs: ["shop", "ticket:t-1"] });
const pull = (since: string): Bytes => encodeDeskFrame({ kind: "pull", since, upTo: "", after: "" });

export function mutatedFrames(shopOf: () => ShopAtWork): void {
  describe("a thousand bent frames", () => {
    it("change nothing, end no colleague's line, and leave the room answering", async () => {
      const { see, url, unnoticed } = shopOf();
      const seed = Math.floor(Math.random() * 2 ** 31);
      console.log(`bent frames: seed ${seed}`);
      const random = seededRandom(seed);
      const bent = Array.from({ length: FRAMES }, () => bentFrame(shopOf(), random));
      const before = await see();
      const heard = new Map<string, number>();
      const count = (what: string): void => void heard.set(what, (heard.get(what) ?? 0) + 1);
      await Promise.all(
        Array.from({ length: LINES }, (_, line) =>
          throwAll(
            shopOf(),
            bent.filter((__, i) => i % LINES === line),
            count,
          ),
        ),
      );
      console.log(`bent frames were answered: ${JSON.stringify(Object.fromEntries(heard))}`);
      expect(heard.get("closed 1011") ?? 0).toBe(0); // a bug in the room says so; 1006 is a goodbye lost because we still talked
      expect(await see()).toEqual(before);
      expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ ok: true });
      await unnoticed(async () => undefined);
    });
  });
}

/** Sends each, waits until the room has dealt with it, opens a new line where the last one was ended. */
async function throwAll(shop: ShopAtWork, frames: readonly Bytes[], count: (what: string) => void): Promise<void> {
  const page = pull(shop.cursor());
  let line = await openLine(shop, count);
  for (const frame of frames) {
    line.send(frame);
    line.send(page); // answered by a page when the line still stands
    if (await line.stands()) continue;
    line = await openLine(shop, count);
  }
  line.close();
}

async function openLine({ room, token }: ShopAtWork, count: (what: string) => void) {
  const end = value(await room.connect({ door: "desk", ticket: value(await room.door.socketTicket(token)).ticket }));
  let ended = false;
  let pages = 0;
  let waiting = (): void => undefined;
  end.onMessage((data) => {
    const frame = typeof data === "string" ? undefined : value(decodeRoomFrame(unpacked(data)));
    if (frame?.kind === "page") pages++;
    else if (frame !== undefined) count(frame.kind === "refused" ? `refused ${frame.why}` : frame.kind);
    waiting();
  });
  end.onClose((code) => {
    ended = true;
    if (code !== 1000) count(`closed ${code}`);
    waiting();
  });
  let wanted = 0;
  end.send(HELLO);
  return {
    send: end.send,
    close: end.close,
    /** True once the next page is here, false once the line has ended. A bent pull may bring a page of its own: one too many does no harm. */
    stands: async (): Promise<boolean> => {
      wanted = Math.max(wanted + 1, pages);
      while (!ended && pages < wanted) await new Promise<void>((done) => (waiting = done));
      return !ended;
    },
  };
}

/**
 * Frames as they should be, but that nobody of that role may send, or that ask only. Bent or not, nothing comes of them. A wound in an
 * update's own bytes leaves its envelope whole, so that the gate gets to see it.
 */
function bentFrame(shop: ShopAtWork, random: Random): Bytes {
  const name = `ticket:${shop.served.ticket}`;
  const message = {
    kind: "agent",
    id: asId<MessageId>("m-bent"),
    at: 1,
    text: "冒名",
    by: OWNER,
    seen: { shopper: 0, shop: 0, assignment: 0 },
  } as const;
  const changes: readonly (readonly [doc: string, work: (one: Y.Doc) => void])[] = [
    ["article:a-bent", (doc) => doc.getMap("article").set("card", { id: "a-bent", status: "published", version: 1 })],
    ["order:1", (doc) => doc.getMap("order").set("paid", true)],
    [name, (doc) => setVerdicts(doc, { type: "invoice", number: 1 })],
    [name, (doc) => appendMessage(doc, message)],
    [name, (doc) => doc.getMap("ticket").set("head", { id: "t-other" })],
  ];
  if (random() < 0.2) return bend(pick([HELLO, pull(""), DOUBT, FETCH], random), random);
  const [doc, work] = pick(changes, random);
  const deep = random() < 0.8;
  const bytes = deep ? bend(fromNothing(work), random) : fromNothing(work);
  const frame = encodeDeskFrame({ kind: "update", id: "u-bent", doc, bytes });
  return deep ? frame : bend(frame, random);
}

function fromNothing(work: (doc: Y.Doc) => void): Bytes {
  const doc = new Y.Doc();
  doc.clientID = 77;
  declareTicket(doc);
  work(doc);
  return new Uint8Array(Y.encodeStateAsUpdate(doc));
}

/** One to four wounds: a bit turned, a byte set, bytes cut, doubled, put in, or two frames sewn together. */
function bend(whole: Bytes, random: Random): Bytes {
  const upTo = (n: number): number => Math.floor(random() * n);
  let bytes = [...whole];
  for (let wounds = 1 + upTo(4); wounds > 0; wounds--) {
    const at = upTo(bytes.length + 1);
    const wound = upTo(6);
    if (wound === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(8));
    else if (wound === 1) bytes[at] = [0, 1, 127, 128, 255][upTo(5)] ?? 0;
    else if (wound === 2) bytes = bytes.slice(0, at);
    else if (wound === 3) bytes.splice(at, upTo(8));
    else if (wound === 4) bytes.splice(at, 0, ...Array.from({ length: 1 + upTo(12) }, () => upTo(256)));
    else bytes = [...bytes, ...bytes.slice(at)];
  }
  return Uint8Array.from(bytes);
}

function pick<T>(all: readonly T[], random: Random): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}
