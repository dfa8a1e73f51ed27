// Starts the postman for one shelf: what a screen may touch of sync. Owns the wiring of session, leader, status and notes; decides nothing.
import { isPlain } from "../../shared/core/check.ts";
import { after } from "../../shared/core/after.ts";
import { mintId, readId, type ArticleId, type Clock, type DeviceId, type Random, type TicketId } from "../../shared/core/ids.ts";
import { same } from "../../shared/core/same.ts";
import { SECOND } from "../../shared/core/time.ts";
import { PRESENCES, type Presence } from "../../shared/domain/team.ts";
import type { DeskFrame } from "../../shared/wire/frame.ts";
import { createAhead, type Thread } from "../store/ahead.ts";
import { ask } from "../store/ask.ts";
import { commit } from "../store/commit.ts";
import type { Shelf } from "../store/db.ts";
import { isLoss } from "../store/loss.ts";
import { readSingle } from "../store/outbox.ts";
import { lookThrough, mend, readMended } from "../store/mend.ts";
import { ensureRows } from "../store/rebuild.ts";
import { waitingFiles } from "../store/sentFiles.ts";
import type { ArticleEditor, NoteEditor } from "./editors.ts";
import type { FileSender } from "./fileSender.ts";
import { lead } from "./leader.ts";
import type { LiveRoomPorts } from "./liveRoom.ts";
import { runSession, type RunningSession, type SessionPorts } from "./runSession.ts";
import { SESSION_AT_START } from "./sessionState.ts";
import type { Edge } from "./socket.ts";
import { createStatusBoard, type StatusBoard, type SyncStatus } from "./status.ts";

export interface Here {
  readonly presence: Presence;
  /** The ticket looked at; absent: none. */
  readonly viewing?: TicketId;
  readonly writing?: boolean;
  /** The page went out of sight: no sign of life. */
  readonly quiet?: boolean;
}

export interface Sync {
  readonly status: () => SyncStatus;
  /** Tells at once and at every change; gives the way to stop. Fits Solid's `from`. */
  readonly onStatus: (listener: (status: SyncStatus) => void) => () => void;
  /** Says that this member is there, and where. Sent again after every reconnect. */
  readonly setHere: (here: Here) => void;
  /** Opens the ticket's internal note for editing together, offline too. Close it when the editor goes. */
  readonly openNote: (ticket: TicketId) => Promise<NoteEditor>;
  /** Opens the answers of an article for editing together, offline too. Close it when the editor goes. */
  readonly openArticle: (article: ArticleId) => Promise<ArticleEditor>;
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
  /** Waiting; default: the platform's timers. */
  readonly after?: SessionPorts["after"];
  /** Milliseconds since whenever, which nobody can set; default: the platform's. */
  readonly steady?: Clock;
}

/** Starts syncing a shelf with its shop. Works without a network from the first moment: everything is on the shelf. */
export function startSync(ports: SyncPorts): Sync {
  const { shelf, clock = Date.now, random = Math.random, after: wait = after, steady = () => performance.now() } = ports;
  const edge: Edge = {
    origin: ports.origin ?? globalThis.location.origin,
    shop: shelf.shop,
    fetch: ports.fetch ?? globalThis.fetch,
    WebSocket: ports.WebSocket ?? globalThis.WebSocket,
  };
  const forget = shelf.footing.remember();
  const board = createStatusBoard(shelf, clock);
  const locks = ports.locks ?? globalThis.navigator?.locks;
  const handOver = lead(locks, `zhanggui-sync:${shelf.db.name}`, () =>
    keepTheLine({ shelf, edge, clock, random, after: wait, steady }, board),
  );
  // Every tab sees to what it met: its own screens wait for it.
  const stopMending = shelf.unreadable.onNoted(() => void mend(shelf, clock()).catch(() => undefined)); // met again when it is read again
  const editors = new Set<{ readonly close: () => Promise<void> }>();
  const keepOpen = <T extends { readonly close: () => Promise<void> }>(opened: T): T => {
    const editor: T = {
      ...opened,
      close() {
        editors.delete(editor);
        return opened.close();
      },
    };
    editors.add(editor);
    return editor;
  };
  return {
    status: board.now,
    onStatus: board.subscribe,
    // By way of the shelf, because the tab a person looks at need not be the one that keeps the line.
    setHere: (here) => void commit(shelf, { kind: "single", key: "here", value: { ...here, said: clock() } }).catch(() => undefined), // the next one is sent soon
    async openNote(ticket) {
      const { openNoteEditor } = await import("./noteEditor.ts"); // the stock provider is large, and the first screen has no note
      return keepOpen(await openNoteEditor({ shelf, edge, clock, random }, ticket));
    },
    async openArticle(article) {
      const { openArticleEditor } = await import("./articleEditor.ts");
      return keepOpen(await openArticleEditor({ shelf, edge, clock, random }, article));
    },
    async close() {
      forget();
      await Promise.all([...editors].map((one) => one.close()));
      await handOver();
      stopMending();
      board.close();
    },
  };
}

