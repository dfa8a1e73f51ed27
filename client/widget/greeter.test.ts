// Speaking first on a device: once, whatever page comes after, and never where nothing can be kept.
import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "../../shared/core/time.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { buildSeen } from "../../test/kit/buildSeen.ts";
import type { ToPage } from "./frameTalk.ts";
import { createGreeter, type Greeter } from "./greeter.ts";
import { createMemoryShelf, type Shelf } from "./shelf.ts";
import { viewOf } from "./view.ts";

const pack: AnswerPack = {
  version: "1",
  shop: { name: { zh: "店", en: "Shop" }, hours: { zh: "", en: "" } },
  articles: [],
  products: [],
  greetings: [
    { id: "cart", name: "cart", on: true, when: { page: "/cart", seconds: 5 }, say: { text: { zh: "要帮忙吗？", en: "Need help?" } } },
    { id: "free", name: "free", on: true, when: { basket: 199 }, say: { text: { zh: "凑单免邮？", en: "Free delivery?" } } },
    { id: "sale", name: "sale", on: true, when: { page: "/sale" }, say: { text: { zh: "有优惠", en: "A sale" } } },
  ],
};
const fresh = viewOf(buildSeen());

function device(shelf: Shelf = { ...createMemoryShelf(), durable: true }) {
  let now = 10 * MINUTE;
  let due: { readonly at: number; readonly work: () => void } | undefined;
  const told: ToPage[] = [];
  const page = (over: { readonly isOpen?: boolean } = {}): Greeter =>
    createGreeter({
      shop: "demo",
      language: "zh",
      shelf,
      pack: async () => pack,
      view: () => fresh,
      isOpen: () => over.isOpen ?? false,
      product: () => undefined,
      signedIn: () => false,
      say: (text) => void told.push({ zg: "unread", n: text.length }),
      tell: (message) => void told.push(message),
      clock: () => now,
      after: (ms, work) => {
        due = { at: now + ms, work };
        return () => void (due = undefined);
      },
    });
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    if (due === undefined || due.at > now) return;
    due.work();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { page, pass, told };
}
const at = (path: string, ms = 0) => ({ zg: "page", path, ms });
const HELP = { zg: "greet", text: "要帮忙吗？" };

describe("the greeter", () => {
  it("waits for the rule's seconds, counted from when the page was opened, and then says it once", async () => {
    const { page, pass, told } = device();
    await page().hear(at("/cart", 2 * SECOND));
    expect(told).toEqual([]);
    await pass(3 * SECOND);
    expect(told).toEqual([HELP]);
    await page().hear(at("/cart", MINUTE)); // the next page
    expect(told).toEqual([HELP]);
  });

  it("says one thing a visit", async () => {
    const { page, pass, told } = device();
    await page().hear(at("/cart", MINUTE));
    await pass(MINUTE);
    await page().hear(at("/sale"));
    expect(told).toHaveLength(1);
    await pass(31 * MINUTE);
    await page().hear(at("/sale"));
    expect(told).toHaveLength(2);
  });

  it("keeps quiet after it was sent away, in a later visit too", async () => {
    const { page, pass, told } = device();
    const here = page();
    await here.hear(at("/cart", MINUTE));
    await here.hear({ zg: "greeted", did: "dismissed" });
    await pass(60 * MINUTE);
    await page().hear(at("/sale"));
    expect(told).toEqual([HELP]);
  });

  it("says nothing while the chat is open, nor where nothing can be kept, nor to words it does not know", async () => {
    const open = device();
    await open.page({ isOpen: true }).hear(at("/cart", MINUTE));
    const forgetful = device(createMemoryShelf());
    await forgetful.page().hear(at("/cart", MINUTE));
    await forgetful.page().hear({ zg: "page", path: 7 });
    expect([...open.told, ...forgetful.told]).toEqual([]);
  });

  it.each([199, "199", "¥1,299.00"])("hears what the basket is worth as the page says it: %s", async (basket) => {
    const { page, told } = device();
    await page().hear({ ...at("/checkout"), basket });
    expect(told).toEqual([{ zg: "greet", text: "凑单免邮？" }]);
  });

  it.each([undefined, "", "many", Number.NaN, 198])("and says nothing of a basket of %s", async (basket) => {
    const { page, told } = device();
    await page().hear({ ...at("/checkout"), basket });
    expect(told).toEqual([]);
  });
});
