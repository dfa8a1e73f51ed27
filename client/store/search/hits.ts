// From documents that were read to what a screen lists: the lines that say it, the people and orders among them. Pure.
import type { DocView } from "../../../shared/doc/readDoc.ts";
import { plainly } from "../../../shared/domain/searching/grams.ts";
import { marksIn, snippetOf, type Marks } from "../../../shared/domain/searching/marks.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { linesOf, type Line } from "./entry.ts";
import type { Found, FoundLine, FoundOrder, FoundShopper, FoundTicket } from "./found.ts";
import type { Need } from "./needs.ts";

const LINE_CHARS = 90;
const LINES_MOST = 2;
const PEOPLE_MOST = 5;

export type TicketView = Extract<DocView, { kind: "ticket" }>;

/** Does it say every phrase that must stand as it is? */
export function saysPhrases(view: DocView, needs: readonly Need[]): boolean {
  const wanted = needs.filter((need) => need.phrases.length > 0);
  if (wanted.length === 0) return true;
  const beside = view.kind === "ticket" ? [view.row.shopperName, ...(view.ticket.orders?.numbers ?? [])] : [];
  const texts = [...linesOf(view).map((line) => line.text), ...beside].map(plainly);
  return wanted.every(({ phrases }) => phrases.some((phrase) => texts.some((text) => text.includes(phrase))));
}

/** The lines that say most of it, the newest first among equals. Without any, the last thing said. */
export function linesFound(lines: readonly Line[], marks: Marks): readonly FoundLine[] {
  const marked = lines.flatMap((line) => {
    const found = marksIn(line.text, marks);
    return found.length === 0 ? [] : [{ line, found, length: found.reduce((sum, [a, b]) => sum + b - a, 0) }];
  });
  marked.sort((a, b) => b.found.length - a.found.length || b.length - a.length || b.line.at - a.line.at);
  return marked.slice(0, LINES_MOST).map(({ line, found }) => foundLine(line, found));
}

function foundLine({ from, at, text, message }: Line, found: ReturnType<typeof marksIn>): FoundLine {
  return { from, at, ...snippetOf(text, found, LINE_CHARS), ...(message === undefined ? {} : { message }) };
}

export function ticketFound(view: TicketView, marks: Marks): FoundTicket {
  return { row: view.row, lines: linesFound(linesOf(view), marks), name: marksIn(view.row.shopperName, marks) };
}

/** Those whose names were searched for. */
export function shoppersFound(found: readonly FoundTicket[]): readonly FoundShopper[] {
  const by = new Map<string, { row: TicketRow; name: FoundTicket["name"]; tickets: number }>();
  for (const { row, name } of found) {
    if (name.length === 0) continue;
    const known = by.get(row.shopper);
    if (known === undefined) by.set(row.shopper, { row, name, tickets: 1 });
    else {
      known.tickets++;
      if (row.updatedAt > known.row.updatedAt) known.row = row;
    }
  }
  return [...by].slice(0, PEOPLE_MOST).map(([shopper, { row, name, tickets }]) => ({ shopper, newest: row, name, tickets }));
}

/** Order numbers of these tickets that were searched for. */
export function ordersFound(views: readonly { readonly ticket: Ticket; readonly row: TicketRow }[], marks: Marks): readonly FoundOrder[] {
  const seen = new Set<string>();
  return views
    .flatMap(({ ticket, row }) =>
      (ticket.orders?.numbers ?? []).flatMap((number) => {
        const found = marksIn(number, marks);
        if (found.length === 0 || seen.has(number)) return [];
        seen.add(number);
        return [{ number: { text: number, marks: found }, row }];
      }),
    )
    .slice(0, PEOPLE_MOST);
}

/** The parts of an answer that documents of each kind make. */
export function thingsFound(views: readonly DocView[], marks: Marks): Pick<Found, "articles" | "products"> {
  return {
    articles: views.flatMap((view) => (view.kind === "article" ? [{ thing: view.article, lines: linesFound(linesOf(view), marks) }] : [])),
    products: views.flatMap((view) => (view.kind === "product" ? [{ thing: view.product, lines: linesFound(linesOf(view), marks) }] : [])),
  };
}
