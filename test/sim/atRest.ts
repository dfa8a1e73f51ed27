// What must hold once everything is mended and quiet: what was saved is there, everywhere the same, and nothing is owed.
import * as Y from "yjs";
import { dueMoments } from "../../shared/domain/sla.ts";
import { plannedFor } from "../../shared/domain/followUp.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { countShopper, settle } from "../../shared/domain/ticket.ts";
import { mergedInto } from "../../shared/domain/ties/merge.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { readDoc } from "../../shared/doc/readDoc.ts";
import type { DocRow } from "../../client/store/db.ts";
import type { Desk } from "./desk.ts";
import type { Ledger, Saved, Said } from "./ledger.ts";
import { inOrder, saysSame } from "./inOrder.ts";
import { docsSince, epochOf, headOf, type RoomDoc } from "./roomRows.ts";
import type { RoomProcess } from "./roomProcess.ts";
import type { Phone } from "./shopper.ts";
import { checkRatings } from "./rated.ts";
import { linesDue, rawTied, repliesTied } from "./tied.ts";
import { Broken } from "./broken.ts";
import type { Tap } from "./wireTap.ts";

export interface AtRest {
  readonly room: RoomProcess;
  readonly desks: readonly Desk[];
  readonly phones: readonly Phone[];
  readonly ledger: Ledger;
  readonly tap: Tap;
  readonly now: number;
}

const ALARM_SLACK_MS = 120_000; // what broke is tried again after a minute

/** Throws at the first promise that does not hold. */
export function checkAtRest(world: AtRest): void {
  const docs = new Map(docsSince(world.room.db, 0).map((one) => [one.name, one]));
  for (const desk of world.desks) checkReplica(desk, docs, world);
  const lives = (name: string): boolean => docs.get(name)?.erased !== true && !world.ledger.wasErased(name); // what was somebody's who is erased, nobody is owed any more
  for (const one of world.ledger.saved()) if (lives(one.doc) || one.state === "waiting") checkSaved(one, docs, world);
  for (const one of world.ledger.said()) if (lives(`ticket:${one.ticket}`)) checkSaid(one, docs, world.ledger);
  checkAccepted(world, docs);
  checkDeadlines(docs, world.now);
  checkShown(world, docs);
  checkRatings(world.ledger, docs);
  for (const phone of world.phones) checkPhone(phone, docs);
}

/** Everything the room has, the device has, letter by letter, and it stands where the room stands. */
function checkReplica(desk: Desk, docs: ReadonlyMap<string, RoomDoc>, { room }: AtRest): void {
  const { tables } = desk.disk;
  const stored = tables.docs.rows;
  for (const [name, want] of docs) {
    const row = stored.get(name) as DocRow | undefined; // written by commit
    if (row === undefined) throw new Broken("replicas", `${desk.name} has no ${name}`);
    checkDoc(desk, want, row);
    const folded = want.kind === "ticket" ? tables.tickets.rows.get(name.slice("ticket:".length)) : undefined;
    if (want.kind === "ticket" && !saysSame(folded, want.row))
      throw new Broken("replicas", `${desk.name} lists ${name} as ${JSON.stringify(folded)}, the room as ${want.row}`);
  }
  for (const [name, row] of stored) {
    const { state, seq } = row as unknown as DocRow; // written by commit
    if (!docs.has(String(name)) && (state.length > 0 || seq > 0))
      throw new Broken("replicas", `${desk.name} has ${name}, the room does not`); // empty: dropped, with its epoch or because the room has none
  }
  const single = (key: string): unknown => tables.singles.rows.get(key)?.["value"];
  const differed = single("differed");
  if (differed !== undefined && !desk.spoilt())
    throw new Broken("replicas", `${desk.name} found copies that were not the room's, and its disk was sound: ${JSON.stringify(differed)}`);
  const here = `${epochOf(room.db)}.${headOf(room.db).toString(36)}`;
  if (single("cursor") !== here) throw new Broken("replicas", `${desk.name} stands at ${String(single("cursor"))}, the room at ${here}`);
  if (single("epoch") !== epochOf(room.db)) throw new Broken("replicas", `${desk.name} is in another epoch`);
  if (tables.outbox.rows.size > 0) throw new Broken("replicas", `${desk.name} has unsent changes`);
}

/** What a document of the room says in full, and copies of it that were found to say the same: the very same bytes on another device do too. */
const told = new WeakMap<Y.Doc, { readonly reads: string; readonly sum: string; readonly same: Uint8Array[] }>();

