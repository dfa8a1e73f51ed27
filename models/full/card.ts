// The full ear's card: temperatures, scales and how much the linear companion has to say, as training found them on texts kept aside. Its shape and its check.
import { number, shape, string, type Check } from "../../shared/core/check.ts";

/** p = 1 / (1 + e^-(scale × logit + shift)), after Platt 1999. */
export interface Platt {
  readonly scale: number;
  readonly shift: number;
}

export interface EarCard {
  /** What the trainer calls it; the name shown is made of the files' hashes. */
  readonly model: string;
  /** Scores of the network are divided by these; those of intents once more by `foreign` where a text has no Han character. */
  readonly temperature: { readonly intents: number; readonly mood: number; readonly foreign: number };
  readonly several: Platt;
  readonly abuse: Platt;
  readonly human: Platt;
  /** Weight of the companion, 0-1, beside the network. */
  readonly mix: { readonly intents: number; readonly mood: number; readonly abuse: number; readonly human: number };
}

const HEAT = number(0.01, 100);
const SHARE = number(0, 1);
const platt: Check<Platt> = shape({ scale: number(-1_000, 1_000), shift: number(-1_000, 1_000) });

export const readCard: Check<EarCard> = shape({
  model: string(80, 1),
  temperature: shape({ intents: HEAT, mood: HEAT, foreign: HEAT }),
  several: platt,
  abuse: platt,
  human: platt,
  mix: shape({ intents: SHARE, mood: SHARE, abuse: SHARE, human: SHARE }),
});
