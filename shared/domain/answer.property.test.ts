// What holds of the bot in every conversation, tried on seeded random ones. A seed that ever failed stays in SEEDS.
import { describe, expect, it } from "vitest";
import { buildPack, PACK_AT } from "../../test/kit/buildPack.ts";
import { decide } from "./answer.ts";
import { isSayable } from "./sayable.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import type { Line } from "./question.ts";
import { indexPack } from "./packIndex.ts";
import { sayMove } from "./sayMove.ts";
import { INTENT_IDS } from "./intentIds.ts";
import { readBotMove, TIERS, type BotMove } from "./ticket.ts";
import { MOODS, type Understanding } from "./understanding.ts";

const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1);
const PACK = buildPack();
const INDEX = indexPack(PACK);
const TEXTS = [
  ..."会缩水吗|掉色吗|那连衣裙呢|亚麻立领衬衫|第二个|退货|退款什么时候到账|[订单x]|88421177|好的|谢谢|?|没用|你好|转人工|几天能到,能开发票吗|耳机续航多久|羊毛的呢|退款进度|\u0000|😡|是的|没有|https://x.example/1".split(
    "|",
  ),
  ..."Will it shrink?|Linen wide-leg trousers|where is my parcel|ok thanks|what about the dress|2".split("|"),
  "长".repeat(3_999),
];

/** mulberry32: small, seeded, even enough for picking. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Turn {
  readonly heard: Understanding | undefined;
  readonly moves: readonly BotMove[];
}

function converse(seed: number): readonly Turn[] {
  const random = randomOf(seed);
  const pick = <T>(all: readonly T[], otherwise: T): T => all[Math.floor(random() * all.length)] ?? otherwise;
  const language = random() < 0.5 ? "zh" : "en";
  const product = random() < 0.5 ? pick(PACK.products, undefined)?.id : undefined;
  const tier = pick(TIERS, "none");
  const bot = { ...DEFAULT_POLICY.bot, handoffTier: random() < 0.1 ? ("gold" as const) : ("never" as const) };
  const lines: Line[] = [];
  return Array.from({ length: 10 }, (): Turn => {
    const heard = random() < 0.05 ? undefined : hearSomething(random);
    lines.push({ from: "shopper", text: pick(TEXTS, "?"), heard });
    const moves = decide({ language, lines, product, index: INDEX, bot, tier, now: PACK_AT });
    for (const move of moves) lines.push({ from: "bot", move });
    return { heard, moves };
  });
}

function hearSomething(random: () => number): Understanding {
  const some = Array.from({ length: Math.floor(random() * 4) }, () => ({
    id: INTENT_IDS[Math.floor(random() * INTENT_IDS.length)] ?? "human",
    p: random(),
  }));
  const mood = MOODS[Math.floor(random() * 5)] ?? "neutral";
  return {
    intents: some.sort((a, b) => b.p - a.p),
    mood: { label: mood, p: { negative: 0, neutral: 0, positive: 0, [mood]: 1 } },
    abuse: random() < 0.03 ? 0.9 : 0.1,
    wantsHuman: random() < 0.05 ? 0.9 : 0.1,
    model: "light@test",
  };
}

describe.each(SEEDS)("conversation of seed %i", (seed) => {
  const turns = converse(seed);
  const handedAt = turns.findIndex((turn) => turn.moves.some((one) => one.did === "handoff"));
  const all = turns.flatMap((turn) => turn.moves);

  it("asks back at most twice, and says something to every message until a person has it", () => {
    expect(all.filter((one) => one.did === "ask").length).toBeLessThanOrEqual(DEFAULT_POLICY.bot.questions);
    for (const [i, turn] of turns.entries()) expect(turn.moves.length === 0, `turn ${i}`).toBe(handedAt >= 0 && i > handedAt);
  });

  it("calls a person whenever one is asked for", () => {
    const asked = turns.findIndex(
      ({ heard }) =>
        heard !== undefined &&
        (heard.wantsHuman >= 0.5 || heard.intents.some((one) => one.id === "human" && one.p >= DEFAULT_POLICY.bot.sure)),
    );
    if (asked >= 0) expect(handedAt >= 0 && handedAt <= asked).toBe(true);
  });

  it("makes only moves that fit the wire, cite what may be said, and have words", () => {
    for (const move of all) {
      expect(readBotMove(move)).toEqual(move);
      expect(move.reason).not.toBe("");
      expect(sayMove(move, PACK, "zh", { now: PACK_AT })).toMatchObject({ ok: true });
      if (move.did !== "answer") continue;
      const article = PACK.articles.find((one) => one.id === move.article);
      expect(article !== undefined && isSayable(article, PACK_AT) && article.version === move.version).toBe(true);
    }
  });

  it("never says the same answer of the same product in two answering turns running", () => {
    const said = turns
      .map((turn) => turn.moves.flatMap((one) => (one.did === "answer" ? [`${one.article} ${one.product ?? ""}`] : [])))
      .filter((one) => one.length > 0);
    for (const [i, one] of said.entries()) expect(one.filter((key) => said[i - 1]?.includes(key))).toEqual([]);
  });
});
