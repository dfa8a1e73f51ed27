// Golden conversations on the desk: played in slices with an ear that takes its time, compared before publishing, made from what was said, written as a form.
import { describe, expect, it } from "vitest";
import { asId } from "../../../../shared/core/ids.ts";
import { expected } from "../../../../shared/domain/dialogues/notation.ts";
import { goesWell } from "../../../../shared/domain/dialogues/golden.ts";
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import { readMessage, type Message } from "../../../../shared/domain/ticket.ts";
import { buildTicket } from "../../../../test/kit/buildTicket.ts";
import { buildPack, hear, PACK_AT, productId } from "../../../../test/kit/buildPack.ts";
import { packAfter, packWithout } from "./beforeDeed.ts";
import { ANY_ANSWER, asItGoes, formOf, goldenOf, newTurn, ranBy, wrongIn } from "./goldenForm.ts";
import { goldenFrom, goldenOfTried, withoutNumbers } from "./keepGolden.ts";
import { moveWords, movesWords, sidesWords } from "./moveWords.ts";
import { rehearse, type Rehearsal } from "./rehearse.ts";

const PACK = buildPack();
const DELIVERY: WrittenDialogue = {
  id: "delivery",
  shows: "几天能到",
  language: "zh",
  turns: [{ says: "几天能到", does: expected("answer delivery") }],
};
const INVOICE: WrittenDialogue = { ...DELIVERY, id: "invoice", turns: [{ says: "能开电子发票吗", does: expected("answer invoice-how") }] };
const heard = (text: string) => hear(text.includes("发票") ? "invoice" : "delivery_time");
const rehearsal = (change: Partial<Rehearsal> = {}): Rehearsal => ({
  hear: async (text) => heard(text),
  now: PACK_AT,
  onDone: () => undefined,
  signal: new AbortController().signal,
  ...change,
});

describe("a run of golden conversations", () => {
  it("says after each how far it is, and how each went", async () => {
    const far: string[] = [];
    const gave = await rehearse([DELIVERY, INVOICE], [PACK], rehearsal({ onDone: (done, total) => far.push(`${done}/${total}`) }));
    expect(far).toEqual(["1/2", "2/2"]);
    if (typeof gave === "string") throw new Error(gave);
    expect([...(gave[0] ?? [])].map(([id, turns]) => [id, goesWell(turns)])).toEqual([
      ["delivery", true],
      ["invoice", true],
    ]);
  });

  it("hears each text once, whichever pack it is played with", async () => {
    const asked: string[] = [];
    const listen = async (text: string) => {
      asked.push(text);
      return heard(text);
    };
    await rehearse([DELIVERY], [PACK, PACK, PACK], rehearsal({ hear: listen }));
    expect(asked).toEqual(["几天能到"]);
  });

  it("stops when nobody waits any more, and says so where there is no ear", async () => {
    const stop = new AbortController();
    const listen = async (text: string) => {
      stop.abort();
      return heard(text);
    };
    expect(await rehearse([DELIVERY, INVOICE], [PACK], rehearsal({ hear: listen, signal: stop.signal }))).toBe("stopped");
    expect(await rehearse([DELIVERY], [PACK], rehearsal({ hear: async () => undefined }))).toBe("deaf");
  });
});

describe("the pack as it would be after a deed", () => {
  it("[R290] of archiving lacks the article, and is another one", () => {
    const after = packWithout(PACK, asId("delivery"));
    expect(after.articles.map((one) => one.id)).toEqual(PACK.articles.map((one) => one.id).filter((id) => id !== "delivery"));
    expect(after.version).not.toBe(PACK.version);
  });

  it("says the draft in the place of its frozen version, as the next version, and all else as it is said today", () => {
    const draft = PACK.articles.find((one) => one.id === "delivery");
    if (draft === undefined) throw new Error("no such article");
    const after = packAfter(PACK, { ...draft, status: "draft", version: 4, answer: { zh: "五天。", en: "Five." } });
    expect(after.articles).toHaveLength(PACK.articles.length);
    expect(after.articles.find((one) => one.id === "delivery")).toMatchObject({
      status: "published",
      version: 5,
      answer: { zh: "五天。" },
    });
    expect(packAfter(PACK, { ...draft, id: asId("brand-new"), version: 0 }).articles).toHaveLength(PACK.articles.length + 1);
  });
});

function message(id: string, at: number, rest: object): Message {
  const read = readMessage({ id, at, ...rest });
  if (read === undefined) throw new Error(`no message: ${id}`);
  return read;
}
const answer = (article: string) => ({ did: "answer", article, version: 1, intent: "delivery_time", reason: "" }) as const;

