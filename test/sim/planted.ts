// Deliberately broken shops: each breaks one promise the way a careless change would. Every one must be caught by the simulation.
import type { Sql } from "../../edge/host/ports.ts";
import { isPlain } from "../../shared/core/check.ts";
import { decodeDeskFrame, decodeRoomFrame, encodeRoomFrame } from "../../shared/wire/codec.ts";
import type { RoomFrame } from "../../shared/wire/frame.ts";
import type { Defect } from "./defects.ts";
import { every } from "./every.ts";
import { planOf, type Step } from "./plan.ts";
import { answerFromDrafts, forgetVersions, rewriteVersions } from "./plantedArticles.ts";
import { cursorAnyway, forgetRefused, loseUnsent } from "./plantedDevices.ts";
import { callItChange, drawerWithWords, forgetErasedOnce, keepOldCopy, takeAfterErasing } from "./plantedErasing.ts";
import { changeRatings, everybodyReviews, loseRatings } from "./plantedQuality.ts";
import { deafChat } from "./plantedTies.ts";
import type { Data, LineFacts } from "./wire.ts";

/** `make` gives it fresh: a planted fault may remember. */
export interface Planted {
  readonly name: string;
  readonly make: () => Defect;
  /** What must go wrong or be done for it to show, where that is rare: every tenth step of its runs. */
  readonly often?: readonly Step["do"][];
}

const OFTEN = 10; // steps

/** A run in which this one can show: the seed's own, with more of the weather it needs. */
export function planFor({ often = [] }: Planted, seed: number, steps: number): readonly Step[] {
  return planOf(seed, steps).map((one, i) => {
    const fault = i % OFTEN === 0 ? often[(i / OFTEN) % often.length] : undefined;
    return fault === undefined ? one : { ...one, do: fault };
  });
}

export const PLANTED: readonly Planted[] = [
  { name: "a room that swallows one write of a document in twenty", make: () => withRun(swallowUpdates()) },
  { name: "a room whose transactions do not all reach the disk", make: loseCommits },
  { name: "a room that hands a ticket on under the same assignment version", make: () => withRun(keepVersion()) },
  { name: "alert keys without their round", make: () => withRun(keysWithoutRound()) },
  { name: "alerts given and not recorded", make: () => withRun(skip("INSERT OR IGNORE INTO alerts", 3)) },
  {
    name: "a timetable that forgets at every wake",
    make: () => ({ sql: (sql) => ({ ...sql, all: forgetDues(sql) }) }),
    often: ["room-sleeps", "room-dies"],
  },
  { name: "a day's rows counted anew after a restart", make: () => ({ sql: (sql) => ({ ...sql, all: forgetSpent(sql) }) }) },
  { name: "ticket numbers counted anew after a restart", make: () => ({ sql: (sql) => ({ ...sql, all: miscount(sql) }) }) },
  { name: "a restored room that stays in its epoch", make: stayInEpoch },
  { name: "an audit log that rewrites its first entry", make: () => withRun(rewriteAudit()) },
  {
    name: "a sign-out that leaves the session in place",
    make: () => withRun(skip("UPDATE sessions SET ended = 1", 1)),
    often: ["sign-out"],
  },
  { name: "a network that acknowledges before the room has written", make: acknowledgeFirst },
  { name: "a codec that drops the last entry of a page", make: () => ({ down: dropLastEntry }) },
  { name: "a cursor that moves document by document", make: () => ({ down: cursorByDocument }), often: ["tab-dies-writing", "room-dies"] },
  { name: "a live change that never leaves the room", make: () => ({ down: loseChanges(every(50)) }) },
  { name: "words changed on their way to the room", make: () => ({ up: changeWords }) },
  { name: "posts taken twice: the same turn under another id", make: noDedupe },
  { name: "a shopper's view with held replies", make: showEverything },
  { name: "the answer to one shopper given to another", make: mixAnswers },
  { name: "a wait told from none to none", make: waitOfNone },
  { name: "an outbox that forgets at a refusal", make: () => ({ disk: forgetRefused }) },
  { name: "a cursor written although the commit failed", make: () => ({ disk: cursorAnyway }) },
  { name: "a device that loses an unsent change with its tab", make: () => ({ disk: loseUnsent }) },
  { name: "an erasing that merges the old copy in", make: keepOldCopy },
  { name: "an erased document told as a change", make: () => ({ down: callItChange }) },
  { name: "a room that forgets who was erased", make: takeAfterErasing, often: ["cut", "room-dies"] },
  { name: "a restored room that does not erase again", make: forgetErasedOnce, often: ["older-backup"] },
  { name: "a drawer that keeps erased words", make: () => ({ disk: drawerWithWords }) },
  { name: "a publication that writes over an older version", make: rewriteVersions },
  { name: "a version that was published and never kept", make: forgetVersions },
  { name: "shoppers answered from drafts", make: answerFromDrafts },
  { name: "a chat that hears nothing of tickets tied to it", make: deafChat },
  { name: "a rating changed on its way to the room", make: changeRatings, often: ["rate"] },
  { name: "a rating that is thanked for and not kept", make: loseRatings, often: ["rate"] },
  { name: "a room that takes everybody for a supervisor", make: everybodyReviews, often: ["review", "resolve", "slip"] },
  { name: "a tally nobody compares", make: () => ({ down: loseTally }), often: ["rot"] },
];

