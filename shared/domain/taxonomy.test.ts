// The list of ids says what the table of intents says, in its order: models count by it.
import { expect, it } from "vitest";
import { INTENT_IDS } from "./intentIds.ts";
import { INTENTS } from "./taxonomy.ts";

it("the ids are those of the taxonomy, in its order, each once", () => {
  expect(INTENT_IDS).toEqual(INTENTS.map((one) => one.id));
  expect(new Set(INTENT_IDS).size).toBe(INTENT_IDS.length);
});
