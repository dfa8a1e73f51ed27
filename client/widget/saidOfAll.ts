// What a shopper said of the whole conversation, as this device knows it: what waits to leave stands before what the room has. Pure.
import { number, optional, shape, string } from "../../shared/core/check.ts";
import { SAID_CHARS, STARS_MOST } from "../../shared/domain/satisfaction.ts";
import { isUnsent } from "./outbox.ts";
import type { View } from "./view.ts";

export const STARS: readonly number[] = Array.from({ length: STARS_MOST }, (_, i) => i + 1);

/** `isKept`: only on this device, and it has no line. */
export interface SaidOfAll {
  readonly stars: number | undefined;
  readonly words: string | undefined;
  readonly isKept: boolean;
}

const readShownRate = shape({ stars: optional(number(1, STARS_MOST)), words: optional(string(SAID_CHARS)) });

/** Nothing said: no stars. */
export function said({ rate, kept, online }: Pick<View, "rate" | "kept" | "online">): SaidOfAll {
  const waits = kept
    .filter(isUnsent)
    .flatMap((act) => act.turns)
    .findLast((turn) => turn.kind === "rate" && turn.stars !== undefined);
  if (waits?.kind === "rate") return { stars: waits.stars, words: waits.words, isKept: !online };
  const shown = readShownRate(rate);
  return { stars: shown?.stars, words: shown?.words, isKept: false };
}
