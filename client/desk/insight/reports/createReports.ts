// Saved reports as the page of figures uses them: which there are, which is open by its address, keeping and taking away. Draws nothing.
import { createEffect, createMemo, on, type Accessor } from "solid-js";
import { mintId, type MemberId, type ReportId } from "../../../../shared/core/ids.ts";
import { same } from "../../../../shared/core/same.ts";
import type { Report } from "../../../../shared/domain/insight/report.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import { live } from "../../../ui/live.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { INSIGHT_ADDRESS } from "../../route.ts";
import { did } from "../../ticket/createDeeds.ts";
import { reportAddress } from "../place.ts";
import { REPORTS } from "./reportWords.ts";

export interface ReportsModel {
  readonly me: MemberId;
  /** The shop's first; undefined: not read yet. */
  readonly all: Accessor<readonly Report[] | undefined>;
  /** The one the address names. */
  readonly current: Accessor<Report | undefined>;
  readonly mayShare: boolean;
  readonly mayChange: (report: Report) => boolean;
  /** A new one of this member's. */
  readonly fresh: (of: Pick<Report, "period" | "chosen" | "figures" | "parts">) => Report;
  /** Gives whether it was kept; it is open then. */
  readonly put: (report: Report) => Promise<boolean>;
  readonly remove: (report: Report) => Promise<void>;
}

/** `onOpen`: a report is open, or stands otherwise than it did; undefined: none is open any more. */
export function createReports(
  desk: Pick<Desk, "me" | "kept" | "queries" | "viewActions">,
  address: Accessor<ReportId | undefined>,
  onOpen: (report: Report | undefined) => void,
): ReportsModel {
  const all = live<readonly Report[] | undefined>(desk.queries.reports, undefined);
  const current = createMemo(() => all()?.find((one) => one.id === address()), undefined, { equals: same });
  const mayShare = roleMay(desk.kept.session.role, "changeShop");
  const actions = desk.viewActions(); // fetched with the page: it may be wanted without a network
  const fresh = new Set<ReportId>(); // kept here, and perhaps not read yet
  createEffect(on(current, (now) => onOpen(now), { defer: true }));
  if (current() !== undefined) onOpen(current());
  createEffect(
    on([address, all], ([wanted, them]) => {
      if (wanted === undefined || them === undefined || fresh.has(wanted) || them.some((one) => one.id === wanted)) return;
      tell({ icon: "alert", words: say(REPORTS.gone) });
      location.hash = INSIGHT_ADDRESS;
    }),
  );
  const put = async (report: Report): Promise<boolean> => {
    fresh.add(report.id);
    const done = await did((await actions).putReport(report), { icon: "check", words: say(REPORTS.saved, { name: report.name }) });
    if (done) location.hash = reportAddress(report.id);
    return done;
  };
  return {
    me: desk.me,
    all,
    current,
    mayShare,
    mayChange: (report) => report.of !== undefined || mayShare,
    fresh: (of) => ({ ...of, id: mintId<ReportId>(Date.now, Math.random), name: "", of: desk.me }),
    put,
    async remove(report) {
      fresh.delete(report.id);
      location.hash = INSIGHT_ADDRESS;
      const action = { words: say(REPORTS.undo), run: (): void => void put(report) };
      await did((await actions).removeReport(report), { icon: "undo", words: say(REPORTS.removed, { name: report.name }), action });
    },
  };
}
