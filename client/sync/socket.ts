// One WebSocket to the room at a time: fetches the single-use ticket, opens, hands frames on as they come. Decides nothing.
import { isPlain, readJson } from "../../shared/core/check.ts";
import { refuse, type RefusalKind, type Result } from "../../shared/core/result.ts";
import { readSocketTicket } from "../../shared/wire/deskApi.ts";
import { createInbox } from "./inbox.ts";
import { OPENING_MS, type SessionEvent } from "./sessionState.ts";

export interface Edge {
  /** `https://desk.example`, without a path. */
  readonly origin: string;
  readonly shop: string;
  readonly fetch: typeof fetch;
  readonly WebSocket: typeof WebSocket;
}

export interface LinePorts {
  readonly edge: Edge;
  /** Where the shelf stands, once everything received is written. */
  readonly standing: () => Promise<{ readonly epoch: string; readonly cursor: string }>;
  readonly tell: (event: SessionEvent) => void;
}

export interface Line {
  readonly connect: () => void;
  readonly disconnect: () => void;
  readonly send: (data: Uint8Array<ArrayBuffer> | string) => void;
}

const LOST = 1006; // "closed abnormally", as the platform itself says it

/** The line of one device. `connect` ends in the event opened, closed or turned-away; after `disconnect` nothing more is heard of it. */
export function createLine(ports: LinePorts): Line {
  let current: { socket: WebSocket | undefined } | undefined;
  const connect = async (): Promise<void> => {
    const mine: { socket: WebSocket | undefined } = { socket: undefined };
    current = mine;
    const tell = (event: SessionEvent): void => {
      if (current === mine) ports.tell(event);
    };
    const ticket = await fetchTicket(ports.edge);
    if (current !== mine) return;
    if (!ticket.ok) return tell({ kind: "turned-away", refusal: ticket.error });
    const socket = new ports.edge.WebSocket(socketUrl(ports.edge, "/s", ticket.value));
    mine.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onopen = () =>
      void ports.standing().then(
        (at) => tell({ kind: "opened", ...at }),
        () => tell({ kind: "closed", code: LOST }), // a shelf that cannot be read now does not know where it stands
      );
    const inbox = createInbox(tell);
    socket.onmessage = (message: MessageEvent<unknown>) => inbox.came(message.data);
    socket.onclose = (close) => inbox.behind({ kind: "closed", code: close.code === 0 ? LOST : close.code });
    socket.onerror = () => undefined; // always followed by a close
  };
  return {
    connect: () => void connect(),
    disconnect() {
      const socket = current?.socket;
      current = undefined;
      if (socket === undefined) return;
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    },
    send(data) {
      const socket = current?.socket;
      if (socket !== undefined && socket.readyState === socket.OPEN) socket.send(data);
    },
  };
}

/** A single-use ticket (60 s) for a socket. Refuses "signed-out" and "forbidden" as the edge says it, and "unknown" when it cannot be reached. */
export async function fetchTicket(edge: Edge): Promise<Result<string>> {
  try {
    const { fetch } = edge; // unbound: a browser's fetch refuses another `this`
    const answer = await fetch(`${edge.origin}/api/socket-ticket?shop=${encodeURIComponent(edge.shop)}`, {
      method: "POST",
      credentials: "same-origin",
      signal: AbortSignal.timeout(OPENING_MS),
    });
    const text = await answer.text();
    if (!answer.ok) return refuse(kindOf(answer.status), wordsOf(text) ?? `the edge answered ${answer.status}`);
    const ticket = readJson(readSocketTicket, text, "the socket ticket");
    return ticket.ok ? { ok: true, value: ticket.value.ticket } : ticket;
  } catch {
    return refuse("unknown", "无法连接店铺。 The shop cannot be reached.");
  }
}

/** What the edge says for people to read. */
function wordsOf(text: string): string | undefined {
  const read = readJson((v) => (isPlain(v) && isPlain(v["error"]) ? v["error"]["words"] : undefined), text, "the refusal");
  return read.ok && typeof read.value === "string" ? read.value : undefined;
}

function kindOf(status: number): RefusalKind {
  if (status === 401) return "signed-out";
  if (status === 403) return "forbidden";
  return status === 429 ? "rate" : "unknown";
}

function socketUrl(edge: Edge, path: string, ticket: string): string {
  return `${socketOrigin(edge)}${path}?ticket=${encodeURIComponent(ticket)}&shop=${encodeURIComponent(edge.shop)}`;
}

export function socketOrigin(edge: Edge): string {
  return edge.origin.replace(/^http/, "ws");
}
