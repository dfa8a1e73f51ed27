// When a person's stirring is told to the room.
import { expect, it } from "vitest";
import { createSigns } from "./signsOfLife.ts";

const SECOND = 1_000;

it("is said every two minutes at most while somebody works, and not by itself", () => {
  let [now, said] = [0, 0];
  const signs = createSigns({ say: () => said++, isAwaited: () => false, clock: () => now });
  for (now = 0; now < 600 * SECOND; now += SECOND) signs.stirred();
  expect(said).toBe(4);
});

it("is said at once where the room waits for it, but not for every key", () => {
  let [now, said] = [0, 0];
  const signs = createSigns({ say: () => said++, isAwaited: () => true, clock: () => now });
  for (now = 5 * SECOND; now < 6 * SECOND; now += 50) signs.stirred();
  expect(said).toBe(1);
});
