// «Give me the next»: in whose order.
import { expect, it } from "vitest";
import { ANNA, buildMember, MORNING } from "../../test/kit/buildTicket.ts";
import { asId, type ShopperId, type TicketId } from "../core/ids.ts";
import { MINUTE } from "../core/time.ts";
import type { Waiting, Work } from "./dispatchWork.ts";
import { pullable } from "./pull.ts";

const waiting = (id: string, score: number, parts: Partial<Work> = {}, waited = 0): Waiting => ({
  work: {
    ...{ ticket: asId<TicketId>(id), shopper: asId<ShopperId>("s"), type: "aftersale", language: "zh", weight: 1, servedBy: [] },
    ...parts,
  },
  priority: { score },
  since: MORNING - waited,
});
const anna = buildMember({ id: ANNA, skills: { aftersale: 2 }, languages: ["zh"] });

it("takes what they are good at first, the most urgent and longest waiting before the rest, and nothing they cannot speak", () => {
  const queue = [
    waiting("grave", 90, { type: "presale" }),
    waiting("mine", 20),
    waiting("older", 10, {}, 20 * MINUTE),
    waiting("english", 99, { language: "en" }),
  ];
  expect(pullable(anna, queue, MORNING)).toEqual(["older", "mine", "grave"]);
  expect(pullable(anna, queue.toReversed(), MORNING)).toEqual(["older", "mine", "grave"]);
});

it("finds nothing in an empty queue", () => {
  expect(pullable(anna, [], MORNING)).toEqual([]);
});
