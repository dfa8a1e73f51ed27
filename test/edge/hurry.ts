// Shoppers in a hurry: what comes too fast is refused, says honestly when to come again, and then goes through whole and in order.
import { describe, expect, it } from "vitest";
import { createShopper } from "../contract/shopperClient.ts";
import { value } from "../contract/deskClient.ts";
import { errorIn } from "./publicRoom.ts";
import type { ShopAtWork } from "./shopAtWork.ts";

const BURST = 20; // SHOPPER_LIMITS: this many at once, then one in two seconds
const WAITS = 2;
const MOST = 50; // an hour takes some more; a machine that never says enough in time is none to be in a hurry on

export function hurry(shopOf: () => ShopAtWork): void {
  describe("a shopper in a hurry", () => {
    it("is told when to come again, in the header and in the words, and loses nothing by waiting as told", async () => {
      const { url, room } = shopOf();
      const shopper = createShopper(room);
      const bystander = createShopper(room);
      const said: ReturnType<typeof shopper.say>[] = [];
      let waited = 0;
      while (waited < WAITS && said.length < MOST) {
        const one = shopper.say(`第 ${said.length} 句`);
        said.push(one);
        for (let told = 0; ; told++) {
          const body = JSON.stringify(shopper.turnsOf([one]));
          const answer = await fetch(`${url}/w/demo/turns`, {
            method: "POST",
            headers: { authorization: `Bearer ${shopper.capability}` },
            body,
          });
          const read: unknown = await answer.json();
          if (answer.ok) break;
          const error = errorIn(read);
          const seconds = Number(answer.headers.get("retry-after"));
          expect({ status: answer.status, kind: error?.kind }).toEqual({ status: 429, kind: "rate" });
          expect(seconds).toBe(Math.ceil((error?.retryAfterMs ?? 0) / 1_000));
          expect(seconds).toBeGreaterThan(0);
          expect(error?.words).toContain(`${seconds} s`);
          expect([one.text, told]).toEqual([one.text, 0]); // what was told was enough, the first time
          if (waited++ === 0) value(await bystander.post(bystander.say("我不急"))); // nobody else is slowed down
          await new Promise((done) => setTimeout(done, error?.retryAfterMs));
        }
      }
      expect(waited).toBe(WAITS);
      expect(said.length).toBeGreaterThan(BURST);
      const shown = value(await shopper.shown());
      expect(shown.messages.filter((one) => one.from === "shopper").map((one) => one.text)).toEqual(said.map((one) => one.text));
    });

    it("is taken as far as it goes, told how far, and keeps the rest", async () => {
      const shopper = createShopper(shopOf().room);
      const said = Array.from({ length: BURST + 5 }, (_, i) => shopper.say(`第 ${i} 句`));
      const shown = value(await shopper.post(...said));
      const taken = said.filter((one) => shown.accepted.includes(one.id));
      expect(taken).toEqual(said.slice(0, BURST));
      expect(await shopper.post(...said.slice(BURST))).toMatchObject({ ok: false, error: { kind: "rate" } });
    });
  });
}
