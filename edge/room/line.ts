// Where a new line of a conversation stands in time. Devices' clocks are display: they never put a line before what the room already had.
import type { Message } from "../../shared/domain/ticket.ts";

const TIES_MS = 1_000; // lines that reach the room in one moment are told apart by up to this much, so that order survives sorting by time

/**
 * The time of a line that reaches the room at `now` and says it was written at `wanted`: never later than now (but for ties), never
 * before the last line that is here, so that nothing slips in above what was already read and answered.
 */
export function lineTime(messages: readonly Message[], now: number, wanted: number): number {
  const most = now + TIES_MS;
  const last = messages.reduce((latest, one) => (one.at < most ? Math.max(latest, one.at) : latest), 0);
  return Math.max(Math.min(wanted, now), Math.min(last + 1, most));
}
