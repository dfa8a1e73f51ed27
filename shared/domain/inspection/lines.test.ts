// The written lines (`lines/`): every guilty one is found by its rule, every innocent twin by none of its kind. A rule named alone at a line's start opens its lines.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_RULES } from "./defaultRules.ts";
import { createInspector } from "./inspect.ts";
import type { Hearing, Records, Spoken } from "./talk.ts";
import { readIntentId } from "../taxonomy.ts";

interface Written {
  readonly rule: string;
  readonly guilty: boolean;
  readonly text: string;
}

const folder = new URL("./lines/", import.meta.url);
const linesIn = (place: URL): readonly Written[] =>
  readdirSync(place, { withFileTypes: true }).flatMap((file) =>
    file.isFile() ? linesOf(readFileSync(new URL(file.name, place), "utf8")) : [],
  );
function linesOf(text: string): readonly Written[] {
  let rule = "";
  return text.split("\n").flatMap((line): readonly Written[] => {
    if (/^Q\w+$/.test(line)) rule = line;
    return /^[+-] /.test(line) ? [{ rule, guilty: line.startsWith("+"), text: line.slice(2) }] : [];
  });
}
const written = linesIn(folder);

const TURN = /^(s|a|b)([-~])?(?:\[(\w+)\])?(?:@(\d+))?:(.*)$/s;
const SIDES = { s: "shopper", a: "agent", b: "bot" } as const;
const RED = ["Q11", "Q12", "Q18", "Q21", "Q22", "Q39"];
const FOUND_OF_RED = 0.98; // service.md's figure for the written set
const FOUND = 0.95;
const INNOCENT = 0.95;
const HELD_FOUND = 0.5; // of red lines nobody mended the rules by: what is so, not what is asked (README)
const HELD_CROSSED = 0.08; // of their twins
const EACH = 15; // guilty lines of a rule, and innocent twins

function hearing(upset: string | undefined, intent: string): Hearing {
  const id = readIntentId(intent);
  const negative = upset === "-" ? 0.97 : upset === "~" ? 0.7 : 0.02;
  return {
    intents: id === undefined ? [] : [{ id, p: 0.95 }],
    mood: { label: negative > 0.5 ? "negative" : "neutral", p: { negative, neutral: 0.99 - negative, positive: 0.01 } },
    abuse: 0,
    wantsHuman: 0,
  };
}

/** «s-[order_modify]@10:…»: who, upset (~ somewhat), what was heard, the second; a line without a side is an agent's. */
function turnOf(text: string): Spoken {
  const found = TURN.exec(text);
  if (found === null) return { from: "agent", text };
  const [, side = "a", upset, intent = "", at, said = ""] = found;
  const from = side === "s" || side === "b" ? SIDES[side] : SIDES.a;
  return {
    from,
    text: said,
    ...(at === undefined ? {} : { at: Number(at) * 1_000 }),
    ...(from === "shopper" ? { heard: hearing(upset, intent) } : {}),
  };
}

function recordsOf(text: string): Records {
  const ms = (key: string): number | undefined => {
    const found = new RegExp(`${key}=(\\d+)`).exec(text)?.[1];
    return found === undefined ? undefined : Number(found) * 1_000;
  };
  const offer = /offer=(.+)$/.exec(text)?.[1];
  const known = {
    endedAt: ms("ended"),
    shipped: text.includes("shipped=no") ? false : ms("shipped"),
    refunded: text.includes("refunded=no") ? false : ms("refunded"),
    escalatedAt: ms("escalated"),
    handedOffAt: ms("handedOff"),
    reopenedAfter: ms("reopened"),
    wrapUp: text.includes("wrapUp=") ? text.includes("wrapUp=yes") : undefined,
    unpaid: text.includes("unpaid") ? true : undefined,
    offers: offer === undefined ? undefined : [{ words: [offer], runs: false }],
  };
  return { closed: true, ...Object.fromEntries(Object.entries(known).filter(([, one]) => one !== undefined)) };
}

const inspector = createInspector(DEFAULT_RULES);

function rulesFor({ text }: Written): readonly string[] {
  const [talk = "", records = ""] = text.split(" | ");
  return inspector.inspect(talk.split(" ‖ ").map(turnOf), recordsOf(records)).findings.map((one) => one.rule);
}

const judgedOf = (lines: readonly Written[]) => lines.map((line) => ({ ...line, found: rulesFor(line) }));
const judged = judgedOf(written);
const share = (right: number, all: number): number => (all === 0 ? 1 : right / all);

describe("the written lines", () => {
  it("there are at least 600, for every rule that is on, with as many innocent twins", () => {
    expect(written.length).toBeGreaterThanOrEqual(600);
    const named = new Set(written.map((one) => one.rule));
    expect(DEFAULT_RULES.rules.filter((one) => one.on && !named.has(one.id)).map((one) => one.id)).toEqual([]);
    const few = [...named].filter((rule) =>
      [true, false].some((guilty) => written.filter((one) => one.rule === rule && one.guilty === guilty).length < EACH),
    );
    expect(few).toEqual([]);
  });

  it.each([...new Set(written.map((one) => one.rule))])("%s: what it should find is found, its innocent twins are not", (rule) => {
    const own = judged.filter((one) => one.rule === rule);
    const guilty = own.filter((one) => one.guilty);
    const innocent = own.filter((one) => !one.guilty);
    const missed = guilty.filter((one) => !one.found.includes(rule));
    const wronged = innocent.filter((one) => one.found.includes(rule));
    if (process.env["SHOW"] !== undefined)
      for (const one of [...missed, ...wronged]) console.log(rule, one.guilty ? "missed" : "wronged", one.text);
    expect(share(guilty.length - missed.length, guilty.length)).toBeGreaterThanOrEqual(RED.includes(rule) ? FOUND_OF_RED : FOUND);
    expect(share(innocent.length - wronged.length, innocent.length)).toBeGreaterThanOrEqual(INNOCENT);
  });

  it("no innocent line crosses any red line", () => {
    const crossed = judged.filter((one) => !one.guilty && one.found.some((id) => RED.includes(id)));
    if (process.env["SHOW"] !== undefined) for (const one of crossed) console.log("red", one.found.join(), one.text);
    expect(crossed.map((one) => one.text)).toEqual([]);
  });

  it("of the red lines in words that no rule was mended by, more than half are found, and few twins cross one", () => {
    const held = judgedOf(linesIn(new URL("../held/", folder))).filter((one) => RED.includes(one.rule));
    const guilty = held.filter((one) => one.guilty);
    const twins = held.filter((one) => !one.guilty);
    const found = guilty.filter((one) => one.found.includes(one.rule)).length;
    const crossed = twins.filter((one) => one.found.some((id) => RED.includes(id))).length;
    expect(share(found, guilty.length)).toBeGreaterThanOrEqual(HELD_FOUND);
    expect(share(crossed, twins.length)).toBeLessThanOrEqual(HELD_CROSSED);
  });
});