// ---- rows ----------------------------------------------------------------------------------------------------------------

type Run = Sql["run"];

/** `run` gets the room's own to call, or not. */
function withRun(run: (real: Run, ...args: Parameters<Run>) => void): Defect {
  return { sql: (sql) => ({ ...sql, run: (...args) => run(sql.run, ...args) }) };
}

/** A backup put back, and nobody can tell. */
function stayInEpoch(): Defect {
  let made = 0;
  return withRun((real, statement, ...values) => {
    if (statement.startsWith("INSERT INTO meta") && values[0] === "epoch" && made++ > 0) return;
    real(statement, ...values);
  });
}

function skip(beginning: string, n: number): (real: Run, ...args: Parameters<Run>) => void {
  const due = every(n);
  return (real, statement, ...values) => (statement.startsWith(beginning) && due() ? undefined : real(statement, ...values));
}

function swallowUpdates(): ReturnType<typeof skip> {
  return skip("UPDATE docs", 20);
}

function loseCommits(): Defect {
  const due = every(40);
  const UNDO = new Error("undone, and nobody is told");
  const transaction =
    (sql: Sql): Sql["transaction"] =>
    (work) => {
      if (!due()) return sql.transaction(work);
      const done: { result?: ReturnType<typeof work> } = {};
      try {
        sql.transaction(() => {
          done.result = work();
          throw UNDO;
        });
      } catch (error) {
        if (error !== UNDO || !("result" in done)) throw error;
      }
      return done.result as ReturnType<typeof work>; // set, or thrown above
    };
  return { sql: (sql) => ({ ...sql, transaction: transaction(sql) }) };
}

function forgetSpent(sql: Sql): Sql["all"] {
  return (statement, ...values) => (statement.startsWith("SELECT spent") || values[0] === "spent" ? [] : sql.all(statement, ...values));
}

function keepVersion(): ReturnType<typeof skip> {
  const known = new Map<unknown, unknown>();
  return (real, statement, row, ...values) => {
    const read: unknown = statement.startsWith("UPDATE docs") && typeof row === "string" ? JSON.parse(row) : undefined;
    if (!isPlain(read) || read["kind"] !== "ticket") return row === undefined ? real(statement) : real(statement, row, ...values);
    const version = known.get(read["id"]) ?? read["assignmentVersion"];
    known.set(read["id"], version);
    real(statement, JSON.stringify({ ...read, assignmentVersion: version }), ...values);
  };
}

function keysWithoutRound(): ReturnType<typeof skip> {
  return (real, statement, key, ...values) => {
    if (!statement.includes("INTO alerts")) return key === undefined ? real(statement) : real(statement, key, ...values);
    real(statement, String(key).split(":").slice(0, -1).join(":"), ...values);
  };
}

const forgetDues =
  (sql: Sql): Sql["all"] =>
  (statement, ...values) =>
    statement.startsWith("SELECT name, due FROM docs") ? [] : sql.all(statement, ...values);

const miscount =
  (sql: Sql): Sql["all"] =>
  (statement, ...values) => {
    const rows = sql.all(statement, ...values);
    return statement.startsWith("SELECT row FROM docs WHERE kind = 'ticket'") ? rows.slice(1) : rows;
  };

function rewriteAudit(): ReturnType<typeof skip> {
  return (real, statement, ...values) => {
    real(statement, ...values);
    if (statement.startsWith("INSERT INTO audit")) real("UPDATE audit SET what = what || '.' WHERE rowid = 1");
  };
}

// ---- frames --------------------------------------------------------------------------------------------------------------

function roomFrame(line: LineFacts, data: Data): RoomFrame | undefined {
  if (line.door !== "desk" || typeof data === "string") return undefined;
  const frame = decodeRoomFrame(data);
  return frame.ok ? frame.value : undefined;
}

