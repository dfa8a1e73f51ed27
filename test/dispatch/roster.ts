// Who serves: a team with skills, languages, hands, records and a day's plan (shift, breaks, unannounced absences), drawn before the day begins.
import { asId, type MemberId, type Random } from "../../shared/core/ids.ts";
import { HOUR, MINUTE } from "../../shared/core/time.ts";
import { INTENTS, TICKET_TYPES, type IntentGroup, type TicketType } from "../../shared/domain/taxonomy.ts";
import type { Member } from "../../shared/domain/team.ts";
import { gap, normal, pick, shuffled } from "./draw.ts";

interface Span {
  readonly from: number; // ms of the day
  readonly to: number;
}

export interface Person {
  readonly member: Member;
  readonly shift: Span;
  /** Told to the desk: presence is «break». */
  readonly breaks: readonly Span[];
  /** Told to nobody: an offer then passes without a sign of life. */
  readonly absences: readonly Span[];
  /** By how much this person's chance to solve a matter of the group differs from the level's. The record is all that shows of it. */
  readonly talent: Readonly<Record<IntentGroup, number>>;
}

/** Shifts of nine hours with a long break; how many begin then. The evening is the busiest. */
const SHIFTS: readonly (readonly [from: number, people: number])[] = [
  [8, 3],
  [9.5, 4],
  [13, 2],
  [15, 6],
];
const SHIFT = 9 * HOUR;
const LONG_BREAK = 45 * MINUTE;
const SHORT_BREAK = 10 * MINUTE;
const NO_SHOW = 0.04;
const BETWEEN_ABSENCES = 2.5 * HOUR;
const ABSENCE: Span = { from: MINUTE, to: 7 * MINUTE };
const CAPACITY: readonly (readonly [number, number])[] = [
  [3, 2],
  [4, 4],
  [5, 3],
  [6, 1],
];
/** What people are best at (level 3): as many as the matters that come. */
const MAIN: readonly TicketType[] = [
  ...many("aftersale", 4),
  ...many("logistics", 4),
  ...many("order", 3),
  ...many("presale", 2),
  "invoice",
  "payment",
];
const OTHERS: readonly (readonly [level: number, types: number])[] = [
  [2, 2],
  [1, 4],
];
const TALENT = 0.06;
const HANDLED = [15, 40, 120, 240] as const; // conversations of a type in the record, about, by level
/** Chance to solve a matter, by level. */
export const SOLVES = [0.58, 0.65, 0.72, 0.8] as const;

export function drawTeam(random: Random): readonly Person[] {
  const shifts = SHIFTS.flatMap(([from, people]) => Array.from({ length: people }, (_, place) => ({ from: from * HOUR, place })));
  const mains = shuffled(random, MAIN);
  return shifts.flatMap(({ from, place }, i) => {
    const person = drawPerson(random, asId<MemberId>(`m-${String(i).padStart(2, "0")}`), mains[i] ?? "other", from, place);
    return random() < NO_SHOW ? [] : [person];
  });
}

function drawPerson(random: Random, id: MemberId, main: TicketType, from: number, place: number): Person {
  const skills = drawSkills(random, main);
  const groups = [...new Set(INTENTS.map((one) => one.group))];
  const talent = Object.fromEntries(groups.map((group) => [group, TALENT * normal(random)])) as Person["talent"]; // every group is there
  const shift = { from, to: from + SHIFT };
  const at = (hours: number): number => from + hours * HOUR + place * 10 * MINUTE; // one after another, never all at once
  const breaks = [
    { from: at(1.5), to: at(1.5) + SHORT_BREAK },
    { from: at(3), to: at(3) + LONG_BREAK },
    { from: at(6.5), to: at(6.5) + SHORT_BREAK },
  ];
  const english = place === 0; // one of every shift speaks English too
  return {
    member: {
      id,
      name: { zh: id, en: id },
      role: "agent",
      skills,
      languages: english ? ["zh", "en"] : ["zh"],
      capacity: pick(random, CAPACITY),
      record: drawRecord(random, skills, talent),
      active: true,
    },
    shift,
    breaks,
    absences: drawAbsences(random, shift),
    talent,
  };
}

function drawSkills(random: Random, main: TicketType): Readonly<Record<string, number>> {
  const rest = shuffled(
    random,
    TICKET_TYPES.filter((one) => one !== main),
  );
  const levels = OTHERS.flatMap(([level, types]) => Array.from({ length: types }, () => level));
  return Object.fromEntries([[main, 3], ...levels.map((level, i) => [rest[i] ?? "other", level])]);
}

/** What the months before have shown. */
function drawRecord(random: Random, skills: Readonly<Record<string, number>>, talent: Person["talent"]): Member["record"] {
  const groups = new Map(INTENTS.map((one) => [one.group, one.type]));
  return Object.fromEntries(
    [...groups].map(([group, type]) => {
      const level = skills[type] ?? 0;
      const handled = Math.round((HANDLED[level] ?? 0) * (0.5 + random()));
      const solved = Array.from({ length: handled }, () => random() < (SOLVES[level] ?? 0) + talent[group]).filter(Boolean).length;
      return [group, { handled, solved }];
    }),
  );
}

function drawAbsences(random: Random, shift: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let at = shift.from + gap(random, BETWEEN_ABSENCES); at < shift.to; at += gap(random, BETWEEN_ABSENCES)) {
    const to = at + ABSENCE.from + random() * (ABSENCE.to - ABSENCE.from);
    spans.push({ from: at, to });
    at = to;
  }
  return spans;
}

function many(type: TicketType, times: number): readonly TicketType[] {
  return Array.from({ length: times }, () => type);
}
