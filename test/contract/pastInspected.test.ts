// Conversations that ended before there was inspection: gone through by the alarm, the newest first, a few at a time. On plain Node, whose file the test can turn back.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { docOf } from "../../edge/room/docs.ts";
import { decodeTail } from "../../edge/room/tail.ts";
import { asId, type TicketId } from "../../shared/core/ids.ts";
import { MINUTE } from "../../shared/core/time.ts";
import { hasTicket } from "./ask.ts";
import { openDesk, value } from "./deskClient.ts";
import { makeNodeRoom } from "./makeNodeRoom.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, SMALL_SHOP } from "./smallShop.ts";
import type { TestRoom } from "./testRoom.ts";

let room: TestRoom;
beforeEach(async () => {
  room = await makeNodeRoom({ seed: SMALL_SHOP, limits: { burst: 1_000, perTen: 1_000, perHour: 10_000 } });
});
afterEach(() => room.close());

/** As a room of an earlier version left it: nothing judged, and no rules kept. */
function asBefore(folder: string): void {
  const db = new DatabaseSync(join(folder, "room.sqlite"));
  for (const row of db.prepare("SELECT id, snapshot, tail FROM docs WHERE kind = 'ticket'").all()) {
    const [snapshot, tail] = [row["snapshot"], row["tail"]];
    if (!(snapshot instanceof Uint8Array) || !(tail instanceof Uint8Array)) throw new Error("no document");
    const updates = [snapshot, ...decodeTail(tail).map((one) => one.bytes)].filter((one) => one.length > 0);
    const doc = docOf("ticket", updates, 77);
    doc.getMap("edge").delete("judged");
    const whole = Y.encodeStateAsUpdate(doc);
    db.prepare("UPDATE docs SET snapshot = ?, tail = ?, base = seq WHERE id = ?").run(whole, new Uint8Array(0), Number(row["id"]));
  }
  db.exec("DELETE FROM rule_sets");
  db.exec("INSERT INTO meta (key, value) SELECT 'judged_from', CAST(MAX(id) + 1 AS TEXT) FROM docs WHERE kind = 'ticket'"); // as the tables' newest version does
  db.close();
}

it("[R604] are judged in portions, and the rules they were judged by are kept; once through, nothing is due", async () => {
  const amy = await openDesk(room, AMY);
  const ids: TicketId[] = [];
  for (let i = 0; i < 25; i++) {
    const shopper = createShopper(room);
    value(await shopper.post(shopper.say("能便宜点吗"), shopper.person()));
    await hasTicket(amy, shopper.ticket);
    await amy.reply(shopper.ticket, i === 0 ? "加我微信聊" : "您好,可以用券");
    if (i !== 1) await amy.status(shopper.ticket, "closed");
    ids.push(shopper.ticket);
  }
  await room.stopped?.(asBefore);
  const judged = async (): Promise<readonly TicketId[]> => {
    const desk = await openDesk(room, AMY);
    const some = ids.filter((id) => desk.ticket(id).judged !== undefined);
    desk.close();
    return some;
  };
  expect(await judged()).toEqual([]);
  await room.advance?.(MINUTE);
  expect((await judged()).length).toBe(20);
  await room.advance?.(2 * MINUTE);
  expect(await judged()).toEqual(ids.filter((_, i) => i !== 1)); // the second goes on
  const desk = await openDesk(room, AMY);
  expect(desk.ticket(ids.at(0) ?? asId<TicketId>("none")).judged?.found.some((one) => one.red === true)).toBe(true);
  const rows = room.rowsWritten?.() ?? 0;
  await room.restart();
  await room.advance?.(5 * MINUTE);
  expect((room.rowsWritten?.() ?? 0) - rows).toBeLessThan(10);
});
