// The contract of playbooks and summaries: steps ticked on a ticket, a summary in a person's words, the shop's list of playbooks.
import { describe, expect, it } from "vitest";
import { listsIn, putPlaybook } from "../../shared/doc/shopDoc.ts";
import { setSummary, setTick } from "../../shared/doc/ticketMarks.ts";
import { PLAYBOOKS_MOST, type Playbook } from "../../shared/domain/help/playbook.ts";
import { readPlaybooks } from "../../shared/domain/help/playbooks.ts";
import { TICKS_MOST } from "../../shared/domain/help/tick.ts";
import { SHOP_DOC, ticketDocName } from "../../shared/domain/names.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

const playbook = (id: string, change: Partial<Playbook> = {}): Playbook => ({
  id,
  name: { zh: "送礼", en: "Gifts" },
  intents: ["recommend"],
  steps: ["a", "b", "c"].map((one) => ({ id: `${id}-${one}`, text: { zh: one, en: one } })),
  place: 50,
  ...change,
});

export function helpRules(roomOf: RoomOf): void {
  const put = (desk: DeskClient, ...all: readonly Playbook[]) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => {
        for (const one of all) putPlaybook(doc, one);
      }),
    );
  /** Amy, Ben and a ticket that both have. */
  const around = async () => {
    const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
    const shopper = createShopper(roomOf());
    value(await shopper.post(shopper.say("在吗")));
    for (const desk of [amy, ben]) await hasTicket(desk, shopper.ticket);
    return { amy, ben, shopper, name: ticketDocName(shopper.ticket), at: roomOf().now() };
  };

  describe("playbooks and summaries", () => {
    it("[R680] two agents tick two steps offline: both hold, in their own names; a tick is taken back and never away", async () => {
      const { amy, ben, shopper, name, at } = await around();
      const [hers, his] = [
        amy.change(name, (doc) => setTick(doc, "s-1", { by: AMY, at })),
        ben.change(name, (doc) => setTick(doc, "s-2", { by: BEN, at })),
      ];
      expect(await amy.push(name, hers)).toMatchObject({ kind: "ack" });
      expect(await ben.push(name, his)).toMatchObject({ kind: "ack" });
      await amy.until(() => Object.keys(amy.ticket(shopper.ticket).ticks ?? {}).length === 2);
      const back = amy.change(name, (doc) => setTick(doc, "s-2", { by: AMY, at, off: true }));
      expect(await amy.push(name, back)).toMatchObject({ kind: "ack" });
      const forged = ben.change(name, (doc) => setTick(doc, "s-3", { by: AMY, at }));
      expect(await ben.push(name, forged)).toMatchObject({ kind: "refused", why: "forbidden" });
      const gone = amy.change(name, (doc) => doc.getMap("ticket").delete("p:s-1"));
      expect(await amy.push(name, gone)).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R680] a ticket holds sixty of them, under ids", async () => {
      const { amy, ben, name, at } = await around();
      const all = amy.change(name, (doc) => {
        for (let i = 0; i <= TICKS_MOST; i++) setTick(doc, `s-${i}`, { by: AMY, at });
      });
      expect(await amy.push(name, all)).toMatchObject({ kind: "refused", why: "full" });
      const odd = ben.change(name, (doc) => setTick(doc, "Not an id", { by: BEN, at }));
      expect(await ben.push(name, odd)).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R681] a summary is signed by who writes it, replaced and never taken away; the shopper hears nothing of it", async () => {
      const { amy, ben, shopper, name, at } = await around();
      const write = (desk: DeskClient, text: string, by = desk.member) =>
        desk.change(name, (doc) => setSummary(doc, { text, by, at, of: 1 }));
      expect(await amy.push(name, write(amy, "问退款，已催财务"))).toMatchObject({ kind: "ack" });
      await ben.until(() => ben.ticket(shopper.ticket).summary?.text === "问退款，已催财务");
      expect(await ben.push(name, write(ben, ""))).toMatchObject({ kind: "ack" });
      expect(JSON.stringify(value(await shopper.shown()))).not.toContain("财务");
      expect(await ben.push(name, write(ben, "不是我写的", AMY))).toMatchObject({ kind: "refused", why: "forbidden" });
      const again = await openDesk(roomOf(), BEN);
      await hasTicket(again, shopper.ticket);
      const gone = again.change(name, (doc) => doc.getMap("ticket").delete("summary"));
      expect(await again.push(name, gone)).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R682] the playbooks are a supervisor's: changed, put away, not taken away; sixty in use; the pack knows nothing of them", async () => {
      const [sue, amy] = [await openDesk(roomOf(), SUE), await openDesk(roomOf(), AMY)];
      const before = await roomOf().door.pack();
      expect(await put(amy, playbook("gifts"))).toMatchObject({ kind: "refused", why: "forbidden" });
      const ben = await openDesk(roomOf(), BEN);
      expect(await put(sue, playbook("gifts"))).toMatchObject({ kind: "ack" });
      expect(await put(sue, playbook("gifts", { off: true }))).toMatchObject({ kind: "ack" });
      await ben.until(() => readPlaybooks(listsIn(ben.doc(SHOP_DOC)).playbooks).some((one) => one.id === "gifts" && one.off === true));
      expect(await roomOf().door.pack()).toEqual(before);
      const many = Array.from({ length: PLAYBOOKS_MOST + 1 }, (_, i) => playbook(`p-${i}`));
      expect(await put(sue, ...many)).toMatchObject({ kind: "refused", why: "full" });
      const fresh = await openDesk(roomOf(), SUE);
      expect(await put(fresh, playbook("short", { steps: [] }))).toMatchObject({ kind: "refused", why: "schema" });
      const other = await openDesk(roomOf(), SUE);
      const gone = other.change(SHOP_DOC, (doc) => doc.getMap("playbooks").delete("gifts"));
      expect(await other.push(SHOP_DOC, gone)).toMatchObject({ kind: "refused", why: "forbidden" });
    });
  });
}
