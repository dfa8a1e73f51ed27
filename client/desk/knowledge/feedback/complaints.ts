// What is said against an answer, in words, the heaviest first.
import type { Behind, Fared } from "../../../../shared/domain/feedback.ts";
import { say, type Phrase } from "../../../ui/words.ts";
import { FEED } from "./words.ts";

/** «说了 12 次», «同事说错了 1» …: only what there is. */
export function complaints(fared: Fared): readonly string[] {
  const { marked, down, person, unhelped, shown, helped } = fared;
  const found: readonly (readonly [number, (n: number) => string])[] = [
    [marked.wrong, (n) => say(FEED.wrong, { n })],
    [marked.outdated, (n) => say(FEED.outdated, { n })],
    [marked.missing, (n) => say(FEED.missing, { n })],
    [down, (n) => say(FEED.down, { n })],
    [person, (n) => say(FEED.person, { n })],
    [unhelped, (n) => say(FEED.unhelped, { n })],
    [helped, (n) => say(FEED.up, { n })],
    [shown, (n) => say(FEED.shown, { n })],
  ];
  return found.flatMap(([n, words]) => (n > 0 ? [words(n)] : []));
}

export const WHY: Readonly<Record<Behind["why"][number], Phrase>> = {
  down: FEED.whyDown,
  unhelped: FEED.whyUnhelped,
  person: FEED.whyPerson,
  wrong: FEED.whyWrong,
  outdated: FEED.whyOutdated,
  missing: FEED.whyMissing,
};
