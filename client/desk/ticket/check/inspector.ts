// The shop's inspection rules made ready for drafts: fetched when somebody writes, kept on the device with the desk. Draws nothing.
import { checkDraft, type DraftCheck } from "../../../../shared/domain/inspection/beforeSend.ts";
import { DEFAULT_RULES } from "../../../../shared/domain/inspection/defaultRules.ts";
import { createInspector } from "../../../../shared/domain/inspection/inspect.ts";
import { spokenIn } from "../../../../shared/domain/inspection/inspectTicket.ts";
import type { Spoken } from "../../../../shared/domain/inspection/talk.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";

const ready = createInspector(DEFAULT_RULES);

/** A draft held against the rules, after what was said before it. */
export function checked(draft: string, before: readonly Spoken[]): DraftCheck {
  return checkDraft(ready, draft, before);
}

/** What a draft is read after. */
export function saidBefore(ticket: Ticket): readonly Spoken[] {
  return spokenIn(ticket);
}
