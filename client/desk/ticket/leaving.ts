// Replies on their way out that can still be taken back: which tickets of this page have one, and that nothing else about the ticket goes before it.
// Knows no words of a reply and holds no timer (createLeaving.ts).
import type { TicketId } from "../../../shared/core/ids.ts";
import { refuse, type Result } from "../../../shared/core/result.ts";
import type { TicketActions } from "../../actions/ticketActions.ts";

export interface Leaving {
  /** Sends it now. Gives false where it was refused, and is back in the field. */
  readonly now: () => Promise<boolean>;
  /** Gives the words back. False: too late. */
  readonly undo: () => boolean;
}

const leaving = new Map<TicketId, Leaving>();

/** From now on `one` waits to leave on this ticket. Gives what says that it is gone. Until then no other tab reads its draft. */
export function nowLeaving(ticket: TicketId, one: Leaving): () => void {
  leaving.set(ticket, one);
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((done) => (letGo = done));
  void globalThis.navigator?.locks?.request(lockOf(ticket), () => gone);
  return () => {
    if (leaving.get(ticket) === one) leaving.delete(ticket);
    letGo();
  };
}

/** Does any reply of this page wait to leave? */
export function isAnyLeaving(): boolean {
  return leaving.size > 0;
}

/** Sends what still waits on this ticket; undefined: nothing does. */
export function sentNow(ticket: TicketId): Promise<boolean> | undefined {
  return leaving.get(ticket)?.now();
}

/** Sends whatever still waits: the page is going, or the member is. */
export async function allSentNow(): Promise<void> {
  await Promise.all([...leaving.values()].map((one) => one.now()));
}

/** Takes the newest back. False: there is none. */
export function undoLeaving(): boolean {
  return [...leaving.values()].at(-1)?.undo() ?? false;
}

/** When no other tab has a reply of this ticket on its way: until then the draft on the shelf is what that tab is about to send. */
export async function noneElsewhere(ticket: TicketId): Promise<void> {
  await globalThis.navigator?.locks?.request(lockOf(ticket), { mode: "shared" }, () => undefined);
}

/** The same deeds, each after the reply that still waits on its ticket: a reply that came after a resolve would open the ticket again. */
export function afterReplies(actions: TicketActions): TicketActions {
  const first = async <T>(ticket: TicketId, deed: () => Promise<Result<T>>): Promise<Result<T>> => {
    if ((await sentNow(ticket)) === false)
      return refuse("conflict", "刚才的回复没发出去，请先看看它。 Your reply was not sent; look at it first.");
    return await deed();
  };
  return {
    ...actions,
    transfer: (ticket, to, reason) => first(ticket, () => actions.transfer(ticket, to, reason)),
    release: (ticket, reason) => first(ticket, () => actions.release(ticket, reason)),
    resolve: (ticket, reason, wrapUp) => first(ticket, () => actions.resolve(ticket, reason, wrapUp)),
    close: (ticket, reason, wrapUp) => first(ticket, () => actions.close(ticket, reason, wrapUp)),
    reopen: (ticket, reason) => first(ticket, () => actions.reopen(ticket, reason)),
    waiting: (ticket) => first(ticket, () => actions.waiting(ticket)),
    snooze: (ticket, until) => first(ticket, () => actions.snooze(ticket, until)),
    confirmHeld: (ticket, message, text) => first(ticket, () => actions.confirmHeld(ticket, message, text)),
  };
}

function lockOf(ticket: TicketId): string {
  return `zhanggui-leaving:${ticket}`;
}
