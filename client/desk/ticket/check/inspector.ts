// The shop's inspection rules made ready for drafts: fetched when somebody writes, kept on the device with the desk. Draws nothing.
import { checkDraft, type DraftCheck } from "../../../../shared/domain/inspection/beforeSend.ts";
import { DEFAULT_RULES } from "../../../../shared/domain/inspection/defaultRules.ts";
import { createInspector } from "../../../../shared/domain/inspection/inspect.ts";
import type { Spoken } from "../../../../shared/domain/inspection/talk.ts";
import { isHeld, type Ticket } from "../../../../shared/domain/ticket.ts";

const ready = createInspector(DEFAULT_RULES);

/** What people wrote in it so far, held replies apart: what a draft is read after. */
export function spokenIn(ticket: Ticket): readonly Spoken[] {
  return ticket.messages.flatMap((one): Spoken[] => {
    if (one.kind === "shopper") return [{ from: "shopper", text: one.text, at: one.at }];
    return one.kind === "agent" && !isHeld(ticket, one.id) ? [{ from: "agent", text: one.text, at: one.at }] : [];
  });
}

/** A draft held against the rules, after what was said before it. */
export function checked(draft: string, before: readonly Spoken[]): DraftCheck {
  return checkDraft(ready, draft, before);
}
