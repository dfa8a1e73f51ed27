// The contract of how long a shop keeps what: the owner's rule about age, kept by the alarm in small portions. Asks for a clock the test holds.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId, type MemberId } from "../../shared/core/ids.ts";
import { DAY, HOUR } from "../../shared/core/time.ts";
import { readArticleDoc } from "../../shared/doc/articleDoc.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { articleDocName } from "../../shared/domain/names.ts";
import type { Retention } from "../../shared/domain/policy.ts";
import { step } from "../../shared/domain/review.ts";
import { givenOrder } from "../kit/buildOrder.ts";
import type { RoomOf } from "./ask.ts";
import { openDesk, signIn, value } from "./deskClient.ts";
import { CUSTOMER, makeOther, makePerson } from "./person.ts";
import { OWN, SMALL_SHOP, SUE } from "./smallShop.ts";

const DELIVERY = articleDocName(asId<ArticleId>("delivery"));

export function keepingRules(roomOf: RoomOf): void {
  const pass = async (ms: number): Promise<void> => roomOf().advance?.(ms);
  const keep = async (member: MemberId, retention: Retention) => {
    const desk = await openDesk(roomOf(), member);
    const bytes = desk.change("shop", (doc) => writeShop(doc, { ...SMALL_SHOP.policy, retention }));
    const answer = await desk.push("shop", bytes);
    desk.close();
    return answer;
  };
  const log = async (): Promise<readonly string[]> =>
    value(await roomOf().door.auditLines(await signIn(roomOf(), OWN), 0)).map((one) => `${one.who} ${one.what} ${one.about}`);

  describe("how long the shop keeps what", () => {
    it("[R129] is the owner's to say", async () => {
      expect(await keep(SUE, { wordsMonths: 1, auditYears: 0, rowsDays: 0 })).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await keep(OWN, { wordsMonths: 1, auditYears: 0, rowsDays: 0 })).toMatchObject({ kind: "ack" });
    });

    it("[R129] words of conversations without a line for so long go, those that are work stay, and the log says how many", async () => {
      const person = await makePerson(roomOf());
      await person.desk.status(person.signed.ticket, "resolved");
      const other = await makeOther(roomOf());
      await keep(OWN, { wordsMonths: 6, auditYears: 0, rowsDays: 0 });
      await pass(100 * DAY);
      expect(value(await person.signed.shown()).messages.length).toBeGreaterThan(1);
      await pass(90 * DAY);
      expect(await person.signed.shown()).toMatchObject({ ok: false, error: { kind: "erased" } });
      expect(await person.visitor.shown()).toMatchObject({ ok: false, error: { kind: "erased" } });
      expect((await other.shown()).ok).toBe(true);
      expect((await log()).filter((one) => one.includes("retention"))).toEqual([
        "edge retention kept 2 conversations, 0 rows, 0 entries of the log",
      ]);
      const gone = await roomOf().door.findPeople(await signIn(roomOf(), OWN), { by: "customer", value: CUSTOMER });
      expect(value(gone).people).toEqual([]);
    });

    it("[R239] orders the shop says nothing more about go with the words, those it keeps telling of stay", async () => {
      const key = value(await roomOf().door.makeKey(await signIn(roomOf(), OWN), "ERP", ["orders:write", "orders:read"])).secret;
      const give = async (number: string) =>
        value(await roomOf().door.putOrders(key, [givenOrder({ number, placedAt: 1, updatedAt: roomOf().now() })]));
      await give("202611010001");
      await give("202611010002");
      await keep(OWN, { wordsMonths: 6, auditYears: 0, rowsDays: 0 });
      await pass(100 * DAY);
      await give("202611010002");
      await pass(90 * DAY);
      expect(await roomOf().door.orderForKey(key, "202611010001")).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect((await roomOf().door.orderForKey(key, "202611010002")).ok).toBe(true);
    });

    it("[R130] rows that are over go after so many days, in portions; a rule taken back ends it", async () => {
      const shoppers = await Promise.all(Array.from({ length: 3 }, () => makeOther(roomOf())));
      expect(shoppers).toHaveLength(3);
      await pass(2 * DAY); // their deadlines pass: alerts
      await keep(OWN, { wordsMonths: 0, auditYears: 0, rowsDays: 7 });
      await pass(9 * DAY);
      expect((await log()).find((one) => one.includes("retention"))).toMatch(
        /^edge retention kept 0 conversations, [1-9]\d* rows, 0 entries/,
      );
      await keep(OWN, { wordsMonths: 0, auditYears: 0, rowsDays: 0 });
      await pass(2 * HOUR);
      const before = await log();
      await pass(30 * DAY);
      expect((await log()).filter((one) => one.includes("retention"))).toEqual(before.filter((one) => one.includes("retention")));
    });

    it("[R318] pictures nothing has named for a month go; those of a draft, or of any version ever published, stay", async () => {
      const nameOf = (digit: string): string => `${digit.repeat(64)}.webp`;
      const put = async (digit: string): Promise<void> => {
        value(await roomOf().door.putPicture(await signIn(roomOf(), SUE), nameOf(digit), new Uint8Array([1])));
      };
      const left = async (): Promise<string> => {
        const found = await Promise.all(
          ["a", "b", "c", "d"].map(async (one) => ((await roomOf().door.picture(nameOf(one))).ok ? one : "")),
        );
        return found.join("");
      };
      const write = async (zh: string, publishes: boolean): Promise<void> => {
        const desk = await openDesk(roomOf(), SUE);
        const bytes = desk.change(DELIVERY, (doc) => {
          const written = { ...value(readArticleDoc(doc)), answer: { zh, en: "Three days." } };
          writeArticle(doc, written);
          if (publishes) writeArticle(doc, value(step(value(readArticleDoc(doc)), { did: "publish", by: SUE, at: 5 })));
        });
        expect(await desk.push(DELIVERY, bytes)).toMatchObject({ kind: "ack" });
        desk.close();
      };
      const shown = (digit: string): string => `三天。![图](/w/shop/pictures/${nameOf(digit)})`;
      for (const one of ["a", "b", "c"]) await put(one);
      await write(shown("a"), true);
      await write(shown("b"), false); // the version has a, the draft b, nothing c
      await pass(20 * DAY);
      await put("d");
      expect(await left()).toBe("abcd");
      await pass(20 * DAY);
      expect(await left()).toBe("abd");
      await write("三天。", false);
      await pass(20 * DAY);
      expect(await left()).toBe("ab"); // seen in use less than a month ago
      await roomOf().restart();
      await pass(20 * DAY);
      expect(await left()).toBe("a");
      expect((await log()).filter((one) => one.includes("pictures"))).toEqual(
        Array.from({ length: 3 }, () => "edge pictures let go 1 pictures"),
      );
    });

    it("[R131] old entries of the log go, the chain goes on from the last of them, and what is left is still whole", async () => {
      const token = await signIn(roomOf(), OWN);
      for (let i = 0; i < 5; i++) await roomOf().door.newIdentitySecret(token);
      await keep(OWN, { wordsMonths: 0, auditYears: 1, rowsDays: 0 });
      await pass(400 * DAY);
      const page = value(await roomOf().door.audit(await signIn(roomOf(), OWN), 0, ""));
      expect(page.whole).toBe(true);
      const oldest = page.entries.at(-1);
      expect(oldest?.n).toBeGreaterThan(5);
      expect((await log()).some((one) => one.includes("log cut"))).toBe(true);
      const stretch = value(await roomOf().door.audit(await signIn(roomOf(), OWN), (oldest?.n ?? 0) + 2, ""));
      expect(stretch.whole).toBe(true);
      await roomOf().restart();
      expect(value(await roomOf().door.audit(await signIn(roomOf(), OWN), 0, "")).whole).toBe(true);
    });
  });
}
