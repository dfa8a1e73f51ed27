// A slice of the fuzz in every run, from another number each time. What was found once stays below, by its number or as a test of its own.
import { afterAll, beforeAll, expect, it } from "vitest";
import { allDecoders } from "./allDecoders.ts";
import type { Decoder } from "./decoder.ts";
import { runFuzz, type Found } from "./run.ts";

const FRAMES = 20_000;
const HEAP_MORE = 150_000_000; // bytes; what a run may leave behind, coverage and the runner's own included

let decoders: readonly Decoder[] = [];
beforeAll(async () => {
  decoders = await allDecoders();
});
afterAll(() => {
  for (const one of decoders) one.close?.();
});

const without = (found: readonly Found[]): readonly Found[] => found.filter((one) => one.what !== "slow"); // how long, is said by the command: other tests run beside this one

it(`every decoder takes or refuses ${FRAMES} bent frames: none throws, nothing changes where it is refused`, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`fuzz: seed ${seed}`);
  const tally = await runFuzz({ seed, frames: FRAMES, decoders });
  expect(without(tally.found)).toEqual([]);
  expect(tally.heapAfter - tally.heapBefore).toBeLessThan(HEAP_MORE);
  for (const [name, { frames, answers }] of tally.asked) expect([name, frames > 20, answers.size > 1]).toEqual([name, true, true]); // some were right
}, 180_000);

it("the same number throws the same frames and hears the same answers", async () => {
  const run = async () =>
    [...(await runFuzz({ seed: 5, frames: 1_000, decoders })).asked].map(([name, { answers }]) => [name, [...answers]]);
  expect(await run()).toEqual(await run());
}, 60_000);

it("sees a decoder that throws, and one that changes what it refuses", async () => {
  const frame = (): Uint8Array<ArrayBuffer> => Uint8Array.of(1);
  const throwing: Decoder = {
    name: "throws",
    weight: 1,
    frame,
    ask: () => {
      throw new Error("out");
    },
  };
  let state = 0;
  const changing: Decoder = {
    name: "changes",
    weight: 1,
    frame,
    ask: () => `refused ${state++ > 2_000}`,
    rest: async () => {
      if (state > 0) throw new Error("another state");
    },
  };
  const { found } = await runFuzz({ seed: 1, frames: 1_000, decoders: [throwing, changing] });
  expect(new Set(found.map((one) => `${one.decoder} ${one.what}`))).toEqual(new Set(["throws escape", "changes changed"]));
});
