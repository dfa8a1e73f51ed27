// A person's data as they may take it with them: who was signed, and every conversation with its messages, facts and note. Reads only.
import type { ShopperId } from "../../shared/core/ids.ts";
import { listsIn } from "../../shared/doc/shopDoc.ts";
import { readFields, type Field } from "../../shared/domain/field.ts";
import { fieldText } from "../../shared/domain/fieldText.ts";
import { filesOf } from "../../shared/domain/filesOf.ts";
import { readDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import { isHeld, settle, type Message, type Ticket } from "../../shared/domain/ticket.ts";
import type { ExportConversation, ExportIdentity } from "../../shared/wire/privacyApi.ts";
import type { FindingPorts } from "./finding.ts";
import { numberOf, textOf } from "./columns.ts";
import { ticketIn } from "./events.ts";
import type { ExportPart } from "./peopleDoor.ts";

const PART_BYTES = 500_000; // then it goes out; one conversation is never cut
const ROWS_AHEAD = 200;
const ORDERS_MOST = 2_000; // of one owner

/** The part after row `after` (0 begins). `now` says where each conversation stands. */
export function exportPart(shoppers: readonly ShopperId[], after: number, now: number, ports: FindingPorts): ExportPart {
  const identities = after === 0 ? shoppers.flatMap((one) => identityOf(one, ports) ?? []) : [];
  const orders =
    after === 0 ? shoppers.flatMap((one) => ports.orders.ofOwner(one, ORDERS_MOST).map((card) => ({ shopper: one, ...card }))) : [];
  const marks = shoppers.map(() => "?").join(", ");
  const rows = ports.sql.all(
    `SELECT id, name FROM docs WHERE kind = 'ticket' AND erased = 0 AND id > ? AND json_extract(row, '$.shopper') IN (${marks}) ORDER BY id LIMIT ?`,
    after,
    ...shoppers,
    ROWS_AHEAD,
  );
  const conversations: ExportConversation[] = [];
  const fields = readFields(listsIn(ports.docs.peek(SHOP_DOC, "shop").doc).fields);
  let bytes = 0;
  for (const row of rows) {
    const named = readDocName(textOf(row, "name"));
    if (named?.kind !== "ticket") continue;
    const one = conversationOf(ticketIn(ports.docs.peek(named.name, "ticket").doc), fields, now);
    conversations.push(one);
    bytes += JSON.stringify(one).length;
    if (bytes > PART_BYTES) return { identities, orders, conversations, next: numberOf(row, "id") };
  }
  const last = rows.at(-1);
  return { identities, orders, conversations, next: rows.length < ROWS_AHEAD || last === undefined ? undefined : numberOf(last, "id") };
}

function identityOf(shopper: ShopperId, { customerOf }: FindingPorts): ExportIdentity | undefined {
  const customer = customerOf(shopper);
  if (customer === undefined) return undefined;
  const { id, ...rest } = customer;
  return { shopper, customer: id, ...rest };
}

function conversationOf(ticket: Ticket, fields: readonly Field[], now: number): ExportConversation {
  const { head, handoff, note, followUp, about, summary } = ticket;
  const details = detailsOf(ticket, fields);
  return {
    id: head.id,
    number: ticket.number ?? 0,
    shopper: head.shopper.id,
    name: head.shopper.name,
    language: head.language,
    begunAt: iso(head.createdAt),
    state: settle(ticket, now).phase,
    type: ticket.type ?? "",
    product: head.product ?? "",
    messages: ticket.messages.flatMap((one) => messageOf(one, ticket) ?? []),
    ...(handoff === undefined ? {} : { handoff: { at: iso(handoff.at), summary: handoff.summary, facts: handoff.facts } }),
    ...(note === "" ? {} : { note }),
    ...(details.length === 0 ? {} : { details }),
    ...(followUp?.why === undefined ? {} : { followUp: followUp.why }),
    ...(about?.note === undefined || about.note.text === "" ? {} : { shopperNote: about.note.text }),
    ...(summary === undefined || summary.text === "" ? {} : { summary: summary.text }),
  };
}

/** By their names in the conversation's language; one nobody knows any more by its id. */
function detailsOf(
  { head: { language }, fields: marks = {} }: Ticket,
  fields: readonly Field[],
): NonNullable<ExportConversation["details"]> {
  return Object.entries(marks).flatMap(([id, { is }]) => {
    const field = fields.find((one) => one.id === id);
    return is === undefined ? [] : [{ name: field?.name[language] ?? id, value: fieldText(field, is, language) }];
  });
}

function messageOf(message: Message, ticket: Ticket): ExportConversation["messages"][number] | undefined {
  if (message.kind === "event") return undefined;
  const files = filesOf(message).map(({ name, kind, bytes }) => ({ name, kind, bytes }));
  const label = message.kind === "shopper" ? ticket.labels[message.id] : undefined;
  return {
    at: iso(message.at),
    from: message.kind,
    text: message.text,
    ...(files.length === 0 ? {} : { files }),
    ...(isHeld(ticket, message.id) ? { undelivered: true as const } : {}),
    ...(label === undefined ? {} : { understood: { intents: label.intents.map((one) => one.id), mood: label.mood.label } }),
  };
}

const iso = (at: number): string => new Date(at).toISOString();