function acknowledgeFirst(): Defect {
  const due = every(15);
  let cursor = "";
  return {
    down(line, data) {
      const frame = roomFrame(line, data);
      if (frame?.kind === "change" || frame?.kind === "ack") cursor = frame.cursor;
      return [data];
    },
    up(line, data, answer) {
      const frame = line.door === "desk" && typeof data !== "string" ? decodeDeskFrame(data) : undefined;
      if (frame?.ok !== true || frame.value.kind !== "update" || !due()) return data;
      answer(encodeRoomFrame({ kind: "ack", id: frame.value.id, cursor, from: 0, seq: 0 }));
      return undefined;
    },
  };
}

function dropLastEntry(line: LineFacts, data: Data): readonly Data[] {
  const frame = roomFrame(line, data);
  if (frame?.kind !== "page" || frame.entries.length < 2) return [data];
  return [encodeRoomFrame({ ...frame, entries: frame.entries.slice(0, -1) })];
}

/** The run is called whole after its first document; the others follow one by one. */
function cursorByDocument(line: LineFacts, data: Data): readonly Data[] {
  const frame = roomFrame(line, data);
  if (frame?.kind !== "page" || !frame.done || !frame.live || frame.entries.length < 2) return [data];
  const [first, ...rest] = frame.entries;
  return [
    encodeRoomFrame({ ...frame, entries: first === undefined ? [] : [first] }),
    ...rest.map((entry) => encodeRoomFrame({ kind: "change", cursor: frame.upTo, entry })),
  ];
}

function loseChanges(due: () => boolean): (line: LineFacts, data: Data) => readonly Data[] {
  return (line, data) => (roomFrame(line, data)?.kind === "change" && due() ? [] : [data]);
}

/** The comparison at each reconnect never happens. */
function loseTally(line: LineFacts, data: Data): readonly Data[] {
  return roomFrame(line, data)?.kind === "tally" ? [] : [data];
}

const REPLY = Buffer.from("您好#");
const OTHER = Buffer.from("你好#");

function changeWords(line: LineFacts, data: Data): Data {
  if (line.door !== "desk" || typeof data === "string") return data;
  const at = Buffer.from(data.buffer, data.byteOffset, data.byteLength).indexOf(REPLY);
  if (at >= 0) data.set(OTHER, at);
  return data;
}

// ---- shoppers ------------------------------------------------------------------------------------------------------------

function noDedupe(): Defect {
  const known = new Set<string>();
  return {
    post(body) {
      const turns = JSON.parse(body) as { readonly turns: { id: string }[] }; // as the widget made it
      for (const one of turns.turns) {
        if (known.has(one.id)) one.id = `${one.id}-again`;
        known.add(one.id);
      }
      return JSON.stringify(turns);
    },
  };
}

/** Replies are shown as they arrive, whatever becomes of them. */
function showEverything(): Defect {
  const replies = new Map<string, Set<string>>();
  const withReplies = (line: LineFacts, text: string): string => {
    if (!text.startsWith(`{"ticket"`)) return text;
    const shown = JSON.parse(text) as { readonly messages: { readonly id: string; readonly text: string }[]; readonly now: number }; // as the room made it
    const missing = [...(replies.get(line.of) ?? [])].filter((reply) => shown.messages.every((one) => one.text !== reply));
    const more = missing.map((reply) => ({ id: `x${reply.replace(/\D/g, "")}`, at: shown.now, from: "agent", text: reply }));
    return JSON.stringify({ ...shown, messages: [...shown.messages, ...more] });
  };
  return {
    up(line, data) {
      const frame = line.door === "desk" && typeof data !== "string" ? decodeDeskFrame(data) : undefined;
      if (frame?.ok !== true || frame.value.kind !== "update") return data;
      const ticket = frame.value.doc.slice("ticket:".length);
      for (const [reply] of Buffer.from(frame.value.bytes)
        .toString()
        .matchAll(/您好#r\d+#/g))
        replies.set(ticket, (replies.get(ticket) ?? new Set()).add(reply));
      return data;
    },
    down: (line, data) => [line.door === "widget" && typeof data === "string" ? withReplies(line, data) : data],
    answer: withReplies,
  };
}

function waitOfNone(): Defect {
  const withWait = (text: string): string => text.replace(/"withPerson":"queued"/, '$&,"wait":{"from":0,"to":0}');
  return {
    down: (line, data) => [line.door === "widget" && typeof data === "string" ? withWait(data) : data],
    answer: (_line, text) => withWait(text),
  };
}

function mixAnswers(): Defect {
  const due = every(25);
  let last = "";
  return {
    answer(_line, text) {
      const said = due() && last !== "" ? last : text;
      last = text;
      return said;
    },
  };
}
