// Erasing a person: every conversation of theirs is written anew without their words, a portion a turn, until none is left. Keeps no word of them, not even
// whom it was asked for, once it is done. Decides nobody's rights (privacyDoor.ts does).
import * as Y from "yjs";
import { list } from "../../shared/core/check.ts";
import { mintId, readId, type Clock, type MemberId, type MessageId, type Random, type ShopperId } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";
import { setVerdicts, writeTicket } from "../../shared/doc/ticketDoc.ts";
import { erasedShopper, eraseTicket } from "../../shared/domain/erased.ts";
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { advanceSla } from "../../shared/domain/sla.ts";
import { readErasure, type Erasure } from "../../shared/wire/privacyApi.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { ticketIn } from "./events.ts";
import type { Identities } from "./identities.ts";
import { lineTime } from "./line.ts";
import type { Orders } from "./orders.ts";
import { FREED, readMeta, writeMeta } from "./schema.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface ErasingPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly docs: Docs;
  readonly policy: () => Policy;
  readonly identities: Pick<Identities, "forget">;
  readonly orders: Pick<Orders, "erase">;
  readonly audit: Audit;
  readonly timetable: Timetable;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
}

/** An erasing that the rows know nothing of, because they are older. */
export interface ErasedOnce {
  readonly by: MemberId;
  /** Names of conversations; some may not be here. */
  readonly docs: readonly DocName[];
  /** Whose it was, where it was not done yet. */
  readonly shoppers: readonly ShopperId[];
}

export interface Erasing {
  /** How many conversations they have that still hold words. */
  readonly count: (shoppers: readonly ShopperId[]) => number;
  /** Begins, with the first portion done. Not to be called in a turn. */
  readonly begin: (shoppers: readonly ShopperId[], by: MemberId) => Erasure;
  /** The next portion of one that is under way. */
  readonly portion: (turn: Turn, id: string) => number;
  /** Those under way and the last that are done, newest first. */
  readonly list: () => readonly Erasure[];
  /** What was erased once and came back with an older backup: erased again, at once and whole. Not to be called in a turn. */
  readonly again: (once: ErasedOnce) => void;
  /** One conversation, whoever asks: it is another document from here on. */
  readonly eraseOne: (turn: Turn, live: LiveDoc, shopper: ShopperId, by: MemberId | undefined) => void;
}

const PORTION = 25; // conversations a turn: some 100 rows, and at worst as many documents of 900 KB in memory one after the other
const PAUSE = SECOND; // between two portions the room answers others
const LISTED = 100;
const CLIENT_IDS = 2 ** 32;

