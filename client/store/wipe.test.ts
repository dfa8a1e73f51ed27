// A shelf that is wiped: gone from the device with what was unsent; another member's stays.
import { openTestShelf, roomTicket, TEST_KEY } from "../../test/kit/buildShelf.ts";
import { describe, expect, it } from "vitest";
import { asId, type DeviceId } from "../../shared/core/ids.ts";
import { commit } from "./commit.ts";
import { openShelf, wipeShelf, type Shelf } from "./db.ts";

const portsOf = ({ shop, member, db }: Shelf) => ({ shop, member, device: asId<DeviceId>(db.name.split(":").at(-1) ?? "") });

async function filled(member: string): Promise<Shelf> {
  const shelf = openTestShelf(member);
  const ticket = roomTicket("t1");
  ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
  shelf.close();
  return shelf;
}

describe("wiping a shelf", () => {
  it("deletes the whole database, and opens empty again", async () => {
    const shelf = await filled("anna");
    await wipeShelf(portsOf(shelf));
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(shelf.db.name);
    const again = openShelf({ ...portsOf(shelf), random: Math.random, key: TEST_KEY });
    expect(await again.db.tickets.count()).toBe(0);
    again.close();
  });

  it("touches nobody else's, and wipes nothing twice", async () => {
    const [anna, ben] = [await filled("anna"), await filled("ben")];
    await wipeShelf(portsOf(anna));
    await wipeShelf(portsOf(anna));
    const kept = openShelf({ ...portsOf(ben), random: Math.random, key: TEST_KEY });
    expect(await kept.db.tickets.count()).toBe(1);
    kept.close();
  });
});
