// What of a document is found again: its grams by field, and its lines as a result shows them. Pure; the only place that says which words count.
import type { DocView } from "../../../shared/doc/readDoc.ts";
import { isErased } from "../../../shared/domain/erased.ts";
import type { Article, Product } from "../../../shared/domain/knowledge.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { addGrams, plainly, runsOf } from "../../../shared/domain/searching/grams.ts";
import { spellingsOf } from "../../../shared/domain/searching/pinyin.ts";

/** One letter before each gram says where it stood: text, name, order, spelling of a name, tag, standing, assignee. */
export const FIELD = { text: "t", name: "n", order: "o", spelled: "y", tag: "g", standing: "s", assignee: "a" } as const;

/** A document as the index takes it. `erased`: what an older entry said of it must go from the disk at once. */
export interface Entry {
  readonly doc: string;
  readonly at: number;
  readonly grams: ReadonlySet<string>;
  readonly erased: boolean;
}

/** A line of a result: a message, or what a thing says of itself. */
export interface Line {
  readonly from: "shopper" | "bot" | "agent" | "note" | "title" | "text";
  readonly at: number;
  readonly text: string;
  /** Of a message. */
  readonly message?: string;
}

/** The entry of a document; undefined for what is not searched. */
export function entryOf(doc: string, view: DocView): Entry | undefined {
  switch (view.kind) {
    case "ticket":
      return ticketEntry(doc, view.ticket, view.row);
    case "article":
      return { doc, at: view.article.updatedAt, erased: false, grams: gramsOf([...articleFields(view.article)]) };
    case "product":
      return { doc, at: view.product.updatedAt, erased: false, grams: gramsOf([...productFields(view.product)]) };
    case "shop":
      return undefined;
  }
}

interface Fields {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

function ticketEntry(doc: string, ticket: Ticket, row: TicketRow): Entry {
  const erased = isErased(row.shopper);
  const fields: Fields = { names: [row.shopperName], texts: erased ? [] : linesOfTicket(ticket).map((one) => one.text) };
  const grams = new Set<string>();
  addFields(fields, grams);
  addFacts(row, grams);
  if (!erased) for (const number of ticket.orders?.numbers ?? []) addOrder(number, grams);
  if (row.number > 0) grams.add(FIELD.order + String(row.number));
  return { doc, at: row.updatedAt, grams, erased };
}

/** Numbers without their hyphens too: people type them either way. */
function addOrder(number: string, grams: Set<string>): void {
  const bare = new Set<string>();
  addGrams(number, bare);
  addGrams(plainly(number).replace(/[^a-z0-9]/g, ""), bare);
  for (const gram of bare) grams.add(FIELD.order + gram);
}

function addFacts(row: TicketRow, grams: Set<string>): void {
  grams.add(`${FIELD.standing}${row.phase}`);
  if (row.open === 1) grams.add(`${FIELD.standing}open!`);
  grams.add(FIELD.assignee + row.assignee);
  for (const tag of row.tags ?? []) grams.add(FIELD.tag + tag);
}

function* articleFields({ title, answer, questions }: Article): Iterable<Fields> {
  yield { names: [title.zh, title.en], texts: [answer.zh, answer.en, ...questions.zh, ...questions.en] };
}

function* productFields(product: Product): Iterable<Fields> {
  const said = Object.entries(product.attributes).flatMap(([name, value]) => [name, value.zh, value.en]);
  const variants = product.variants.flatMap((one) => [one.name.zh, one.name.en]);
  yield { names: [product.title.zh, product.title.en, ...(product.aliases ?? [])], texts: [product.category, ...said, ...variants] };
}

function gramsOf(fields: readonly Fields[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const one of fields) addFields(one, grams);
  return grams;
}

const SPELLED_CHARS = 8; // a longer name is searched by its pieces

function addFields({ names, texts }: Fields, grams: Set<string>): void {
  const inTexts = new Set<string>();
  for (const text of texts) addGrams(text, inTexts);
  for (const gram of inTexts) grams.add(FIELD.text + gram);
  const inNames = new Set<string>();
  for (const name of names) {
    addGrams(name, inNames);
    for (const run of runsOf(plainly(name))) {
      if (run.kind !== "han") continue;
      inNames.add(run.text.slice(-1)); // 溪 of 王若溪
      if (run.text.length > SPELLED_CHARS) continue;
      const { whole, initials } = spellingsOf(run.text);
      for (const spelled of [...whole, ...initials]) grams.add(FIELD.spelled + spelled);
    }
  }
  for (const gram of inNames) grams.add(FIELD.name + gram);
}

/** What a document says, line by line: what is shown of it, and what phrases are looked for in. */
export function linesOf(view: DocView): readonly Line[] {
  switch (view.kind) {
    case "ticket":
      return linesOfTicket(view.ticket);
    case "article": {
      const { title, answer, questions, updatedAt: at } = view.article;
      const texts = [answer.zh, answer.en, ...questions.zh, ...questions.en];
      return [...[title.zh, title.en].map((text) => ({ from: "title" as const, at, text })), ...texts.map((text) => textLine(text, at))];
    }
    case "product": {
      const { names, texts } = [...productFields(view.product)][0] ?? { names: [], texts: [] };
      const at = view.product.updatedAt;
      return [...names.map((text) => ({ from: "title" as const, at, text })), ...texts.map((text) => textLine(text, at))];
    }
    case "shop":
      return [];
  }
}

const textLine = (text: string, at: number): Line => ({ from: "text", at, text });

function linesOfTicket(ticket: Ticket): readonly Line[] {
  const { handoff, note, about, summary } = ticket;
  const said = ticket.messages.flatMap((one): readonly Line[] =>
    one.kind === "event"
      ? one.reason === undefined
        ? []
        : [{ from: "note", at: one.at, text: one.reason }]
      : [{ from: one.kind, at: one.at, text: one.text, message: one.id }],
  );
  const at = ticket.head.createdAt;
  const facts = handoff?.facts.map((one) => one.value) ?? []; // not its summary: that says again, in one language, what stands in the talk
  return [
    ...said,
    ...[note, about?.note?.text ?? "", summary?.text ?? "", ...facts]
      .filter((text) => text !== "")
      .map((text): Line => ({ from: "note", at, text })),
  ];
}
