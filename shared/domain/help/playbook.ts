// A playbook: what to do next for a matter, as a few short steps in order. Says what one looks like. Pure.
import { boolean, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId } from "../../core/ids.ts";
import { INTENT_IDS } from "../intentIds.ts";

export const PLAYBOOK_CHARS = 40; // of its name
export const STEP_CHARS = 120; // one line beside the conversation, two at most
export const STEPS_LEAST = 3;
export const STEPS_MOST = 6;
export const PLAYBOOK_INTENTS_MOST = 10;
export const PLAYBOOKS_MOST = 60; // in use at once
export const PLAYBOOKS_EVER = 120; // those put away too

/* @__NO_SIDE_EFFECTS__ */
const both = (chars: number) => shape({ zh: string(chars, 1), en: string(chars, 1) });

/** One thing to do. Its id stays when its words are changed, so that what was ticked stays ticked. */
const readStep = shape({ id: string(64, 1), text: both(STEP_CHARS) });
export type Step = Checked<typeof readStep>;

const readShape = shape({
  id: string(64, 1),
  name: both(PLAYBOOK_CHARS),
  /** The matters it is for. */
  intents: list(oneOf(INTENT_IDS), PLAYBOOK_INTENTS_MOST),
  steps: list(readStep, STEPS_MOST),
  place: number(),
  /** Put away: no ticket is offered it. */
  off: optional(boolean),
});
export type Playbook = Checked<typeof readShape>;

/** Undefined also for one of too few steps, for no matter at all, or with a step's id twice. */
export const readPlaybook: Check<Playbook> = (value) => {
  const read = readShape(value);
  if (read === undefined || read.steps.length < STEPS_LEAST || read.intents.length === 0) return undefined;
  const ids = read.steps.map((one) => one.id);
  return new Set(ids).size === ids.length && ids.every((id) => readId(id) !== undefined) ? read : undefined;
};
