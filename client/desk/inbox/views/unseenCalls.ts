// Which calls in a row are news to a member. Pure.
import type { MemberId } from "../../../../shared/core/ids.ts";
import { DAY } from "../../../../shared/core/time.ts";
import type { RowCall, RowTies } from "../../../../shared/domain/ties/ticketTies.ts";

const FRESH_MS = 14 * DAY; // older ones are no news on a device that never saw them

interface Seeing {
  readonly me: MemberId;
  readonly myCalls: readonly string[];
  readonly seen: readonly string[];
  readonly now: number;
}

/** Calls of mine in a row that were not seen, and are not too old to be news. */
export function unseenIn({ calls = [] }: Pick<RowTies, "calls">, { me, myCalls, seen, now }: Seeing): readonly RowCall[] {
  return calls.filter((one) => myCalls.includes(one.to) && one.by !== me && one.at > now - FRESH_MS && !seen.includes(one.id));
}
