// What inspection costs: whole conversations a second in Node, heard and held against every rule, and a draft checked before it is sent. Real dialogues where the shared data lies there, else the written lines.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { checkDraft } from "../../shared/domain/inspection/beforeSend.ts";
import { DEFAULT_RULES } from "../../shared/domain/inspection/defaultRules.ts";
import { createInspector } from "../../shared/domain/inspection/inspect.ts";
import type { Spoken } from "../../shared/domain/inspection/talk.ts";
import { theLight } from "../kit/shopper.ts";
import { figure, type Figure } from "./figures.ts";

const REAL = new URL("../../../shared/data/sessions/jd_sessions.jsonl", import.meta.url);
const LINES = new URL("../../shared/domain/inspection/lines/", import.meta.url);
const ROUNDS = 10;
const ASKED = ["你好", "这个什么时候发货", "能不能便宜点", "还没收到,怎么回事", "好的谢谢"];
const BEFORE = 40; // turns before a draft: all that the check reads

interface Talk {
  readonly id: string;
  readonly turns: readonly Spoken[];
}

/** Rows: hearing alone (the baseline), inspection alone, both; and the check of a draft. */
export function inspectionCost(): readonly Figure[] {
  const [name, talks] = existsSync(REAL) ? ["real", realTalks()] : ["written", writtenTalks()];
  const light = theLight();
  const hear = ({ id, turns }: Talk): Talk => ({
    id,
    turns: turns.map((one, i) => (one.from === "shopper" ? { ...one, heard: light.understand(one.text, turns.slice(0, i)) } : one)),
  });
  const inspector = createInspector(DEFAULT_RULES);
  const heard = talks.map(hear);
  const perSecond = (work: (talk: Talk) => unknown, on: readonly Talk[]): readonly number[] =>
    Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      for (const one of on) work(one);
      return (on.length * 1_000) / (performance.now() - from);
    });
  const inspect = ({ turns }: Talk): unknown => inspector.inspect(turns, { closed: true });
  const hearing = figure(`${talks.length} ${name} conversations heard by the light ear`, "a second", perSecond(hear, talks));
  const turns = heard.flatMap((one) => one.turns).slice(0, BEFORE);
  const drafts = heard.flatMap((one) => one.turns.filter((each) => each.from === "agent").map((each) => each.text));
  const micros = (work: (draft: string) => unknown): readonly number[] =>
    drafts.map((draft) => {
      const from = performance.now();
      work(draft);
      return (performance.now() - from) * 1_000;
    });
  const json = JSON.stringify(turns);
  const parsed = figure(
    `JSON.parse of the ${BEFORE} turns before a draft`,
    "µs",
    micros(() => JSON.parse(json)),
  );
  const check = (draft: string): unknown => checkDraft(inspector, draft, turns);
  return [
    hearing,
    figure(`  inspected (${DEFAULT_RULES.rules.length} rules, heard before)`, "a second", perSecond(inspect, heard), hearing),
    figure(
      "  heard and inspected",
      "a second",
      perSecond((talk) => inspect(hear(talk)), talks),
      hearing,
    ),
    parsed,
    figure(`a draft checked, ${BEFORE} turns before it (target p95 20 ms)`, "µs", micros(check), parsed),
  ];
}

function realTalks(): readonly Talk[] {
  return readFileSync(REAL, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Talk);
}

/** As long as real ones, of lines we wrote. */
function writtenTalks(): readonly Talk[] {
  const lines = readdirSync(LINES).flatMap((file) =>
    readFileSync(new URL(file, LINES), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("- ") && !line.includes("‖")),
  );
  return Array.from({ length: 400 }, (_, i) => ({
    id: `w${i}`,
    turns: Array.from({ length: 6 }, (_, k): readonly Spoken[] => [
      { from: "shopper", text: ASKED[(i + k) % ASKED.length] ?? "" },
      { from: "agent", text: (lines[(7 * i + k) % lines.length] ?? "").slice(2) },
    ]).flat(),
  }));
}
