// What the shop owes people: every change a device showed as saved, every message a phone kept, every answer the room gave. Only remembers.
import * as Y from "yjs";
import type { Summary } from "../../client/store/db.ts";
import type { Write } from "./memoryDisk.ts";
import type { RoomDoc } from "./roomRows.ts";
import type { Row } from "./memoryTable.ts";

/** A change as it stood in a device's outbox. */
export interface Saved {
  readonly id: string;
  readonly device: string;
  readonly doc: string;
  readonly summary: Summary;
  /** Yjs client → the clock after its last letter. */
  readonly reaches: ReadonlyMap<number, number>;
  /** waiting: in the outbox; taken: it left it, acknowledged; refused: it lies in the drawer; thrown: the person threw it out of the drawer. */
  state: "waiting" | "taken" | "refused" | "thrown";
}

/** A message as its phone kept it. */
export interface Said {
  readonly id: string;
  readonly ticket: string;
  readonly text: string;
}

/** What a phone kept of how it went: the whole of it (stars, words), or an answer of the bot (`is`). */
export interface Rated {
  readonly id: string;
  readonly ticket: string;
  readonly at: number;
  /** Of an answer: its line. */
  readonly message: string;
  readonly stars?: number | undefined;
  readonly words?: string | undefined;
  readonly is?: string | undefined;
}

export interface Ledger {
  readonly saved: () => readonly Saved[];
  readonly said: () => readonly Said[];
  /** Everything any phone ever said, also what was said anew elsewhere since: a post may be long under way. */
  readonly everSaid: () => readonly Said[];
  /** A device's transaction is on its disk. */
  readonly wrote: (device: string, writes: readonly Write[]) => void;
  /** A deed was reported as saved to its person: it must be on the device by now. */
  readonly isOnDevice: (device: string, found: (one: Saved) => boolean) => boolean;
  /** The device's storage was cleared: what only it had is gone, and nobody owes it. */
  readonly wiped: (device: string) => void;
  readonly kept: (device: string, said: Said) => void;
  /** A phone's storage was cleared: what the room had not accepted by then is nobody's. */
  readonly phoneWiped: (device: string, accepted: ReadonlySet<string>) => void;
  /** A shopper was told that the room has these. */
  readonly accepted: (ids: readonly string[]) => void;
  readonly allAccepted: () => ReadonlySet<string>;
  readonly rated: (one: Rated) => void;
  /** Everything any phone ever said of how it went. */
  readonly everRated: () => readonly Rated[];
  /** Of those, what a shopper was told that the room has, since it last came back from a backup. */
  readonly ratingsOwed: () => readonly Rated[];
  /** The room came back from a backup: what it had before and lacks after is owed no longer. */
  readonly restored: (before: Docs, after: Docs) => void;
  /** Was it in the room, and lost with a restore? It may come back (a phone gives back what it keeps), and need not. */
  readonly mayBeGone: (id: string) => boolean;
  /** Was its person erased before the room came back from a backup? Then nobody is owed its words, wherever they stand again. */
  readonly wasErased: (doc: string) => boolean;
  /** Conversations that were erased and came back with a backup: they are to be erased again. */
  readonly erasedOnce: () => ReadonlySet<string>;
}

type Docs = ReadonlyMap<string, RoomDoc>;

