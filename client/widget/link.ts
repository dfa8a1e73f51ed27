// The way to the room: posts turns, and follows the conversation over a WebSocket that comes back by itself (each return also asks by GET, so that
// a network without sockets still works). Never keeps anything, never decides what to send.
import { either, readJson } from "../../shared/core/check.ts";
import type { Random, TicketId } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";
import {
  readPackTold,
  readShown,
  readWidgetError,
  readWriting,
  WIDGET_SUBPROTOCOL,
  type Shown,
  type Signal,
  type Turns,
  type Writing,
} from "../../shared/wire/widgetApi.ts";
import type { After } from "../../shared/core/after.ts";

const POST_MS = 15 * SECOND; // a phone in a lift: longer than this is a lost answer, asked again
const PING_MS = 25 * SECOND; // below the 30 s after which middle boxes drop quiet connections
const PONG_MS = 8 * SECOND;
const POLL_MS = 5 * SECOND; // where sockets do not come through: how often to ask instead
const OPENING_MS = 10 * SECOND; // a network that swallows the handshake says nothing by itself
const TOO_SLOW = 408; // the post was cut off on its way: a network's doing, not a refusal of what it says
const BACKOFF_MS = [1, 2, 4, 8, 15, 30].map((s) => s * SECOND);

export type Answer =
  | { readonly came: "shown"; readonly shown: Shown }
  /** The room (or the door before it) said no. `status` as HTTP. */
  | {
      readonly came: "refusal";
      readonly status: number;
      readonly kind: string;
      readonly words: string;
      readonly retryAfterMs: number | undefined;
      /** Why exactly, where the kind alone would not say. */
      readonly reason?: string | undefined;
    }
  | { readonly came: "nothing" };

/** An answer of the room, or of a door before it, that shows nothing. */
export type NoAnswer = Exclude<Answer, { readonly came: "shown" }>;

export interface Following {
  readonly shown: (shown: Shown) => void;
  /** Another answer pack may be out. */
  readonly packTold: () => void;
  /** A person writes a reply, or no more; "anew": another line is open. */
  readonly beside: (said: Writing | "anew") => void;
  /** Is the room being heard? */
  readonly heard: (yes: boolean) => void;
  /** The conversation is not there, or not ours: following ends. */
  readonly gone: (kind: string) => void;
}

export interface Link {
  readonly post: (turns: Turns, capability: string) => Promise<Answer>;
  /** Any other of the shop's widget doors, by path: what `read` makes of its answer; undefined: none came within `ms`. */
  readonly request: <T>(
    path: string,
    capability: string,
    init: Pick<RequestInit, "method" | "body">,
    ms: number,
    read: (answer: Response) => Promise<T>,
  ) => Promise<T | undefined>;
  /** Follows until stopped. */
  readonly follow: (ticket: TicketId, capability: string, on: Following) => Followed;
}

export interface Followed {
  readonly stop: () => void;
  readonly wake: () => void;
  /** Says something beside words, at once or never; false: there is no line now. */
  readonly signal: (signal: Signal) => boolean;
}

export interface LinkPorts {
  /** Where the shop's widget door is, e.g. `https://desk.example/w/demo`. */
  readonly base: string;
  readonly fetch: typeof globalThis.fetch;
  readonly WebSocket: typeof globalThis.WebSocket;
  readonly after: After;
  readonly random: Random;
}

/** How long to wait before try number `failures` + 1: doubling, at most 30 s, spread by a quarter so that phones do not come back in step. */
export function backoff(failures: number, random: Random): number {
  const base = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 0;
  return Math.round(base * (0.75 + random() / 2));
}

/** A link to one shop's widget door. */
export function createLink(ports: LinkPorts): Link {
  const request: Link["request"] = async (path, capability, init, ms, read) => {
    const cut = new AbortController();
    const callOff = ports.after(ms, () => cut.abort());
    try {
      const headers = {
        authorization: `Bearer ${capability}`,
        ...(typeof init.body === "string" ? { "content-type": "application/json" } : {}),
      };
      return await read(
        await ports.fetch(ports.base + path, { ...init, headers, cache: "no-store", credentials: "omit", signal: cut.signal }),
      );
    } catch {
      return undefined; // no network, cut off, or too slow: all the same to the shopper
    } finally {
      callOff();
    }
  };
  const ask = async (path: string, capability: string, body?: string): Promise<Answer> =>
    (await request(path, capability, body === undefined ? {} : { method: "POST", body }, POST_MS, async (response) =>
      readAnswer(response, await response.text()),
    )) ?? { came: "nothing" };
  return {
    request,
    post: (turns, capability) => ask("/turns", capability, JSON.stringify(turns)),
    follow: (ticket, capability, on) => follow(ports, () => ask(`/conversation/${ticket}`, capability), ticket, capability, on),
  };
}

