// What a member can do about why conversations end: say it of a ticket that has ended, and change the shop's list and whether it asks. Never touches a table or a socket.
import { mintId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { same } from "../../shared/core/same.ts";
import { putWrapUp, writeShop } from "../../shared/doc/shopDoc.ts";
import { setWrapUp } from "../../shared/doc/ticketMarks.ts";
import { mayChange } from "../../shared/domain/mayChange.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { readWrapUpReason, readWrapUps, WRAP_UP_CHARS, type WrapUpReason } from "../../shared/domain/wrapUp.ts";
import { wrapUpOf } from "../../shared/domain/wrapUpMark.ts";
import { wrapUpAsk, type WrapUpAsk } from "../../shared/domain/wrapUpAsks.ts";
import { commit } from "../store/commit.ts";
import { changeLists } from "./changeLists.ts";
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
  const { shelf, actor, clock, random } = ports;
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
        const place = draft.place ?? (readWrapUps(wrapUps).at(-1)?.place ?? 0) + 1;
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
        const at = used.findIndex((one) => one.id === id);
        const [moved, beside, beyond] = [used[at], used[at + step], used[at + 2 * step]];
        if (moved === undefined || beside === undefined) return ok(undefined);
        putWrapUp(doc, { ...moved, place: beyond === undefined ? beside.place + step : (beside.place + beyond.place) / 2 });
        return ok(undefined);
      }),
    askFor: (ask) =>
      commit(shelf, {
        kind: "local",
        doc: SHOP_DOC,
        id: mintId<MessageId>(clock, random),
        summary: { what: "wrapUp", by: actor.id, at: clock(), text: "" },
        change(doc, before) {
          if (before?.kind !== "shop") return notHere;
          const policy = { ...before.policy, wrapUp: ask };
          if (wrapUpAsk(before.policy) === ask || same(before.policy, policy)) return ok(undefined);
          const allowed = mayChange(actor, "shop", before, { kind: "shop", policy });
          if (!allowed.ok) return allowed;
          writeShop(doc, policy);
          return ok(undefined);
        },
      }),
  };
}

const notHere = refuse("unknown", "店铺设置还没到这台设备。 The shop's settings are not on this device yet.");
const notOver = refuse("conflict", "会话又打开了，还没有结束。 The conversation is open again: it has not ended.");
const noReason = refuse(
  "malformed",
  `原因要有名字，最多 ${WRAP_UP_CHARS} 字。 A reason needs a name of at most ${WRAP_UP_CHARS} characters.`,
);
