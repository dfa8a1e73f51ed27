// Why conversations went to people: counted once each, the most frequent first, with what was asked in them.
import { expect, it } from "vitest";
import { buildFact } from "../../../test/kit/buildFact.ts";
import { handOffReasons } from "./handOffs.ts";

const facts = [
  buildFact({ handedOff: "no-answer", intents: ["refund_progress", "human"] }),
  buildFact({ handedOff: "asked", intents: ["human"] }),
  buildFact({ handedOff: "no-answer", intents: ["refund_progress"] }),
  buildFact({ handedOff: "no-answer", intents: ["delivery_time"] }),
  buildFact(),
];

it("by reason, with what most of them asked about", () => {
  expect(handOffReasons(facts).map(({ cause, n, share, intent }) => ({ cause, n, share, intent }))).toEqual([
    { cause: "no-answer", n: 3, share: 0.75, intent: "refund_progress" },
    { cause: "asked", n: 1, share: 0.25, intent: undefined },
  ]);
});

it("none of none", () => expect(handOffReasons([buildFact()])).toEqual([]));
