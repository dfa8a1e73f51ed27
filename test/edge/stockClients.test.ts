// Stock y-websocket clients, 2.1 and 3.1, over real sockets against the built edge in workerd: they converge, and where they may not go they are told, and dial seldom.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebsocketProvider as Current } from "y-websocket";
import { WebsocketProvider as Old } from "y-websocket-2";
import * as Y from "yjs";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { readArticleDoc } from "../../shared/doc/articleDoc.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { articleDocName, ticketDocName } from "../../shared/domain/names.ts";
import { step } from "../../shared/domain/review.ts";
import { openDesk, readOn, signIn, value } from "../contract/deskClient.ts";
import { createShopper } from "../contract/shopperClient.ts";
import type { TestRoom } from "../contract/testRoom.ts";
import { clearAway } from "../kit/clearAway.ts";
import { until } from "../kit/until.ts";
import { publicRoom } from "./publicRoom.ts";
import { AGENT, OWNER, SUPERVISOR } from "./shopAtWork.ts";

const ARTICLE = articleDocName(asId("a-shrink-linen")); // of the demo shop, published
const WATCHED_MS = 31_000; // half a minute and a little: what dials once in ten seconds has dialled four times

const data = mkdtempSync(join(tmpdir(), "zhanggui-stock-"));
let edge: Edge;
let room: TestRoom;
let note: string; // a ticket's document

beforeAll(async () => {
  process.setMaxListeners(50); // every stock provider in Node listens for the end of the process
  edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  room = publicRoom(() => edge.url);
  const shopper = createShopper(room);
  value(await shopper.post(shopper.say("衣服破了,我要退货"), shopper.person()));
  note = ticketDocName(shopper.ticket);
});
afterAll(async () => {
  await edge.close();
  clearAway(data);
});

const PROVIDERS = { "2.1": Old as unknown as typeof Current, "3.1": Current } as const;
type Version = keyof typeof PROVIDERS;
const VERSIONS: readonly Version[] = ["2.1", "3.1"];

const ticketFor = async (member: MemberId): Promise<string> => value(await room.door.socketTicket(await signIn(room, member))).ticket;

interface Client {
  readonly version: Version;
  readonly doc: Y.Doc;
  readonly provider: Current;
  readonly count: { dials: number; readonly codes: number[] };
}

function start(version: Version, name: string, params: Record<string, string>): Client {
  const count: Client["count"] = { dials: 0, codes: [] };
  class Counted extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      count.dials++;
      this.addEventListener("close", ({ code }) => count.codes.push(code));
    }
  }
  const doc = new Y.Doc();
  const provider = new PROVIDERS[version](`${edge.url.replace("http", "ws")}/y`, name, doc, {
    WebSocketPolyfill: Counted,
    disableBc: true,
    params,
  });
  return { version, doc, provider, count };
}

const synced = (client: Client): Promise<void> => until(`${client.version} is in step`, () => client.provider.synced);

/** What only a supervisor or the owner may do with an article. */
function archive({ doc }: Client): void {
  writeArticle(doc, value(step(value(readArticleDoc(doc)), { did: "archive", by: AGENT, at: Date.now() })));
}

