// Cloudflare's door: the Worker and the Durable Object of a shop. Wiring only: every decision is in room/, every route in app.ts.
import { DurableObject } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { DAY } from "../shared/core/time.ts";
import { DEFAULT_POLICY } from "../shared/domain/policy.ts";
import { PING, PONG } from "../shared/wire/frame.ts";
import { WIDGET_SUBPROTOCOL } from "../shared/wire/widgetApi.ts";
import weights from "../models/weights/light.bin";
import { createApp } from "./app.ts";
import { createSend } from "./alerts/send.ts";
import { demoOrders } from "./demo/orders.ts";
import { DEMO_SHOP_ID, demoArticles, demoMembers, demoPolicy, demoProducts } from "./demo/demoShop.ts";
import { answerAsk, doorOver, type Ask } from "./host/door.ts";
import { hmacSha256 } from "./host/mac.ts";
import { refuseOnTheLine } from "./host/refusedLine.ts";
import type { Room, RoomPorts, SocketAsk, Sql, SqlRow, SqlValue } from "./host/ports.ts";
import { createWorkerSockets } from "./host/workerSockets.ts";
import { createRoom } from "./room/room.ts";
import type { ShopSeed } from "./room/seed.ts";
import { refusal } from "./routes/refusal.ts";

/** The Durable Object from outside: the door as one call over RPC, and fetch for upgrades. */
interface RoomStub {
  readonly ask: Ask;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export interface Env {
  readonly ROOMS: WorkerNamespace<RoomStub>;
  /** The built pages, with the headers of client/pwa/headers.ts. */
  readonly ASSETS: { readonly fetch: (url: string) => Promise<Response> };
  /** "on": the one shop is the demo. */
  readonly DEMO?: string;
  /** The shop's id where it is not the demo. */
  readonly SHOP?: string;
  /** A secret that opens the first set-up; or only its hash, from a host that keeps the token to itself. */
  readonly SETUP_TOKEN?: string;
  readonly SETUP_HASH?: string;
  /** Rows that a day may write, as the platform's plan has it; absent, or no number: no bound. */
  readonly ROWS_A_DAY?: string;
  /** Where a test stands for the world outside. */
  readonly OUTSIDE?: string;
}

/** The one shop of this host. */
const shopIn = (env: Env): string => (env.DEMO === "on" ? DEMO_SHOP_ID : (env.SHOP ?? "shop"));
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const demoSeed: ShopSeed = {
  id: DEMO_SHOP_ID,
  policy: demoPolicy,
  members: demoMembers,
  articles: demoArticles,
  products: demoProducts,
  orders: demoOrders,
};

/** A shop that is still to be set up: our numbers, and nothing in it. */
const EMPTY_SHOP: ShopSeed = { policy: DEFAULT_POLICY, members: [], articles: [], products: [] };

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
  const home = shopIn(env);
  const stubOf = (shop: string) => env.ROOMS.get(env.ROOMS.idFromName(shop));
  return createApp({
    home,
    version: "0.1.0",
    locate: (shop) => (shop === home ? doorOver((method, args) => stubOf(shop).ask(method, args)) : undefined),
    page: (address) => env.ASSETS.fetch(address),
    refuseOnTheLine,
    upgrade: (shop, ask) => {
      const headers = new Headers({ upgrade: "websocket", [ASK]: JSON.stringify(ask) });
      return stubOf(shop).fetch("https://room/socket", { headers });
    },
  });
}

export class ShopRoom extends DurableObject<Env> {
  readonly #room: Room;
  readonly #answer: Ask;
  readonly #sockets: ReturnType<typeof createWorkerSockets>;

  constructor(ctx: WorkerState, env: Env) {
    super(ctx, env);
    this.#sockets = createWorkerSockets(ctx, (socket) => this.#room.closed(socket));
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
    const billed = { rows: 0 };
    const bill = (rows: number): void => void (billed.rows += rows);
    this.#room = createRoom(
      {
        sql: this.sql(ctx.storage, bill),
        clock: () => Date.now(),
        random: () => Math.random(),
        secret: () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("base64url"),
        hash: sha256,
        mac: hmacSha256,
        sockets: this.#sockets.all,
        setAlarm(at) {
          bill(1);
          void (at === undefined ? ctx.storage.deleteAlarm() : ctx.storage.setAlarm(Math.min(at, Date.now() + WAKE_LATE)));
        },
        deflate: deflateRawSync,
        weights: () => new Uint8Array(weights),
        log: (line) => console.log(JSON.stringify(line)),
        stayFor: (work) => ctx.waitUntil(work),
        send: createSend({ fetch: (url, init) => fetch(url, init), insteadOf: env.OUTSIDE }),
        ...this.limits(),
        ...this.setup(env),
        ...this.budget(env, () => billed.rows),
      },
      this.seed(env),
    );
    this.#answer = answerAsk(this.#room);
    this.#room.woke();
  }

  /** The door to this room's SQLite; every row written is billed. */
  protected sql(storage: WorkerState["storage"], bill: (rows: number) => void): Sql {
    return sqlOf(storage, bill);
  }

  /** How many rows a day may write. */
  protected budget(env: Env, written: () => number): Pick<RoomPorts, "billed"> {
    const most = Number(env.ROWS_A_DAY);
    return most > 0 ? { billed: { most, written } } : {};
  }

  /** What a new room begins with. */
  protected seed(env: Env): ShopSeed | undefined {
    return env.DEMO === "on" ? demoSeed : { ...EMPTY_SHOP, id: shopIn(env) };
  }

  /** What opens the first set-up. */
  protected setup(env: Env): Pick<RoomPorts, "setup"> {
    const setup = env.SETUP_HASH ?? (env.SETUP_TOKEN === undefined ? undefined : sha256(env.SETUP_TOKEN));
    return setup === undefined ? {} : { setup };
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
    const socket = this.#sockets.of(ws);
    if (socket !== undefined) this.#room.received(socket, typeof data === "string" ? data : new Uint8Array(data));
  }

  override webSocketClose(ws: WorkerSocket): void {
    this.webSocketError(ws);
    ws.close(1000, "bye"); // nobody else answers a goodbye, and a line with half of one stays open below
  }

  override webSocketError(ws: WorkerSocket): void {
    const socket = this.#sockets.of(ws);
    if (socket !== undefined) this.#room.closed(socket);
  }

  override alarm(): void {
    this.#room.alarm();
  }

  /** The room's door, by the name of its method. */
  ask(method: string, args: readonly unknown[]): Promise<unknown> {
    return this.#answer(method, args);
  }
}

/** The three-method SQL door over a Durable Object's SQLite. */
function sqlOf(storage: WorkerState["storage"], bill: (rows: number) => void): Sql {
  const rowsOf = (statement: string, values: readonly SqlValue[]): readonly Readonly<Record<string, WorkerSqlValue>>[] => {
    const cursor = storage.sql.exec(statement, ...values.map(bound));
    const rows = cursor.toArray(); // a cursor counts as it is read
    bill(cursor.rowsWritten);
    return rows;
  };
  return {
    run: (statement, ...values) => void rowsOf(statement, values),
    all: (statement, ...values) => rowsOf(statement, values).map(plain),
    transaction: (work) => storage.transactionSync(work),
  };
}

function bound(value: SqlValue): string | number | null | ArrayBuffer {
  return value instanceof Uint8Array ? value.slice().buffer : value;
}

function plain(row: Readonly<Record<string, WorkerSqlValue>>): SqlRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value instanceof ArrayBuffer ? new Uint8Array(value) : value]));
}
