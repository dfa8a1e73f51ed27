// The table of promises as it is typed: read back as it was, and refused where a field says no length.
import { expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../../../shared/domain/policy.ts";
import { LEVELS } from "../../../../shared/domain/ticket.ts";
import { targetForm, targetsOf } from "./targetForm.ts";

it("[R366] what the shop promises reads back as it was", () => {
  for (const level of LEVELS) expect(targetsOf(targetForm(DEFAULT_POLICY.sla[level]))).toEqual(DEFAULT_POLICY.sla[level]);
});
it("a field that says no length keeps the whole from being saved", () => {
  expect(targetsOf({ ...targetForm(DEFAULT_POLICY.sla.P0), chatNext: "soon" })).toBeUndefined();
});
