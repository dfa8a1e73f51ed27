// What a member can do with what inspection found: confirm, overrule or add a finding, appeal against one, say that all was read; change the rules themselves. Never touches a table or a socket.
import type { MessageId, TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { readTicketDoc } from "../../shared/doc/ticketDoc.ts";
import { putRule } from "../../shared/doc/shopDoc.ts";
import { setAppeal, setReading, setReview } from "../../shared/doc/qualityDoc.ts";
import { mayReview } from "../../shared/domain/inspection/mayReview.ts";
import { readRuleChange, type RuleChange } from "../../shared/domain/inspection/ruleChange.ts";
import { REVIEW_CHARS, reviewKey, type Review } from "../../shared/domain/inspection/reviewMark.ts";
import type { Deed } from "../store/db.ts";
import { changeLists } from "./changeLists.ts";
import { changeTicket, type ActionPorts, type TicketVerb } from "./changeTicket.ts";

/** Which finding. */
export interface Of {
  readonly rule: string;
  readonly message: MessageId;
}

export interface QualityActions {
  /** Says it of a finding, in the place of one's last word; gives that one, by which it is taken back. `answers`: the moment of the appeal it answers. */
  readonly review: (ticket: TicketId, of: Of, is: Review["is"], more?: Said) => Promise<Result<Review | undefined>>;
  /** Asks that a finding which names oneself be struck. */
  readonly appeal: (ticket: TicketId, of: Of, why: string) => Promise<Result<void>>;
  readonly withdraw: (ticket: TicketId, of: Of) => Promise<Result<void>>;
  /** Changes a rule of inspection, or writes one of the shop's own; undefined: as every shop has it, or away with it. Gives what was there, by which it is undone. */
  readonly putRule: (id: string, name: string, change: Unsigned | undefined) => Promise<Result<Unsigned | undefined>>;
  /** All of it was read; `off` takes that back. */
  readonly read: (ticket: TicketId, how: { readonly sample?: boolean; readonly off?: boolean }) => Promise<Result<void>>;
}

export type Unsigned = Omit<RuleChange, "by" | "at">;
export type Said = Pick<Review, "answers" | "takes" | "red"> & { readonly note?: string };

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createQualityActions(ports: ActionPorts): QualityActions {
  const { actor, clock } = ports;
  const act = (ticket: TicketId, what: Deed, text: string, verb: TicketVerb): Promise<Result<void>> =>
    changeTicket(ports, ticket, { what, by: actor.id, at: clock(), text }, (doc, before) => {
      const done = verb(doc, before);
      const after = done.ok ? readTicketDoc(doc) : done;
      if (!after.ok) return after;
      const allowed = mayReview(actor, before, after.value);
      return allowed.ok ? ok(undefined) : allowed;
    });
  return {
    async review(ticket, of, is, { note = "", ...more } = {}) {
      const words = note.trim();
      if (words.length > REVIEW_CHARS) return tooLong;
      let last: Review | undefined;
      const done = await act(ticket, "review", words, (doc, before) => {
        last = before.reviews?.[reviewKey({ ...of, by: actor.id })];
        setReview(doc, { ...given(more), ...of, by: actor.id, at: clock(), is, ...(words === "" ? {} : { note: words }) });
        return ok(undefined);
      });
      return done.ok ? ok(last) : done;
    },
    appeal(ticket, of, why) {
      const words = why.trim();
      if (words === "") return Promise.resolve(noReason);
      if (words.length > REVIEW_CHARS) return Promise.resolve(tooLong);
      return act(ticket, "appeal", words, (doc) => {
        setAppeal(doc, { ...of, by: actor.id, at: clock(), why: words });
        return ok(undefined);
      });
    },
    withdraw: (ticket, of) =>
      act(ticket, "appeal", "", (doc, before) => {
        const mine = before.appeals?.[reviewKey({ ...of, by: actor.id })];
        if (mine !== undefined) setAppeal(doc, { ...mine, off: true });
        return ok(undefined);
      }),
    async putRule(id, name, change) {
      let was: Unsigned | undefined;
      const done = await changeLists(ports, "shop", name, (doc, { rules }) => {
        was = readRuleChange(rules?.[id]);
        const signed = change === undefined ? undefined : readRuleChange({ ...change, id, by: actor.id, at: clock() });
        if (change !== undefined && signed === undefined) return noRule;
        putRule(doc, id, signed);
        return ok(undefined);
      });
      return done.ok ? ok(was) : done;
    },
    read: (ticket, how) =>
      act(ticket, "review", "", (doc) => {
        setReading(doc, { ...given(how), by: actor.id, at: clock() });
        return ok(undefined);
      }),
  };
}

/** Without what is absent: a document holds no undefined. */
const given = <T extends object>(some: T): T => Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as T;

const tooLong = refuse("too-large", `说明最多 ${REVIEW_CHARS} 字。 A note may have ${REVIEW_CHARS} characters.`);
const noRule = refuse("malformed", "规则没有填完整，或太长。 The rule is not complete, or too long.");
const noReason = refuse("malformed", "请写明申诉理由。 Say why you appeal.");
