// What must hold in the room at every moment: owners, versions, numbers, messages, what was published, audit. Looks at rows only, from outside.
import type { DatabaseSync } from "node:sqlite";
import type { Article } from "../../shared/domain/knowledge.ts";
import { ERASED_TEXT } from "../../shared/domain/erased.ts";
import { saysSame } from "./inOrder.ts";
import { Broken } from "./broken.ts";
import { createVerdictWatch } from "./watchVerdicts.ts";
import { alertKeys, auditOf, docsSince, notedOn, rowsSince, versionOf, versionsOf, type RoomDoc } from "./roomRows.ts";

interface Folded {
  readonly number: number;
  readonly assignee: string;
  readonly assignmentVersion: number;
}

interface Known {
  readonly messages: ReadonlyMap<string, string>;
  readonly raw: readonly string[];
}

export interface RoomWatch {
  /** Cheap: the folded rows that changed since last time. */
  readonly look: () => void;
  /** Thorough: every changed document, read whole. */
  readonly lookDeep: () => void;
  /** The room came back from a backup: what was seen before no longer counts. */
  readonly beginAnew: () => void;
}

/** `written`: writes of documents by day, counted by somebody else. */
export function createRoomWatch(db: DatabaseSync, written: () => ReadonlyMap<number, number>): RoomWatch {
  const owners = new Map<string, Folded>();
  const known = new Map<string, Known>();
  const verdicts = createVerdictWatch(db);
  let audit: readonly string[] = [];
  let frozen = new Map<string, string>();
  let seen = 0;
  let seenVersion: number | undefined;
  let deep = 0;
  let numbers = 0;
  let looks = 0;

  const lookAtRow = (name: string, row: Folded): void => {
    const before = owners.get(name);
    owners.set(name, row);
    if (before === undefined) {
      if (row.number !== ++numbers) throw new Broken("numbers", `${name} is ticket ${row.number}, but it is the ${numbers}th`);
      return;
    }
    if (row.number !== before.number) throw new Broken("numbers", `${name} was ${before.number} and became ${row.number}`);
    if (row.assignmentVersion < before.assignmentVersion)
      throw new Broken("owner", `${name}: version ${row.assignmentVersion} after ${before.assignmentVersion}`);
    if (row.assignmentVersion === before.assignmentVersion && row.assignee !== before.assignee)
      throw new Broken(
        "owner",
        `${name}: from ${before.assignee || "nobody"} to ${row.assignee || "nobody"} under version ${row.assignmentVersion}`,
      );
  };
  const lookAtAudit = (): void => {
    const rows = auditOf(db);
    audit.forEach((json, i) => {
      if (rows[i] !== json) throw new Broken("audit", `entry ${i} was ${json} and is ${rows[i]}`);
    });
    audit = rows;
  };
  /** What was published stays as it was. */
  const lookAtVersions = (): void => {
    const now = new Map(versionsOf(db).map(({ key, body }) => [key, body]));
    for (const [key, body] of frozen) if (now.get(key) !== body) throw new Broken("frozen", `${key} was ${body} and is ${now.get(key)}`);
    frozen = now;
  };
  return {
    look() {
      const version = versionOf(db);
      if (++looks % 50 === 0) {
        lookAtAudit();
        lookAtVersions();
      }
      if (version === seenVersion) return; // nobody has written anything
      seenVersion = version;
      const rows = rowsSince(db, seen);
      const fresh = rows.filter((one) => one.kind === "ticket").map((one) => ({ name: one.name, row: JSON.parse(one.row) as Folded })); // written by the room
      const isNew = (one: (typeof fresh)[number]): boolean => !owners.has(one.name);
      for (const one of fresh.filter(isNew).toSorted((a, b) => a.row.number - b.row.number)) lookAtRow(one.name, one.row);
      for (const one of fresh) lookAtRow(one.name, one.row);
      seen = rows.at(-1)?.seq ?? seen;
      lookAtBudget(db, written());
    },
    beginAnew() {
      owners.clear();
      known.clear();
      verdicts.beginAnew();
      audit = [];
      frozen = new Map();
      [seen, seenVersion, deep, numbers] = [0, undefined, 0, 0];
    },
    lookDeep() {
      for (const one of docsSince(db, deep)) {
        deep = Math.max(deep, one.seq);
        if (one.view.kind === "article") lookAtArticle(one.view.article, db);
        if (one.view.kind !== "ticket") continue;
        known.set(one.name, lookAtMessages(one, one.erased ? lookAtErased(one, known.get(one.name)) : known.get(one.name)));
        if (!one.erased) lookAtAlerts(one, db);
        verdicts.look(one);
        if (!saysSame(one.view.row, one.row)) throw new Broken("rows", `${one.name}: the folded row does not say what its document says`);
      }
      lookAtAudit();
      lookAtVersions();
    },
  };
}

