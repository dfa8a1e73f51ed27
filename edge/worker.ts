// Cloudflare's door: the Worker and the Durable Object of a shop. Wiring only: every decision is in room/, every route in app.ts.
import { DurableObject } from "cloudflare:workers";
import { createHash } from "node:crypto";
import type { Result } from "../shared/core/result.ts";
import { DAY } from "../shared/core/time.ts";
import type { TicketId } from "../shared/core/ids.ts";
import type { AnswerPack } from "../shared/domain/knowledge.ts";
import type { Session, ShopFace } from "../shared/wire/deskApi.ts";
import { PING, PONG } from "../shared/wire/frame.ts";
import { WIDGET_SUBPROTOCOL, type Shown, type Turns } from "../shared/wire/widgetApi.ts";
import weights from "../models/weights/light.bin";
import { createApp } from "./app.ts";
import { DEMO_SHOP_ID, demoArticles, demoMembers, demoPolicy, demoProducts } from "./demo/demoShop.ts";
import type { Room, RoomDoor, RoomPorts, SocketAsk, Sql, SqlRow, SqlValue } from "./host/ports.ts";
import { createWorkerSockets } from "./host/workerSockets.ts";
import { createRoom } from "./room/room.ts";
import type { ShopSeed } from "./room/seed.ts";
import { refusal } from "./routes/refusal.ts";

/** The Durable Object from outside: the door over RPC, and fetch for upgrades. */
type RoomStub = RoomDoor & { readonly fetch: (url: string, init: RequestInit) => Promise<Response> };

export interface Env {
  readonly ROOMS: WorkerNamespace<RoomStub>;
  readonly DEMO?: string;
}

const demoSeed = { id: DEMO_SHOP_ID, policy: demoPolicy, members: demoMembers, articles: demoArticles, products: demoProducts };

const ASK = "x-zhanggui-ask"; // set by this Worker on a request of its own making; a Durable Object has no other callers
const WAKE_LATE = DAY; // a due time further away is asked again at the next wake

let built: { readonly env: Env; readonly app: ReturnType<typeof createApp> } | undefined; // one router for all requests of this isolate

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    if (built?.env !== env) built = { env, app: openApp(env) };
    return built.app.fetch(request, env);
  },
};

function openApp(env: Env): ReturnType<typeof createApp> {
  const stubOf = (shop: string) => env.ROOMS.get(env.ROOMS.idFromName(shop));
  const exists = (shop: string): boolean => env.DEMO === "on" && shop === DEMO_SHOP_ID;
  return createApp({
    home: DEMO_SHOP_ID,
    version: "0.1.0",
    locate: (shop): RoomDoor | undefined => (exists(shop) ? stubOf(shop) : undefined),
    upgrade: (shop, ask) => {
      const headers = new Headers({ upgrade: "websocket", [ASK]: JSON.stringify(ask) });
      return stubOf(shop).fetch("https://room/socket", { headers });
    },
  });
}

export class ShopRoom extends DurableObject<Env> implements RoomDoor {
  readonly #room: Room;
  readonly #sockets: ReturnType<typeof createWorkerSockets>;

  constructor(ctx: WorkerState, env: Env) {
    super(ctx, env);
    this.#sockets = createWorkerSockets(ctx);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
    this.#room = createRoom(
      {
        sql: this.sql(ctx.storage),
        clock: () => Date.now(),
        random: () => Math.random(),
        secret: () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("base64url"),
        hash: (text) => createHash("sha256").update(text).digest("hex"),
        sockets: this.#sockets.all,
        setAlarm: (at) => void (at === undefined ? ctx.storage.deleteAlarm() : ctx.storage.setAlarm(Math.min(at, Date.now() + WAKE_LATE))),
        weights: () => new Uint8Array(weights),
        log: (line) => console.log(JSON.stringify(line)),
        ...this.limits(),
      },
      this.seed(env),
    );
    this.#room.woke();
  }

  /** The door to this room's SQLite. */
  protected sql(storage: WorkerState["storage"]): Sql {
    return sqlOf(storage);
  }

  /** What a new room begins with. */
  protected seed(env: Env): ShopSeed | undefined {
    return env.DEMO === "on" ? demoSeed : undefined;
  }

  /** How fast shoppers may write, where it is not the house's own measure. */
  protected limits(): Pick<RoomPorts, "limits"> {
    return {};
  }

  override fetch(request: Request): Response {
    const ask = JSON.parse(request.headers.get(ASK) ?? "{}") as SocketAsk; // our own Worker wrote it
    const admitted = this.#room.admitSocket(ask);
    if (!admitted.ok) return refusal(admitted.error);
    const { client, socket } = this.#sockets.open(admitted.value);
    this.#room.opened(socket);
    const headers: Record<string, string> = ask.door === "widget" ? { "sec-websocket-protocol": WIDGET_SUBPROTOCOL } : {};
    return new Response(null, { status: 101, webSocket: client, headers });
  }

  override webSocketMessage(ws: WorkerSocket, data: ArrayBuffer | string): void {
    this.#room.received(this.#sockets.of(ws), typeof data === "string" ? data : new Uint8Array(data));
  }

  override webSocketClose(ws: WorkerSocket): void {
    this.#room.closed(this.#sockets.of(ws));
  }

  override webSocketError(ws: WorkerSocket): void {
    this.#room.closed(this.#sockets.of(ws));
  }

  override alarm(): void {
    this.#room.alarm();
  }

  face(): Promise<ShopFace> {
    return this.#room.face();
  }
  signIn(member: string): Promise<Result<{ readonly session: Session; readonly token: string }>> {
    return this.#room.signIn(member);
  }
  session(token: string): Promise<Result<Session>> {
    return this.#room.session(token);
  }
  signOut(token: string): Promise<void> {
    return this.#room.signOut(token);
  }
  socketTicket(token: string): Promise<Result<{ readonly ticket: string }>> {
    return this.#room.socketTicket(token);
  }
  feed(token: string, since: string, upTo: string, after: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
    return this.#room.feed(token, since, upTo, after);
  }
  pack(): Promise<AnswerPack> {
    return this.#room.pack();
  }
  turns(capability: string, turns: Turns): Promise<Result<Shown>> {
    return this.#room.turns(capability, turns);
  }
  shown(capability: string, ticket: TicketId): Promise<Result<Shown>> {
    return this.#room.shown(capability, ticket);
  }
}

/** The three-method SQL door over a Durable Object's SQLite. */
function sqlOf(storage: WorkerState["storage"]): Sql {
  return {
    run: (statement, ...values) => void storage.sql.exec(statement, ...values.map(bound)),
    all: (statement, ...values) =>
      storage.sql
        .exec(statement, ...values.map(bound))
        .toArray()
        .map(plain),
    transaction: (work) => storage.transactionSync(work),
  };
}

function bound(value: SqlValue): string | number | null | ArrayBuffer {
  return value instanceof Uint8Array ? value.slice().buffer : value;
}

function plain(row: Readonly<Record<string, WorkerSqlValue>>): SqlRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value instanceof ArrayBuffer ? new Uint8Array(value) : value]));
}
