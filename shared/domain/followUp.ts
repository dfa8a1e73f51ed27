// «Come back to this then»: when somebody wants a ticket to come back, whatever became of it meanwhile, and whether it has. No clock. Pure.
import { boolean, number, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";

export const FOLLOW_UP_CHARS = 200;

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** The newest word about it: for `at`, said by whom and when (`made`), or (`off`) not any more. Of two at once one stands. */
export const readFollowUp = shape({
  at: number(0),
  by: memberId,
  made: number(0),
  why: optional(string(FOLLOW_UP_CHARS, 1)),
  off: optional(boolean),
});
export type FollowUp = Checked<typeof readFollowUp>;

/** The edge's word that the ticket has come back for that one. */
export const readCameBack = shape({ at: number(0), by: memberId, made: number(0) });
export type CameBack = Checked<typeof readCameBack>;

/** As much of a ticket as says whether it shall come back. */
interface Following {
  readonly followUp?: FollowUp | undefined;
  readonly cameBack?: CameBack | undefined;
}

/** What it is still to come back for; undefined: for nothing. */
export function plannedFor({ followUp, cameBack }: Following): FollowUp | undefined {
  if (followUp === undefined || followUp.off === true) return undefined;
  const isDone = cameBack?.at === followUp.at && cameBack.by === followUp.by && cameBack.made === followUp.made;
  return isDone ? undefined : followUp;
}
