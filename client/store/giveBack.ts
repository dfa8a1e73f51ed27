// What this member wrote to shoppers and a restored room no longer has: put aside before the copies are dropped, and written again, under the same
// ids, where the room's copy lacks it. Called only by commit, inside its transaction.
import { boolean, list, shape, string } from "../../shared/core/check.ts";
import { mintId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { DAY } from "../../shared/core/time.ts";
import { appendMessage } from "../../shared/doc/ticketDoc.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { readDocName, ticketDocName, type DocName } from "../../shared/domain/names.ts";
import { isHeld, readMessage, seenNow, type AgentMessage, type Seen, type Ticket } from "../../shared/domain/ticket.ts";
import type { Shelf } from "./db.ts";
import { fold } from "./docRow.ts";
import { loadView, unsentOf } from "./docs.ts";
import { makeLocal } from "./make.ts";

const OWED_MS = 7 * DAY; // a backup is seldom older, and so long a conversation begun after it may wait for its shopper's device to bring it back
const TICKETS_MOST = 1_000; // those touched last: reading more would let the page stand still for seconds

const readOwed = shape({
  /** False until the room's documents are here: before that nobody knows what it lacks. */
  begun: boolean,
  lines: list(shape({ doc: string(100, 1), message: readMessage }), 100_000),
});
interface Line {
  readonly doc: DocName;
  readonly message: AgentMessage;
}

/** Before the copies are dropped for another epoch. `at`: now. */
export async function putAside(shelf: Shelf, at: number): Promise<void> {
  const before = (await owedOn(shelf)).lines;
  const known = new Set<string>(before.map((one) => one.message.id));
  const more: Line[] = [];
  for (const doc of await lastTouched(shelf)) {
    const row = await shelf.db.docs.get(doc);
    const view = row === undefined ? undefined : fold(row, []);
    if (view?.kind !== "ticket" || isErased(view.ticket.head.shopper.id)) continue;
    const own = ownLines(shelf, view.ticket).filter((one) => one.at > at - OWED_MS && !known.has(one.id));
    more.push(...own.map((message) => ({ doc, message })));
  }
  await keep(shelf, false, [...before, ...more]);
}

/**
 * After entries were taken in, or something unsent was answered. `whole`: a run is, so that what the room has is here. `docs`: what came in these
 * entries, or what the answer was about. `at`: now; without it nothing is too old.
 */
export async function giveBack(
  shelf: Shelf,
  { whole, docs, at = 0 }: { readonly whole: boolean; readonly docs: readonly DocName[]; readonly at?: number },
): Promise<void> {
  const { begun, lines } = await owedOn(shelf);
  if (lines.length === 0 || !(begun || whole)) return;
  const now = new Set(docs);
  const unanswered = await unsentOf(shelf, [...new Set(lines.map((one) => one.doc))]); // a refusal takes with it all that stands behind it
  const waiting: Line[] = [];
  for (const one of lines) {
    if (one.message.at <= at - OWED_MS) continue;
    if ((begun && !now.has(one.doc)) || unanswered.has(one.doc) || !(await isGiven(shelf, one))) waiting.push(one);
  }
  if (!begun || waiting.length < lines.length) await keep(shelf, true, waiting);
}

/** False while the room has no such conversation: its shopper's device may bring it back. */
async function isGiven(shelf: Shelf, { doc, message }: Line): Promise<boolean> {
  const { view } = await loadView(shelf, doc);
  if (view?.kind !== "ticket") return false;
  if (isErased(view.ticket.head.shopper.id) || view.ticket.messages.some((one) => one.id === message.id)) return true;
  await makeLocal(shelf, {
    kind: "local",
    doc,
    id: mintId(() => message.at, shelf.random),
    summary: { what: "reply", by: message.by, at: message.at, text: message.text, message: message.id },
    change: (ticket, before) => {
      if (before?.kind !== "ticket") return ok(undefined);
      appendMessage(ticket, { ...message, seen: least(message.seen, seenNow(before.ticket)) });
      return ok(undefined);
    },
  });
  return true;
}

/** Nobody has seen what is not there any more: the room would refuse it. */
const least = (a: Seen, b: Seen): Seen => ({
  shopper: Math.min(a.shopper, b.shopper),
  shop: Math.min(a.shop, b.shop),
  assignment: Math.min(a.assignment, b.assignment),
});

function ownLines({ member }: Shelf, ticket: Ticket): readonly AgentMessage[] {
  return ticket.messages.flatMap((one) => (one.kind === "agent" && one.by === member && !isHeld(ticket, one.id) ? [one] : []));
}

async function lastTouched({ db }: Shelf): Promise<readonly DocName[]> {
  const pages = await Promise.all(
    [1, 0].map((open) =>
      db.tickets
        .where("[open+updatedAt+id]")
        .between([open], [open, []])
        .reverse()
        .limit(TICKETS_MOST / 2)
        .primaryKeys(),
    ),
  );
  return pages.flat().map(ticketDocName);
}

async function owedOn({ db }: Shelf): Promise<{ readonly begun: boolean; readonly lines: readonly Line[] }> {
  const read = readOwed((await db.singles.get("owed"))?.value);
  const lines = (read?.lines ?? []).flatMap(({ doc, message }): readonly Line[] => {
    const name = readDocName(doc)?.name;
    return name === undefined || message.kind !== "agent" ? [] : [{ doc: name, message }];
  });
  return { begun: read?.begun ?? false, lines };
}

async function keep({ db }: Shelf, begun: boolean, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) await db.singles.delete("owed");
  else await db.singles.put({ key: "owed", value: { begun, lines } });
}
