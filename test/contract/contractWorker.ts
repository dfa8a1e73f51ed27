// The Worker the contract suite runs on workerd: the very Durable Object of the edge with a small shop in it, and a bare way to call its doors.
// The production app is tested elsewhere (test/edge); here the room is asked directly, as the Node host is.
import type { Ask } from "../../edge/host/door.ts";
import { ShopRoom } from "../../edge/worker.ts";
import { fromJson, withBytes } from "./bytesInJson.ts";
import { DAY_ROWS, EMPTY_SHOP, SETUP_HASH, SMALL_SHOP } from "./smallShop.ts";

const UNLIMITED = { limits: { burst: 1_000, perTen: 1_000, perHour: 10_000 } };

/** By room: a field would not be there yet when the base class asks for its SQL door. */
const written = new WeakMap<object, { rows: number }>();

const wakings = new WeakMap<object, string>();

export class ContractRoom extends ShopRoom {
  /** Rows written since this room woke, index entries counted, as workerd bills them. */
  rows(): number {
    return written.get(this)?.rows ?? 0;
  }

  /** Another one each time this room is started. */
  waking(): string {
    let known = wakings.get(this);
    if (known === undefined) wakings.set(this, (known = crypto.randomUUID()));
    return known;
  }

  protected override sql(storage: WorkerState["storage"], bill: (rows: number) => void): ReturnType<ShopRoom["sql"]> {
    const count = { rows: 0 };
    written.set(this, count);
    const exec: typeof storage.sql.exec = (statement, ...values) => {
      const cursor = storage.sql.exec(statement, ...values);
      const list = cursor.toArray(); // a cursor counts as it is read
      count.rows += cursor.rowsWritten;
      return { toArray: () => list, rowsWritten: cursor.rowsWritten };
    };
    const { transactionSync, setAlarm, deleteAlarm } = storage;
    return super.sql(
      {
        sql: { exec },
        transactionSync: <T>(work: () => T): T => (transactionSync as <R>(work: () => R) => R).call(storage, work) as T,
        setAlarm: (at) => setAlarm.call(storage, at),
        deleteAlarm: () => deleteAlarm.call(storage),
      },
      bill,
    );
  }

  protected override seed(): typeof SMALL_SHOP {
    return this.isOf("own") ? EMPTY_SHOP : SMALL_SHOP;
  }

  protected override limits(): ReturnType<ShopRoom["limits"]> {
    return this.isOf("free") ? UNLIMITED : {};
  }

  protected override setup(): ReturnType<ShopRoom["setup"]> {
    return this.isOf("own") ? { setup: SETUP_HASH } : {};
  }

  protected override budget(_env: unknown, written: () => number): ReturnType<ShopRoom["budget"]> {
    return this.isOf("day") ? { billed: { most: DAY_ROWS, written } } : {};
  }

  private isOf(kind: string): boolean {
    return this.ctx.id.name?.startsWith(kind) === true;
  }
}

interface Env {
  readonly ROOMS: WorkerNamespace<{
    readonly ask: Ask;
    readonly rows: () => Promise<number>;
    readonly waking: () => Promise<string>;
    readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  }>;
}

/** POST /<room>/<method> with a JSON list of arguments calls a door. WS /<room>/socket?ask=… opens a socket under the subprotocol "yes", or says why not under "no". */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url);
    const [, room = "", method = ""] = url.pathname.split("/");
    if (room === "health") return new Response("ok");
    const stub = env.ROOMS.get(env.ROOMS.idFromName(room));
    if (request.headers.get("upgrade") === "websocket") return openSocket(stub, url.searchParams.get("ask") ?? "");
    const args = fromJson(await request.json());
    const value =
      method === "rows"
        ? await stub.rows()
        : method === "waking"
          ? await stub.waking()
          : await stub.ask(method, Array.isArray(args) ? args : []);
    return Response.json(withBytes(value) ?? null);
  },
};

async function openSocket(stub: { readonly fetch: (url: string, init: RequestInit) => Promise<Response> }, ask: string): Promise<Response> {
  const answer = await stub.fetch("https://room/socket", { headers: { upgrade: "websocket", "x-zhanggui-ask": ask } });
  const socket: unknown = Reflect.get(answer, "webSocket");
  if (socket !== null && socket !== undefined)
    return new Response(null, { status: 101, webSocket: socket as WorkerSocket, headers: { "sec-websocket-protocol": "yes" } });
  const { 0: client, 1: server } = new WebSocketPair();
  server.accept();
  server.send(await answer.text());
  server.close(4000, "refused");
  return new Response(null, { status: 101, webSocket: client, headers: { "sec-websocket-protocol": "no" } });
}