export function createLedger(): Ledger {
  const saved = new Map<string, Saved>(); // by device and number in its outbox
  const said = new Map<string, Said & { readonly device: string }>();
  const ever = new Map<string, Said>();
  const accepted = new Set<string>();
  const ratings = new Map<string, Rated>();
  const ratingsOwed = new Set<string>();
  const gone = new Set<string>();
  const erased = new Set<string>();
  const erasedOnce = new Set<string>();
  const note = (device: string, { table, key, before, after }: Write, refusedIds: ReadonlySet<string>): void => {
    if (table === "outbox") {
      const at = `${device} ${key}`;
      if (after !== undefined) saved.set(at, savedOf(device, after, saved.get(at)));
      else if (before !== undefined) settle(saved.get(at), refusedIds.has(String(before["id"])) ? "refused" : "taken");
    }
    if (table === "refused" && after === undefined && before !== undefined) {
      for (const one of saved.values()) if (one.device === device && one.id === before["id"]) one.state = "thrown";
    }
  };
  return {
    saved: () => [...saved.values()],
    said: () => [...said.values()],
    everSaid: () => [...ever.values()],
    wrote(device, writes) {
      const drawer = new Set(
        writes.filter((one) => one.table === "refused" && one.after !== undefined).map((one) => String(one.after?.["id"])),
      );
      for (const one of writes) note(device, one, drawer);
    },
    isOnDevice: (device, found) => [...saved.values()].some((one) => one.device === device && found(one)),
    wiped(device) {
      for (const [at, one] of [...saved]) {
        if (one.device !== device) continue;
        saved.delete(at);
        if (one.state === "taken") saved.set(`${device} gone ${one.id}`, one);
      }
    },
    kept(device, one) {
      said.set(one.id, { ...one, device });
      ever.set(one.id, one);
    },
    phoneWiped(device, known) {
      for (const [id, one] of [...said]) if (one.device === device && !known.has(id)) said.delete(id);
    },
    accepted(ids) {
      for (const id of ids) accepted.add(id);
      for (const id of ids) if (ratings.has(id)) ratingsOwed.add(id);
    },
    allAccepted: () => accepted,
    rated: (one) => void ratings.set(one.id, one),
    everRated: () => [...ratings.values()],
    ratingsOwed: () => [...ratings.values()].filter((one) => ratingsOwed.has(one.id)),
    restored(before, after) {
      ratingsOwed.clear();
      for (const one of before.values()) {
        if (!one.erased) continue;
        erased.add(one.name);
        erasedOnce.add(one.name);
      }
      for (const one of erasedOnce) if (!after.has(one)) erasedOnce.delete(one); // its phone may begin it anew
      for (const one of saved.values()) if (isThere(before, one) && !isThere(after, one)) gone.add(one.id);
      for (const one of said.values()) if (hasMessage(before, one) && !hasMessage(after, one)) gone.add(one.id);
    },
    mayBeGone: (id) => gone.has(id),
    wasErased: (doc) => erased.has(doc),
    erasedOnce: () => erasedOnce,
  };
}

function hasChange(docs: Docs, { doc, reaches }: Saved): boolean {
  const found = docs.get(doc);
  return found !== undefined && [...reaches].every(([client, clock]) => Y.getState(found.doc.store, client) >= clock);
}

/** The change itself, or the reply it brought, by whichever device of its author ([R206]). */
function isThere(docs: Docs, one: Saved): boolean {
  const { what, message } = one.summary;
  const line = what === "reply" && message !== undefined && docs.get(one.doc)?.raw.some((raw) => raw.includes(`"${message}"`)) === true;
  return line || hasChange(docs, one);
}

const ids = new WeakMap<Docs, ReadonlySet<string>>();

/** Of every line in the room. Not by conversation: of somebody erased nobody can say any more which tickets spoke in one chat. */
function idsIn(docs: Docs): ReadonlySet<string> {
  const known = ids.get(docs) ?? new Set([...docs.values()].flatMap(({ raw }) => raw.map((one) => (JSON.parse(one) as { id: string }).id))); // messages of the room's
  ids.set(docs, known);
  return known;
}

export function hasMessage(docs: Docs, { id }: Pick<Said, "id">): boolean {
  return idsIn(docs).has(id);
}

function settle(one: Saved | undefined, state: Saved["state"]): void {
  if (one !== undefined) one.state = state;
}

function savedOf(device: string, row: Row, before: Saved | undefined): Saved {
  const { id, doc, summary, bytes } = row as unknown as { id: string; doc: string; summary: Summary; bytes: Uint8Array }; // an outbox row, as commit wrote it
  const { to } = Y.parseUpdateMeta(bytes);
  return { id, device, doc, summary, reaches: new Map([...(before?.reaches ?? []), ...to]), state: "waiting" };
}