const AGAIN_MS = 30 * SECOND; // when a device whose storage could not be used is tried again
const SOON_MS = SECOND; // and when it was lost: the footing is standing up again

/** What the leading tab does; gives the way to end it. */
function keepTheLine(ports: LiveRoomPorts & Pick<SessionPorts, "after" | "steady">, board: StatusBoard): () => Promise<void> {
  const { shelf, clock } = ports;
  let session: RunningSession | undefined;
  let mended: { readonly at: unknown } | undefined;
  let here: Extract<DeskFrame, { kind: "presence" }> | undefined;
  let heard: unknown;
  let wasLive = false;
  let files: Promise<FileSender> | undefined;
  /** Its script is wanted by who sends a file alone. */
  const bringFiles = (): void => {
    files ??= import("./fileSender.ts").then((its) => its.createFileSender(ports));
    files.then((its) => its.wake()).catch(() => (files = undefined));
  };
  let ended = false;
  let callOff: () => void = () => undefined;
  board.lead(SESSION_AT_START); // what an earlier session wrote down no longer holds
  const begin = async (): Promise<void> => {
    await ask(shelf, () => lookThrough(shelf, clock()));
    await ask(shelf, () => ensureRows(shelf));
    const device = await deviceOf(ports);
    if (ended) return;
    shelf.footing.begunAnew();
    session = runSession({
      ...ports,
      device,
      told: (state) => {
        board.lead(state);
        const isLive = state.phase === "live";
        if (isLive && !wasLive && files !== undefined) bringFiles();
        wasLive = isLive;
      },
      ...(typeof Worker === "undefined" ? {} : { ahead: createAhead(shelf, startThread) }),
    });
    if (here !== undefined) session.tell({ kind: "here", here });
  };
  /** A full disk may have space again later. */
  const tryToBegin = (): Promise<void> =>
    begin().catch((error: unknown) => {
      if (ended) return;
      const words = `无法使用此设备的存储。 This device's storage cannot be used: ${error instanceof Error ? error.name : "unknown"}`;
      board.lead({ ...SESSION_AT_START, problem: { kind: "full", words } });
      const isSoon = isLoss(error) && shelf.footing.now().how === "firm";
      callOff = ports.after(isSoon ? SOON_MS : AGAIN_MS, beginAnew);
    });
  let begun = tryToBegin();
  /** What the session knows of the shelf no longer holds: another one, when whatever is under way has ended, so that there are never two. */
  const beginAnew = (): void => {
    begun = begun.then(async () => {
      callOff();
      const old = session;
      session = undefined;
      await old?.close();
      if (!ended) await tryToBegin();
    });
  };
  /** A copy that was dropped is fetched by a run from the start, and a run begins with a new line. */
  const beginAgain = (at: unknown): void => {
    const isNews = mended !== undefined && mended.at !== at && at !== undefined; // undefined: emptied, which is told below
    mended = { at };
    if (isNews && session !== undefined) beginAnew();
  };
  const stops = [
    shelf.watch(() => readMended(shelf), beginAgain),
    shelf.footing.onEmptied(beginAnew),
    shelf.watch(
      () => waitingFiles(shelf),
      (keys) => (keys.length > 0 ? bringFiles() : undefined),
    ),
    shelf.watch(
      () => readSingle(shelf, "here"),
      (value) => {
        if (same(value, heard)) return; // read again for another's sake: nobody said anything, and least of all that they write on
        heard = value;
        here = readHere(value) ?? here;
        if (here !== undefined) session?.tell({ kind: "here", here });
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
    callOff();
    for (const stop of stops) stop();
    await begun;
    await (await files?.catch(() => undefined))?.close();
    await session?.close();
  };
}

/** Its script is wanted by a long catch-up alone. */
async function startThread(): Promise<Thread | undefined> {
  const { startAheadThread } = await import("../store/aheadThread.ts");
  return await startAheadThread();
}

// visibilitychange bubbles from the document to the window; Node has neither.
function listen(event: "online" | "offline" | "visibilitychange", tell: () => void): () => void {
  globalThis.addEventListener?.(event, tell);
  return () => globalThis.removeEventListener?.(event, tell);
}

/** This device's id: minted once, kept on the shelf. */
async function deviceOf({ shelf, clock, random }: LiveRoomPorts): Promise<DeviceId> {
  const known = readId<DeviceId>(await ask(shelf, () => readSingle(shelf, "device")));
  if (known !== undefined) return known;
  const minted = mintId<DeviceId>(clock, random);
  await commit(shelf, { kind: "single", key: "device", value: minted });
  return minted;
}

function readHere(value: unknown): Extract<DeskFrame, { kind: "presence" }> | undefined {
  if (!isPlain(value)) return undefined;
  const presence = PRESENCES.find((one) => one === value["presence"]);
  const viewing = readId<TicketId>(value["viewing"]) ?? "";
  const quiet = value["quiet"] === true ? { quiet: true } : {};
  return presence === undefined
    ? undefined
    : { kind: "presence", presence, viewing, writing: value["writing"] === true, hears: true, ...quiet };
}
