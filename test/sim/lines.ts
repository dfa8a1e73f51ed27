// A device's WebSocket lines to the room. What is on one line arrives in order or, after the first loss, not at all: that much TCP promises.
// A line may look open on either end for minutes after it is dead.
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import type { SocketAsk } from "../../edge/host/ports.ts";
import { asId, type TicketId } from "../../shared/core/ids.ts";
import type { Program } from "./device.ts";
import type { Path } from "./path.ts";
import type { Data, LineFacts } from "./wire.ts";

export interface Lines {
  readonly socketOf: (program: Program) => typeof WebSocket;
  /** Every line is dead; `loud`: the device's platform notices, otherwise all looks open. */
  readonly breakAll: (loud: boolean) => void;
  /** The device's end is gone and so is the room's, at once. */
  readonly dropAll: () => void;
  readonly dropProgram: (program: Program) => void;
  readonly roomDied: () => void;
}

interface Line {
  readonly program: Program;
  readonly facts: LineFacts;
  readonly socket: ClientSocket;
  far: ClientEnd | undefined;
  upAt: number;
  downAt: number;
  upDead: boolean;
  downDead: boolean;
  clientGone: boolean;
  serverGone: boolean;
}

/** What of a browser's WebSocket is used. */
interface ClientSocket {
  readyState: number;
  onopen: (() => void) | null;
  onmessage: ((message: { readonly data: unknown }) => void) | null;
  onclose: ((close: { readonly code: number; readonly reason: string }) => void) | null;
}

const LOST = 1006; // the code a browser gives a connection that went without a closing frame
const NOTICED_MS = 600_000; // by then the room's platform has noticed a line without a far end
const NOTICED_AT_LEAST_MS = 30_000;
const HANDSHAKE_MS = 240_000; // a browser gives up a socket that does not open
const LONG_MS = 60_000; // a frame slower than this is held, not in flight

