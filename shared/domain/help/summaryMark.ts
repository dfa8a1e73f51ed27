// What a person wrote as the summary of a ticket, in the place of the one that is made of it (summary.ts). Pure.
import { integer, number, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId } from "../../core/ids.ts";

export const SUMMARY_CHARS = 1_500;

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** `of`: how many messages it had in view. `text` empty: taken back; the one that is made stands again. */
export const readSummaryMark = shape({ text: string(SUMMARY_CHARS), by: memberId, at: number(0), of: integer() });
export type SummaryMark = Checked<typeof readSummaryMark>;
