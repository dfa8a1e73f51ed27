// A conversation as it stands behind a figure. Type only.
import type { TicketId } from "../../../shared/core/ids.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";

export interface BehindRow {
  readonly id: TicketId;
  readonly at: number;
  readonly intent: IntentId | undefined;
  readonly agent: string | undefined;
}
