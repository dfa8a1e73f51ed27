// What a member can do about why conversations end: say it of a ticket that has ended, and change the shop's list and whether it asks. Never touches a table or a socket.
import { mintId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { putWrapUp } from "../../shared/doc/shopDoc.ts";
import { setWrapUp } from "../../shared/doc/ticketMarks.ts";
import { placeBeside, placeLast } from "../../shared/domain/place.ts";
import { readWrapUpReason, readWrapUps, WRAP_UP_CHARS, type WrapUpReason } from "../../shared/domain/wrapUp.ts";
import { wrapUpOf } from "../../shared/domain/wrapUpMark.ts";
import { wrapUpAsk, type WrapUpAsk } from "../../shared/domain/wrapUpAsks.ts";
import { changeLists } from "./changeLists.ts";
import { changePolicy } from "./changePolicy.ts";
import { changeTicket, type ActionPorts } from "./changeTicket.ts";

export type ReasonDraft = Omit<WrapUpReason, "id" | "place"> & { readonly id?: string; readonly place?: number };

export interface WrapUpActions {
  /** Says why the ticket ended, in the place of what was said; "" for no reason after all. Gives what was said before. */
  readonly wrapUp: (ticket: TicketId, reason: string) => Promise<Result<string>>;
  /** Writes a reason of the shop's list, new (without an id, at the end) or in the place of the one with its id. Also how it is put away and brought back. */
  readonly putReason: (reason: ReasonDraft) => Promise<Result<WrapUpReason>>;
  readonly moveReason: (reason: Pick<WrapUpReason, "id" | "name">, step: 1 | -1) => Promise<Result<void>>;
  /** Whether a reason is asked for from now on. Also the undo. */
  readonly askFor: (ask: WrapUpAsk) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createWrapUpActions(ports: ActionPorts): WrapUpActions {
  const { actor, clock, random } = ports;
  return {
    async wrapUp(ticket, reason) {
      let before = "";
      const done = await changeTicket(ports, ticket, { what: "wrapUp", by: actor.id, at: clock(), text: "" }, (doc, now) => {
        const wish = now.statusWish;
        if (wish?.want !== "resolved" && wish?.want !== "closed") return notOver;
        before = wrapUpOf(now);
        if (before !== reason) setWrapUp(doc, { is: reason, by: actor.id, at: clock(), of: wish.at });
        return ok(undefined);
      });
      return done.ok ? ok(before) : done;
    },
    async putReason(draft) {
      const id = draft.id ?? mintId<MessageId>(clock, random); // of the same make
      let put: WrapUpReason | undefined;
      const done = await changeLists(ports, "wrapUp", draft.name.zh, (doc, { wrapUps }) => {
        const place = draft.place ?? placeLast(readWrapUps(wrapUps));
        const [zh, en] = [draft.name.zh.trim(), draft.name.en.trim()];
        put = readWrapUpReason({ ...draft, id, place, name: { zh: zh || en, en: en || zh } });
        if (put === undefined) return noReason;
        putWrapUp(doc, put);
        return ok(undefined);
      });
      if (!done.ok) return done;
      return put === undefined ? noReason : ok(put);
    },
    moveReason: ({ id, name }, step) =>
      changeLists(ports, "wrapUp", name.zh, (doc, { wrapUps }) => {
        const used = readWrapUps(wrapUps).filter((one) => one.off !== true);
        const moved = used.find((one) => one.id === id);
        const place = placeBeside(used, id, step);
        if (moved !== undefined && place !== undefined) putWrapUp(doc, { ...moved, place });
      }),
    askFor: (ask) => changePolicy(ports, "wrapUp", "", (before) => ok(wrapUpAsk(before) === ask ? before : { ...before, wrapUp: ask })),
  };
}

const notOver = refuse("conflict", "会话又打开了，还没有结束。 The conversation is open again: it has not ended.");
const noReason = refuse(
  "malformed",
  `原因要有名字，最多 ${WRAP_UP_CHARS} 字。 A reason needs a name of at most ${WRAP_UP_CHARS} characters.`,
);
