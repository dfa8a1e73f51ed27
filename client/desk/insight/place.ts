// What stands under the figures' address beside them: `#insight/report/<id>`, `#insight/quality`, `#insight/quality/<ticket>`, `#insight/rules`. Ids only.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { readId, type ReportId, type TicketId } from "../../../shared/core/ids.ts";

export type InsightPlace =
  | { readonly at: "figures"; readonly report: ReportId | undefined }
  | { readonly at: "quality"; readonly ticket: TicketId | undefined }
  | { readonly at: "rules" };

export const QUALITY_ADDRESS = "#insight/quality";
export const RULES_ADDRESS = "#insight/rules";

/** The address of a conversation among those to review. */
export const reviewAddress = (ticket: TicketId): string => `${QUALITY_ADDRESS}/${ticket}`;

/** The address of a saved report. */
export const reportAddress = (report: ReportId): string => `#insight/report/${report}`;

/** Pure: what an address shows. */
export function readInsightPlace(hash: string): InsightPlace {
  const [head, page, thing] = hash.replace(/^#/, "").split("/", 3);
  if (head === "insight" && page === "quality") return { at: "quality", ticket: readId<TicketId>(thing) };
  if (head === "insight" && page === "rules") return { at: "rules" };
  return { at: "figures", report: head === "insight" && page === "report" ? readId<ReportId>(thing) : undefined };
}

/** Follows the address while the calling component lives. */
export function createInsightPlace(): Accessor<InsightPlace> {
  const [place, setPlace] = createSignal(readInsightPlace(location.hash));
  const follow = (): void => void setPlace(readInsightPlace(location.hash));
  addEventListener("hashchange", follow);
  onCleanup(() => removeEventListener("hashchange", follow));
  return place;
}
