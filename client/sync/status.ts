// What the status line says, the same in every tab: the leading tab puts the line's state on the shelf, all read it there.
import { isPlain, oneOf, shape, string } from "../../shared/core/check.ts";
import type { Clock } from "../../shared/core/ids.ts";
import { REFUSAL_KINDS, type Refusal } from "../../shared/core/result.ts";
import { commit } from "../store/commit.ts";
import type { Shelf } from "../store/db.ts";
import { readDiffered, type Differed } from "../store/differing.ts";
import { countUnsent, readSingle } from "../store/outbox.ts";
import { GIVEN_UP } from "./sessionCheck.ts";
import type { SessionState } from "./sessionState.ts";

const readProblem = shape({ kind: oneOf(REFUSAL_KINDS), words: string(1_000) });

const STATES = ["online", "catching-up", "offline", "signed-out", "refused", "full", "follower"] as const;

export interface SyncStatus {
  /**
   * online: everything the room has is here, changes come as they happen. catching-up: `done` of `total` documents.
   * offline: no line (yet). signed-out: sign in again. refused: this app is too old, or the room said no; `problem` says why.
   * full: the device has no space left; nothing more is taken from the room until there is.
   * follower: another tab keeps the line and has not told yet how it stands.
   */
  readonly state: (typeof STATES)[number];
  readonly done: number;
  readonly total: number;
  /** Changes of this device the room has not acknowledged. */
  readonly unsent: number;
  /** Changes in the drawer. */
  readonly refused: number;
  /** When the state began (ms, this device's clock). */
  readonly since: number;
  /** Copies here that were not what the room had, and were mended; undefined: never. */
  readonly mended?: Differed;
  /** Copies here still differ from the room's, though everything was fetched anew. */
  readonly astray?: true;
  readonly problem?: Refusal;
}

export const STATUS_AT_START: SyncStatus = { state: "offline", done: 0, total: 0, unsent: 0, refused: 0, since: 0 };

export interface StatusBoard {
  readonly now: () => SyncStatus;
  /** Tells at once and at every change. */
  readonly subscribe: (listener: (status: SyncStatus) => void) => () => void;
  /** The leader says how the line stands. */
  readonly lead: (state: SessionState) => void;
  readonly close: () => void;
}

/** The status of this shelf's line. A follower shows what the leader wrote; the leader itself needs no shelf to know. */
export function createStatusBoard(shelf: Shelf, clock: Clock): StatusBoard {
  let status: SyncStatus = { ...STATUS_AT_START, state: "follower", since: clock() };
  let leading = false;
  let told: LineStatus | undefined; // to the other tabs
  const listeners = new Set<(status: SyncStatus) => void>();
  const set = (change: Partial<SyncStatus>): void => {
    const { problem: _, astray: __, ...rest } = status;
    status = "state" in change ? { ...rest, ...change } : { ...status, ...change };
    for (const listener of listeners) listener(status);
  };
  const unwatch = [
    shelf.watch(() => countUnsent(shelf), set),
    shelf.watch(
      () => readSingle(shelf, "differed"),
      (value) => {
        const mended = readDiffered(value);
        if (mended !== undefined) set({ mended });
      },
    ),
    shelf.watch(
      () => readSingle(shelf, "status"),
      (value) => {
        const line = leading ? undefined : readLine(value);
        if (line !== undefined) set(line);
      },
    ),
  ];
  return {
    now: () => status,
    subscribe(listener) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    lead(session) {
      leading = true;
      const line = lineOf(session);
      if (
        line.state === status.state &&
        line.done === status.done &&
        line.total === status.total &&
        line.astray === status.astray &&
        line.problem?.words === status.problem?.words
      )
        return;
      const since = line.state === status.state ? status.since : clock();
      set({ ...line, since });
      if (told !== undefined && isAboutTheSame(told, line)) return;
      told = line;
      commit(shelf, { kind: "single", key: "status", value: { ...line, since } }).catch(() => undefined); // followers then see an older state; nothing is lost
    },
    close() {
      for (const stop of unwatch) stop();
      listeners.clear();
    },
  };
}

const STEPS = 10;

/** The same to somebody who looks on: progress is told ten times in a run, for each time is a commit between two pages. */
function isAboutTheSame(before: LineStatus, now: LineStatus): boolean {
  const stepOf = ({ done, total }: LineStatus): number => Math.floor((done * STEPS) / Math.max(1, total));
  const isSame = before.state === now.state && before.problem?.words === now.problem?.words && before.astray === now.astray;
  return isSame && before.total === now.total && stepOf(before) === stepOf(now);
}

type LineStatus = Pick<SyncStatus, "state" | "done" | "total" | "problem" | "astray">;

/** How a session looks to a person. */
export function lineOf(session: SessionState): LineStatus {
  const progress = { done: session.run?.done ?? 0, total: session.run?.total ?? 0 };
  const problem = session.problem === undefined ? {} : { problem: session.problem };
  const astray = session.check.differed >= GIVEN_UP ? ({ astray: true } as const) : {};
  switch (session.phase) {
    case "live":
      return { state: session.lastPage === undefined ? "online" : "catching-up", done: 0, total: 0, ...astray };
    case "hello":
    case "catching-up":
      return { state: "catching-up", ...progress };
    case "refused":
      return { state: session.problem?.kind === "signed-out" ? "signed-out" : "refused", done: 0, total: 0, ...problem };
    case "offline":
    case "connecting":
      return { state: session.problem?.kind === "full" ? "full" : "offline", done: 0, total: 0, ...problem };
  }
}

/** The row another tab wrote; undefined when it is of another shape. */
function readLine(value: unknown): Partial<SyncStatus> | undefined {
  if (!isPlain(value)) return undefined;
  const state = STATES.find((one) => one === value["state"]);
  const { done, total, since, problem } = value;
  if (state === undefined || typeof done !== "number" || typeof total !== "number" || typeof since !== "number") return undefined;
  const why = readProblem(problem);
  return {
    state,
    done,
    total,
    since,
    ...(why === undefined ? {} : { problem: why }),
    ...(value["astray"] === true ? { astray: true } : {}),
  };
}
