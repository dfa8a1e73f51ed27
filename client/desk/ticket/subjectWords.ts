// A ticket's subject from its row alone, where the conversation is not at hand. Pure.
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { mainIntent } from "../../../shared/domain/mainIntent.ts";

/** The intent it was about, else the last words. */
export function subjectWords(row: Pick<TicketRow, "intents" | "lastText">, language: "zh" | "en"): string {
  const intent = mainIntent(row.intents);
  return intent === undefined ? row.lastText : intentOf(intent)[language];
}
