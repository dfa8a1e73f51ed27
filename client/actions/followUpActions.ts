// What a member can do about a ticket's return: plan it, move it, call it off. Never touches a table or a socket.
import type { TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { DAY } from "../../shared/core/time.ts";
import { setFollowUp } from "../../shared/doc/ticketMarks.ts";
import { FOLLOW_UP_CHARS, plannedFor, type FollowUp } from "../../shared/domain/followUp.ts";
import { changeTicket, type ActionPorts } from "./changeTicket.ts";

export const FOLLOW_UP_DAYS = 400; // what lies further away nobody means

export interface FollowUpActions {
  /** Plans it, in the place of what was planned before; the reason is for colleagues. Gives what was planned before, to put it back. */
  readonly plan: (ticket: TicketId, at: number, why: string) => Promise<Result<FollowUp | undefined>>;
  /** Gives what was planned, to put it back; where nothing is, nothing is done. */
  readonly callOff: (ticket: TicketId) => Promise<Result<FollowUp | undefined>>;
}

/** Each is saved on the device when its promise gives ok; the room hears of it when there is a line. */
export function createFollowUpActions(ports: ActionPorts): FollowUpActions {
  const { actor, clock } = ports;
  const write = async (
    ticket: TicketId,
    make: (before: FollowUp | undefined) => FollowUp | undefined,
  ): Promise<Result<FollowUp | undefined>> => {
    let before: FollowUp | undefined;
    const done = await changeTicket(ports, ticket, { what: "followUp", by: actor.id, at: clock(), text: "" }, (doc, now) => {
      before = plannedFor(now);
      const made = make(before);
      if (made !== undefined) setFollowUp(doc, made);
      return ok(undefined);
    });
    return done.ok ? ok(before) : done;
  };
  return {
    async plan(ticket, at, why) {
      const words = why.trim();
      if (at <= clock()) return past;
      if (at > clock() + FOLLOW_UP_DAYS * DAY) return far;
      if (words.length > FOLLOW_UP_CHARS) return long;
      return write(ticket, () => ({ at, by: actor.id, made: clock(), ...(words === "" ? {} : { why: words }) }));
    },
    callOff: (ticket) =>
      write(ticket, (before) => (before === undefined ? undefined : { at: before.at, by: actor.id, made: clock(), off: true })),
  };
}

const past = refuse("malformed", "请选择将来的时间。 Choose a time to come.");
const far = refuse("malformed", `最远 ${FOLLOW_UP_DAYS} 天。 At most ${FOLLOW_UP_DAYS} days ahead.`);
const long = refuse("too-large", `说明最多 ${FOLLOW_UP_CHARS} 字。 At most ${FOLLOW_UP_CHARS} characters.`);
