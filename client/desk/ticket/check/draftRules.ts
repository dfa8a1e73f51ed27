// What a draft is held against: fetched when somebody writes, kept on the device with the desk. Draws nothing.
import { checkDraft, type DraftCheck } from "../../../../shared/domain/inspection/beforeSend.ts";
import type { Spoken } from "../../../../shared/domain/inspection/talk.ts";
import { inspector } from "../../inspector.ts";

/** A draft held against the rules, after what was said before it. */
export function checked(draft: string, before: readonly Spoken[]): DraftCheck {
  return checkDraft(inspector, draft, before);
}
