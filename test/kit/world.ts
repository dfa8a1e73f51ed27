// A small world in one process: the real room on Node, real desks (shelf, postman, deeds) and shoppers, joined by real frames over sockets
// that can be cut. Import before anything that imports Dexie.
import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { createTicketActions, type TicketActions } from "../../client/actions/ticketActions.ts";
import { openShelf, type Shelf } from "../../client/store/db.ts";
import { createQueries, type Queries } from "../../client/store/queries.ts";
import { startSync, type Sync } from "../../client/sync/start.ts";
import type { SocketAsk } from "../../edge/host/ports.ts";
import { asId, type DeviceId, type MemberId, type ShopId, type TicketId } from "../../shared/core/ids.ts";
import { readFileBytes } from "../../shared/domain/fileBytes.ts";
import { makeNodeRoom } from "../contract/makeNodeRoom.ts";
import { createShopper, type ShopperClient } from "../contract/shopperClient.ts";
import { SMALL_SHOP } from "../contract/smallShop.ts";
import type { TestRoom } from "../contract/testRoom.ts";
import { TEST_KEY } from "./buildShelf.ts";
import { seededRandom } from "./random.ts";

const LOST = 1006;

export interface Desk {
  readonly me: MemberId;
  readonly shelf: Shelf;
  readonly queries: Queries;
  readonly actions: TicketActions;
  readonly sync: Sync;
  /** Cuts this desk's network, or mends it. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** Closes the desk; the shelf stays, and `reopen` finds everything on it. */
  readonly close: () => Promise<void>;
}

export interface World {
  readonly room: TestRoom;
  readonly shopper: () => ShopperClient;
  readonly desk: (member: string, device?: string) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

let worlds = 0;

export async function openWorld(): Promise<World> {
  const room = await makeNodeRoom({ seed: SMALL_SHOP });
  const desks = new Set<Desk>();
  const world = ++worlds;
  let opened = 0;
  return {
    room,
    shopper: () => createShopper(room),
    async desk(member, device = `w${world}`) {
      const desk = await openDesk(room, member, device, ++opened);
      desks.add(desk);
      return desk;
    },
    async close() {
      for (const desk of desks) await desk.close();
      await room.close();
    },
  };
}

async function openDesk(room: TestRoom, member: string, device: string, seed: number): Promise<Desk> {
  const signed = await room.door.signIn(member);
  if (!signed.ok) throw new Error(signed.error.words);
  const { session, token } = signed.value;
  const network = createNetwork(room, token);
  const me = asId<MemberId>(member);
  const random = seededRandom(seed);
  const shelf = openShelf({ shop: asId<ShopId>(session.shop), member: me, device: asId<DeviceId>(device), random, key: TEST_KEY });
  const sync = startSync({ shelf, random, origin: "http://world.test", fetch: network.fetch, WebSocket: network.WebSocket });
  let open = true;
  return {
    me,
    shelf,
    sync,
    queries: createQueries(shelf),
    actions: createTicketActions({ shelf, actor: { kind: "member", id: me, role: session.role }, clock: Date.now, random }),
    cut: () => network.set(false),
    mend: () => network.set(true),
    async close() {
      if (!open) return;
      open = false;
      await sync.close();
      shelf.close();
    },
  };
}

interface Network {
  readonly fetch: typeof fetch;
  readonly WebSocket: typeof WebSocket;
  readonly set: (up: boolean) => void;
}

/** One desk's network: the requests it makes, its sockets, and a switch. */
function createNetwork(room: TestRoom, token: string): Network {
  const live = new Set<RoomSocket>();
  let up = true;
  class BoundSocket extends RoomSocket {
    constructor(url: string | URL) {
      super(url, room, () => up);
      live.add(this);
    }
  }
  return {
    async fetch(input, init) {
      if (!up) throw new TypeError("fetch failed");
      const [, ticketOfFile] = /\/api\/files\/([^/?]+)/.exec(String(input)) ?? [];
      if (ticketOfFile !== undefined && init?.body instanceof Uint8Array) return putFile(room, token, ticketOfFile, init.body);
      const ticket = await room.door.socketTicket(token);
      return ticket.ok ? Response.json(ticket.value) : Response.json({ error: ticket.error }, { status: 401 });
    },
    WebSocket: BoundSocket as unknown as typeof WebSocket, // has what the postman and the stock provider use of one
    set(now) {
      up = now;
      if (up) return;
      for (const socket of live) socket.drop();
      live.clear();
    },
  };
}

async function putFile(room: TestRoom, token: string, ticket: string, body: Uint8Array): Promise<Response> {
  const bytes = new Uint8Array(body);
  const facts = readFileBytes(bytes);
  if (facts === undefined) return Response.json({ error: { kind: "malformed", words: "unfit" } }, { status: 400 });
  const id = createHash("sha256").update(bytes).digest("hex");
  const kept = await room.door.putFile({ by: "member", token }, asId<TicketId>(ticket), id, facts, bytes);
  return kept.ok ? Response.json({ id, ...facts }) : Response.json({ error: kept.error }, { status: 400 });
}

/** What of a browser's WebSocket is used, over a socket of the room. A class, because the stock provider wants to `new` one. */
class RoomSocket {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = "arraybuffer";
  onopen: (() => void) | null = null;
  onmessage: ((message: { readonly data: unknown }) => void) | null = null;
  onclose: ((close: { readonly code: number; readonly reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  private far: { readonly send: (data: Uint8Array<ArrayBuffer> | string) => void; readonly close: () => void } | undefined;
  private readonly isUp: () => boolean;

  constructor(url: string | URL, room: TestRoom, isUp: () => boolean) {
    this.isUp = isUp;
    void this.dial(new URL(url), room);
  }

  private async dial(url: URL, room: TestRoom): Promise<void> {
    const ticket = url.searchParams.get("ticket") ?? "";
    const doc = url.pathname.startsWith("/y/") ? url.pathname.slice("/y/".length) : undefined;
    const ask: SocketAsk = doc === undefined ? { door: "desk", ticket } : { door: "y", ticket, doc };
    const far = this.isUp() ? await room.connect(ask) : undefined;
    if (far === undefined || !far.ok || this.readyState === 3) return this.drop();
    this.far = far.value;
    this.readyState = 1;
    this.onopen?.();
    far.value.onClose((code, reason) => this.end(code, reason));
    far.value.onMessage((data) => this.onmessage?.({ data: typeof data === "string" ? data : data.slice().buffer }));
  }

  send(data: Uint8Array<ArrayBuffer> | ArrayBuffer | string): void {
    this.far?.send(data instanceof ArrayBuffer ? new Uint8Array(data) : data);
  }

  close(): void {
    this.far?.close();
    this.end(1000, "");
  }

  /** The line breaks: neither side says goodbye. */
  drop(): void {
    this.far?.close();
    this.end(LOST, "");
  }

  private end(code: number, reason: string): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    queueMicrotask(() => this.onclose?.({ code, reason }));
  }
}
