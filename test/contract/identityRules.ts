// The contract of signed identities: what a token of the shop's server gives a shopper, and what every other text does not.
import { describe, expect, it } from "vitest";
import { hmacSha256 } from "../../edge/host/mac.ts";
import type { MemberId } from "../../shared/core/ids.ts";
import { HOUR, SECOND } from "../../shared/core/time.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, OWN, SUE } from "./smallShop.ts";

export function identityRules(roomOf: RoomOf): void {
  const secretOf = async (): Promise<string> => value(await roomOf().door.identitySecret(await signIn(roomOf(), OWN))).secret;
  const soon = (): number => Math.floor((roomOf().now() + HOUR) / SECOND);
  const claims = (more: object = {}) => ({
    shop: "shop",
    id: "u-1029",
    name: "苏小雨",
    tier: "gold",
    phone: "13800000000",
    exp: soon(),
    ...more,
  });
  const sign = async (more: object = {}, secret?: string): Promise<string> => {
    const head = Buffer.from(JSON.stringify(claims(more))).toString("base64url");
    return `${head}.${hmacSha256(secret ?? (await secretOf()), head)}`;
  };
  const shopperOn = (desk: DeskClient, shopper: ShopperClient) => desk.ticket(shopper.ticket).head.shopper;
  /** What a desk knows of the shopper, once it has the ticket. */
  const known = async (shopper: ShopperClient) => {
    const desk = await openDesk(roomOf(), AMY);
    await hasTicket(desk, shopper.ticket);
    const found = shopperOn(desk, shopper);
    desk.close();
    return found;
  };
  const said = (shown: Shown): readonly string[] => shown.messages.filter((one) => one.from === "shopper").map((one) => one.text);

  describe("a signed identity", () => {
    it("[R110] gives the ticket its shopper: an id of its own, name and tier; the same customer is the same shopper again", async () => {
      const token = await sign();
      const [first, second, other] = [createShopper(roomOf()), createShopper(roomOf()), createShopper(roomOf())];
      expect(value(await first.postAs(token, first.say("在吗"))).identity).toEqual({ state: "signed", words: "" });
      value(await second.postAs(token, second.say("又来了")));
      value(await other.postAs(await sign({ id: "u-2" }), other.say("我是别人")));
      const [a, b, c] = [await known(first), await known(second), await known(other)];
      expect(a).toEqual({ id: expect.stringMatching(/^signed-[0-9a-f]{32}$/), name: "苏小雨", tier: "gold" });
      expect(b).toEqual(a);
      expect(c.id).not.toBe(a.id);
    });

    it("[R48] [R110] is the only way to a tier and to such an id", async () => {
      const signed = createShopper(roomOf());
      value(await signed.postAs(await sign(), signed.say("在吗")));
      const { id } = await known(signed);
      const claimed = createShopper(roomOf(), { shopper: id });
      expect(await claimed.post(claimed.say("我也是"))).toMatchObject({ ok: false, error: { kind: "malformed" } });
      const visitor = createShopper(roomOf(), { name: "钻石会员" });
      value(await visitor.post(visitor.say("在吗")));
      expect(await known(visitor)).toMatchObject({ id: visitor.turnsOf([]).start.shopper, tier: "none" });
    });

    it("[R111] binds a conversation that began without it, said with nothing else; desks are told", async () => {
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("退款什么时候到")));
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, shopper.ticket);
      expect(shopperOn(desk, shopper).tier).toBe("none");
      const shown = value(await shopper.postAs(await sign()));
      expect(shown.identity?.state).toBe("signed");
      await desk.until(() => shopperOn(desk, shopper).tier === "gold");
      value(await shopper.postAs(await sign({ tier: "diamond" })));
      await desk.until(() => shopperOn(desk, shopper).tier === "diamond");
    });

    it("[R111] once bound stays that customer's: another's token is a stranger's, in a stranger's words, and sees nothing", async () => {
      const shopper = createShopper(roomOf());
      value(await shopper.postAs(await sign(), shopper.say("我的秘密")));
      const stranger = createShopper(roomOf(), { ticket: shopper.ticket });
      const refused = await shopper.postAs(await sign({ id: "u-2" }), shopper.say("偷看"));
      expect(refused).toEqual(await stranger.post(stranger.say("偷看")));
      expect(refused).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(said(value(await shopper.shown()))).toEqual(["我的秘密"]);
      expect((await known(shopper)).name).toBe("苏小雨");
    });

    it("[R111] opens no conversation by itself: without the capability it is a stranger's", async () => {
      const shopper = createShopper(roomOf());
      const token = await sign();
      value(await shopper.postAs(token, shopper.say("我的秘密")));
      const twin = createShopper(roomOf(), { ticket: shopper.ticket });
      expect(await twin.postAs(token, twin.say("我也是我"))).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(await roomOf().door.shown(twin.capability, shopper.ticket)).toMatchObject({ ok: false, error: { kind: "unknown" } });
    });

    it("[R112] that is expired, forged, altered, unsigned, of another shop or too large counts as none; the words beside it arrive", async () => {
      const good = await sign();
      const [head = "", mac = ""] = good.split(".");
      const unsigned = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
      for (const [state, bad] of [
        ["expired", await sign({ exp: soon() - 2 * 3_600 })],
        ["refused", await sign({ exp: soon() + 48 * 3_600 })],
        ["refused", await sign({}, "zgi_another-secret")],
        ["refused", await sign({ shop: "other" })],
        ["refused", `${Buffer.from(JSON.stringify(claims({ tier: "diamond" }))).toString("base64url")}.${mac}`],
        ["refused", `${unsigned}.${head}.`],
        ["refused", `${head}.`],
        ["refused", "'; DROP TABLE meta; --"],
        ["refused", "x".repeat(20_000)],
      ] as const) {
        const shopper = createShopper(roomOf());
        const shown = value(await shopper.postAs(bad, shopper.say("在吗")));
        expect([bad.slice(0, 40), shown.identity?.state]).toEqual([bad.slice(0, 40), state]);
        expect(shown.identity?.words).not.toBe("");
        expect(said(shown)).toEqual(["在吗"]);
        expect(await known(shopper)).toMatchObject({ id: shopper.turnsOf([]).start.shopper, name: "小雨", tier: "none" });
      }
    });

    it("[R112] that is bad takes nothing from a conversation that was bound before", async () => {
      const shopper = createShopper(roomOf());
      value(await shopper.postAs(await sign(), shopper.say("在吗")));
      value(await shopper.postAs(await sign({ exp: soon() - 7_200, tier: "none" }), shopper.say("还在吗")));
      expect(await known(shopper)).toMatchObject({ name: "苏小雨", tier: "gold" });
    });

    it("[R113] is signed with a secret that the owner alone sees and changes; a change ends what the old one signed", async () => {
      const owner = await signIn(roomOf(), OWN);
      const old = await secretOf();
      expect(old).toMatch(/^zgi_[\w-]{32}$/);
      expect(await secretOf()).toBe(old);
      for (const member of [AMY, SUE] as readonly MemberId[]) {
        const token = await signIn(roomOf(), member);
        expect(await roomOf().door.identitySecret(token)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
        expect(await roomOf().door.newIdentitySecret(token)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      }
      expect(await roomOf().door.identitySecret("nobody")).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      const token = await sign();
      expect(await secretOf()).toBe(old);
      const fresh = value(await roomOf().door.newIdentitySecret(owner)).secret;
      expect(fresh).not.toBe(old);
      const shopper = createShopper(roomOf());
      expect(value(await shopper.postAs(token, shopper.say("在吗"))).identity?.state).toBe("refused");
      expect(value(await shopper.postAs(await sign({}, fresh), shopper.say("还在吗"))).identity?.state).toBe("signed");
      const { entries } = value(await roomOf().door.audit(owner, 0, "identity"));
      expect(entries.map((one) => [one.who, one.what])).toContainEqual([OWN, "identity secret made"]);
      expect(JSON.stringify(entries)).not.toContain(fresh);
    });

    it("[R113] means nothing where nobody ever asked for a secret, and the first try makes none", async () => {
      const shopper = createShopper(roomOf());
      for (const secret of ["", "undefined", "null"])
        expect(value(await shopper.postAs(await sign({}, secret), shopper.say("在吗"))).identity?.state).toBe("refused");
      const before = value(await roomOf().door.audit(await signIn(roomOf(), OWN), 0, "identity")).entries;
      expect(before).toEqual([]);
    });

    it("[R114] is never shown: to the shopper, nor in a ticket; a phone number signed for stays in the room", async () => {
      const shopper = createShopper(roomOf());
      const token = await sign();
      const shown = value(await shopper.postAs(token, shopper.say("在吗")));
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, shopper.ticket);
      for (const text of [JSON.stringify(shown), JSON.stringify(desk.ticket(shopper.ticket))])
        for (const word of [token, "13800000000", "u-1029"]) expect(text).not.toContain(word);
    });
  });
}
