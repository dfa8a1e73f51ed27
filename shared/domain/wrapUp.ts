// Why a conversation came to its end, by the shop's list of reasons: which there are. Which one a ticket has is wrapUpMark.ts. Pure.
import { boolean, isPlain, number, optional, shape, string, type Checked } from "../core/check.ts";

export const WRAP_UP_CHARS = 40;
export const WRAP_UPS_MOST = 20; // in use at once
export const WRAP_UPS_EVER = 60; // those put away too

/** One of the shop's list. `off`: put away; tickets that have it keep it. */
export const readWrapUpReason = shape({
  id: string(64, 1),
  name: shape({ zh: string(WRAP_UP_CHARS, 1), en: string(WRAP_UP_CHARS, 1) }),
  place: number(),
  off: optional(boolean),
});
export type WrapUpReason = Checked<typeof readWrapUpReason>;

const given = (place: number, id: string, zh: string, en: string): WrapUpReason => ({ id, name: { zh, en }, place });

/** What every shop begins with; each can be called otherwise, moved and put away. */
const BEGINNING: readonly WrapUpReason[] = [
  given(1, "solved", "问题解决", "Solved"),
  given(2, "compensated", "发放补偿", "Compensated"),
  given(3, "exchanged", "退换货", "Return or exchange"),
  given(4, "misunderstood", "误会", "Misunderstanding"),
  given(5, "silent", "无回应", "No answer"),
  given(6, "elsewhere", "转线下", "Taken offline"),
];

/** The reasons in their order, those put away too: what the shop keeps, over what every shop begins with. */
export function readWrapUps(value: unknown): readonly WrapUpReason[] {
  const kept = (isPlain(value) ? Object.values(value) : []).flatMap((raw) => readWrapUpReason(raw) ?? []);
  const all = new Map([...BEGINNING, ...kept].map((one) => [one.id, one]));
  return [...all.values()].toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}