describe("stock clients of both versions", () => {
  it("converge with each other and with a desk, over a line that broke while all of them wrote", async () => {
    const desk = await openDesk(room, OWNER);
    const old = start("2.1", note, { ticket: await ticketFor(AGENT) });
    const current = start("3.1", note, { ticket: await ticketFor(SUPERVISOR) });
    for (const one of [old, current]) await synced(one);
    noteOf(old.doc).insert(0, "二点一。");
    noteOf(current.doc).insert(0, "三点一。");
    const same = (): boolean => new Set([old.doc, current.doc, desk.doc(note)].map((doc) => noteOf(doc).toString())).size === 1;
    await until("all three have both", () => same() && noteOf(old.doc).length === 8);
    for (const one of [old, current]) one.provider.disconnect();
    noteOf(old.doc).insert(0, "断网时二。");
    noteOf(current.doc).insert(0, "断网时三。");
    const bytes = desk.change(note, (doc) => noteOf(doc).insert(0, "桌上写的。"));
    expect((await desk.push(note, bytes)).kind).toBe("ack");
    for (const [one, member] of [
      [old, AGENT],
      [current, SUPERVISOR],
    ] as const) {
      one.provider.params = { ticket: await ticketFor(member) };
      one.provider.connect();
      await synced(one);
    }
    await until("all three have everything", () => same() && noteOf(old.doc).length === 8 + 5 + 5 + 5);
    expect(readOn(desk, note)).toMatchObject({ ticket: { note: noteOf(current.doc).toString() } });
    expect([old.count.dials, current.count.dials]).toEqual([2, 2]);
    for (const one of [old, current]) one.provider.destroy();
    desk.close();
  });

  it("are seen by each other under the name the edge knows", async () => {
    const old = start("2.1", note, { ticket: await ticketFor(AGENT) });
    const current = start("3.1", note, { ticket: await ticketFor(SUPERVISOR) });
    for (const one of [old, current]) one.provider.awareness.setLocalStateField("user", { name: "老板" });
    const nameOf = (one: Client, other: Client): unknown => one.provider.awareness.getStates().get(other.doc.clientID)?.["user"]?.name;
    await until("each sees the other", () => nameOf(old, current) === "许晴" && nameOf(current, old) === "周敏");
    old.provider.destroy();
    await until("who left is gone", () => !current.provider.awareness.getStates().has(old.doc.clientID));
    current.provider.destroy();
  });

  it("read a published article as an agent, and are shown out with 4403 when they archive it; nobody else sees a letter of it", async () => {
    const desk = await openDesk(room, OWNER);
    const before = readOn(desk, ARTICLE);
    for (const version of VERSIONS) {
      const client = start(version, ARTICLE, { ticket: await ticketFor(AGENT) });
      await synced(client);
      archive(client);
      await until(`${version} is told`, () => client.count.codes.length > 0);
      expect([version, client.count.codes[0]]).toEqual([version, 4403]);
      client.provider.destroy();
    }
    expect(readOn(desk, ARTICLE)).toEqual(before);
    desk.close();
  });

  it("are refused cheaply where they may not go: told why by a code, 3.1 dials once for good, 2.1 at most seven times a minute", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined); // where stock clients write why
    const used = await ticketFor(AGENT);
    const first = start("3.1", note, { ticket: used });
    await synced(first);
    const ended = await signIn(room, SUPERVISOR);
    const orphan = value(await room.door.socketTicket(ended)).ticket;
    await room.door.signOut(ended);
    const refused: { readonly why: string; readonly code: number; readonly client: Client }[] = [];
    for (const version of VERSIONS)
      for (const [why, code, doc, params] of [
        ["no ticket", 4401, note, {}],
        ["a made-up ticket", 4401, note, { ticket: "x".repeat(32) }],
        ["a used ticket", 4401, note, { ticket: used }],
        ["a ticket of an ended session", 4401, note, { ticket: orphan }],
        ["a kind that is none", 4400, "order:1", { ticket: await ticketFor(AGENT) }],
        ["the team", 4400, "team", { ticket: await ticketFor(AGENT) }],
        ["a ticket that is not there", 4404, "ticket:t-nobody", { ticket: await ticketFor(AGENT) }],
        ["another shop", 4404, note, { ticket: await ticketFor(AGENT), shop: "nowhere" }],
      ] as const)
        refused.push({ why, code, client: start(version, doc, params) });
    const writers = await Promise.all(
      VERSIONS.map(async (version) => {
        const client = start(version, ARTICLE, { ticket: await ticketFor(AGENT) });
        await synced(client);
        archive(client);
        return { why: "a change that is not theirs", code: 4403, client };
      }),
    );
    await new Promise((done) => setTimeout(done, WATCHED_MS));
    for (const { why, code, client } of [...refused, ...writers]) {
      const { version, count, provider } = client;
      expect([why, version, count.codes[0]]).toEqual([why, version, code]);
      expect([why, version, count.dials <= (version === "3.1" ? 1 : 5)]).toEqual([why, version, true]);
      expect([why, version, provider.shouldConnect]).toEqual([why, version, version === "2.1"]);
      provider.destroy();
    }
    const told = warned.mock.calls.map(([words]) => String(words));
    warned.mockRestore();
    for (const words of ["please sign in, and ask for a fresh ticket", "there are no documents of that name", "there is no such document"])
      expect(told.some((one) => one.endsWith(words))).toBe(true);
    expect(first.provider.wsconnected).toBe(true);
    first.provider.destroy();
  });
});
