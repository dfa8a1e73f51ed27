// The Worker the contract suite runs on workerd: the very Durable Object of the edge with a small shop in it, and a bare way to call its doors.
// The production app is tested elsewhere (test/edge); here the room is asked directly, as the Node host is.
import { ShopRoom } from "../../edge/worker.ts";
import { isPlain } from "../../shared/core/check.ts";
import { SMALL_SHOP } from "./smallShop.ts";

const UNLIMITED = { limits: { burst: 1_000, perTen: 1_000, perHour: 10_000 } };

/** By room: a field would not be there yet when the base class asks for its SQL door. */
const written = new WeakMap<object, { rows: number }>();

export class ContractRoom extends ShopRoom {
  /** Rows written since this room woke, index entries counted, as workerd bills them. */
  rows(): number {
    return written.get(this)?.rows ?? 0;
  }

  protected override sql(storage: WorkerState["storage"]): ReturnType<ShopRoom["sql"]> {
    const count = { rows: 0 };
    written.set(this, count);
    const exec: typeof storage.sql.exec = (statement, ...values) => {
      const cursor = storage.sql.exec(statement, ...values);
      const list = cursor.toArray(); // a cursor counts as it is read
      count.rows += cursor.rowsWritten;
      return { toArray: () => list, rowsWritten: cursor.rowsWritten };
    };
    const { transactionSync, setAlarm, deleteAlarm } = storage;
    return super.sql({
      sql: { exec },
      transactionSync: <T>(work: () => T): T => (transactionSync as <R>(work: () => R) => R).call(storage, work) as T,
      setAlarm: (at) => setAlarm.call(storage, at),
      deleteAlarm: () => deleteAlarm.call(storage),
    });
  }

  protected override seed(): typeof SMALL_SHOP {
    return SMALL_SHOP;
  }

  protected override limits(): ReturnType<ShopRoom["limits"]> {
    const { name } = this.ctx.id;
    return name?.startsWith("free") === true ? UNLIMITED : {};
  }
}

interface Env {
  readonly ROOMS: WorkerNamespace<
    Record<string, (...args: readonly unknown[]) => Promise<unknown>> & {
      readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
    }
  >;
}

/** POST /<room>/<method> with a JSON list of arguments calls a door. WS /<room>/socket?ask=… opens a socket under the subprotocol "yes", or says why not under "no". */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url);
    const [, room = "", method = ""] = url.pathname.split("/");
    if (room === "health") return new Response("ok");
    const stub = env.ROOMS.get(env.ROOMS.idFromName(room));
    if (request.headers.get("upgrade") === "websocket") return openSocket(stub, url.searchParams.get("ask") ?? "");
    const args: unknown = await request.json();
    const value = await stub[method]?.(...(Array.isArray(args) ? args : []));
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

/** Bytes as {bytes: base64}, so that a page of the feed can travel as JSON. */
function withBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withBytes(one)]));
  return Array.isArray(value) ? value.map(withBytes) : value;
}
