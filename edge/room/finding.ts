// Finding a person: by the identity the shop's server signed, or by what stands in words, a stretch of the shop at a time. Reads only, keeps nothing,
// and pushes no document that is in use out of memory.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { isPlain, readJson } from "../../shared/core/check.ts";
import { readId, type ShopperId } from "../../shared/core/ids.ts";
import { readCustomer, type Customer } from "../../shared/domain/identity.ts";
import { readDocName } from "../../shared/domain/names.ts";
import { needleOf, says, textsOf, type Needle } from "../../shared/domain/personSearch.ts";
import { readFoundPerson, type FindAsk, type FoundPage, type FoundPerson } from "../../shared/wire/privacyApi.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Docs } from "./docs.ts";
import type { Orders } from "./orders.ts";
import { ticketIn } from "./events.ts";

export interface FindingPorts {
  readonly sql: Sql;
  readonly docs: Docs;
  readonly customerOf: (shopper: ShopperId) => Customer | undefined;
  /** The shopper that a customer of that id is. */
  readonly shopperFor: (customer: string) => ShopperId;
  readonly orders: Pick<Orders, "ofOwner" | "ownersBy" | "countOf">;
}

const STRETCH = 300; // conversations read for one answer: some 150 to 400 ms
const TICKETS_SHOWN = 200;

/** One answer; `after` goes on where the one before left off. Refuses a search for nothing. */
export function findPeople(ask: FindAsk, ports: FindingPorts): Result<FoundPage> {
  switch (ask.by) {
    case "shopper": {
      const shopper = readId<ShopperId>(ask.value);
      return shopper === undefined ? nothing : ok(pageOf([shopper], new Map([[shopper, "id" as const]]), new Set(), ports));
    }
    case "customer": {
      const found = [...new Set([...signedAs((one) => one.id === ask.value, ports), ports.shopperFor(ask.value)])];
      return ok(pageOf(found, new Map(found.map((one) => [one, "identity" as const])), new Set(), ports));
    }
    case "phone":
    case "email":
    case "order": {
      const needle = needleOf(ask.by, ask.value);
      return needle === undefined ? nothing : searchWords(needle, ask.after ?? "", ports);
    }
  }
}

const nothing = refuse("malformed", "there is too little to search for", "too-little-to-find");

function searchWords(needle: Needle, after: string, ports: FindingPorts): Result<FoundPage> {
  const below = after === "" ? Number.MAX_SAFE_INTEGER : Number(after);
  if (!Number.isSafeInteger(below) || below < 1) return refuse("malformed", "`after` is what an answer called `next`", "search-lost");
  const rows = ports.sql.all(
    "SELECT id, name FROM docs WHERE kind = 'ticket' AND erased = 0 AND id < ? ORDER BY id DESC LIMIT ?",
    below,
    STRETCH,
  );
  const hits = new Set<string>();
  const how = new Map<ShopperId, How>();
  for (const row of rows) {
    const named = readDocName(textOf(row, "name"));
    if (named === undefined) continue;
    const ticket = ticketIn(ports.docs.peek(named.name, "ticket").doc);
    if (!textsOf(ticket).some((text) => says(needle, text))) continue;
    hits.add(ticket.head.id);
    how.set(ticket.head.shopper.id, "words");
  }
  if (after === "") {
    const owners = needle.by === "email" ? [] : ports.orders.ownersBy(needle.by, needle.key);
    for (const one of owners) how.set(one, how.get(one) ?? "order");
    for (const one of signedAs((customer) => isSigned(needle, customer), ports)) how.set(one, "identity");
  }
  const last = rows.at(-1);
  const page = pageOf([...how.keys()], how, hits, ports);
  const left = last === undefined ? 0 : countBelow(ports.sql, numberOf(last, "id"));
  const total = countBelow(ports.sql, Number.MAX_SAFE_INTEGER);
  return ok({
    ...page,
    searched: total - left,
    total,
    ...(left === 0 || last === undefined ? {} : { next: String(numberOf(last, "id")) }),
  });
}

function isSigned(needle: Needle, customer: Customer): boolean {
  const said = needle.by === "phone" ? customer.phone : needle.by === "email" ? customer.email : undefined;
  return said !== undefined && says(needle, said);
}

function signedAs(isIt: (customer: Customer) => boolean, { sql }: FindingPorts): readonly ShopperId[] {
  return sql.all("SELECT shopper, json FROM signed_shoppers").flatMap((row) => {
    const customer = readJson(readCustomer, textOf(row, "json"), "a customer's row");
    const shopper = readId<ShopperId>(textOf(row, "shopper"));
    return customer.ok && shopper !== undefined && isIt(customer.value) ? [shopper] : [];
  });
}

function countBelow(sql: Sql, id: number): number {
  const row = sql.all("SELECT COUNT(*) AS n FROM docs WHERE kind = 'ticket' AND erased = 0 AND id < ?", id)[0];
  return row === undefined ? 0 : numberOf(row, "n");
}

type How = FoundPerson["how"][number];

function pageOf(
  shoppers: readonly ShopperId[],
  how: ReadonlyMap<ShopperId, How>,
  hits: ReadonlySet<string>,
  ports: FindingPorts,
): FoundPage {
  const people = shoppers.flatMap((one) => personOf(one, how.get(one) ?? "words", hits, ports) ?? []);
  const total = countBelow(ports.sql, Number.MAX_SAFE_INTEGER);
  return { people, searched: total, total };
}

/** Somebody with all their conversations; undefined where there is none, no order, and nobody signed who it is. */
function personOf(
  shopper: ShopperId,
  how: How,
  hits: ReadonlySet<string>,
  { sql, customerOf, orders }: FindingPorts,
): FoundPerson | undefined {
  const rows = sql.all(
    "SELECT row FROM docs WHERE kind = 'ticket' AND erased = 0 AND json_extract(row, '$.shopper') = ? ORDER BY id DESC",
    shopper,
  );
  const customer = customerOf(shopper);
  const newest = rows[0] === undefined ? undefined : foldedOf(rows[0]);
  const ordered = orders.countOf([shopper]);
  if (newest === undefined && customer === undefined && ordered === 0) return undefined;
  const person = readFoundPerson({
    shopper,
    name: newest?.["shopperName"] ?? customer?.name ?? orders.ofOwner(shopper, 1)[0]?.name ?? "",
    tier: newest?.["tier"] ?? customer?.tier ?? "none",
    language: newest?.["language"] ?? "zh",
    ...(customer === undefined
      ? {}
      : { signed: { customer: customer.id, ...some("phone", customer.phone), ...some("email", customer.email) } }),
    how: [how],
    conversations: rows.length,
    ...(ordered === 0 ? {} : { orders: ordered }),
    tickets: rows.slice(0, TICKETS_SHOWN).map((row) => {
      const { id, number, phase, createdAt, updatedAt: lastAt } = foldedOf(row);
      return { id, number, phase, createdAt, lastAt, says: hits.has(String(id)) };
    }),
  });
  if (person === undefined) throw new Error("a folded row that cannot be read");
  return person;
}

const some = (key: "phone" | "email", value: string | undefined): Partial<Record<"phone" | "email", string>> =>
  value === undefined ? {} : { [key]: value };

function foldedOf(row: SqlRow): Readonly<Record<string, unknown>> {
  const raw: unknown = JSON.parse(textOf(row, "row"));
  if (!isPlain(raw)) throw new Error("a folded row that cannot be read");
  return raw;
}