export function createLines(path: Path): Lines {
  const { schedule, room, wire, defect, random, fly, later, toDevice } = path;
  const lines = new Set<Line>();

  const dial = (line: Line, ask: SocketAsk): void => {
    fly(HANDSHAKE_MS, () => (line.socket.readyState === 0 ? closeClient(line, LOST) : undefined));
    fly(path.latency(), () => {
      if (!path.up || line.clientGone) return; // nobody answers
      const far = room.connect(ask);
      if (far === undefined || !far.ok) return closeClient(line, LOST);
      line.far = far.value;
      inOrder(line, () =>
        toDevice(line.program, () => {
          if (line.clientGone || line.downDead) return;
          line.socket.readyState = 1;
          line.socket.onopen?.();
        }),
      );
      far.value.onMessage((data) => say(line, data));
      far.value.onClose((code) => {
        line.serverGone = true;
        if (!line.downDead && path.up && room.mayLeave()) inOrder(line, () => closeClient(line, code));
      });
    });
  };
  const inOrder = (line: Line, work: () => void): void => {
    line.downAt = Math.max(line.downAt, schedule.now() + path.latency());
    fly(line.downAt - schedule.now(), work);
  };

  /** The room speaks, or its planted double does. */
  const say = (line: Line, data: Data): void => {
    if (!room.mayLeave()) return void (line.downDead = true);
    if (defect.down === undefined) return down(line, data);
    for (const one of defect.down(line.facts, data)) down(line, one);
  };
  const down = (line: Line, data: Data): void => {
    wire.said(line.facts, data);
    if (line.downDead) return;
    if (!path.up || path.struck("lose-down") !== undefined) return void (line.downDead = true);
    inOrder(line, () => {
      if (line.downDead) return;
      if (!path.up) return void (line.downDead = true);
      toDevice(line.program, () => {
        if (!line.clientGone) line.socket.onmessage?.({ data: typeof data === "string" ? data : data.slice().buffer });
      });
    });
  };
  const arrive = (line: Line, data: Data): void => {
    const { far } = line;
    if (line.upDead || line.serverGone || far === undefined) return;
    wire.heard(line.facts, data);
    const heard = defect.up === undefined ? data : defect.up(line.facts, data, (answer) => down(line, answer));
    if (heard !== undefined) room.visit(() => far.send(heard));
  };
  const upward = (line: Line, data: Data): void => {
    if (line.upDead || line.clientGone) return;
    if (!path.up || path.struck("lose-up") !== undefined) return void (line.upDead = true);
    const hold = path.struck("hold-up") ?? 0;
    line.upAt = Math.max(line.upAt, schedule.now() + Math.max(hold, path.latency()));
    const ms = line.upAt - schedule.now();
    if (ms > LONG_MS) return later(ms, () => arrive(line, data)); // delayed, not lost: it comes whatever became of the network since
    fly(ms, () => {
      if (path.up) arrive(line, data);
      else line.upDead = true;
    });
  };

  const closeClient = (line: Line, code: number): void =>
    toDevice(line.program, () => {
      if (line.clientGone) return;
      line.clientGone = true;
      line.socket.readyState = 3;
      line.socket.onclose?.({ code, reason: "" });
      forget(line);
    });
  const closeServer = (line: Line): void => {
    const { far } = line;
    if (far === undefined || line.serverGone) return forget(line);
    line.serverGone = true;
    room.visit(() => far.close());
    forget(line);
  };
  const forget = (line: Line): void => {
    if (line.clientGone && (line.serverGone || line.far === undefined)) lines.delete(line);
  };
  const noticedLate = (line: Line): void =>
    void schedule.after(NOTICED_AT_LEAST_MS + Math.floor(random() * NOTICED_MS), () => closeServer(line));
  /** The device closes; the room hears of it after all that was said before, or when its platform notices. */
  const hangUp = (line: Line): void => {
    if (line.clientGone) return;
    line.clientGone = true;
    line.socket.readyState = 3;
    if (line.far === undefined) return forget(line);
    if (line.upDead || !path.up) return noticedLate(line);
    const ms = Math.max(line.upAt - schedule.now(), path.latency()) + 1;
    (ms > LONG_MS ? later : fly)(ms, () => closeServer(line));
  };

  return {
    socketOf(program) {
      class DeviceSocket implements ClientSocket {
        readonly OPEN = 1;
        readyState = 0;
        binaryType = "arraybuffer";
        onopen: ClientSocket["onopen"] = null;
        onmessage: ClientSocket["onmessage"] = null;
        onclose: ClientSocket["onclose"] = null;
        onerror: (() => void) | null = null;
        private readonly line: Line;

        constructor(url: string | URL, protocols: readonly string[] = []) {
          const ask = askOf(new URL(url), protocols);
          const { device } = path;
          const facts: LineFacts =
            ask.door === "widget" ? { device, door: "widget", of: ask.ticket } : { device, door: "desk", of: path.token };
          const blank = { far: undefined, upAt: 0, downAt: 0, upDead: false, downDead: false, clientGone: false, serverGone: false };
          this.line = { program, facts, socket: this, ...blank };
          lines.add(this.line);
          dial(this.line, ask);
        }
        send(data: Data): void {
          upward(this.line, data);
        }
        close(): void {
          hangUp(this.line);
        }
      }
      return DeviceSocket as unknown as typeof WebSocket; // has what desks and widgets use of one
    },
    breakAll(loud) {
      for (const line of [...lines]) {
        line.upDead = true;
        line.downDead = true;
        noticedLate(line);
        if (loud) closeClient(line, LOST);
      }
    },
    dropAll() {
      for (const line of [...lines]) {
        line.upDead = true;
        closeServer(line);
        closeClient(line, LOST);
      }
    },
    dropProgram(program) {
      for (const line of [...lines]) if (line.program === program) hangUp(line);
    },
    roomDied() {
      for (const line of [...lines]) {
        line.serverGone = true;
        if (line.downDead || !path.up) continue;
        line.downDead = true;
        fly(path.latency(), () => closeClient(line, LOST));
      }
    },
  };
}

function askOf(url: URL, protocols: readonly string[]): SocketAsk {
  if (url.pathname === "/s") return { door: "desk", ticket: url.searchParams.get("ticket") ?? "" };
  return { door: "widget", ticket: asId<TicketId>(url.pathname.split("/").at(-1) ?? ""), capability: protocols[1] ?? "" };
}
