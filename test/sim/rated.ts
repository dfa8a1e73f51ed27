// What shoppers say of how it went: the deed, and what must hold of it at rest. Each word once, the later one in the place of the earlier, and nobody else's.
import type { MessageId } from "../../shared/core/ids.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { Conversation } from "../../client/widget/conversation.ts";
import type { Ledger, Rated } from "./ledger.ts";
import type { Step } from "./plan.ts";
import type { RoomDoc } from "./roomRows.ts";
import type { Phone } from "./shopper.ts";
import { tiedTo } from "./tied.ts";
import type { Tap } from "./wireTap.ts";
import { Broken } from "./broken.ts";

interface RatePorts {
  readonly tap: Tap;
  readonly ledger: Ledger;
  readonly count: (what: string) => void;
}

/** Of the whole, where the page offers it; else of an answer of the bot. */
export async function rate(step: Step, phone: Phone, page: Conversation, { tap, ledger, count }: RatePorts): Promise<void> {
  const view = page.view();
  if (view.stage === "gone" || view.stage === "erased") return;
  const { ticket } = page.session();
  if (view.rate !== undefined) {
    const words = step.c < 0.5 ? { words: tap.mark("c", ticket, "还行") } : {};
    await page.rate(ticket as unknown as MessageId, { stars: 1 + Math.floor(step.b * 5), ...words }); // the whole of it goes by the ticket's id
  } else {
    const answers = view.lines.filter((one) => one.from === "bot");
    const line = answers[Math.floor(step.b * answers.length)];
    if (line === undefined) return;
    await page.rate(line.id, { is: step.c < 0.5 ? "up" : "down" });
  }
  if (phone.page() !== page || page.session().ticket !== ticket) return;
  const turn = page
    .view()
    .kept.flatMap((act) => act.turns)
    .findLast((one) => one.kind === "rate");
  if (turn?.kind !== "rate" || ledger.everRated().some((one) => one.id === turn.id)) return;
  ledger.rated({ ticket, id: turn.id, at: turn.at, message: turn.message, stars: turn.stars, words: turn.words, is: turn.is });
  count(turn.stars === undefined ? "rate an answer" : "rate the whole");
}

/** What a shopper was told that the room has, it has, or a later word of theirs; and every word the room has was said. */
export function checkRatings(ledger: Ledger, docs: ReadonlyMap<string, RoomDoc>): void {
  for (const one of ledger.ratingsOwed()) {
    const tied = tiedTo(docs, one.ticket).map((id) => docs.get(`ticket:${id}`));
    if (tied.some((doc) => doc?.erased === true) || ledger.wasErased(`ticket:${one.ticket}`)) continue;
    const kept = tied.flatMap((doc) => (doc?.view.kind === "ticket" ? wordsIn(doc.view.ticket) : []));
    if (!kept.some((word) => word.message === subject(one) && (word.at > one.at || says(word, one))))
      throw new Broken("lost", `${one.ticket}: ${JSON.stringify(one)} was accepted, and the room has ${JSON.stringify(kept)}`);
  }
  const all = ledger.everRated();
  for (const { view, name, erased } of docs.values()) {
    if (view.kind !== "ticket" || erased) continue;
    for (const word of wordsIn(view.ticket))
      if (!all.some((one) => subject(one) === word.message && says(word, one)))
        throw new Broken("altered", `${name}: nobody ever said ${JSON.stringify(word)}`);
  }
}

type Word = Pick<Rated, "message" | "at" | "stars" | "words" | "is">;

/** Of the whole it does not matter in which of several tickets that speak in one chat it stands. */
const WHOLE = "";
const subject = ({ stars, message }: Pick<Rated, "stars" | "message">): string => (stars === undefined ? message : WHOLE);

function wordsIn({ satisfaction, ratings = {} }: Ticket): readonly Word[] {
  const answers = Object.entries(ratings).map(([message, { is, at }]) => ({ message, is, at }));
  return satisfaction === undefined ? answers : [{ message: WHOLE, ...satisfaction }, ...answers];
}

const says = (word: Word, one: Rated): boolean =>
  word.at === one.at && word.stars === one.stars && word.words === one.words && word.is === one.is;
