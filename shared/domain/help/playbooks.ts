// The shop's playbooks, and which one a ticket goes by. Pure.
import { isPlain } from "../../core/check.ts";
import type { IntentId } from "../taxonomy.ts";
import { readPlaybook, type Playbook, type Step } from "./playbook.ts";
import { BEGINNING } from "./playbookCases.ts";
import { isTicked, type Ticks } from "./tick.ts";

/** The playbooks in their order, those put away too: what the shop keeps, over what every shop begins with. */
export function readPlaybooks(value: unknown): readonly Playbook[] {
  const kept = (isPlain(value) ? Object.values(value) : []).flatMap((raw) => readPlaybook(raw) ?? []);
  const all = new Map([...BEGINNING, ...kept].map((one) => [one.id, one]));
  return [...all.values()].toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

/** What to go by for a ticket: the first of its matters (the weightiest first) that has a playbook in use. */
export function playbookFor(all: readonly Playbook[], intents: readonly IntentId[]): Playbook | undefined {
  const used = all.filter((one) => one.off !== true);
  for (const id of intents) {
    const found = used.find((one) => one.intents.includes(id));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first step that is not done; undefined: all are. */
export const nextStep = ({ steps }: Playbook, ticks: Ticks | undefined): Step | undefined => steps.find((one) => !isTicked(ticks, one.id));
