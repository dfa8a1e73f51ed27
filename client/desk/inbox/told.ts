// What this device told its member of: which ticket, what, when, and whether they have been there since. Ids alone; comfort of this device, it never
// leaves it, and goes when they sign out.
import { boolean, list, number, oneOf, optional, readJson, shape, type Check, type Checked } from "../../../shared/core/check.ts";
import { readId, type TicketId } from "../../../shared/core/ids.ts";
import { recall, remember } from "../../ui/remembered.ts";

const KEY = "zg.told";
const MOST = 50; // older ones are forgotten first

const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);

/** given: it became theirs · mention: somebody called them in its note · late: a promised time of it passed while it was theirs · surge: it is the newest of many that ask the same · answered: their appeal was. */
export const readTold = shape({
  kind: oneOf(["given", "mention", "late", "surge", "answered"] as const),
  ticket: ticketId,
  at: number(0),
  seen: optional(boolean),
});
export type Told = Checked<typeof readTold>;

const readAll = list(readTold, MOST);

/** With this one as the newest. */
export function withTold(all: readonly Told[], one: Told): readonly Told[] {
  return [one, ...all].slice(0, MOST);
}

/** All of that ticket (undefined: of any) as seen. */
export function asSeen(all: readonly Told[], ticket: TicketId | undefined): readonly Told[] {
  return all.map((one) => (one.seen !== true && (ticket === undefined || one.ticket === ticket) ? { ...one, seen: true } : one));
}

/** The newest first. */
export function toldOf(): readonly Told[] {
  const read = readJson(readAll, recall(KEY) ?? "[]", "what was told");
  return read.ok ? read.value : [];
}

export function noteTold(kind: Told["kind"], ...tickets: readonly TicketId[]): void {
  const at = Date.now();
  remember(KEY, JSON.stringify(tickets.reduce((all, ticket) => withTold(all, { kind, ticket, at }), toldOf())));
}

export function markTold(ticket?: TicketId): void {
  const all = toldOf();
  const next = asSeen(all, ticket);
  if (next.some((one, i) => one !== all[i])) remember(KEY, JSON.stringify(next));
}