export function createErasing(ports: ErasingPorts): Erasing {
  const { sql, docs, timetable } = ports;
  const mint = (): MessageId => mintId<MessageId>(ports.clock, ports.random);

  const eraseOne: Erasing["eraseOne"] = (turn, live, shopper, by) => {
    const before = ticketIn(live.doc);
    const event = { id: mint(), at: lineTime(before.messages, turn.now, turn.now) };
    const doc = new Y.Doc({ guid: "room" });
    doc.clientID = Math.floor(ports.random() * CLIENT_IDS); // never used in it before: no letter of the old copy can be taken for one of this
    doc.transact(() => {
      writeTicket(doc, eraseTicket(before, { shopper, event, by }));
      setVerdicts(doc, { sla: advanceSla(ticketIn(doc), ports.policy(), turn.now) }); // an end stops the clocks
    });
    turn.rewrite(live, doc);
    const { id } = before.head;
    turn.also(() => {
      sql.run("DELETE FROM files WHERE ticket = ?", id);
      sql.run("DELETE FROM alerts WHERE key >= ? AND key < ?", `${id}:`, `${id};`); // ';' follows ':'
      sql.run("DELETE FROM alert_sends WHERE json_extract(json, '$.ticket') = ?", id);
      if (readMeta(sql, FREED) === undefined) writeMeta(sql, FREED, "1");
    });
  };

  const portion = (turn: Turn, id: string, shopper: ShopperId, by: MemberId, shoppers: readonly ShopperId[]): number => {
    const names = namesOf(sql, shoppers);
    for (const name of names.slice(0, PORTION)) {
      const named = readDocName(name);
      if (named?.kind === "ticket") eraseOne(turn, docs.open(named.name, "ticket"), shopper, by);
    }
    const left = Math.max(0, names.length - PORTION);
    timetable.setWork(turn, `erase:${id}`, left === 0 ? undefined : turn.now + PAUSE);
    turn.also(() => {
      sql.run("UPDATE erasures SET remaining = ? WHERE id = ?", left, id);
      if (left === 0) sql.run("UPDATE erasures SET shoppers = '[]' WHERE id = ?", id);
    });
    return left;
  };

  /** All that is kept of them beside conversations; and the log says so. Inside `turn.also`. */
  const letGo = (shoppers: readonly ShopperId[], by: MemberId, said: string): void => {
    for (const one of shoppers) {
      ports.identities.forget(one);
      sql.run("DELETE FROM served WHERE shopper = ?", one);
    }
    const orders = ports.orders.erase(shoppers);
    if (orders > 0 && readMeta(sql, FREED) === undefined) writeMeta(sql, FREED, "1");
    ports.audit.write(by, "person erased", orders === 0 ? said : `${said}, ${orders} orders`);
  };

  const begin: Erasing["begin"] = (shoppers, by) => {
    const id = mint();
    const shopper = erasedShopper(mint());
    const conversations = namesOf(sql, shoppers).length;
    const at = ports.clock();
    const left = ports.run((turn) => {
      turn.also(() => {
        sql.run(INSERT, id, shopper, by, at, conversations, conversations, JSON.stringify(shoppers));
        letGo(shoppers, by, `${shopper}: ${conversations} conversations`);
      });
      return portion(turn, id, shopper, by, shoppers);
    });
    return { id, shopper, by, at, conversations, left };
  };

  const again: Erasing["again"] = ({ by, docs: names, shoppers }) => {
    const here = names.flatMap((name) => whoseWords(sql, name) ?? []);
    const all = new Set<string>(here.map((one) => one.name));
    const whose = [...new Set(here.map((one) => one.shopper))];
    const gone = whose.filter((one) => namesOf(sql, [one]).every((name) => all.has(name))); // who has other conversations was another, at the time
    const shopper = erasedShopper(mint());
    for (let i = 0; i < here.length; i += PORTION)
      ports.run((turn) => {
        if (i === 0)
          turn.also(() => {
            sql.run(INSERT, mint(), shopper, by, turn.now, here.length, 0, "[]");
            letGo(gone, by, `${shopper}: ${here.length} conversations, again`);
          });
        for (const { name } of here.slice(i, i + PORTION)) eraseOne(turn, docs.open(name, "ticket"), shopper, by);
      });
    if (shoppers.length === 0) return;
    const { id } = begin(shoppers, by);
    for (let left = 1; left > 0; ) left = ports.run((turn) => goOn(turn, id));
  };

  /** Gives how many conversations are left. */
  const goOn = (turn: Turn, id: string): number => {
    const row = sql.all("SELECT * FROM erasures WHERE id = ?", id)[0];
    if (row !== undefined) {
      const { shopper, by } = erasureOf(row);
      return portion(turn, id, shopper, by, readShoppers(textOf(row, "shoppers")));
    }
    timetable.setWork(turn, `erase:${id}`, undefined);
    return 0;
  };

  return {
    count: (shoppers) => namesOf(sql, shoppers).length,
    begin,
    again,
    portion: goOn,
    list: () => sql.all("SELECT * FROM erasures ORDER BY at DESC, id DESC LIMIT ?", LISTED).map(erasureOf),
    eraseOne,
  };
}

const INSERT = "INSERT INTO erasures (id, shopper, maker, at, conversations, remaining, shoppers) VALUES (?, ?, ?, ?, ?, ?, ?)";

/** A conversation that still holds words, and whose they are. */
function whoseWords(sql: Sql, name: DocName): { readonly name: DocName; readonly shopper: ShopperId } | undefined {
  const query = "SELECT json_extract(row, '$.shopper') AS shopper FROM docs WHERE name = ? AND kind = 'ticket' AND erased = 0";
  const row = sql.all(query, name)[0];
  const shopper = row === undefined ? undefined : readId<ShopperId>(textOf(row, "shopper"));
  return shopper === undefined ? undefined : { name, shopper };
}

/** Conversations of these shoppers that still hold words. */
function namesOf(sql: Sql, shoppers: readonly ShopperId[]): readonly string[] {
  if (shoppers.length === 0) return [];
  const marks = shoppers.map(() => "?").join(", ");
  const query = `SELECT name FROM docs WHERE kind = 'ticket' AND erased = 0 AND json_extract(row, '$.shopper') IN (${marks}) ORDER BY id`;
  return sql.all(query, ...shoppers).map((row) => textOf(row, "name"));
}

const checkShoppers = list((v) => readId<ShopperId>(v), 1_000);

function readShoppers(json: string): readonly ShopperId[] {
  const read = checkShoppers(JSON.parse(json));
  if (read === undefined) throw new Error("an erasure's row that cannot be read");
  return read;
}

function erasureOf(row: SqlRow): Erasure {
  const read = readErasure({
    id: textOf(row, "id"),
    shopper: textOf(row, "shopper"),
    by: textOf(row, "maker"),
    at: numberOf(row, "at"),
    conversations: numberOf(row, "conversations"),
    left: numberOf(row, "remaining"),
  });
  if (read === undefined) throw new Error("an erasure's row that cannot be read");
  return read;
}