function checkDoc(desk: Desk, want: RoomDoc, row: DocRow): void {
  const known = told.get(want.doc) ?? { reads: inOrder(want.view), sum: checksum(want.doc), same: [] };
  told.set(want.doc, known);
  if (known.same.some((one) => Buffer.compare(one, row.state) === 0)) return;
  const doc = new Y.Doc({ guid: want.name });
  Y.applyUpdate(doc, row.state);
  const view = readDoc(want.kind, doc);
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Broken("replicas", `${desk.name}: ${want.name} waits for something that never comes`);
  if (!view.ok) throw new Broken("replicas", `${desk.name} cannot read ${want.name}`);
  const [mine, theirs] = [inOrder(view.value), known.reads];
  if (mine !== theirs) throw new Broken("replicas", `${desk.name}: ${want.name} reads ${firstDifference(mine, theirs)}`);
  if (checksum(doc) !== known.sum) throw new Broken("replicas", `${desk.name}: ${want.name} has another checksum than in the room`);
  known.same.push(row.state);
}

/** Every letter ever written and every one taken back, as a number each. */
function checksum(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  const gone = [...Y.createDeleteSetFromStructStore(doc.store).clients].sort(([a], [b]) => a - b);
  return JSON.stringify([clocks, gone.map(([client, all]) => [client, all.map((one) => [one.clock, one.len])])]);
}

function firstDifference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `…${a.slice(Math.max(0, i - 40), i + 80)}… and in the room …${b.slice(Math.max(0, i - 40), i + 80)}…`;
}

/** Saved once: in the room, or in the drawer with its words, or thrown out of it by its person. */
function checkSaved(one: Saved, docs: ReadonlyMap<string, RoomDoc>, { desks, ledger }: AtRest): void {
  if (one.state === "thrown") return;
  const what = `${one.device}: ${one.summary.what} on ${one.doc} (${one.summary.text.slice(0, 40)})`;
  if (one.state === "waiting") throw new Broken("lost", `${what} was never answered`);
  if (one.state === "refused") {
    const drawer = [...(desks.find((desk) => desk.name === one.device)?.disk.tables.refused.rows.values() ?? [])];
    const found = drawer.find((row) => row["id"] === one.id);
    if (found === undefined) throw new Broken("lost", `${what} was refused and is not in the drawer`);
    const summary = found["summary"] as Saved["summary"]; // written by commit
    if (summary.text !== one.summary.text || String(found["words"]) === "")
      throw new Broken("lost", `${what} lies in the drawer without its words`);
    return;
  }
  if (ledger.mayBeGone(one.id)) return;
  const doc = docs.get(one.doc);
  if (doc === undefined) throw new Broken("lost", `${what} was acknowledged, and the room has no such document`);
  const lines = doc.raw.filter(
    (raw) => raw.includes(`"${one.summary.message}"`) && raw.includes(JSON.stringify(one.summary.text).slice(1, -1)),
  );
  const byAnother = one.summary.what === "reply" && lines.length === 1; // of two devices that give back one line the second lets it go ([R206])
  for (const [client, clock] of one.reaches)
    if (Y.getState(doc.doc.store, client) < clock && !byAnother)
      throw new Broken("lost", `${what} was acknowledged, and the room does not have it`);
  if (one.summary.message !== undefined && lines.length === 0)
    throw new Broken("lost", `${what} was acknowledged, and its words are not in the conversation`);
  if (one.summary.what === "note" && doc.view.kind === "ticket" && !doc.view.ticket.note.includes(one.summary.text))
    throw new Broken("lost", `${what} was acknowledged, and is not in the note`);
}

function checkSaid(one: Said, docs: ReadonlyMap<string, RoomDoc>, ledger: Ledger): void {
  const found = rawTied(docs, one.ticket).filter((raw) => raw.includes(`"id":"${one.id}"`));
  const mine = found.filter((raw) => raw.includes(`"kind":"shopper"`));
  if (mine.length === 0 && ledger.mayBeGone(one.id)) return;
  if (mine.length !== 1)
    throw new Broken(
      mine.length === 0 ? "lost" : "twice",
      `${one.ticket}: "${one.text}" was kept by its phone and is in the room ${mine.length} times`,
    );
  if (!mine[0]?.includes(JSON.stringify(one.text))) throw new Broken("altered", `${one.ticket}: "${one.text}" reads ${mine[0]}`);
}

/** What a shopper was told the room has, it has: a message of theirs is a line, and stays one. */
function checkAccepted({ ledger }: AtRest, docs: ReadonlyMap<string, RoomDoc>): void {
  const everything = new Set<string>();
  for (const doc of docs.values()) for (const raw of doc.raw) everything.add((JSON.parse(raw) as { id: string }).id); // messages of the room's
  const said = new Set(ledger.said().map((one) => one.id));
  for (const id of ledger.allAccepted())
    if (said.has(id) && !everything.has(id) && !ledger.mayBeGone(id)) throw new Broken("lost", `message ${id} was accepted and is nowhere`);
}

