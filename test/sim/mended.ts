// Runs that once broke a promise, shortened, each with what was mended. They stay: `sim.test.ts` takes them again.
import type { Step } from "./plan.ts";

export interface Mended {
  readonly seed: number;
  readonly name: string;
  readonly plan: readonly Step[];
}

const step = (what: Step["do"], a: number, b: number, c: number, ms: number): Step => ({ do: what, a, b, c, ms });

export const MENDED: readonly Mended[] = [
  {
    seed: 9,
    name: "an alarm the platform lost is asked for anew by the next turn, though the room never slept",
    plan: [
      step("alarm-lost", 0.452, 0.383, 0.977, 892),
      step("say", 0.47, 0.378, 0.519, 806),
      step("wait", 0.276, 0.271, 0.677, 47_580),
      step("wait", 0.97, 0.31, 0.41, 75_931),
      step("wait", 0.169, 0.625, 0.099, 42_150),
    ],
  },
  {
    seed: 20,
    name: "a snooze that reached the room after its hour ends at once, with its event",
    plan: [
      step("say", 0.526, 0.387, 0.543, 37),
      step("reply", 0.465, 0.82, 0.626, 133),
      step("cut", 0.162, 0.507, 0.527, 6),
      step("snooze", 0.48, 0.596, 0.196, 132),
      step("wait", 0.658, 0.194, 0.839, 76_514),
      step("wait", 0.715, 0.59, 0.507, 75_923),
      step("wait", 0.101, 0.413, 0.741, 86_465),
    ],
  },
  {
    seed: 32,
    name: "a desk whose disk was full when it opened begins to sync once there is space",
    plan: [
      step("wipe", 0.076, 0.736, 0.449, 406),
      step("device-full", 0.165, 0.485, 0.337, 1_147),
      step("wait-long", 0.307, 0.967, 0.437, 1_370_368),
    ],
  },
  {
    seed: 63,
    name: "a line that died silently is noticed though the device's clock was put back by days",
    plan: [step("cut", 0.313, 0.53, 0.825, 195), step("say", 0.097, 0.402, 0.562, 825), step("clock", 0.511, 0.411, 0.241, 1_025)],
  },
  {
    seed: 1_039,
    name: "a ticket claimed from the bot and put back waits in the queue, where its clocks are watched",
    plan: [
      step("presence", 0.916, 0.726, 0.394, 107),
      step("renew", 0.616, 0.298, 0.228, 203),
      step("say", 0.289, 0.601, 0.725, 35),
      step("say", 0.931, 0.822, 0.719, 210),
      step("claim", 0.686, 0.56, 0.358, 168),
      step("tab-dies-writing", 0.669, 0.046, 0.645, 24),
      step("lag", 0.351, 0.532, 0.457, 178),
      step("wait", 0.581, 0.494, 0.998, 71_633),
      step("wait", 0.47, 0.32, 0.618, 89_392),
      step("room-dies-after-commit", 0.537, 0.092, 0.791, 67),
      step("night", 0.122, 0.938, 0.016, 102_358_911),
    ],
  },
  {
    seed: 1_210,
    name: "an answer that a full disk could not keep leaves its change unsent: the next line sends it again",
    plan: [
      step("say", 0.281, 0.036, 0.932, 300),
      step("say", 0.245, 0.13, 0.258, 300),
      step("note", 0.387, 0.09, 0.305, 55),
      step("device-full", 0.988, 0.44, 0.126, 41),
      step("reply", 0.267, 0.376, 0.495, 40),
      step("device-full", 0.436, 0.027, 0.947, 4),
      step("reply", 0.842, 0.839, 0.606, 86),
    ],
  },
  {
    seed: 27,
    name: "a phone that once waited for the network sends at once though its clock was put back",
    plan: [
      step("lose-ask", 0.12, 0.797, 0.669, 70),
      step("say", 0.435, 0.124, 0.666, 409),
      step("wait", 0.126, 0.591, 0.479, 32_806),
      step("clock", 0.608, 0.495, 0.861, 673),
      step("say", 0.642, 0.601, 0.5, 248),
    ],
  },
  {
    seed: 1001,
    name: "an erasing that a backup from before it would undo is done again: what devices let go of for it is owed no longer",
    plan: [
      step("person", 0.722, 0.366, 0.273, 107),
      step("older-backup", 0.728, 0.262, 0.115, 635),
      step("claim", 0.081, 0.027, 0.935, 168),
      step("erase", 0.809, 0.448, 0.85, 480),
      step("older-backup", 0.96, 0.759, 0.757, 171),
    ],
  },
  {
    seed: 78,
    name: "a post long under way makes a conversation of its own after its words were carried on and their person erased: nobody's words are told wrongly",
    plan: [
      step("slow-ask", 0.509, 0.817, 0.273, 655),
      step("say", 0.531, 0.759, 0.699, 881),
      step("renew", 0.654, 0.452, 0.462, 436),
      step("erase", 0.227, 0.459, 0.324, 555),
    ],
  },
  {
    seed: 70_048,
    name: "a line that a restored room lost is given back once, though two devices of its author have it",
    plan: [
      step("say", 0.735, 0.741, 0.669, 292),
      step("older-backup", 0.154, 0.673, 0.068, 748),
      step("reply", 0.774, 0.573, 0.032, 584),
      step("older-backup", 0.325, 0.692, 0.237, 454),
    ],
  },
  {
    seed: 80_076,
    name: "a line that one device gave back for two is owed by neither once another restore takes it, and it is too old to be given back again",
    plan: [
      step("say", 0.405, 0.466, 0.239, 829),
      step("older-backup", 0.257, 0.155, 0.764, 777),
      step("reply", 0.197, 0.367, 0.293, 802),
      step("reply", 0.19, 0.143, 0.154, 436),
      step("older-backup", 0.761, 0.683, 0.912, 830),
      step("night", 0.426, 0.468, 0.946, 87_379_386),
      step("night", 0.33, 0.356, 0.138, 93_765_949),
      step("night", 0.322, 0.19, 0.632, 98_260_697),
      step("night", 0.684, 0.921, 0.547, 80_872_626),
      step("night", 0.919, 0.117, 0.529, 93_104_887),
      step("night", 0.96, 0.837, 0.594, 97_821_298),
      step("night", 0.548, 0.818, 0.005, 99_350_126),
      step("older-backup", 0.724, 0.529, 0.755, 1_465),
    ],
  },
];
