// What stands beside a ticket's conversation and wishes: the shop's own fields, a planned return, the reason of its end, what the shopper,
// inspection and people said of it, what colleagues keep of its shopper, what was done of a playbook, a summary. Types only.
import type { AboutShopper } from "./aboutShopper.ts";
import type { FieldMarks } from "./fieldMark.ts";
import type { CameBack, FollowUp } from "./followUp.ts";
import type { Judged } from "./inspection/reviewMark.ts";
import type { Satisfaction } from "./satisfaction.ts";
import type { SummaryMark } from "./help/summaryMark.ts";
import type { Ticks } from "./help/tick.ts";
import type { WrapUpMark } from "./wrapUpMark.ts";

export interface TicketMarks extends Judged {
  readonly fields?: FieldMarks; // by field
  readonly followUp?: FollowUp;
  /** The edge's: that it came back. */
  readonly cameBack?: CameBack;
  readonly wrapUp?: WrapUpMark;
  readonly about?: AboutShopper;
  /** The edge's: what the shopper said of it. */
  readonly satisfaction?: Satisfaction;
  readonly ticks?: Ticks; // by step
  readonly summary?: SummaryMark; // a person's; absent: none was written
}
