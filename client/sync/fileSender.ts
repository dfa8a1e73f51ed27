// Brings the files that wait on this device to the room, one after the other, oldest first; their messages follow by the line (store/outbox.ts). What the
// room does not take goes into the drawer with its message's words. Knows no message.
import { integer, oneOf, optional, readJson, shape, string } from "../../shared/core/check.ts";
import { REFUSAL_KINDS, type Refusal } from "../../shared/core/result.ts";
import { SECOND } from "../../shared/core/time.ts";
import { deskFilePath, FILE_MS, readKeptFile } from "../../shared/wire/fileApi.ts";
import type { After } from "../../shared/core/after.ts";
import type { Clock } from "../../shared/core/ids.ts";
import { ask } from "../store/ask.ts";
import { commit } from "../store/commit.ts";
import type { FileRow, Shelf } from "../store/db.ts";
import { waitingFiles } from "../store/sentFiles.ts";
import type { Edge } from "./socket.ts";

const AGAIN_MS = [1, 2, 4, 8, 15, 30].map((s) => s * SECOND);
const SLOWER_MS = 30 * SECOND; // a room that says "later" without saying how much
const FOR_GOOD = ["files-full", "day-spent"]; // nobody waits hours with words that could go without their file

export interface FileSenderPorts {
  readonly shelf: Shelf;
  readonly edge: Pick<Edge, "origin" | "shop" | "fetch">;
  readonly clock: Clock;
  readonly after: After;
}

export interface FileSender {
  /** There may be something to bring, or a line again. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

type Brought = { readonly how: "there" } | { readonly how: "later"; readonly ms: number } | { readonly how: "lost" } | Turned;
interface Turned {
  readonly how: "turned-away";
  readonly why: Refusal;
}

export function createFileSender({ shelf, edge, clock, after }: FileSenderPorts): FileSender {
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  let failures = 0;
  let callOff: () => void = () => undefined;
  const cut = new AbortController();
  const pause = (ms: number): void => {
    callOff();
    callOff = after(ms, wake);
  };
  /** Gives whether to go on with the next. */
  const one = async (key: string): Promise<boolean> => {
    const row = await ask(shelf, () => shelf.db.files.get(key));
    if (row === undefined) return true;
    const brought = await bring(edge, row, cut.signal);
    if (closed) return false;
    switch (brought.how) {
      case "there":
        failures = 0;
        return (await commit(shelf, { kind: "file-gone", key })).ok;
      case "turned-away": {
        const { kind, words } = brought.why;
        return (await commit(shelf, { kind: "file-refused", key, why: kind, words, at: clock() })).ok;
      }
      case "later":
        pause(brought.ms);
        return false;
      case "lost":
        pause(AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)] ?? SLOWER_MS);
        return false;
    }
  };
  const run = async (): Promise<void> => {
    while (again && !closed) {
      again = false;
      const [next] = await ask(shelf, () => waitingFiles(shelf));
      if (next !== undefined) again = (await one(next)) || again;
    }
  };
  function wake(): void {
    if (closed) return;
    callOff();
    again = true;
    running ??= run()
      .catch(() => pause(SLOWER_MS)) // a shelf that cannot be read now
      .finally(() => {
        running = undefined;
        if (again) wake(); // asked for between the last look and here
      });
  }
  return {
    wake,
    async close() {
      closed = true;
      callOff();
      cut.abort();
      await running;
    },
  };
}

const readError = shape({
  error: shape({ kind: oneOf(REFUSAL_KINDS), words: string(400), reason: optional(string(40)), retryAfterMs: optional(integer(0)) }),
});

async function bring(edge: FileSenderPorts["edge"], { ticket, bytes, file }: FileRow, cut: AbortSignal): Promise<Brought> {
  try {
    const { fetch } = edge; // unbound: a browser's fetch refuses another `this`
    const answer = await fetch(`${edge.origin}${deskFilePath(ticket)}?shop=${encodeURIComponent(edge.shop)}`, {
      method: "PUT",
      body: bytes,
      credentials: "same-origin",
      signal: AbortSignal.any([cut, AbortSignal.timeout(FILE_MS)]),
    });
    const text = await answer.text();
    if (answer.ok) {
      const kept = readJson(readKeptFile, text, "what was kept");
      return kept.ok && kept.value.id === file.id ? { how: "there" } : { how: "lost" };
    }
    const said = readJson(readError, text, "the refusal");
    return said.ok ? judged(said.value.error) : { how: "lost" };
  } catch {
    return { how: "lost" }; // no network, cut off, or too slow
  }
}

function judged(why: Omit<Refusal, "reason"> & { readonly reason?: string }): Brought {
  const { kind, words, reason = "", retryAfterMs } = why;
  if (kind === "signed-out" || kind === "too-slow") return { how: "lost" }; // whoever signs in again brings it
  if ((kind === "rate" || kind === "full") && !FOR_GOOD.includes(reason)) return { how: "later", ms: retryAfterMs ?? SLOWER_MS };
  return { how: "turned-away", why: { kind, words } };
}
