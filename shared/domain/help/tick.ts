// That a step of a playbook was done on a ticket: who says so, and when. The playbooks themselves are playbook.ts, which a list need not fetch. Pure.
import { boolean, number, optional, shape, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId } from "../../core/ids.ts";

export const TICKS_MOST = 60; // on one ticket: ten playbooks long

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** `off`: it was taken back. */
export const readTick = shape({ by: memberId, at: number(0), off: optional(boolean) });
export type Tick = Checked<typeof readTick>;
/** By step. */
export type Ticks = Readonly<Record<string, Tick>>;

export const isTicked = (ticks: Ticks | undefined, step: string): boolean =>
  ticks !== undefined && Object.hasOwn(ticks, step) && ticks[step]?.off !== true;
