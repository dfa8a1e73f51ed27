// Whose ticket each unsent or refused change belongs to, for the lists behind the status line.
import { readDocName } from "../../../shared/domain/names.ts";
import { readId, type TicketId } from "../../../shared/core/ids.ts";
import type { Queries } from "../../store/queries.ts";
import { shopperWords } from "../shopperWords.ts";

const MOST = 50; // documents looked up; more than that and the list is scrolled anyway

/** Shopper's name by document name. */
export async function namesOfUnsent(queries: Queries): Promise<Map<string, string>> {
  const all = [...(await queries.outbox()), ...(await queries.refused())];
  const docs = [...new Set(all.map((one) => one.doc))].slice(0, MOST);
  const names = new Map<string, string>();
  for (const doc of docs) {
    const named = readDocName(doc);
    const id = named?.kind === "ticket" ? readId<TicketId>(named.id) : undefined;
    const page = id === undefined ? undefined : await queries.ticket(id);
    if (page !== undefined) names.set(doc, shopperWords(page.row.shopperName, page.row.number));
  }
  return names;
}
