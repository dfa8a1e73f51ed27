// Starts the postman for one shelf: what a screen may touch of sync. Owns the wiring of session, leader, status and notes; decides nothing.
import { isPlain } from "../../shared/core/check.ts";
import { mintId, readId, type Clock, type DeviceId, type Random, type TicketId } from "../../shared/core/ids.ts";
import { PRESENCES, type Presence } from "../../shared/domain/team.ts";
import type { DeskFrame } from "../../shared/wire/frame.ts";
import { commit } from "../store/commit.ts";
import type { Shelf } from "../store/db.ts";
import { readSingle } from "../store/outbox.ts";
import { ensureRows } from "../store/rebuild.ts";
import { watch } from "../store/watch.ts";
import { lead } from "./leader.ts";
import type { LiveRoomPorts } from "./liveRoom.ts";
import { openNoteEditor } from "./noteEditor.ts";
import { runSession, type RunningSession } from "./runSession.ts";
import { SESSION_AT_START } from "./sessionState.ts";
import type { Edge } from "./socket.ts";
import { createStatusBoard, type StatusBoard, type SyncStatus } from "./status.ts";

export interface Here {
  readonly presence: Presence;
  /** The ticket looked at; absent: none. */
  readonly viewing?: TicketId;
  readonly writing?: boolean;
}

export interface Sync {
  readonly status: () => SyncStatus;
  /** Tells at once and at every change; gives the way to stop. Fits Solid's `from`. */
  readonly onStatus: (listener: (status: SyncStatus) => void) => () => void;
  /** Says that this member is there, and where. Sent again after every reconnect. */
  readonly setHere: (here: Here) => void;
  /** Opens the ticket's internal note for editing together, offline too. Close it when the editor goes. */
  readonly openNote: (ticket: TicketId) => Promise<NoteEditor>;
  readonly close: () => Promise<void>;
}

/** A change of the note's text, for a caret to keep its place: at `at`, `remove` characters went and `insert` came. Several apply one after the other. */
export interface NoteChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A colleague in the same note; the room vouches for `member`. */
export interface NotePerson {
  readonly member: string;
  readonly caret: number | undefined;
}

export interface NoteEditor {
  readonly text: () => string;
  /** Replaces `remove` characters at `at` by `insert`, as typed. */
  readonly edit: (change: NoteChange) => void;
  /** Called when somebody else, another tab or the room changed the text; never for one's own `edit`. */
  readonly onChange: (listener: (text: string, changes: readonly NoteChange[]) => void) => () => void;
  /** Called at once and whenever somebody comes, goes or moves. */
  readonly onPeople: (listener: (people: readonly NotePerson[]) => void) => () => void;
  readonly setCaret: (at: number | undefined) => void;
  /** Saves what was typed last. */
  readonly close: () => Promise<void>;
}

export interface SyncPorts {
  readonly shelf: Shelf;
  /** Default: the platform's. */
  readonly clock?: Clock;
  readonly random?: Random;
  /** Where the edge is, for example `https://desk.example`; default: this page's origin. */
  readonly origin?: string;
  /** Default: the platform's own. In Node they add the session cookie and the Origin header. */
  readonly fetch?: typeof fetch;
  readonly WebSocket?: typeof WebSocket;
  /** Default: the browser's; where there are none (Node) this one leads at once. */
  readonly locks?: LockManager;
}

/** Starts syncing a shelf with its shop. Works without a network from the first moment: everything is on the shelf. */
export function startSync(ports: SyncPorts): Sync {
  const { shelf, clock = Date.now, random = Math.random } = ports;
  const edge: Edge = {
    origin: ports.origin ?? globalThis.location.origin,
    shop: shelf.shop,
    fetch: ports.fetch ?? globalThis.fetch,
    WebSocket: ports.WebSocket ?? globalThis.WebSocket,
  };
  const board = createStatusBoard(shelf, clock);
  const locks = ports.locks ?? globalThis.navigator?.locks;
  const handOver = lead(locks, `zhanggui-sync:${shelf.db.name}`, () => keepTheLine({ shelf, edge, clock, random }, board));
  const notes = new Set<NoteEditor>();
  return {
    status: board.now,
    onStatus: board.subscribe,
    // By way of the shelf, because the tab a person looks at need not be the one that keeps the line.
    setHere: (here) => void commit(shelf, { kind: "single", key: "here", value: here }).catch(() => undefined), // the next one is sent soon
    async openNote(ticket) {
      const opened = await openNoteEditor({ shelf, edge, clock, random }, ticket);
      const note: NoteEditor = {
        ...opened,
        close() {
          notes.delete(note);
          return opened.close();
        },
      };
      notes.add(note);
      return note;
    },
    async close() {
      await Promise.all([...notes].map((note) => note.close()));
      await handOver();
      board.close();
    },
  };
}

/** What the leading tab does; gives the way to end it. */
function keepTheLine(ports: LiveRoomPorts, board: StatusBoard): () => Promise<void> {
  const { shelf } = ports;
  let session: RunningSession | undefined;
  let ended = false;
  board.lead(SESSION_AT_START); // what an earlier session wrote down no longer holds
  const begin = async (): Promise<void> => {
    await ensureRows(shelf);
    const device = await deviceOf(ports);
    if (ended) return;
    session = runSession({ ...ports, device, told: board.lead });
  };
  const begun = begin().catch((error: unknown) => {
    const words = `无法使用此设备的存储。 This device's storage cannot be used: ${error instanceof Error ? error.name : "unknown"}`;
    if (!ended) board.lead({ ...SESSION_AT_START, problem: { kind: "full", words } });
  });
  const stops = [
    watch(
      () => readSingle(shelf, "here"),
      (value) => {
        const here = readHere(value);
        if (here !== undefined) void begun.then(() => session?.tell({ kind: "here", here }));
      },
    ),
    listen("online", () => session?.tell({ kind: "network", online: true })),
    listen("offline", () => session?.tell({ kind: "network", online: false })),
    listen("visibilitychange", () => {
      if (globalThis.document?.visibilityState === "visible") session?.tell({ kind: "visible" });
    }),
  ];
  return async () => {
    ended = true;
    for (const stop of stops) stop();
    await begun;
    await session?.close();
  };
}

// visibilitychange bubbles from the document to the window; Node has neither.
function listen(event: "online" | "offline" | "visibilitychange", tell: () => void): () => void {
  globalThis.addEventListener?.(event, tell);
  return () => globalThis.removeEventListener?.(event, tell);
}

/** This device's id: minted once, kept on the shelf. */
async function deviceOf({ shelf, clock, random }: LiveRoomPorts): Promise<DeviceId> {
  const known = readId<DeviceId>(await readSingle(shelf, "device"));
  if (known !== undefined) return known;
  const minted = mintId<DeviceId>(clock, random);
  await commit(shelf, { kind: "single", key: "device", value: minted });
  return minted;
}

function readHere(value: unknown): Extract<DeskFrame, { kind: "presence" }> | undefined {
  if (!isPlain(value)) return undefined;
  const presence = PRESENCES.find((one) => one === value["presence"]);
  const viewing = readId<TicketId>(value["viewing"]) ?? "";
  return presence === undefined ? undefined : { kind: "presence", presence, viewing, writing: value["writing"] === true };
}
