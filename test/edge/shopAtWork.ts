// A shop in the middle of its day, behind the real doors: people at their desks, a shopper who is being served. They are the witnesses
// of what somebody else tries; what they can see is compared before and after.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { expect } from "vitest";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { readDocName } from "../../shared/domain/names.ts";
import { declareRoots, readDoc } from "../../shared/doc/readDoc.ts";
import { decodeRoomFrame } from "../../shared/wire/codec.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { catchUp, openDesk, signIn, value, type DeskClient } from "../contract/deskClient.ts";
import { createShopper, type ShopperClient } from "../contract/shopperClient.ts";
import type { TestRoom } from "../contract/testRoom.ts";
import { publicRoom } from "./publicRoom.ts";
import { clearAway } from "../kit/clearAway.ts";

export const OWNER = asId<MemberId>("m-linxi");
export const AGENT = asId<MemberId>("m-zhoumin");
export const SUPERVISOR = asId<MemberId>("m-xuqing");

export interface ShopAtWork {
  readonly url: string;
  readonly room: TestRoom;
  /** Of an agent who sits at a desk all day: what is tried under that name changes nobody's presence. */
  readonly token: string;
  /** A served conversation: it waits for nobody, so nothing of it changes by itself. */
  readonly served: ShopperClient;
  /** Where a desk stands that has seen everything so far. */
  readonly cursor: () => string;
  /** Everything the owner can see: documents as they read, by name. */
  readonly see: () => Promise<unknown>;
  /** Runs what somebody tries; afterwards nothing may have changed, and no witness may have been told anything, or lost the line. */
  readonly unnoticed: (work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openShopAtWork(): Promise<ShopAtWork> {
  const data = mkdtempSync(join(tmpdir(), "zhanggui-doors-"));
  const edge: Edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const room = publicRoom(() => edge.url);
  const [agent, owner] = [await openDesk(room, AGENT), await openDesk(room, OWNER)];
  const served = await serve(room, agent);
  const line = await follow(room, served);
  await owner.until(() => owner.doc(`ticket:${served.ticket}`).store.clients.size > 0);
  const token = await signIn(room, AGENT);
  const ownersToken = await signIn(room, OWNER);
  const entries = () => readFeed(room, ownersToken);
  const unnoticed = async (work: () => Promise<void>): Promise<void> => {
    const before = {
      feed: await entries(),
      shown: await shownTo(served),
      told: line.told(),
      frames: [await settled(agent), await settled(owner)],
    };
    await work();
    expect(await entries()).toEqual(before.feed);
    expect(await shownTo(served)).toEqual(before.shown);
    // one more page with its tally and presence, asked for by the count itself: no witness was told anything else
    expect([await settled(agent), await settled(owner)]).toEqual(before.frames.map((count) => count + 3));
    expect([agent.closed(), owner.closed(), line.closed(), line.told()]).toEqual([undefined, undefined, false, before.told]);
  };
  return {
    url: edge.url,
    room,
    token,
    served,
    cursor: owner.cursor,
    see: async () => Object.fromEntries((await entries()).map((one) => [one.doc, readEntry(one)])),
    unnoticed,
    close: async () => {
      for (const desk of [agent, owner]) desk.close();
      line.close();
      await edge.close();
      clearAway(data);
    },
  };
}

/** A shopper who asked for a person and has an answer. */
async function serve(room: TestRoom, agent: DeskClient): Promise<ShopperClient> {
  const shopper = createShopper(room);
  value(await shopper.post(shopper.say("衣服破了,我要退货"), shopper.person()));
  const name = `ticket:${shopper.ticket}`;
  await agent.until(() => agent.doc(name).store.clients.size > 0 && agent.ticket(shopper.ticket).assignment.to === AGENT);
  agent.presence("online");
  await agent.until(() => agent.ticket(shopper.ticket).assignment.state === "held");
  await agent.reply(shopper.ticket, "您好,已为您登记退货");
  return shopper;
}

async function follow(room: TestRoom, shopper: ShopperClient) {
  const end = value(await room.connect({ door: "widget", ticket: shopper.ticket, capability: shopper.capability }));
  let told = 0;
  let closed = false;
  const first = new Promise<void>((done) => {
    end.onMessage(() => {
      told++;
      done();
    });
  });
  end.onClose(() => {
    closed = true;
  });
  await first;
  return { told: () => told, closed: () => closed, close: end.close };
}

/** What the shopper sees, but for the moment of asking. */
async function shownTo(shopper: ShopperClient): Promise<unknown> {
  const { now: _moment, ...said } = value(await shopper.shown());
  return said;
}

/** Asks for a page and waits for it, its tally and the presence behind them: whatever was told before has arrived by then. Gives the frames so far. */
async function settled(desk: DeskClient): Promise<number> {
  await catchUp(desk, desk.cursor());
  await desk.until(() => desk.frames.at(-1)?.kind === "presence");
  return desk.frames.length;
}

/** Everything a new device would be sent. */
export async function readFeed(room: TestRoom, token: string): Promise<readonly FeedEntry[]> {
  const entries: FeedEntry[] = [];
  let [upTo, after] = ["", ""];
  for (;;) {
    const page = value(decodeRoomFrame(value(await room.door.feed(token, "", upTo, after))));
    if (page.kind !== "page") throw new Error(`a feed of ${page.kind}`);
    entries.push(...page.entries);
    if (page.done) return entries;
    ({ upTo, after } = page);
  }
}

function readEntry(entry: FeedEntry): unknown {
  const kind = readDocName(entry.doc)?.kind;
  if (entry.format === "json" || kind === undefined || kind === "team") return new TextDecoder().decode(entry.bytes);
  const doc = new Y.Doc();
  declareRoots(kind, doc);
  Y.applyUpdate(doc, entry.bytes);
  return value(readDoc(kind, doc));
}
