// What stands beside a ticket's conversation and wishes: the shop's own fields, a planned return, the reason of its end, what was done of a playbook, a summary. Types only.
import type { FieldMarks } from "./fieldMark.ts";
import type { CameBack, FollowUp } from "./followUp.ts";
import type { SummaryMark } from "./help/summaryMark.ts";
import type { Ticks } from "./help/tick.ts";
import type { WrapUpMark } from "./wrapUpMark.ts";

export interface TicketMarks {
  readonly fields?: FieldMarks; // by field
  readonly followUp?: FollowUp;
  /** The edge's: that it came back. */
  readonly cameBack?: CameBack;
  readonly wrapUp?: WrapUpMark;
  readonly ticks?: Ticks; // by step
  readonly summary?: SummaryMark; // a person's; absent: none was written
}
