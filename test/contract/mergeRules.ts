// The contract of a ticket that goes on in another one of the same shopper: who may, what both say, where its shopper goes on, and the way back.
import { describe, expect, it } from "vitest";
import { hmacSha256 } from "../../edge/host/mac.ts";
import { asId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { setMerged, wishMerge } from "../../shared/doc/tiesDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { countShopper, settle } from "../../shared/domain/ticket.ts";
import { absorbedIn } from "../../shared/domain/ties/merge.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import { isWith, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { look, toldOfShopper } from "./hereShop.ts";
import { createNews } from "./news.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { openLine } from "./shopperLine.ts";
import { AMY, BEN, OWN, SUE } from "./smallShop.ts";

const SAME = asId<ShopperId>("one-person");

export function mergeRules(roomOf: RoomOf): void {
  /** A conversation of that shopper, in AMY's hands. */
  const comes = async (text: string, amy: DeskClient, shopper = SAME): Promise<ShopperClient> => {
    const one = createShopper(roomOf(), { shopper });
    value(await one.post(one.say(text), one.person()));
    await isWith(amy, one.ticket, AMY);
    return one;
  };
  const merge = (desk: DeskClient, from: TicketId, into: string, more: { readonly off?: boolean; readonly seen?: number } = {}) =>
    desk.push(
      ticketDocName(from),
      desk.change(ticketDocName(from), (doc) =>
        wishMerge(doc, { into: asId(into), by: desk.member, at: 1, seen: countShopper(desk.ticket(from)), ...more }),
      ),
    );
  const phase = (desk: DeskClient, id: TicketId): string => settle(desk.ticket(id), roomOf().now()).phase;
  const texts = ({ messages }: Shown): readonly string[] => messages.map((one) => one.text);

  describe("merging", () => {
    it("[R362] closes the one with a line, tells the other, alters no message; taken back, both stand for themselves", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      const before = [home, other].map(({ ticket }) => amy.ticket(ticket).messages.filter((one) => one.kind !== "event"));
      expect(await merge(amy, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged?.into === home.ticket);
      expect(phase(amy, other.ticket)).toBe("closed");
      expect(amy.ticket(other.ticket).messages.at(-1)).toMatchObject({ what: "merged", by: AMY, reason: home.ticket });
      await amy.until(() => absorbedIn(amy.ticket(home.ticket).messages).includes(other.ticket));
      expect([home, other].map(({ ticket }) => amy.ticket(ticket).messages.filter((one) => one.kind !== "event"))).toEqual(before);
      expect(await merge(amy, other.ticket, home.ticket, { off: true })).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged === undefined);
      await amy.until(() => absorbedIn(amy.ticket(home.ticket).messages).length === 0);
      expect(phase(amy, other.ticket)).not.toBe("closed");
    });

    it("[R362] refuses another shopper's, what is not there, itself, what was merged, and what its author has not seen", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      const stranger = await comes("几天能到", amy, asId("another"));
      const fresh = async (): Promise<DeskClient> => openDesk(roomOf(), AMY);
      expect(await merge(await fresh(), stranger.ticket, home.ticket)).toMatchObject({
        kind: "refused",
        why: "forbidden",
        words: expect.stringContaining("不是同一位顾客"),
      });
      expect(await merge(await fresh(), other.ticket, "nowhere")).toMatchObject({ kind: "refused", why: "unknown" });
      expect(await merge(await fresh(), other.ticket, other.ticket)).toMatchObject({ kind: "refused", why: "malformed" });
      expect(await merge(await fresh(), other.ticket, home.ticket, { seen: 0 })).toMatchObject({ kind: "refused", why: "conflict" });
      const third = await comes("还有发票", amy);
      expect(await merge(await fresh(), other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      const desk = await fresh();
      await desk.until(() => desk.ticket(other.ticket).merged !== undefined);
      expect(await merge(desk, third.ticket, other.ticket)).toMatchObject({ kind: "refused", why: "conflict" });
      const again = await fresh();
      expect(await merge(again, other.ticket, third.ticket)).toMatchObject({ kind: "refused", why: "conflict" });
    });

    it("[R362] is for who has it or may take it, in their own name; the verdict is the room's; a day later it stays so", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      const ben = await openDesk(roomOf(), BEN);
      expect(await merge(ben, other.ticket, home.ticket)).toMatchObject({ kind: "refused", why: "forbidden" });
      const forger = await openDesk(roomOf(), BEN);
      const name = ticketDocName(other.ticket);
      const verdict = forger.change(name, (doc) => setMerged(doc, { into: home.ticket, by: BEN, at: 1, seen: 9 }));
      expect(await forger.push(name, verdict)).toMatchObject({ kind: "refused", why: "forbidden" });
      const sue = await openDesk(roomOf(), SUE);
      expect(await merge(sue, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged !== undefined);
      expect(await merge(amy, other.ticket, home.ticket, { off: true })).toMatchObject({ kind: "refused", why: "forbidden" });
      const { advance } = roomOf();
      if (advance === undefined) return; // a host whose clock nobody holds
      await advance(DAY + MINUTE);
      const late = await openDesk(roomOf(), SUE);
      expect(await merge(late, other.ticket, home.ticket, { off: true })).toMatchObject({ kind: "refused", why: "conflict" });
    });

    it("[R363] its shopper goes on there from either device: writes there, reads what is said there since and nothing from before", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      await amy.reply(home.ticket, "之前说的话");
      expect(await merge(amy, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged !== undefined);
      const [line] = [other.say("我还在这边写")];
      const shown = value(await other.post(line));
      expect(shown).toMatchObject({ ticket: other.ticket, withPerson: "yes" });
      expect(shown.accepted).toContain(line.id);
      await amy.until(() => amy.ticket(home.ticket).messages.some((one) => one.id === line.id));
      expect(amy.ticket(other.ticket).messages.some((one) => one.id === line.id)).toBe(false);
      await amy.reply(home.ticket, "两边都看得到");
      const [there, here] = [value(await other.shown()), value(await home.shown())];
      expect(texts(there)).toContain("退货地址发我");
      expect(texts(there)).toContain("两边都看得到");
      expect(texts(there)).not.toContain("之前说的话");
      expect(texts(there)).not.toContain("我要退货");
      expect(texts(here)).toContain("我还在这边写");
      expect(texts(here)).not.toContain("退货地址发我");
      expect(value(await other.post(line)).accepted).toContain(line.id);
      expect(amy.ticket(home.ticket).messages.filter((one) => one.id === line.id)).toHaveLength(1);
    });

    it("[R670] what its shopper wrote there is not written here too once the merge is taken back, however late their device asks anew", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      expect(await merge(amy, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged !== undefined);
      const line = other.say("我还在这边写");
      value(await other.post(line));
      expect(await merge(amy, other.ticket, home.ticket, { off: true })).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged === undefined);
      const late = other.say("好了吗");
      expect(value(await other.post(line, late)).accepted).toEqual(expect.arrayContaining([line.id, late.id]));
      await amy.until(() => amy.ticket(other.ticket).messages.some((one) => one.id === late.id));
      expect(amy.ticket(other.ticket).messages.some((one) => one.id === line.id)).toBe(false);
      expect(amy.ticket(home.ticket).messages.filter((one) => one.id === line.id)).toHaveLength(1);
    });

    it("[R693] one that goes on in one that goes on in a third: its chat shows each part since, hears the last, and nothing it posted is written twice", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [last, middle, first] = [await comes("退货", amy), await comes("换货", amy), await comes("补发", amy)];
      const open = value(await roomOf().connect({ door: "widget", ticket: first.ticket, capability: first.capability }));
      const heard: string[] = [];
      const news = createNews();
      open.onMessage((data) => {
        heard.push(String(data));
        news.came();
      });
      await amy.reply(middle.ticket, "并之前，中间说的");
      expect(await merge(amy, first.ticket, middle.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(first.ticket).merged !== undefined);
      const line = first.say("并到中间以后写的");
      value(await first.post(line));
      await amy.until(() => amy.ticket(middle.ticket).messages.some((one) => one.id === line.id));
      await amy.reply(last.ticket, "并之前，最后说的");
      expect(await merge(amy, middle.ticket, last.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(middle.ticket).merged !== undefined);
      await amy.reply(last.ticket, "三边都看得到");
      await news.until(() => heard.some((one) => one.includes("三边都看得到")));
      const next = first.say("并到最后以后写的");
      const shown = value(await first.post(line, next)); // the first one once more: its device never heard that it came
      expect(shown.accepted).toEqual(expect.arrayContaining([line.id, next.id]));
      expect(texts(shown).filter((text) => /并/.test(text) && !text.includes("咨询"))).toEqual(["并到中间以后写的", "并到最后以后写的"]);
      expect(texts(shown)).toContain("三边都看得到");
      await amy.until(() => amy.ticket(last.ticket).messages.some((one) => one.id === next.id));
      expect(amy.ticket(last.ticket).messages.some((one) => one.id === line.id)).toBe(false);
      expect(texts(value(await middle.shown()))).toEqual(expect.arrayContaining(["三边都看得到", "并到最后以后写的"]));
    });

    it("[R363] an open line of the merged conversation hears what is said where it goes on", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      const line = value(await roomOf().connect({ door: "widget", ticket: other.ticket, capability: other.capability }));
      const heard: string[] = [];
      const news = createNews();
      line.onMessage((data) => {
        heard.push(String(data));
        news.came();
      });
      expect(await merge(amy, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged !== undefined);
      await amy.reply(home.ticket, "两边都听得到");
      await news.until(() => heard.some((one) => one.includes("两边都听得到")));
    });

    it("[R363] typing and read marks go both ways between the merged chat and who looks at where it goes on", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      const line = await openLine(roomOf(), other);
      expect(await merge(amy, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged !== undefined);
      look(amy, home.ticket, { writing: true });
      await line.until(() => line.writing().at(-1) === true);
      look(amy, home.ticket);
      await line.until(() => line.writing().at(-1) === false);
      line.say({ typing: true });
      await amy.until(() => toldOfShopper(amy).at(-1)?.typing === true);
      expect(toldOfShopper(amy).at(-1)?.ticket).toBe(home.ticket);
      await amy.reply(home.ticket, "两边都看得到");
      const reply = amy.ticket(home.ticket).messages.findLast((one) => one.kind === "agent")?.id ?? "";
      await line.until(() =>
        line
          .shown()
          .at(-1)
          ?.messages.some((one) => one.id === reply),
      );
      line.say({ read: asId(reply) });
      await amy.until(() => toldOfShopper(amy).at(-1)?.read === reply);
      const mine = other.say("好的");
      value(await other.post(mine));
      await line.until(() => line.shown().at(-1)?.read === mine.id); // she looks
    });

    it("[R363] who turns out to be another customer goes on by themself: what they write is theirs, and the merge is over", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      expect(await merge(amy, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged !== undefined);
      const { secret } = value(await roomOf().door.identitySecret(await signIn(roomOf(), OWN)));
      const head = Buffer.from(JSON.stringify({ shop: "shop", id: "u-9", exp: Math.floor((roomOf().now() + HOUR) / SECOND) })).toString(
        "base64url",
      );
      const line = other.say("我是另一个人");
      const shown = value(await other.postAs(`${head}.${hmacSha256(secret, head)}`, line));
      expect(texts(shown)).not.toContain("我要退货");
      await amy.until(() => amy.ticket(other.ticket).messages.some((one) => one.id === line.id));
      await amy.until(() => amy.ticket(other.ticket).merged === undefined && absorbedIn(amy.ticket(home.ticket).messages).length === 0);
      expect(amy.ticket(home.ticket).messages.some((one) => one.id === line.id)).toBe(false);
      expect(phase(amy, other.ticket)).not.toBe("closed");
    });

    it("[R363] what was done opens again where the other one was still open, and somebody has it", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      await amy.status(home.ticket, "resolved");
      expect(phase(amy, home.ticket)).toBe("resolved");
      expect(await merge(amy, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.until(() => phase(amy, home.ticket) !== "resolved");
      expect(amy.ticket(home.ticket).assignment.to).toBe(AMY);
    });

    it("[R363] a colleague's reply that meets a merged ticket is held, and its shopper reads it nowhere", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [home, other] = [await comes("我要退货", amy), await comes("退货地址发我", amy)];
      const late = amy.replyBytes(other.ticket, "离线写的", "late-1");
      const sue = await openDesk(roomOf(), SUE);
      await isWith(sue, other.ticket, AMY);
      expect(await merge(sue, other.ticket, home.ticket)).toMatchObject({ kind: "ack" });
      await amy.push(ticketDocName(other.ticket), late);
      await amy.until(() => amy.ticket(other.ticket).deliveries["late-1"]?.state === "held");
      expect(texts(value(await other.shown()))).not.toContain("离线写的");
    });
  });
}
