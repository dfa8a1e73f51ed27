// A life in the parts a picture and a list both show: each span with what happened in it, replies in a row as one. Pure.
import { isSameHolder, type Holder } from "../../../../shared/domain/lifeTurn.ts";
import type { Life, LifeMark, LifeSpan } from "../../../../shared/domain/life.ts";

export interface Happened {
  readonly mark: LifeMark;
  /** How many of the same in a row, and when the last was. */
  readonly times: number;
  readonly until: number;
}

export interface LifePart {
  readonly span: LifeSpan;
  readonly happened: readonly Happened[];
}

/** Every mark stands in the last span that has begun by then; one that comes after the end stands in the last. */
export function partsOf({ spans, marks }: Pick<Life, "spans" | "marks">): readonly LifePart[] {
  const within = (mark: LifeMark): number =>
    Math.max(
      0,
      spans.findLastIndex((one) => one.from <= mark.at),
    );
  return spans.map((span, i) => ({ span, happened: gathered(marks.filter((one) => within(one) === i)) }));
}

function gathered(marks: readonly LifeMark[]): readonly Happened[] {
  const out: Happened[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    const again = last?.mark.what === "reply" && mark.what === "reply" && last.mark.by === mark.by;
    if (again) out[out.length - 1] = { ...last, times: last.times + 1, until: mark.at };
    else out.push({ mark, times: 1, until: mark.at });
  }
  return out;
}

const COLOURS = 5; // --who-0 to --who-4

/** One of the five colours per person, in the order in which they came; what no person has is told by its kind. */
export function toneOf(holder: Holder, spans: readonly LifeSpan[]): string {
  if (!("member" in holder)) return holder.kind;
  const people: Holder[] = [];
  for (const { holder: one } of spans) {
    const person: Holder | undefined = "member" in one ? { kind: "member", member: one.member } : undefined;
    if (person !== undefined && !people.some((known) => isSameHolder(known, person))) people.push(person);
  }
  const at = people.findIndex((one) => isSameHolder(one, { kind: "member", member: holder.member }));
  return String(Math.max(0, at) % COLOURS);
}

/** How much room a span has beside others: by the root of its length, so that a minute is seen beside a night. */
export function roomOf(span: LifeSpan): number {
  return Math.max(1, Math.sqrt((span.to - span.from) / 1_000));
}

/** Where in its span, 0-1. */
export function placeIn(span: LifeSpan, at: number): number {
  return Math.max(0, Math.min(1, (at - span.from) / Math.max(1, span.to - span.from)));
}
