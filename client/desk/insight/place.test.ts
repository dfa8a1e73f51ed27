// What an address under the figures shows.
import { expect, it } from "vitest";
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import { readInsightPlace, reviewAddress, RULES_ADDRESS } from "./place.ts";

it("tells the figures, what is to be reviewed, and the rules apart; nonsense is the figures", () => {
  const id = asId<TicketId>("t-1");
  expect(readInsightPlace("#insight")).toEqual({ at: "figures" });
  expect(readInsightPlace("#insight/other")).toEqual({ at: "figures" });
  expect(readInsightPlace("#insight/quality")).toEqual({ at: "quality", ticket: undefined });
  expect(readInsightPlace(reviewAddress(id))).toEqual({ at: "quality", ticket: id });
  expect(readInsightPlace("#insight/quality/a b")).toEqual({ at: "quality", ticket: undefined });
  expect(readInsightPlace(RULES_ADDRESS)).toEqual({ at: "rules" });
});
