// Phrases agents use and what follows them, by hand: what counts as one, whose words never stand there, how a phrase stands to the team.
import { describe, expect, it } from "vitest";
import { servedFact } from "../../../test/kit/buildFact.ts";
import { agentWrites, ANNA, BOB, buildTicket, shopperWrites } from "../../../test/kit/buildTicket.ts";
import { asId, type ShopperId, type TicketId } from "../../core/ids.ts";
import { phrasesIn, phrasesOf } from "./phrases.ts";
import type { TicketFact } from "./ticketFact.ts";

describe("the phrases of a conversation", () => {
  const said = (...texts: readonly string[]) =>
    phrasesOf(
      texts.reduce(
        (ticket, text) => agentWrites(ticket, ANNA, text),
        shopperWrites(
          buildTicket({ head: { shopper: { id: asId<ShopperId>("s"), name: "王小雨", tier: "none" } } }),
          "我马上就要，快点帮我查",
        ),
      ),
    );
  it.each<[string, readonly string[], readonly string[]]>([
    ["are clauses, each once", ["您好，我马上帮您查！", "我马上帮您查~"], ["我马上帮您查"]],
    ["are no greetings and no whole essays", ["您好。好的", "这".repeat(30)], []],
    ["hold no number: it may be an order's or a phone's", ["订单 8842 已经发出，请您耐心等待"], ["请您耐心等待"]],
    ["hold no shopper's name", ["王小雨您好我来帮您，这就为您登记"], ["这就为您登记"]],
    ["may be English", ["Let me check that for you. Thanks!"], ["let me check that for you"]],
    ["are nobody's but the agents'", [], []],
  ])("%s", (_, texts, phrases) => expect(said(...texts)).toEqual(phrases));
});

describe("what follows a phrase", () => {
  const HELP = "我马上帮您查";
  const WAIT = "请您耐心等待";
  const talk = (n: number, parts: Partial<TicketFact> = {}): TicketFact =>
    servedFact(ANNA, { id: asId<TicketId>(`t${n}`), shopper: asId<ShopperId>(`s${n}`), to: n, moodEnd: "neutral", ...parts });
  const helped = Array.from({ length: 40 }, (_, i) => talk(i, { csat: 5 }));
  const waited = Array.from({ length: 40 }, (_, i) => talk(100 + i, i < 30 ? { moodEnd: "negative" } : { reopened: i < 35 }));
  const saidIn = (one: TicketFact): readonly string[] => (one.to < 100 ? [HELP] : [WAIT]);
  const all = phrasesIn([...helped, ...waited], saidIn);
  const [help, wait] = [all.find((one) => one.phrase === HELP), all.find((one) => one.phrase === WAIT)];

  it("is how many ended well, were rated well and came back, beside the team's", () => {
    expect(help?.good).toMatchObject({ yes: 40, all: 40, team: 45 / 80, stands: "above" }); // 40 and 5 of 80 ended well
    expect(wait?.good).toMatchObject({ yes: 5, all: 40, stands: "below" });
    expect(wait?.back).toMatchObject({ yes: 5, all: 40, team: 5 / 80 });
    expect(help?.csat).toMatchObject({ yes: 40, all: 40, team: 1, stands: "same" });
    expect(wait?.csat).toMatchObject({ yes: 0, all: 0, stands: "few" });
  });
  it("is pulled towards the team's where there are few, and compared with nobody", () => {
    const few = phrasesIn([...helped, ...waited.slice(0, 8)], saidIn).find((one) => one.phrase === WAIT);
    expect(few?.good).toMatchObject({ yes: 0, all: 8, stands: "few" });
    expect(few?.good.estimate.rate).toBeCloseTo((20 * (40 / 48)) / 28); // (s + 20·p₀)/(n + 20)
  });
  it("leads to its conversations, the newest first", () => {
    expect(help?.facts.slice(0, 2).map((one) => one.id)).toEqual(["t39", "t38"]);
  });
  it("is said of no phrase that went to fewer than three shoppers, or stood in fewer than five conversations", () => {
    const one = asId<ShopperId>("same");
    expect(phrasesIn(helped.slice(0, 4), saidIn)).toEqual([]);
    expect(
      phrasesIn(
        helped.map((fact) => ({ ...fact, shopper: one })),
        saidIn,
      ),
    ).toEqual([]);
  });
  it("of one member is theirs alone, beside the same team", () => {
    const mine = phrasesIn([...helped, ...waited.map((fact) => ({ ...fact, agent: BOB }))], saidIn, BOB);
    expect(mine.map((one) => [one.phrase, one.good.team])).toEqual([[WAIT, 45 / 80]]);
  });
});