function readAnswer(response: Response, text: string): Answer {
  if (response.status !== 200) return refusedBy(response, text);
  const shown = readJson(readShown, text, "the conversation");
  return shown.ok ? { came: "shown", shown: shown.value } : { came: "nothing" };
}

/** What an answer says that is not fine. */
export function refusedBy({ status, headers }: Response, text: string): NoAnswer {
  const error = readJson(readWidgetError, text, "the refusal");
  if (!error.ok || status === TOO_SLOW || (status >= 500 && error.value.error.kind !== "full")) return { came: "nothing" };
  const seconds = Number(headers.get("retry-after"));
  const { kind, words, reason, retryAfterMs = seconds > 0 ? seconds * SECOND : undefined } = error.value.error;
  return { came: "refusal", status, kind, words, reason, retryAfterMs };
}

/** The conversation was erased at the shop, and is to be forgotten here. */
export const ERASED = "erased";

/** Refusals that mean: this conversation is not there for us, and will not be. */
export const isGone = (kind: string): boolean => ["unknown", "forbidden", "signed-out", ERASED].includes(kind);

function follow(
  { base, WebSocket, after, random }: LinkPorts,
  ask: () => Promise<Answer>,
  ticket: TicketId,
  capability: string,
  on: Following,
): Followed {
  let stopped = false;
  let failures = 0;
  let socket: WebSocket | undefined;
  let callOff = (): void => {};

  const connect = (): void => {
    callOff();
    const mine = new WebSocket(`${base.replace(/^http/, "ws")}/socket/${ticket}`, [WIDGET_SUBPROTOCOL, capability]);
    socket = mine;
    mine.onmessage = (event: MessageEvent<unknown>) => {
      if (mine !== socket || typeof event.data !== "string") return;
      beat(mine);
      const shown =
        event.data === "pong" ? undefined : readJson(either(readShown, readPackTold, readWriting), event.data, "what the room says");
      if (shown?.ok && "ticket" in shown.value) on.shown(shown.value);
      else if (shown?.ok && "writing" in shown.value) on.beside(shown.value);
      else if (shown?.ok) on.packTold();
      failures = 0;
      on.heard(true);
    };
    mine.onopen = () => {
      beat(mine);
      on.beside("anew");
    };
    mine.onclose = () => {
      if (mine === socket) void lost();
    };
    callOff = after(OPENING_MS, () => {
      if (mine === socket) void lost();
    });
  };
  /** Quiet for a while: ask; still quiet: the connection is dead, whatever the browser says. */
  const beat = (mine: WebSocket): void => {
    callOff();
    callOff = after(PING_MS, () => {
      if (mine.readyState === mine.OPEN) mine.send("ping");
      callOff = after(PONG_MS, () => {
        if (mine === socket) void lost();
      });
    });
  };
  const lost = async (): Promise<void> => {
    callOff();
    const dead = socket;
    socket = undefined;
    dead?.close();
    if (stopped) return;
    const answer = await ask();
    if (stopped || socket !== undefined) return;
    if (answer.came === "refusal" && isGone(answer.kind)) {
      stopped = true;
      on.gone(answer.kind);
      return;
    }
    on.heard(answer.came !== "nothing");
    if (answer.came === "shown") on.shown(answer.shown);
    const wait = backoff(failures++, random);
    callOff = after(answer.came === "shown" ? Math.min(wait, POLL_MS) : wait, connect);
  };
  connect();
  return {
    stop() {
      stopped = true;
      callOff();
      const open = socket;
      socket = undefined;
      open?.close();
    },
    signal(signal) {
      const isOpen = socket?.readyState === 1;
      if (isOpen) socket?.send(JSON.stringify(signal));
      return isOpen;
    },
    wake() {
      if (stopped || socket?.readyState === 1) return;
      failures = 0;
      const stale = socket;
      socket = undefined;
      stale?.close();
      connect();
    },
  };
}
