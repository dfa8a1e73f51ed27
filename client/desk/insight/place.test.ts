// What an address under the figures shows.
import { expect, it } from "vitest";
import { asId, type ReportId, type TicketId } from "../../../shared/core/ids.ts";
import { readInsightPlace, reportAddress, reviewAddress, RULES_ADDRESS } from "./place.ts";

it("tells the figures, a saved report of them, what is to be reviewed, and the rules apart; nonsense is the figures", () => {
  const id = asId<TicketId>("t-1");
  expect(readInsightPlace("#insight")).toEqual({ at: "figures", report: undefined });
  expect(readInsightPlace("#insight/other")).toEqual({ at: "figures", report: undefined });
  expect(readInsightPlace(reportAddress(asId<ReportId>("r-1")))).toEqual({ at: "figures", report: "r-1" });
  expect(readInsightPlace("#insight/report/a b")).toEqual({ at: "figures", report: undefined });
  expect(readInsightPlace("#insight/quality")).toEqual({ at: "quality", ticket: undefined });
  expect(readInsightPlace(reviewAddress(id))).toEqual({ at: "quality", ticket: id });
  expect(readInsightPlace("#insight/quality/a b")).toEqual({ at: "quality", ticket: undefined });
  expect(readInsightPlace(RULES_ADDRESS)).toEqual({ at: "rules" });
});
