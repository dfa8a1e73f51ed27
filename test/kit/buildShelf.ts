// A shelf on an in-memory IndexedDB, and what a room would send to it. Import before anything that imports Dexie.
import "fake-indexeddb/auto";
import * as Y from "yjs";
import { openShelf, type Shelf } from "../../client/store/db.ts";
import {
  asId,
  mintId,
  type DeviceId,
  type MemberId,
  type MessageId,
  type ShopId,
  type ShopperId,
  type TicketId,
} from "../../shared/core/ids.ts";
import { appendMessage, createTicket, setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import { SHOP_DOC, ticketDocName } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Verdicts } from "../../shared/doc/ticketDoc.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { seededRandom } from "./random.ts";

/** What test shelves are sealed with, unless the test is about keys. */
export const TEST_KEY = new Uint8Array(32).fill(7);

export const T0 = Date.UTC(2026, 10, 23, 2);

let opened = 0;

/** A shelf nobody else has; `tabOf` opens the same database a second time, as another tab does. */
export function openTestShelf(member = "anna", tabOf?: Shelf): Shelf {
  const device = tabOf === undefined ? asId<DeviceId>(`device${++opened}`) : deviceOf(tabOf);
  return openShelf({
    shop: asId<ShopId>("demo"),
    member: asId<MemberId>(member),
    device,
    key: TEST_KEY,
    random: seededRandom(opened * 97 + (tabOf === undefined ? 1 : 2)),
  });
}

function deviceOf(shelf: Shelf): DeviceId {
  return asId<DeviceId>(shelf.db.name.split(":").at(-1) ?? "");
}

/** A ticket as the room holds it: write into it like the room, and take the feed entries a device would get. */
export interface RoomTicket {
  readonly id: TicketId;
  readonly doc: Y.Doc;
  readonly says: (text: string) => void;
  readonly verdicts: (verdicts: Verdicts) => void;
  /** The whole document as a feed entry. */
  readonly entry: () => FeedEntry;
}

export function roomTicket(id: string): RoomTicket {
  const ticket = asId<TicketId>(id);
  const doc = new Y.Doc();
  let seq = 0;
  let at = T0;
  const random = seededRandom(id.length * 31 + id.charCodeAt(id.length - 1));
  doc.on("update", () => seq++);
  createTicket(doc, {
    id: ticket,
    shopper: { id: asId<ShopperId>("shopper1"), name: "顾客", tier: "none" },
    channel: "widget",
    language: "zh",
    createdAt: T0,
  });
  return {
    id: ticket,
    doc,
    says(text) {
      at += 1_000;
      appendMessage(doc, { kind: "shopper", id: mintId<MessageId>(() => at, random), at, text });
    },
    verdicts: (verdicts) => doc.transact(() => setVerdicts(doc, verdicts)),
    entry: () => ({ doc: ticketDocName(ticket), seq, from: 0, format: "yjs", bytes: Y.encodeStateAsUpdate(doc) }),
  };
}

export function teamEntry(members: readonly unknown[]): FeedEntry {
  return { doc: "team", seq: 1, from: 0, format: "json", bytes: new TextEncoder().encode(JSON.stringify({ members })) };
}

export function applyBytes(doc: Y.Doc, bytes: Uint8Array): void {
  Y.applyUpdate(doc, bytes);
}

/** The shop's document as the room has it. */
export function shopEntry(policy: Policy): FeedEntry {
  const doc = new Y.Doc();
  writeShop(doc, policy);
  return { doc: SHOP_DOC, seq: 1, from: 0, format: "yjs", bytes: Y.encodeStateAsUpdate(doc) };
}
