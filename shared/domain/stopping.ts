// The hand-offs that come before any answer: a red flag, a person asked for, abuse, complaint, threat, severity, mood, failures, tier. Answers nothing.
import type { Standing } from "./question.ts";
import { guessWords, handoff, type Situation } from "./situation.ts";
import { intentOf } from "./taxonomy.ts";
import { TIERS, type BotMove } from "./ticket.ts";
import { SAID } from "./understanding.ts";

const FAILURES = 2; // answers that did not help, then a person
const NEGATIVES = 2;

/** Why a person must have it now; `verbatim`: the message is an article's own wording. */
export function reasonToStop(at: Standing, { bot, redFlag }: Situation, verbatim: boolean): BotMove | undefined {
  const { heard, negatives, failures } = at;
  if (redFlag !== undefined) return handoff("urgent", `危急用语：${redFlag}`);
  if (heard === undefined) return failures >= FAILURES ? handoff("failed", `${failures} 次回答没帮上`) : undefined;
  const sure = heard.intents.filter((one) => one.p >= bot.sure);
  const human = sure.find((one) => one.id === "human");
  if (heard.wantsHuman >= SAID || human !== undefined)
    return handoff("asked", `要人工 ${Math.max(heard.wantsHuman, human?.p ?? 0).toFixed(2)}`);
  if (heard.abuse >= SAID) return handoff("abuse", `言辞激烈 ${heard.abuse.toFixed(2)}`);
  // An article's own wording («How is the sound quality?») is a question, whatever complaint the ear makes of it.
  const grave = verbatim
    ? undefined
    : (sure.find((one) => intentOf(one.id).group === "complaint") ?? sure.find((one) => intentOf(one.id).severity === 3));
  if (grave !== undefined) {
    const cause = grave.id === "complaint_escalation" ? "threat" : intentOf(grave.id).group === "complaint" ? "complaint" : "severity";
    return handoff(cause, guessWords([grave]));
  }
  if (heard.mood.label === "negative" && negatives >= NEGATIVES) return handoff("mood", `第 ${negatives} 句不满`);
  return failures >= FAILURES ? handoff("failed", `${failures} 次回答没帮上`) : undefined;
}

/** The shop gives members of this tier to a person. */
export function isAtTier({ tier, bot }: Situation): boolean {
  return bot.handoffTier !== "never" && TIERS.indexOf(tier) >= TIERS.indexOf(bot.handoffTier);
}
