// A room on Node that is the same every time it is made: fixed clock, seeded randomness, counted secrets. It counts what is written and keeps what it logs.
import { createHash } from "node:crypto";
import * as Y from "yjs";
import { createApp } from "../../../edge/app.ts";
import { createNodeRoom, type ClientEnd, type NodeRoom } from "../../../edge/host/nodeHost.ts";
import type { Sql } from "../../../edge/host/ports.ts";
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import { readDocName } from "../../../shared/domain/names.ts";
import { declareRoots, readDoc } from "../../../shared/doc/readDoc.ts";
import { decodeRoomFrame, encodeDeskFrame } from "../../../shared/wire/codec.ts";
import { PROTOCOL } from "../../../shared/wire/version.ts";
import { readTurns } from "../../../shared/wire/widgetApi.ts";
import { value } from "../../contract/deskClient.ts";
import { AMY, BEN, SMALL_SHOP } from "../../contract/smallShop.ts";
import { seededRandom } from "../../kit/random.ts";

export const TICKET = asId<TicketId>("t-1");
export const CAPABILITY = "c".repeat(22);
export const HELLO = encodeDeskFrame({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d" });
const NOW = Date.UTC(2026, 10, 2, 2, 0);

export interface FuzzRoom {
  readonly host: NodeRoom;
  readonly app: ReturnType<typeof createApp>;
  readonly token: string;
  readonly shop: string;
  /** Statements that write, so far. */
  readonly writes: () => number;
  /** Throws when the room logged a bug since the last time. */
  readonly noBug: () => void;
  /** A line of AMY's: of a desk, or of an editor of that document. */
  readonly connect: (doc?: string) => Promise<ClientEnd>;
  /** The state of a document, as the feed gives it. */
  readonly stateOf: (name: string) => Promise<Uint8Array>;
  /** Throws where a document of the feed cannot be read whole. */
  readonly isWhole: () => Promise<void>;
  readonly rows: () => string;
}

/** A shop with a ticket that waits for a person, and AMY's and BEN's desks open, so that an attacker's line coming or going is no news. */
export async function openFuzzRoom(): Promise<FuzzRoom> {
  let writes = 0;
  let secrets = 0;
  let db: Sql | undefined;
  const bugs: string[] = [];
  const host = createNodeRoom({
    file: ":memory:",
    clock: () => NOW,
    random: seededRandom(1),
    secret: () => createHash("sha256").update(`secret ${++secrets}`).digest("base64url").slice(0, 32),
    weights: () => new Uint8Array(0),
    seed: SMALL_SHOP,
    around(sql) {
      db = {
        ...sql,
        run(statement, ...values) {
          writes++;
          sql.run(statement, ...values);
        },
      };
      return db;
    },
    log: (line) => void (line["event"] === "bug" && bugs.push(String(line["words"]))),
  });
  const { room } = host;
  const shop = (await room.face()).id;
  const app = createApp({
    home: shop,
    version: "fuzz",
    locate: (one) => (one === shop ? room : undefined),
    upgrade: async () => new Response(null, { status: 501 }),
  });
  const post = readTurns({
    protocol: 2,
    ticket: TICKET,
    start: { shopper: "s-1", name: "小雨", language: "zh", createdAt: NOW },
    turns: [
      { kind: "say", id: "m-1", at: NOW, text: "我要退货" },
      { kind: "person", id: "m-2", at: NOW },
    ],
  });
  if (post === undefined) throw new Error("a right post must pass");
  value(await room.turns(CAPABILITY, post));
  const token = value(await room.signIn(AMY)).token;
  const bens = value(await room.signIn(BEN)).token;
  const open = async (of: string, doc?: string): Promise<ClientEnd> => {
    const { ticket } = value(await room.socketTicket(of));
    return value(host.connect(doc === undefined ? { door: "desk", ticket } : { door: "y", ticket, doc }));
  };
  for (const one of [token, bens]) (await open(one)).send(HELLO);
  const states = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const all = new Map<string, Uint8Array>();
    for (let [upTo, after] = ["", ""]; ; ) {
      const page = value(decodeRoomFrame(value(await room.feed(bens, "", upTo, after))));
      if (page.kind !== "page") throw new Error("a feed without pages");
      for (const one of page.entries) if (one.format === "yjs") all.set(one.doc, one.bytes);
      if (page.done) return all;
      ({ upTo, after } = page);
    }
  };
  return {
    host,
    app,
    token,
    shop,
    writes: () => writes,
    noBug() {
      const bug = bugs.splice(0)[0];
      if (bug !== undefined) throw new Error(`the room met a bug: ${bug}`);
    },
    connect: (doc) => open(token, doc),
    stateOf: async (name) => (await states()).get(name) ?? new Uint8Array([0, 0]),
    async isWhole() {
      for (const [name, bytes] of await states()) {
        const kind = readDocName(name)?.kind;
        if (kind === undefined || kind === "team") throw new Error(`a document of no kind: ${name}`);
        const doc = new Y.Doc();
        declareRoots(kind, doc);
        Y.applyUpdate(doc, bytes);
        if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error(`${name} has holes`);
        const read = readDoc(kind, doc);
        if (!read.ok) throw new Error(`${name} cannot be read: ${read.error.words}`);
      }
    },
    rows() {
      const hash = createHash("sha256");
      for (const table of db?.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") ?? [])
        for (const row of db?.all(`SELECT * FROM ${String(table["name"])}`) ?? [])
          for (const column of Object.values(row)) hash.update(column instanceof Uint8Array ? column : String(column));
      return hash.digest("hex");
    },
  };
}
