// A running edge as the room the contract's desk and shopper know, by its public doors only: real HTTP, real sockets, a real cookie.
// Knows nothing the doors do not say.
import { request } from "node:http";
import { isPlain, readJson } from "../../shared/core/check.ts";
import { ok, refuse, type Refusal, type RefusalKind, type Result } from "../../shared/core/result.ts";
import type { RoomDoor, SocketAsk } from "../../edge/host/ports.ts";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import { WIDGET_SUBPROTOCOL } from "../../shared/wire/widgetApi.ts";
import { openClientEnd } from "../kit/clientEnd.ts";
import type { TestRoom } from "../contract/testRoom.ts";

export const SHOP = "demo";
export const COOKIE = "zg_session";

/** The room of the demo shop behind the doors at `urlOf()`, which may move when the edge is started again. */
export function publicRoom(urlOf: () => string): TestRoom {
  const ask = async (path: string, init: RequestInit = {}): Promise<Result<unknown>> => readAnswer(await fetch(urlOf() + path, init));
  const signed = (token: string, method: string): RequestInit => ({ method, headers: { cookie: `${COOKIE}=${token}` } });
  const door = {
    face: async () => valueIn(await ask("/api/shop")),
    async signIn(member: string) {
      const answer = await fetch(`${urlOf()}/api/session`, { method: "POST", body: JSON.stringify({ member }) });
      const session = await readAnswer(answer.clone());
      return session.ok ? ok({ session: session.value, token: tokenIn(answer) }) : session;
    },
    session: (token: string) => ask("/api/session", signed(token, "GET")),
    signOut: (token: string) => ask("/api/session", signed(token, "DELETE")),
    socketTicket: (token: string) => ask("/api/socket-ticket", signed(token, "POST")),
    async feed(token: string, since: string, upTo: string, after: string) {
      const answer = await fetch(`${urlOf()}/feed?${new URLSearchParams({ since, upTo, after }).toString()}`, signed(token, "GET"));
      return answer.ok ? ok(new Uint8Array(await answer.arrayBuffer())) : readAnswer(answer);
    },
    pack: async () => valueIn(await ask(`/w/${SHOP}/pack`)),
    turns: (capability: string, turns: unknown) =>
      ask(`/w/${SHOP}/turns`, { method: "POST", headers: { authorization: `Bearer ${capability}` }, body: JSON.stringify(turns) }),
    shown: (capability: string, ticket: string) =>
      ask(`/w/${SHOP}/conversation/${ticket}`, { headers: { authorization: `Bearer ${capability}` } }),
  };
  return {
    door: door as unknown as RoomDoor, // what came is JSON; every test checks what it looks at
    connect: (one) => connect(urlOf(), one),
    restart: async () => undefined,
    stopped: async () => undefined,
    now: Date.now,
    close: async () => undefined,
  };
}

/** A refusal as the doors say it, or the value. Anything else (a bug's 500, a page of HTML) is thrown: no door may answer so. */
async function readAnswer(answer: Response): Promise<Result<unknown>> {
  const text = await answer.text();
  if (answer.status === 204) return ok(undefined);
  const read = readJson<unknown>((v) => v, text, `${answer.status} ${text.slice(0, 200)}`);
  if (!read.ok) throw new Error(read.error.words);
  if (answer.ok) return read;
  const error = errorIn(read.value);
  if (answer.status >= 500 && error?.kind !== "full") throw new Error(`${answer.status} ${text.slice(0, 200)}`);
  if (error === undefined) throw new Error(`a refusal without a reason: ${answer.status} ${text.slice(0, 200)}`);
  return { ok: false, error };
}

/** `{error:{kind,words}}`, as every door refuses. */
export function errorIn(value: unknown): Refusal | undefined {
  const error = isPlain(value) ? value["error"] : undefined;
  if (!isPlain(error) || typeof error["kind"] !== "string" || typeof error["words"] !== "string") return undefined;
  const wait = error["retryAfterMs"];
  return { kind: error["kind"] as RefusalKind, words: error["words"], ...(typeof wait === "number" ? { retryAfterMs: wait } : {}) };
}

function valueIn(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(result.error.words);
  return result.value;
}

export function tokenIn(answer: Response): string {
  return new RegExp(`${COOKIE}=([^;]*)`).exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
}

function pathOf(ask: SocketAsk): string {
  switch (ask.door) {
    case "desk":
      return `/s?ticket=${ask.ticket}`;
    case "y":
      return `/y/${encodeURIComponent(ask.doc)}?ticket=${ask.ticket}`;
    case "widget":
      return `/w/${SHOP}/socket/${ask.ticket}`;
  }
}

/** A socket that opens, or the refusal without its words: what a browser's program is told. `knock` hears the words. */
async function connect(url: string, ask: SocketAsk): Promise<Result<ClientEnd>> {
  const protocols = ask.door === "widget" ? [WIDGET_SUBPROTOCOL, ask.capability] : [];
  const opened = await openClientEnd(url.replace("http", "ws") + pathOf(ask), protocols);
  return opened === undefined ? refuse("unknown", "the socket did not open") : ok(opened.end);
}

export interface Knocked {
  readonly status: number;
  /** The refusal's kind; "" when the door opened or said nothing readable. */
  readonly kind: string;
  readonly words: string;
}

/** Asks for a WebSocket and tells how the door answered: 101, or the status with its reason. An opened line is dropped at once. */
export function knock(url: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Knocked> {
  const upgrade = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
  };
  return new Promise((done, fail) => {
    const asked = request(url + path, { headers: { ...upgrade, ...headers } });
    asked.once("error", fail);
    asked.once("upgrade", (answer, socket) => {
      socket.destroy();
      done({ status: answer.statusCode ?? 0, kind: "", words: "" });
    });
    asked.once("response", (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (one: Buffer) => parts.push(one));
      answer.on("end", () => {
        const read = readJson(errorIn, Buffer.concat(parts).toString(), "the refusal");
        const error = read.ok ? read.value : { kind: "", words: "" };
        done({ status: answer.statusCode ?? 0, kind: error.kind, words: error.words });
      });
    });
    asked.end();
  });
}