/** No deadline passed in silence. */
function checkDeadlines(docs: ReadonlyMap<string, RoomDoc>, now: number): void {
  const shop = docs.get("shop")?.view;
  const policy: Policy | undefined = shop?.kind === "shop" ? shop.policy : undefined;
  if (policy === undefined) throw new Broken("alarms", "the shop has no policy");
  for (const { name, view } of docs.values()) {
    if (view.kind !== "ticket") continue;
    const { ticket } = view;
    const goesOn = mergedInto(ticket.merged, countShopper(ticket)) !== undefined; // then it waits with that one
    const planned = goesOn ? undefined : plannedFor(ticket);
    if (planned !== undefined && planned.at < now - ALARM_SLACK_MS && !isErased(ticket.head.shopper.id))
      throw new Broken("alarms", `${name} was to come back ${now - planned.at} ms ago, and did not`);
    if (ticket.sla === undefined) continue;
    const missed = dueMoments(ticket, policy).find((one) => one.at < now - ALARM_SLACK_MS);
    if (missed !== undefined) throw new Broken("alarms", `${name}: ${missed.key} was due ${now - missed.at} ms ago and nobody was told`);
    const wish = ticket.statusWish;
    const woken = ticket.messages.findLast((one) => one.kind === "event" && (one.what === "woke" || one.what === "snoozed"));
    if (
      wish?.want === "snoozed" &&
      settle(ticket, 0).phase === "snoozed" &&
      (wish.until ?? 0) < now - ALARM_SLACK_MS &&
      woken?.kind === "event" &&
      woken.what !== "woke"
    )
      throw new Broken("alarms", `${name} sleeps past its hour`);
    const ended = ["resolved", "closed"].includes(settle(ticket, now).phase);
    if (!ended && ticket.assignment.state === "offered" && ticket.assignment.at + policy.dispatch.offerMs < now - ALARM_SLACK_MS)
      throw new Broken(
        "alarms",
        `${name} ${settle(ticket, now).phase} is offered to ${ticket.assignment.to} since ${now - ticket.assignment.at} ms`,
      );
  }
}

/** No shopper ever saw a reply that is held; every reply that went out they see once. */
function checkShown({ tap }: AtRest, docs: ReadonlyMap<string, RoomDoc>): void {
  for (const [id, marks] of tap.shownReplies()) {
    const view = docs.get(`ticket:${id}`)?.view;
    if (view?.kind !== "ticket") throw new Broken("lost", `conversation ${id} was shown and is nowhere`);
    if (docs.get(`ticket:${id}`)?.erased === true) continue;
    for (const mark of marks) {
      const lines = repliesTied(docs, id).filter((one) => one.text.endsWith(mark));
      if (lines.length === 0) throw new Broken("lost", `${id}: the shopper saw ${mark}, and the room does not have it`);
      if (lines.every((one) => one.held)) throw new Broken("wire", `${id}: the shopper saw ${mark}, which is held`);
    }
  }
}

/** What a phone does not show yet of what the room has for it: its own lines delivered, each reply that went out; or what it believes there. */
export function phoneLacks(phone: Phone, docs: ReadonlyMap<string, RoomDoc>): string | undefined {
  const page = phone.page();
  if (page === undefined) return `${phone.name} has no page`;
  const { lines, stage } = page.view();
  const { ticket } = page.session();
  const isErased = docs.get(`ticket:${ticket}`)?.erased === true;
  if (isErased && stage !== "erased") return `${phone.name} is not told that its shopper was erased`;
  const raw = rawTied(docs, ticket).join();
  const lost = stage === "gone" || isErased ? undefined : phone.delivered(ticket).find((id) => !raw.includes(`"${id}"`));
  if (lost !== undefined) return `${phone.name} keeps ${lost} as delivered, and the room does not have it`;
  const shown = new Map(lines.map((one) => [one.id, one.text]));
  const lacking = linesDue(docs, ticket).find((one) => shown.get(one.id) !== one.text);
  return lacking === undefined ? undefined : `${phone.name} does not show ${JSON.stringify(lacking)}`;
}

/** Nothing twice, and nothing that was not for it. */
function checkPhone(phone: Phone, docs: ReadonlyMap<string, RoomDoc>): void {
  const page = phone.page();
  const lines = page?.view().lines ?? [];
  if (new Set(lines.map((one) => one.id)).size !== lines.length) throw new Broken("twice", `${phone.name} shows a line twice`);
  const due = new Set<string>(
    page === undefined ? [] : repliesTied(docs, page.session().ticket).flatMap((one) => (one.held ? [] : [one.id])),
  );
  if (lines.some((one) => one.from === "agent" && !due.has(one.id)))
    throw new Broken("wire", `${phone.name} shows more replies than went out`);
}