/** What says that it is published has that version among those that were. */
function lookAtArticle({ id, status, version }: Article, db: DatabaseSync): void {
  if (status !== "published") return;
  const isThere = db.prepare("SELECT 1 FROM article_versions WHERE article = ? AND version = ?").get(id, version) !== undefined;
  if (!isThere) throw new Broken("frozen", `${id} says it is published as version ${version}, and no such version is frozen`);
}

/** A room that woke now would not think that less of today's budget is used than is. */
function lookAtBudget(db: DatabaseSync, written: ReadonlyMap<number, number>): void {
  const last = [...written].at(-1);
  if (last === undefined) return;
  const [day, rows] = last;
  const noted = notedOn(db, day);
  if (noted < rows) throw new Broken("budget", `${rows} documents were written on day ${day}, and the room has noted ${noted} rows`);
}

/** Once there, a message stays as it is, where it is, once. */
function lookAtMessages({ name, raw }: RoomDoc, before: Known | undefined): Known {
  const messages = new Map<string, string>();
  for (const json of raw) {
    const { id } = JSON.parse(json) as { id: string }; // a message of the room's
    if (messages.has(id)) throw new Broken("twice", `${name} has message ${id} twice`);
    messages.set(id, json);
  }
  for (const [id, json] of before?.messages ?? []) {
    if (messages.get(id) !== json) throw new Broken("altered", `${name}: message ${id} was ${json} and is ${messages.get(id)}`);
  }
  let at = 0;
  for (const json of raw) if (before !== undefined && json === before.raw[at]) at++;
  if (before !== undefined && at < before.raw.length) throw new Broken("altered", `${name}: messages changed their order`);
  return { messages, raw };
}

/** Of somebody erased every line that was known is still there, at its time, and says nothing any more. What it was before is no measure then. */
function lookAtErased({ name, view, raw }: RoomDoc, before: Known | undefined): undefined {
  const now = new Map(raw.map((json) => JSON.parse(json) as { id: string; at: number }).map((one) => [one.id, one.at])); // messages of the room's
  for (const json of before?.messages.values() ?? []) {
    const { id, at } = JSON.parse(json) as { id: string; at: number };
    if (now.get(id) !== at) throw new Broken("altered", `${name}: of message ${id} not even its time is left`);
  }
  const said = view.kind === "ticket" ? view.ticket.messages.filter((one) => one.kind !== "event" && one.text !== ERASED_TEXT) : [];
  if (said.length > 0) throw new Broken("erased", `${name} is erased and says ${JSON.stringify(said[0])}`);
}

/** Each alarm given is an event and an alert under its own key: neither without the other, neither twice. */
function lookAtAlerts({ name, view }: RoomDoc, db: DatabaseSync): void {
  if (view.kind !== "ticket") return;
  const given = new Map<string, number>();
  for (const one of view.ticket.messages) {
    if (one.kind !== "event" || (one.what !== "warned" && one.what !== "breached") || one.reason === undefined) continue;
    given.set(one.reason, (given.get(one.reason) ?? 0) + 1);
  }
  const { id } = view.ticket.head;
  const rows = alertKeys(db, id);
  for (const rule of new Set([...given.keys(), ...rows.map((key) => key.split(":").slice(1, 3).join(":"))])) {
    const recorded = rows.filter((key) => key.startsWith(`${id}:${rule}:`)).length;
    if (recorded !== (given.get(rule) ?? 0))
      throw new Broken("alarms", `${name}: ${rule} was given ${given.get(rule) ?? 0} times and recorded ${recorded} times`);
  }
}
