// Rules that read lines: one says something, a family of words is there or missing, somebody's data is told. Pure.
import type { FamilyMatcher, LineMatcher, PersonalMatcher } from "./rule.ts";
import { createFind, type Find } from "./spelling.ts";
import { intentsOf, isShopper, judgedOf, type Talk } from "./talk.ts";
import { solvedOf } from "./solved.ts";

/** Where a rule was hit: the turn, and what in it. `points`: of this hit, where it is not the rule's. */
export interface Hit {
  readonly turn: number;
  readonly text: string;
  readonly points?: number;
}
/** Finds a rule's hits in a talk. */
export type Match = (talk: Talk) => readonly Hit[];

export function matchLine(rule: LineMatcher): Match {
  const find = createFind(rule.seek);
  const before = rule.after === undefined ? undefined : createFind(rule.after.seek);
  const without = rule.without === undefined ? undefined : createFind(rule.without);
  const never = rule.never === undefined ? undefined : createFind(rule.never);
  const wasSaid = ({ lines }: Talk, turn: number): boolean =>
    before === undefined ||
    lines
      .slice(0, turn)
      .filter(isShopper)
      .slice(-(rule.after?.turns ?? 1))
      .some((one) => before(one) !== undefined);
  const wasHeard = ({ lines }: Talk, turn: number): boolean =>
    rule.intents === undefined || lines.slice(0, turn).some((one) => intentsOf(one).some((id) => rule.intents?.includes(id)));
  return (talk) => {
    const { backed } = talk.records;
    const backs: Find | undefined = backed === undefined ? undefined : createFind({ any: backed });
    return talk.lines.flatMap((line) => {
      if (line.from !== rule.from || line.turn < talk.from) return [];
      const text = find(line);
      if (text === undefined || !wasSaid(talk, line.turn) || !wasHeard(talk, line.turn)) return [];
      if (without !== undefined && talk.lines.some((one) => one.block === line.block && without(one) !== undefined)) return [];
      if (never !== undefined && talk.lines.slice(0, line.turn).some((one) => never(one) !== undefined)) return [];
      return backs?.(line) === undefined ? [{ turn: line.turn, text }] : [];
    });
  };
}

export function matchFamily(rule: FamilyMatcher): Match {
  const find = createFind(rule.seek);
  return (talk) => {
    const ours = talk.lines.filter((one) => one.from === (rule.of ?? "agent"));
    const range = rule.first !== undefined ? ours.slice(0, rule.first) : ours.slice(-(rule.last ?? ours.length));
    const last = range.at(rule.first === undefined ? -1 : 0);
    if (last === undefined || ours.length < (rule.lines ?? 1) || !talk.lines.some(isShopper)) return [];
    if (rule.done === "handedOff" && talk.records.handedOffAt !== undefined) return [];
    if (rule.solved === true && solvedOf(talk) !== "yes") return [];
    if (rule.last !== undefined && talk.records.closed !== true) return [];
    const said = range.flatMap((line) => {
      const text = find(line);
      return text === undefined ? [] : [{ turn: line.turn, text }];
    });
    if (!rule.has) return said.length > 0 ? [] : [{ turn: last.turn, text: last.text }];
    const over = rule.over ?? 0;
    const worst = said.at(-1);
    return said.length > over && worst !== undefined ? [worst] : [];
  };
}

/** Eleven digits of a mobile, eighteen of an identity card, the digits of a bank card. */
const NUMBERS = /(?<![\d.])(?:1[3-9]\d(?:[ -]?\d{4}){2}|\d{17}[\dx]|62\d{14,17})(?![\d.])/gu;
const digitsOf = (text: string): string => text.replace(/[^\dx]/g, "");

/** Somebody's data in a line of ours: said of another (`seek`), or a private number that the shopper has not given and that is no line of the shop's (`ours`). */
export function matchPersonal(rule: PersonalMatcher): Match {
  const find = createFind(rule.seek);
  const ours = createFind(rule.ours);
  return (talk) => {
    const given = digitsOf(
      talk.lines
        .filter(isShopper)
        .map((one) => one.text.normalize("NFKC").toLowerCase())
        .join("/"),
    );
    return judgedOf(talk).flatMap((line) => {
      const said = find(line);
      if (said !== undefined) return [{ turn: line.turn, text: said }];
      if (ours(line) !== undefined) return [];
      const foreign = [...line.text.normalize("NFKC").toLowerCase().matchAll(NUMBERS)].find(([one]) => !given.includes(digitsOf(one)));
      return foreign === undefined ? [] : [{ turn: line.turn, text: foreign[0] }];
    });
  };
}
