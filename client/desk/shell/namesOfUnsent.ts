// Whose ticket each unsent or refused change belongs to, which article or product it is of, or that it is of the shop, for the lists behind the status line.
import { readDocName } from "../../../shared/domain/names.ts";
import { readId, type TicketId } from "../../../shared/core/ids.ts";
import type { Queries } from "../../store/queries.ts";
import { say, told } from "../../ui/words.ts";
import { shopperWords } from "../shopperWords.ts";
import { SHELL } from "./words.ts";

/** Changes that are listed; how many there are is said above them. */
export const LISTED_MOST = 50;

/** What to call each document: by its shopper, or the shop. */
export async function namesOfUnsent(queries: Queries): Promise<Map<string, string>> {
  const all = [...(await queries.outbox(LISTED_MOST)), ...(await queries.refused())];
  const docs = [...new Set(all.map((one) => one.doc))].slice(0, 2 * LISTED_MOST);
  const names = new Map<string, string>();
  for (const doc of docs) {
    const named = readDocName(doc);
    if (named?.kind === "shop") names.set(doc, say(SHELL.theShop));
    const article = named?.kind === "article" ? await queries.article(named.id) : undefined;
    if (article !== undefined) names.set(doc, told(article.title));
    const product = named?.kind === "product" ? await queries.product(named.id) : undefined;
    if (product !== undefined) names.set(doc, told(product.title));
    const id = named?.kind === "ticket" ? readId<TicketId>(named.id) : undefined;
    const page = id === undefined ? undefined : await queries.ticket(id);
    if (page !== undefined) names.set(doc, shopperWords(page.row.shopperName, page.row.number, page.row.shopper));
  }
  return names;
}
