// What a supervisor wants of everybody: a rate for each axis of a card, or none. Pure; kept among the shop's settings.
import { number, optional, shape, type Checked } from "../../core/check.ts";

const rate = optional(number(0, 1));

/** First-contact resolution, satisfaction, efficiency, quality, proactiveness (service.md, "Metrics"). */
export const readGoals = shape({ fcr: rate, csat: rate, quick: rate, quality: rate, proactive: rate });
export type Goals = Checked<typeof readGoals>;
