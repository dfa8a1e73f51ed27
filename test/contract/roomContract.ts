// The contract of a room, run on every host that carries one. Uses only the doors.
import { describe } from "vitest";
import { eachRoom } from "./ask.ts";
import { deskRules } from "./deskRules.ts";
import { feedRules } from "./feedRules.ts";
import { gateRules } from "./gateRules.ts";
import { liveRules } from "./liveRules.ts";
import { shopperRules } from "./shopperRules.ts";
import { timeRules } from "./timeRules.ts";
import type { MakeRoom } from "./testRoom.ts";

const NO_LIMITS = { burst: 1_000, perTen: 1_000, perHour: 10_000 };

/** `holdsClock`: the host lets the test turn the clock, so the rules of time can be asked too. */
export function roomContract(name: string, makeRoom: MakeRoom, host: { readonly holdsClock: boolean }): void {
  describe(name, () => {
    const roomOf = eachRoom(makeRoom);
    gateRules(roomOf);
    shopperRules(roomOf);
    deskRules(roomOf);
    liveRules(roomOf);
    if (host.holdsClock) timeRules(roomOf);
  });
  describe(`${name}, with much in it`, () => feedRules(eachRoom(makeRoom, { limits: NO_LIMITS })));
}
