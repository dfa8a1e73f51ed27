// What a member can do about what a ticket is tied to: follow it, link it to another one, let it go on in one, split a second matter off it. Never touches a table or a socket.
import { mintId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { setFollow, setLink, wishMerge, wishSplit } from "../../shared/doc/tiesDoc.ts";
import { followersOf } from "../../shared/domain/ties/follow.ts";
import { countShopper } from "../../shared/domain/ticket.ts";
import { mayMerge, maySplit } from "../../shared/domain/ties/mayMerge.ts";
import { asHome, asMergeable } from "../../shared/domain/ties/mergeable.ts";
import { timesCalled } from "../../shared/domain/ties/mention.ts";
import { ask } from "../store/ask.ts";
import type { Deed } from "../store/db.ts";
import { createQueries } from "../store/queries.ts";
import { changeTicket, type ActionPorts, type TicketVerb } from "./changeTicket.ts";

export interface TieActions {
  /** Follows it, or no longer does. One that is so already is so still; gives whether anything changed. */
  readonly follow: (ticket: TicketId, on: boolean) => Promise<Result<boolean>>;
  /** Links two tickets, or undoes that, whichever of them holds the link. `text`: the other one, for people. Gives whether anything changed. */
  readonly link: (ticket: TicketId, other: TicketId, on: boolean, text: string) => Promise<Result<boolean>>;
  /** Wants that message to begin a ticket of its own; gives the id it will have, once the room has made it. */
  readonly split: (ticket: TicketId, from: MessageId) => Promise<Result<TicketId>>;
  /** Wants it to go on in that other ticket of the same shopper, or no longer. Refuses what the room would refuse anyhow; it has the last word. */
  readonly merge: (ticket: TicketId, into: TicketId, on: boolean, text: string) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createTieActions(ports: ActionPorts): TieActions {
  const { shelf, actor, clock } = ports;
  const act = (ticket: TicketId, what: Deed, text: string, verb: TicketVerb): Promise<Result<void>> =>
    changeTicket(ports, ticket, { what, by: actor.id, at: clock(), text }, verb);
  const holds = async (ticket: TicketId, other: TicketId): Promise<boolean> => {
    const page = await ask(shelf, () => createQueries(shelf).ticket(ticket));
    const mark = page?.ticket.links?.[other];
    return mark !== undefined && mark.off !== true;
  };
  const mark = (ticket: TicketId, other: TicketId, on: boolean, text: string): Promise<Result<void>> =>
    act(ticket, on ? "link" : "unlink", text, (doc) => {
      setLink(doc, other, { by: actor.id, at: clock(), ...(on ? {} : { off: true }) });
      return ok(undefined);
    });
  return {
    async follow(ticket, on) {
      let changed = false;
      const done = await act(ticket, on ? "follow" : "unfollow", "", (doc, before) => {
        changed = followersOf(before).includes(actor.id) !== on;
        const off = { off: true, seen: timesCalled(before.mentions, actor.id) };
        if (changed) setFollow(doc, { by: actor.id, at: clock(), ...(on ? {} : off) });
        return ok(undefined);
      });
      return done.ok ? ok(changed) : done;
    },
    async split(ticket, from) {
      const id = mintId<TicketId>(clock, ports.random);
      const done = await act(ticket, "split", "", (doc, before) => {
        const may = maySplit(actor, asMergeable(before));
        if (!may.ok) return may;
        if (!before.messages.some((one) => one.kind === "shopper" && one.id === from))
          return refuse("unknown", "没有这句话。 There is no such message.");
        wishSplit(doc, id, { by: actor.id, at: clock(), from });
        return ok(undefined);
      });
      return done.ok ? ok(id) : done;
    },
    async merge(ticket, into, on, text) {
      const home = await ask(shelf, () => createQueries(shelf).ticket(into));
      return act(ticket, on ? "merge" : "unmerge", text, (doc, before) => {
        const wish = { into, seen: countShopper(before), ...(on ? {} : { off: true }) };
        const other = home === undefined ? undefined : asHome(home.ticket);
        const may = mayMerge({ actor, ticket: asMergeable(before), wish, into: other, now: clock() });
        if (!may.ok) return may;
        wishMerge(doc, { ...wish, by: actor.id, at: clock() });
        return ok(undefined);
      });
    },
    async link(ticket, other, on, text) {
      if (ticket === other) return refuse("malformed", "不能关联到它自己。 A ticket cannot be linked to itself.");
      const holders = (await Promise.all([holds(ticket, other), holds(other, ticket)])).flatMap((is, i) => (is ? [i] : []));
      if (on) {
        if (holders.length > 0) return ok(false);
        const done = await mark(ticket, other, true, text);
        return done.ok ? ok(true) : done;
      }
      for (const i of holders) {
        const done = await (i === 0 ? mark(ticket, other, false, text) : mark(other, ticket, false, text));
        if (!done.ok) return done;
      }
      return ok(holders.length > 0);
    },
  };
}
