// What a member may change of what stands beside a ticket's conversation: the shop's fields, the planned return, the reason of its end,
// what is kept of its shopper, ticked steps, the summary. Pure.
import { readId, type MemberId } from "../core/ids.ts";
import type { Refusal } from "../core/result.ts";
import { same } from "../core/same.ts";
import type { AboutShopper } from "./aboutShopper.ts";
import { FIELD_MARKS_MOST } from "./fieldMark.ts";
import { refusedMany } from "./tagMark.ts";
import { TICKS_MOST } from "./help/tick.ts";
import type { TicketMarks } from "./ticketMarks.ts";

/** Every member may, in their own name; what was said is replaced, never taken away, so it leaves its trace. Undefined: they may. */
export function refusedMarks(by: MemberId, before: TicketMarks, after: TicketMarks): Refusal | undefined {
  return (
    newFields(by, before, after) ??
    newFollowUp(by, before, after) ??
    newWrapUp(by, before, after) ??
    newAbout(by, before, after) ??
    newTicks(by, before, after) ??
    newSummary(by, before, after)
  );
}

type Signed = Readonly<Record<string, { readonly by: MemberId }>>;

/** `word`: what they are, for who reads the refusal. */
function refusedKeys(by: MemberId, old: Signed, now: Signed, word: string): Refusal | undefined {
  if (Object.keys(old).some((id) => !Object.hasOwn(now, id))) return refusal(`a ${word} is replaced, not taken away`);
  const fresh = Object.entries(now).filter(([id, mark]) => !Object.hasOwn(old, id) || !same(old[id], mark));
  if (fresh.some(([id]) => readId(id) === undefined)) return refusal(`a ${word} goes by its id`);
  if (fresh.some(([, mark]) => mark.by !== by)) return refusal(`a ${word} is signed by who changes it`);
  return undefined;
}

function newFields(by: MemberId, { fields: old = {} }: TicketMarks, { fields: now = {} }: TicketMarks): Refusal | undefined {
  if (same(old, now)) return undefined;
  const refused = refusedKeys(by, old, now, "field");
  if (refused !== undefined) return refused;
  const [had, has] = [Object.keys(old).length, Object.keys(now).length];
  return has > had && has > FIELD_MARKS_MOST
    ? { kind: "full", words: `一单最多填 ${FIELD_MARKS_MOST} 个字段。 A ticket holds at most ${FIELD_MARKS_MOST} fields.` }
    : undefined;
}

function newFollowUp(by: MemberId, { followUp: old }: TicketMarks, { followUp: now }: TicketMarks): Refusal | undefined {
  if (same(old, now)) return undefined;
  if (now === undefined) return refusal("a planned return is called off, not taken away");
  return now.by === by ? undefined : refusal("a planned return is signed by who plans it or calls it off");
}

function newWrapUp(by: MemberId, { wrapUp: old }: TicketMarks, { wrapUp: now }: TicketMarks): Refusal | undefined {
  if (same(old, now)) return undefined;
  if (now === undefined) return refusal("the reason of an end is replaced, not taken away");
  return now.by === by ? undefined : refusal("the reason of an end is signed by who gives it");
}

function newAbout(by: MemberId, { about: old = {} }: TicketMarks, { about: now = {} }: TicketMarks): Refusal | undefined {
  if (same(old, now)) return undefined;
  const word = "word about a shopper";
  const noted = ({ note }: AboutShopper): Signed => (note === undefined ? {} : { note });
  const [had, has] = [old.tags ?? {}, now.tags ?? {}];
  return refusedKeys(by, noted(old), noted(now), word) ?? refusedKeys(by, had, has, word) ?? refusedMany(had, has);
}

function newTicks(by: MemberId, { ticks: old = {} }: TicketMarks, { ticks: now = {} }: TicketMarks): Refusal | undefined {
  if (same(old, now)) return undefined;
  const refused = refusedKeys(by, old, now, "tick");
  if (refused !== undefined) return refused;
  const [had, has] = [Object.keys(old).length, Object.keys(now).length];
  return has > had && has > TICKS_MOST
    ? { kind: "full", words: `一单最多勾 ${TICKS_MOST} 步。 A ticket holds at most ${TICKS_MOST} ticked steps.` }
    : undefined;
}

function newSummary(by: MemberId, { summary: old }: TicketMarks, { summary: now }: TicketMarks): Refusal | undefined {
  if (same(old, now)) return undefined;
  if (now === undefined) return refusal("a summary is replaced, not taken away");
  return now.by === by ? undefined : refusal("a summary is signed by who writes it");
}

const refusal = (words: string): Refusal => ({ kind: "forbidden", words });
