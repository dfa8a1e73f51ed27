// What was done by whom: a log that only grows, each entry chained to the one before it, so that a changed row shows. Holds ids, never words.
import { integer, readJson, shape, string } from "../../shared/core/check.ts";
import type { Clock } from "../../shared/core/ids.ts";
import type { AuditEntry, AuditPage } from "../../shared/wire/peopleApi.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { CHAIN_BEGINS, isChained, isStretchWhole, linkOf, type Anchor, type Hash } from "./chain.ts";
import { numberOf, textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";

/** Everything the log may say was done. */
export type Deed =
  | "signed in"
  | "sign-in refused"
  | "signed out"
  | "session ended"
  | "set up"
  | "passkey made"
  | "passkey removed"
  | "password made"
  | "recovery codes made"
  | "invite made"
  | "invite used"
  | "person made"
  | "person changed"
  | "key made"
  | "key ended"
  | "key first used"
  | "identity secret shown"
  | "identity secret made"
  | "audit exported"
  | "person searched"
  | "person exported"
  | "person erased"
  | "orders imported"
  | "orders import undone"
  | "retention kept"
  | "pictures let go"
  | "files let go"
  | "article taken up"
  | "article to review"
  | "article given back"
  | "article published"
  | "article rolled back"
  | "article archived"
  | "article restored"
  | "log cut"
  | "golden written"
  | "golden removed"
  | "alert rules changed"
  | "inspection rule changed"
  | "alert channel made"
  | "alert channel changed"
  | "alert channel removed"
  | "restored";

export interface Audit {
  /** Appends an entry; in the caller's transaction. `about`: ids and names of fields, never what a person wrote. */
  readonly write: (who: string, what: Deed, about: string) => void;
  /** Newest first, below `before` (0: from the newest), those that contain `q`. */
  readonly page: (before: number, q: string) => AuditPage;
  /** Oldest first, after entry `after`. */
  readonly lines: (after: number, most: number) => readonly AuditEntry[];
  /** The last of the entries older than `before`, oldest first, at most so many; the newest of all is never among them. */
  readonly old: (before: number, most: number) => OldEnd | undefined;
  /** Takes everything up to there off the log, and says so in it; the chain goes on from the last that went. In the caller's transaction. */
  readonly cut: (end: OldEnd) => void;
}

/** The newest entry that is too old, and how many there are up to it. */
export interface OldEnd extends Anchor {
  readonly count: number;
}

const PAGE = 100;
const SLAB = 1_000;
const ABOUT_CHARS = 200;

export function createAudit(sql: Sql, clock: Clock, hash: Hash): Audit {
  const anchor = (): Anchor => readAnchor(readMeta(sql, ANCHOR));
  const lines = (after: number, most: number): readonly AuditEntry[] =>
    sql.all("SELECT n, at, who, what, about, chain FROM audit WHERE n > ? ORDER BY n LIMIT ?", after, most).map(entryOf);
  const isWhole = (): boolean => {
    let last = anchor();
    for (;;) {
      const slab = lines(last.n, SLAB);
      if (!isChained(hash, last, slab)) return false;
      last = slab.at(-1) ?? last;
      if (slab.length < SLAB) return true;
    }
  };
  const write: Audit["write"] = (who, what, about) => {
    const last = sql.all("SELECT n, chain FROM audit ORDER BY n DESC LIMIT 1")[0];
    const n = last === undefined ? 1 : numberOf(last, "n") + 1;
    const entry = { n, at: clock(), who, what, about: about.slice(0, ABOUT_CHARS) };
    const chain = linkOf(hash, last === undefined ? CHAIN_BEGINS : textOf(last, "chain"), entry);
    const { at, about: short } = entry;
    sql.run("INSERT INTO audit (n, at, who, what, about, chain) VALUES (?, ?, ?, ?, ?, ?)", n, at, who, what, short, chain);
  };
  return {
    write,
    page(before, q) {
      const below = before === 0 ? Number.MAX_SAFE_INTEGER : before;
      const found = sql.all(SEARCH, below, q.toLowerCase(), PAGE + 1).map(entryOf);
      const entries = found.slice(0, PAGE);
      const lowest = entries.at(-1)?.n ?? below;
      const stretch = before === 0 ? undefined : lines(lowest - 2, below - lowest + 1).filter((one) => one.n < below);
      return { entries, more: found.length > PAGE, whole: stretch === undefined ? isWhole() : isStretchWhole(hash, stretch, anchor()) };
    },
    lines,
    old(before, most) {
      const oldest = sql.all("SELECT n, at, chain FROM audit ORDER BY n LIMIT ?", most + 1).slice(0, -1); // the newest of all is never among them
      const young = oldest.findIndex((row) => numberOf(row, "at") >= before);
      const gone = young === -1 ? oldest : oldest.slice(0, young);
      const last = gone.at(-1);
      return last === undefined ? undefined : { n: numberOf(last, "n"), chain: textOf(last, "chain"), count: gone.length };
    },
    cut({ n, chain, count }) {
      sql.run("DELETE FROM audit WHERE n <= ?", n);
      writeMeta(sql, ANCHOR, JSON.stringify({ n, chain }));
      write("edge", "log cut", `${count} entries up to ${n}, whose link was ${chain}`);
    },
  };
}

const ANCHOR = "audit_anchor";
const checkAnchor = shape({ n: integer(1), chain: string(64, 64) });

function readAnchor(text: string | undefined): Anchor {
  if (text === undefined) return { n: 0, chain: CHAIN_BEGINS };
  const read = readJson(checkAnchor, text, "the log's anchor");
  if (!read.ok) throw new Error(read.error.words);
  return read.value;
}

const SEARCH = `SELECT n, at, who, what, about, chain FROM audit
  WHERE n < ? AND instr(lower(who || ' ' || what || ' ' || about), ?) > 0 ORDER BY n DESC LIMIT ?`;

function entryOf(row: SqlRow): AuditEntry {
  return {
    n: numberOf(row, "n"),
    at: numberOf(row, "at"),
    who: textOf(row, "who"),
    what: textOf(row, "what"),
    about: textOf(row, "about"),
    chain: textOf(row, "chain"),
  };
}
