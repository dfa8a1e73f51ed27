// Which reason a ticket ended for: said with the end or later. The reasons themselves are wrapUp.ts, which lists need not fetch. Pure.
import { number, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** What somebody says later of an end: `of` is the moment its wish was made. `is` empty: no reason after all. */
export const readWrapUpMark = shape({ is: string(64), by: memberId, at: number(0), of: number(0) });
export type WrapUpMark = Checked<typeof readWrapUpMark>;

/** As much of a ticket as says why it ended. */
interface Ending {
  readonly statusWish?: { readonly want: string; readonly at: number; readonly wrapUp?: string | undefined } | undefined;
  readonly wrapUp?: WrapUpMark | undefined;
}

/** The reason of the end that was wished last: said later, or with the wish; "" for none, or where no end is wished. */
export function wrapUpOf({ statusWish: wish, wrapUp: mark }: Ending): string {
  if (wish?.want !== "resolved" && wish?.want !== "closed") return "";
  return mark?.of === wish.at ? mark.is : (wish.wrapUp ?? "");
}
