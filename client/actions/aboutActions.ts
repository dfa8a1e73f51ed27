// What a member can keep of a shopper: a note, and tags of the shop's list, said on the ticket in view. Never touches a table or a socket.
import type { TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { setShopperNote, setShopperTag } from "../../shared/doc/ticketMarks.ts";
import { SHOPPER_NOTE_CHARS, type KnownShopper } from "../../shared/domain/aboutShopper.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { changeTicket, type ActionPorts } from "./changeTicket.ts";

export interface AboutActions {
  /** Writes the note in the place of what is `known` from all of the shopper's tickets; "" takes it away. The same again changes nothing. */
  readonly keepNote: (ticket: TicketId, text: string, known: KnownShopper) => Promise<Result<void>>;
  /** Puts a tag on the shopper, or takes it off. Gives whether anything changed. */
  readonly tagShopper: (ticket: TicketId, tag: Pick<Tag, "id" | "name">, on: boolean, known: KnownShopper) => Promise<Result<boolean>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createAboutActions(ports: ActionPorts): AboutActions {
  const { actor, clock } = ports;
  /** Later than anything that was said, whatever this clock shows: the newest word holds. */
  const after = ({ newest }: KnownShopper): number => Math.max(clock(), newest + 1);
  const summary = (text: string) => ({ what: "aboutShopper", by: actor.id, at: clock(), text }) as const;
  return {
    async keepNote(ticket, typed, known) {
      const text = typed.trim();
      if (text.length > SHOPPER_NOTE_CHARS) return tooLong;
      if (text === (known.note?.text ?? "")) return ok(undefined);
      return changeTicket(ports, ticket, summary(text), (doc) => {
        setShopperNote(doc, { by: actor.id, at: after(known), text });
        return ok(undefined);
      });
    },
    async tagShopper(ticket, { id, name }, on, known) {
      if (known.tags.includes(id) === on) return ok(false);
      const done = await changeTicket(ports, ticket, summary(name), (doc) => {
        setShopperTag(doc, id, { by: actor.id, at: after(known), ...(on ? {} : { off: true }) });
        return ok(undefined);
      });
      return done.ok ? ok(true) : done;
    },
  };
}

const tooLong = refuse(
  "malformed",
  `关于顾客的话最多 ${SHOPPER_NOTE_CHARS} 字。 A note about a shopper has at most ${SHOPPER_NOTE_CHARS} characters.`,
);