describe("a golden conversation made from what was said", () => {
  const { head } = buildTicket({ head: { product: productId("linen-shirt") } });
  const from = (messages: readonly Message[]) => goldenFrom({ head, messages }, "g-1");

  it("holds the talk until a person had it, each move with the message it answers", () => {
    const golden = from([
      message("a", 1, { kind: "shopper", text: "几天能到" }),
      message("b", 2, { kind: "shopper", text: "能开发票吗" }),
      message("c", 3, { kind: "bot", text: "…", replyTo: "a", move: answer("delivery") }),
      message("d", 4, { kind: "bot", text: "…", replyTo: "b", move: answer("invoice-how") }),
      message("e", 5, { kind: "event", what: "handoff", reason: "button" }),
      message("f", 6, { kind: "shopper", text: "在吗" }),
      message("g", 7, { kind: "agent", text: "您好", by: "amy", seen: { shopper: 3, shop: 0, assignment: 1 } }),
    ]);
    expect(golden).toEqual({
      id: "g-1",
      shows: "几天能到",
      language: "zh",
      page: "linen-shirt",
      turns: [
        { says: "几天能到", does: expected("answer delivery") },
        { says: "能开发票吗", does: expected("answer invoice-how") },
        { person: "button" },
      ],
    });
  });

  it("is none where the bot said nothing", () => {
    expect(from([message("a", 1, { kind: "shopper", text: "在吗" })])).toBeUndefined();
    expect(from([])).toBeUndefined();
  });

  it("[R291] keeps no long number, no order that was offered, and is not saved while a line names somebody", () => {
    const golden = from([
      message("a", 1, { kind: "shopper", text: "订单 2026 1120-8850 到哪了，我叫王芳" }),
      message("b", 2, { kind: "bot", text: "…", move: { did: "ask", about: "order", choices: ["202611208850"], reason: "" } }),
    ]);
    expect(JSON.stringify(golden)).not.toMatch(/8850/);
    const form = formOf(golden, "zh");
    expect(wrongIn(form, true)).toEqual([{ at: 1, why: "somebody" }]);
    expect(wrongIn(form, false)).toEqual([]);
    expect(withoutNumbers("138 0013 8000 打不通，168 元")).toBe("0000 打不通，168 元");
  });

  it("takes a question for the order as well, where the answer was of the shopper's own order", () => {
    const golden = from([
      message("a", 1, { kind: "shopper", text: "我的快递到哪了" }),
      message("b", 2, { kind: "bot", text: "…", move: { did: "order", order: "202611208850", about: "tracking", reason: "" } }),
    ]);
    expect(golden?.turns).toEqual([{ says: "我的快递到哪了", does: expected("order tracking | ask order") }]);
  });

  it("is made of a question that was tried, with what the bot would do", () => {
    const tried = { text: "几天能到", product: undefined, language: "zh", moves: [answer("delivery")] } as const;
    expect(goldenOfTried("g-2", tried)).toEqual({ ...DELIVERY, id: "g-2" });
  });
});

describe("the form of a golden conversation", () => {
  it("gives back what it was made of, also what it does not show", () => {
    const whole: WrittenDialogue = {
      ...DELIVERY,
      page: productId("linen-shirt"),
      at: 5,
      tier: "gold",
      turns: [
        { says: "几天", heard: heard("几天"), does: expected("answer delivery | handoff"), words: ["三天"], without: ["明天", "后天"] },
        { taps: "2", does: expected("silent") },
        { person: "agent" },
      ],
    };
    expect(goldenOf(formOf(whole, "en"), whole.id, whole)).toEqual(whole);
    expect(goldenOf({ ...formOf(whole, "en"), page: "" }, whole.id, whole)).not.toHaveProperty("page");
  });

  it("says what is missing", () => {
    const empty = formOf(undefined, "zh");
    expect(wrongIn(empty, false)).toEqual([{ at: "shows" }, { at: 1, why: "empty" }]);
    expect(wrongIn({ ...empty, shows: "x", turns: [] }, false)).toEqual([{ at: "turns" }]);
    const tap = { ...newTurn(empty.turns, "taps"), text: "" };
    expect(tap).toMatchObject({ key: 2, does: ANY_ANSWER });
    expect(wrongIn({ ...empty, shows: "x", turns: [tap] }, false)).toEqual([{ at: 2, why: "tap" }]);
  });

  it("takes what the bot does now as what it should do, at one message or at all", async () => {
    const form = formOf(
      { ...DELIVERY, turns: [...DELIVERY.turns, ...INVOICE.turns].map((one) => ({ ...one, does: expected("silent") })) },
      "zh",
    );
    const golden = goldenOf(form, "g", undefined);
    if (golden === undefined) throw new Error("not fit");
    const gave = await rehearse([golden], [PACK], rehearsal());
    if (typeof gave === "string") throw new Error(gave);
    const ran = ranBy(form, gave[0]?.get("g") ?? []);
    expect(asItGoes(form, ran, 2).turns.map((one) => one.does)).toEqual([expected("silent"), expected("answer invoice-how")]);
    expect(asItGoes(form, ran).turns.map((one) => one.does)).toEqual([expected("answer delivery"), expected("answer invoice-how")]);
  });
});

describe("what a bot should do, in words", () => {
  const names = { titleOf: (id: string) => `T${id}`, productOf: (id: string) => (id.startsWith("p-") ? `P${id}` : id) };

  it("is said in both languages, with nothing of the other's", () => {
    const all = ["answer a-x of p-y", "answer :invoice", "answer", "ask product: p-1 p-2", "ask intent: invoice", "ask order", "handoff"];
    for (const one of [...all, "handoff asked/mood", "order tracking", "order", "smalltalk greeting", "smalltalk", "silent"]) {
      const [side = []] = expected(one);
      expect(movesWords(side, names, "en")).not.toMatch(/\p{Script=Han}/u);
      expect(movesWords(side, names, "zh")).toMatch(/\p{Script=Han}/u);
    }
    expect(moveWords({ did: "answer", article: "a-x", product: "p-y" }, names, "zh")).toBe("回答《Ta-x》（Pp-y）");
    expect(sidesWords(expected("answer a-x + ask product | handoff asked"), names, "en")).toBe(
      "Answers with “Ta-x”, then Asks which item or Hands over (Asked for a person)",
    );
  });
});
