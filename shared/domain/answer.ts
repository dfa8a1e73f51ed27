// The bot's policy: answer, ask back, small talk or hand off, with the reason in words. Pure; it never invents: an answer is an article's id and version.
import { askUnclear, canAsk, notAgain, onData } from "./askingBack.ts";
import { smalltalkIn } from "./cues.ts";
import { findAspects } from "./aspects.ts";
import { partsOf, spokenIn } from "./finding.ts";
import { convinced, rivalOf } from "./meaning.ts";
import type { Ask } from "./choice.ts";
import { onOrderGiven } from "./orders/decideOrder.ts";
import { saidKey, standingOf, type Standing } from "./question.ts";
import { resolve, type Outcome } from "./resolving.ts";
import { CHOICES, guessWords, handoff, isReal, smallOf, type Situation } from "./situation.ts";
import { isAtTier, reasonToStop } from "./stopping.ts";
import type { BotMove } from "./ticket.ts";

const ANSWERS = 3; // to one message

/**
 * What the bot does at the shopper's newest message, in order; nothing when a person has the conversation.
 * Hands off for: a red flag, a person asked for, abuse, complaint, threat, severity 3, mood negative twice, two failed answers, tier, no answer, question unclear after the questions allowed.
 */
export function decide(here: Situation): readonly BotMove[] {
  const at = standingOf(here.lines, here.product, here.index, here.bot.sure);
  return at === undefined
    ? []
    : movesAt(at, here)
        .map((move) => notAgain(move, at, here))
        .map((move, i) => (i === 0 ? inMood(move, at) : move));
}

function movesAt(at: Standing, here: Situation): readonly BotMove[] {
  const { intents, verbatim } = convinced(at, here);
  const stop = reasonToStop(at, here, verbatim && at.question.text === at.text);
  if (stop !== undefined) return [stop];
  const sure = intents.filter((one) => one.p >= here.bot.sure);
  const talk = smalltalk(at, here, sure.length > 0);
  if (talk !== undefined) return [talk];
  if (isAtTier(here)) return [handoff("tier", `会员等级 ${here.tier}，门槛 ${here.bot.handoffTier}`)];
  const isAsked = sure.length > 0 && (!at.dataOnly || at.completed);
  const given = isAsked || here.orders === undefined ? undefined : onOrderGiven(sure[0]?.id, here.lines, here.orders);
  if (given !== undefined) return conclude([given], at, here);
  if (at.dataOnly && !at.completed) return [onData(at, here)];
  if (at.onlyNoHelp) return [askUnclear([], at, here, "顾客说没帮上")];
  if (sure.length === 0) {
    const spoken = spokenIn({ intents, aspects: findAspects(at.question.text) }, at, here);
    return [askUnclear(intents, at, here, at.noHelp ? "顾客说没帮上" : `没听清：${guessWords(intents)}`, spoken)];
  }
  const rival = at.completed ? undefined : rivalOf(intents, at, here);
  if (rival !== undefined && canAsk(at, here, "intent")) return [rival];
  return conclude(
    partsOf(sure, at, here).map((part) => resolve(part, at, here)),
    at,
    here,
  );
}

/** Small talk only when nothing else is in it: plain words, or heard so with no real intent near. */
function smalltalk(at: Standing, { bot }: Situation, hasQuestion: boolean): BotMove | undefined {
  if (at.completed || (at.missed && /[没不]|no/i.test(at.text))) return undefined;
  const plain = smalltalkIn(at.text);
  if (plain !== undefined) return { did: "smalltalk", intent: plain, reason: "只是客套" };
  const top = at.heard?.intents[0];
  const intent = top === undefined || top.p < bot.sure ? undefined : smallOf(top.id);
  const real = at.heard?.intents.find(isReal)?.p ?? 0;
  if (top === undefined || intent === undefined || hasQuestion || real >= bot.sure - bot.margin) return undefined;
  return { did: "smalltalk", intent, reason: guessWords([top]) };
}

/** From the outcomes of all parts to moves: answers in order, then a person or one question. */
function conclude(outcomes: readonly Outcome[], at: Standing, here: Situation): readonly BotMove[] {
  if (outcomes.some((one) => one.kind === "defer")) return [];
  const answers = new Map<string, BotMove>();
  for (const one of outcomes) {
    const key = one.kind === "answer" ? one.move.article : one.kind === "order" ? saidKey(one.move.order, one.move.about) : undefined;
    if (key !== undefined && "move" in one && answers.size < ANSWERS) answers.set(key, answers.get(key) ?? one.move);
  }
  const person = outcomes.flatMap((one) => (one.kind === "order" ? (one.person ?? []) : []))[0];
  if (person !== undefined) return [...answers.values(), handoff("change", person)];
  const none = outcomes.find((one) => one.kind === "none");
  if (none !== undefined) return [...answers.values(), handoff(none.cause, none.reason)];
  const ask = outcomes.find((one) => one.kind === "ask");
  if (
    ask?.move.about === "intent" &&
    answers.size > 0 &&
    outcomes.every((one) => one.kind !== "order" && (one.kind !== "answer" || !one.plainly))
  )
    return [orOneOf(ask.move, [...answers.keys()])];
  if (ask !== undefined) return [...answers.values(), ...withoutSaid(ask.move, answers)];
  if (answers.size > 0) return [...answers.values()];
  const again = outcomes.find((one) => one.kind === "again");
  return [again === undefined ? askUnclear([], at, here, "没有可说的") : handoff("failed", `《${again.title}》刚答过，顾客又问`)];
}

/** Of two matters one is not clear, and nothing shows that the other is what is asked, and not told beside it («还没发 给我改M»): its answer is a choice. */
function orOneOf(ask: Ask, answers: readonly string[]): Ask {
  return { ...ask, choices: [...new Set([...answers, ...ask.choices])].slice(0, CHOICES) };
}

/** What is answered beside it is no choice any more. */
function withoutSaid(ask: Ask, answers: ReadonlyMap<string, BotMove>): readonly Ask[] {
  if (ask.about !== "intent") return [ask];
  const said = new Set<string>([...answers.keys(), ...[...answers.values()].flatMap((one) => (one.did === "answer" ? [one.intent] : []))]);
  const choices = ask.choices.filter((one) => !said.has(one));
  return choices.length === 0 ? [] : [{ ...ask, choices }];
}

/** Whoever is upset gets an apology before anything else. A hand-off has its own words. */
function inMood(move: BotMove, { heard }: Standing): BotMove {
  return heard?.mood.label !== "negative" || move.did === "handoff" ? move : { ...move, upset: true };
}
