// How a desk of the small world stands with its room, as tests wait for it: online, all sent, cut off.
import { until } from "./until.ts";
import type { Desk } from "./world.ts";

/** Resolves once the desk has everything and changes come as they happen. */
export const online = (desk: Desk): Promise<void> => until(`${desk.me} is online`, () => desk.sync.status().state === "online");

/** Resolves once nothing waits in the outbox of a desk that is online. */
export const sent = (desk: Desk): Promise<void> =>
  until(`${desk.me} has sent everything`, async () => desk.sync.status().state === "online" && (await desk.queries.outbox()).length === 0);

/** Cuts these desks' networks and resolves once they know. */
export async function offline(...desks: readonly Desk[]): Promise<void> {
  for (const desk of desks) {
    desk.cut();
    await until(`${desk.me} is offline`, () => desk.sync.status().state === "offline");
  }
}
