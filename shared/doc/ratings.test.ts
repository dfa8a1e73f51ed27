// Ratings in the ticket's document: read, kept apart from what is no rating, and kept when its person is erased.
import { expect, it } from "vitest";
import * as Y from "yjs";
import { botWrites, buildTicket, MORNING } from "../../test/kit/buildTicket.ts";
import { asId, type MessageId } from "../core/ids.ts";
import { erasedShopper, eraseTicket } from "../domain/erased.ts";
import { declareTicket, readTicketDoc, setRating, writeTicket } from "./ticketDoc.ts";

const written = (ticket = botWrites(buildTicket(), "会缩一点", { id: "b1" })): Y.Doc => {
  const doc = new Y.Doc();
  declareTicket(doc);
  writeTicket(doc, ticket);
  return doc;
};
const ratingsIn = (doc: Y.Doc): unknown => {
  const read = readTicketDoc(doc);
  return read.ok ? read.value.ratings : read.error;
};

it("[R280] is read as it was written; what cannot be read is none", () => {
  const doc = written();
  setRating(doc, "b1", { is: "down", at: MORNING });
  doc.getMap("edge").set("v:b2", { is: "sideways" });
  expect(ratingsIn(doc)).toEqual({ b1: { is: "down", at: MORNING } });
});

it("[R284] stays when the person is erased: there are no words in it", () => {
  const ticket = { ...botWrites(buildTicket(), "会缩一点", { id: "b1" }), ratings: { b1: { is: "down", at: MORNING } as const } };
  const erasing = { shopper: erasedShopper("x1"), event: { id: asId<MessageId>("e1"), at: MORNING + 999_999 }, by: undefined };
  expect(ratingsIn(written(eraseTicket(ticket, erasing)))).toEqual({ b1: { is: "down", at: MORNING } });
});
