// What choosing costs: a ticket placed among 100, 1,000 and 10,000 people, alone and as one of a queue, against sorting as many numbers.
import { seededRandom } from "../kit/random.ts";
import { asId, type MemberId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { drain } from "../../shared/domain/dispatch.ts";
import type { Candidate, Waiting } from "../../shared/domain/dispatchWork.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { TICKET_TYPES } from "../../shared/domain/taxonomy.ts";
import { figure, type Figure } from "./figures.ts";

const QUEUE = 50; // tickets a drain
const SAMPLES = 30;
const NOW = 1_800_000_000_000;

export function dispatchCost(): readonly Figure[] {
  return [100, 1_000, 10_000].flatMap((size) => {
    const random = seededRandom(size);
    const people = Array.from({ length: size }, (_, i) => someone(random, i));
    const queue = Array.from({ length: QUEUE }, (_, i) => waiting(random, i));
    const numbers = Array.from({ length: size }, random);
    const [sorting, placing]: [number[], number[]] = [[], []];
    for (let i = -5; i < SAMPLES; i++) {
      const sorted = millis(() => Float64Array.from(numbers).sort());
      const drained = millis(() => {
        if (drain(queue, people, DEFAULT_POLICY, NOW).placed.length !== QUEUE) throw new Error("somebody was free and was given nothing");
      });
      if (i < 0) continue;
      sorting.push(sorted);
      placing.push(drained / QUEUE);
    }
    const baseline = figure(`sorting ${size} numbers`, "ms", sorting);
    const [first] = queue;
    const alone = Array.from({ length: 3 * SAMPLES }, () =>
      millis(() => drain(first === undefined ? [] : [first], people, DEFAULT_POLICY, NOW)),
    );
    return [
      baseline,
      figure(`a queue of one, among ${size} people`, "ms", alone, baseline),
      figure(`of a queue of ${QUEUE}, one ticket placed among ${size} people (promised 2 ms)`, "ms", placing, baseline),
    ];
  });
}

function millis(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function someone(random: () => number, i: number): Candidate {
  const id = asId<MemberId>(`m-${i}`);
  const skills = Object.fromEntries(TICKET_TYPES.filter(() => random() < 0.5).map((type) => [type, 1 + Math.floor(random() * 3)]));
  const handled = Math.floor(random() * 200);
  const record = { aftersale: { handled, solved: Math.floor(handled * random()) } };
  return {
    member: { id, name: { zh: id, en: id }, role: "agent", skills, languages: ["zh", "en"], capacity: 5, record, active: true },
    presence: random() < 0.8 ? "online" : "break",
    load: Math.floor(random() * 5),
    pending: 1,
    recent: Math.floor(random() * 20),
    idleSince: NOW - random() * 600_000,
  };
}

function waiting(random: () => number, i: number): Waiting {
  const type = TICKET_TYPES[Math.floor(random() * TICKET_TYPES.length)] ?? "other";
  const names = { ticket: asId<TicketId>(`t-${i}`), shopper: asId<ShopperId>(`s-${i}`) };
  return {
    work: { ...names, type, group: "aftersale", language: "zh", weight: 1, servedBy: [], promiseMs: 60_000 },
    priority: { score: Math.floor(random() * 100) },
    since: NOW - random() * 30_000,
  };
}
