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
  /** Scores of the network are divided by these; those of intents once more by `foreign` where a text has no Han character, and by `talk` where something was said before. */
  readonly temperature: { readonly intents: number; readonly mood: number; readonly foreign: number; readonly talk: number };
  readonly several: Platt;
  readonly abuse: Platt;
  /** In a talk `talk` stands for the shift: there few name a person in passing, and many ask for one in half a sentence. */
  readonly human: Platt & { readonly talk: number };
  /**
   * Weight of the companion, 0-1, beside the network; for intents in a talk `talk` (the network reads what was said before, the companion
   * leans on it by rule), of a text alone without a Han character `foreign` (the network has read little English).
   */
  readonly mix: Readonly<Record<"intents" | "foreign" | "talk" | "mood" | "abuse" | "human", number>>;
}

const HEAT = number(0.01, 100);
const SHARE = number(0, 1);
const FACTOR = number(-1_000, 1_000);
const platt: Check<Platt> = shape({ scale: FACTOR, shift: FACTOR });

export const readCard: Check<EarCard> = shape({
  model: string(80, 1),
  temperature: shape({ intents: HEAT, mood: HEAT, foreign: HEAT, talk: HEAT }),
  several: platt,
  abuse: platt,
  human: shape({ scale: FACTOR, shift: FACTOR, talk: FACTOR }),
  mix: shape({ intents: SHARE, foreign: SHARE, talk: SHARE, mood: SHARE, abuse: SHARE, human: SHARE }),
});
