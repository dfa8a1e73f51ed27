// The shop of the simulation: small, open around the clock, with short promises, so that offers, warnings and breaches happen all the time.
import type { ShopSeed } from "../../edge/room/seed.ts";
import { SECOND } from "../../shared/core/time.ts";
import { SMALL_SHOP } from "../contract/smallShop.ts";

const level = (n: number) => ({
  chatFirst: 20 * n * SECOND,
  chatNext: 40 * n * SECOND,
  ticketFirst: 90 * n * SECOND,
  ticketResolve: 600 * n * SECOND,
});

export const SIM_SHOP: ShopSeed = {
  ...SMALL_SHOP,
  id: "sim",
  policy: { ...SMALL_SHOP.policy, sla: { P0: level(1), P1: level(2), P2: level(3), P3: level(6) } },
};

/** Who sits at which device. */
export const DESKS = [
  { name: "amy-laptop", me: "amy", role: "agent" },
  { name: "ben-laptop", me: "ben", role: "agent" },
  { name: "sue-tablet", me: "sue", role: "supervisor" },
  { name: "amy-phone", me: "amy", role: "agent" },
] as const;
