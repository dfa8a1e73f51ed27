// Stars in the ticket's document: read, told from what is none, and kept without their words when the person is erased.
import { expect, it } from "vitest";
import * as Y from "yjs";
import { buildTicket, MORNING } from "../../test/kit/buildTicket.ts";
import { asId, type MessageId } from "../core/ids.ts";
import { erasedShopper, eraseTicket } from "../domain/erased.ts";
import type { Ticket } from "../domain/ticket.ts";
import { declareTicket, readTicketDoc, writeTicket } from "./ticketDoc.ts";
import { setSatisfaction } from "./ticketMarks.ts";

const written = (ticket: Ticket = buildTicket()): Y.Doc => {
  const doc = new Y.Doc();
  declareTicket(doc);
  writeTicket(doc, ticket);
  return doc;
};
const saidIn = (doc: Y.Doc): unknown => {
  const read = readTicketDoc(doc);
  return read.ok ? read.value.satisfaction : read.error;
};

it("[R641] are read as they were written; what cannot be read is none", () => {
  const doc = written();
  setSatisfaction(doc, { stars: 4, words: "快", at: MORNING });
  expect(saidIn(doc)).toEqual({ stars: 4, words: "快", at: MORNING });
  doc.getMap("edge").set("satisfaction", { stars: 9, at: MORNING });
  expect(saidIn(doc)).toBeUndefined();
});

it("[R643] stay when the person is erased, and their words go", () => {
  const ticket = { ...buildTicket(), satisfaction: { stars: 2, words: "我叫王小雨，太慢了", at: MORNING } };
  const erasing = { shopper: erasedShopper("x1"), event: { id: asId<MessageId>("e1"), at: MORNING + 999_999 }, by: undefined };
  expect(saidIn(written(eraseTicket(ticket, erasing)))).toEqual({ stars: 2, at: MORNING });
});
