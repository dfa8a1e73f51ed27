// One seed's day played under every way of choosing: the same shoppers, the same team, the same absences.
import type { Policy } from "../../shared/domain/policy.ts";
import { seededRandom } from "../kit/random.ts";
import { playDay } from "./day.ts";
import { figuresOf, type DayFigures } from "./figures.ts";
import { createRival, RIVALS, type RivalName } from "./rivals.ts";
import { drawTeam } from "./roster.ts";
import { drawCalls } from "./traffic.ts";

export interface Scene {
  readonly seed: number;
  readonly perDay: number;
  readonly effect: number;
  readonly policy: Policy;
}

export function compareOn({ seed, perDay, effect, policy }: Scene): Readonly<Record<RivalName, DayFigures>> {
  const random = seededRandom(seed);
  const team = drawTeam(random);
  const calls = drawCalls(random, perDay);
  const play = (name: RivalName): DayFigures =>
    figuresOf(playDay({ calls, team, rival: createRival(name, policy, seededRandom(seed + 1)), policy, effect }));
  return Object.fromEntries(RIVALS.map((name) => [name, play(name)])) as Readonly<Record<RivalName, DayFigures>>; // every name is there
}
