// What a draft is held against: fetched when somebody writes, kept on the device with the desk. Draws nothing.
import { checkDraft, type DraftCheck } from "../../../../shared/domain/inspection/beforeSend.ts";
import type { Spoken } from "../../../../shared/domain/inspection/talk.ts";
import { runWithOwner, type Owner } from "solid-js";
import type { Queries } from "../../../store/queries.ts";
import { followRules, inspector } from "../../inspector.ts";

/** A draft held against the rules, after what was said before it. */
export function checked(draft: string, before: readonly Spoken[]): DraftCheck {
  return checkDraft(inspector(), draft, before);
}

/** Keeps up with the shop's own rules while `owner` lives; those of every shop hold until they are read. */
export function followShop(queries: Pick<Queries, "ruleChanges">, owner: Owner | null): void {
  runWithOwner(owner, () => followRules(queries));
}
