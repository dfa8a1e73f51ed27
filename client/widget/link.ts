// The way to the room: posts turns, and follows the conversation over a WebSocket that comes back by itself (each return also asks by GET, so that
// a network without sockets still works). Never keeps anything, never decides what to send.
import { readJson } from "../../shared/core/check.ts";
import type { Random, TicketId } from "../../shared/core/ids.ts";
import type { Refusal } from "../../shared/core/result.ts";
import { SECOND } from "../../shared/core/time.ts";
import { readShown, readWidgetError, WIDGET_SUBPROTOCOL, type Shown, type Turns } from "../../shared/wire/widgetApi.ts";
import type { After } from "./after.ts";

const POST_MS = 15 * SECOND; // a phone in a lift: longer than this is a lost answer, asked again
const PING_MS = 25 * SECOND; // below the 30 s after which middle boxes drop quiet connections
const PONG_MS = 8 * SECOND;
const POLL_MS = 5 * SECOND; // where sockets do not come through: how often to ask instead
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
    }
  | { readonly came: "nothing" };

export interface Following {
  readonly shown: (shown: Shown) => void;
  /** Is the room being heard? */
  readonly heard: (yes: boolean) => void;
  /** The conversation is not there, or not ours: following ends. */
  readonly gone: (refusal: Pick<Refusal, "words">) => void;
}

export interface Link {
  readonly post: (turns: Turns, capability: string) => Promise<Answer>;
  /** Follows until stopped. */
  readonly follow: (ticket: TicketId, capability: string, on: Following) => { readonly stop: () => void; readonly wake: () => void };
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
  const ask = async (path: string, capability: string, body?: string): Promise<Answer> => {
    const cut = new AbortController();
    const callOff = ports.after(POST_MS, () => cut.abort());
    try {
      const response = await ports.fetch(ports.base + path, {
        method: body === undefined ? "GET" : "POST",
        headers: { authorization: `Bearer ${capability}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        cache: "no-store",
        credentials: "omit",
        signal: cut.signal,
        ...(body === undefined ? {} : { body }),
      });
      return readAnswer(response, await response.text());
    } catch {
      return { came: "nothing" }; // no network, cut off, or too slow: all the same to the shopper
    } finally {
      callOff();
    }
  };
  return {
    post: (turns, capability) => ask("/turns", capability, JSON.stringify(turns)),
    follow: (ticket, capability, on) => follow(ports, () => ask(`/conversation/${ticket}`, capability), ticket, capability, on),
  };
}

function readAnswer({ status, headers }: Response, text: string): Answer {
  if (status === 200) {
    const shown = readJson(readShown, text, "the conversation");
    return shown.ok ? { came: "shown", shown: shown.value } : { came: "nothing" };
  }
  const error = readJson(readWidgetError, text, "the refusal");
  if (!error.ok || (status >= 500 && error.value.error.kind !== "full")) return { came: "nothing" };
  const seconds = Number(headers.get("retry-after"));
  const { kind, words, retryAfterMs = seconds > 0 ? seconds * SECOND : undefined } = error.value.error;
  return { came: "refusal", status, kind, words, retryAfterMs };
}

/** Refusals that mean: this conversation is not there for us, and will not be. */
export const isGone = (kind: string): boolean => kind === "unknown" || kind === "forbidden" || kind === "signed-out";

function follow(
  { base, WebSocket, after, random }: LinkPorts,
  ask: () => Promise<Answer>,
  ticket: TicketId,
  capability: string,
  on: Following,
): { readonly stop: () => void; readonly wake: () => void } {
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
      const shown = event.data === "pong" ? undefined : readJson(readShown, event.data, "the conversation");
      if (shown?.ok) on.shown(shown.value);
      failures = 0;
      on.heard(true);
    };
    mine.onopen = () => beat(mine);
    mine.onclose = () => {
      if (mine === socket) void lost();
    };
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
      on.gone(answer);
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
