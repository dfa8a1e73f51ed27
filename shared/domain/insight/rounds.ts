// How long a shopper waited for each reply of a person, line by line, and whether a person wrote unasked. Pure; the lines stand as lifeLines.ts puts them.
import type { MemberId } from "../../core/ids.ts";
import { MINUTE } from "../../core/time.ts";
import type { Line, Told } from "../lifeLines.ts";
import { after, waitsOn, type Turn } from "../lifeTurn.ts";

/** One reply of a person to what was unanswered until then. */
export interface Round {
  readonly by: MemberId;
  /** Since when the shopper waited, and for how long (ms). */
  readonly from: number;
  readonly ms: number;
}

export interface Rounds {
  readonly rounds: readonly Round[];
  /** When a person was first wanted; undefined: never. */
  readonly wantedAt: number | undefined;
  /** A person wrote although it was the shopper's turn, a while after what was said last. */
  readonly unasked: boolean;
}

const WHILE = 2 * MINUTE; // two bubbles of one reply are nearer together

/**
 * Reply − first unanswered line (service.md, "Metrics"). Counted from when a person was wanted; what the bot answered asks for none. Waiting on the
 * shopper, a snooze and an end stop the count. Planned returns and openings by colleagues ask for a reply, but no shopper waits: not counted.
 */
export function roundsOf(lines: readonly Line[]): Rounds {
  const rounds: Round[] = [];
  const asked: number[] = [];
  let state: Turn = { holder: { kind: "bot" }, shopTurn: false, replied: false };
  let wantedAt: number | undefined;
  let since: number | undefined;
  let spokeAt: number | undefined;
  let unasked = false;
  for (const { at, message } of lines) {
    const next = after(state, message);
    const isWith = next.holder.kind !== "bot";
    if (message.kind === "shopper") asked.push(at);
    if (isWith && wantedAt === undefined && asked.length > 0) {
      wantedAt = at;
      since = at;
    }
    if (isWith && message.kind === "shopper") since ??= at;
    if (message.kind === "agent") {
      if (since !== undefined) rounds.push({ by: message.by, from: since, ms: at - since });
      else if (spokeAt !== undefined && !isTurnOfShop(state) && at - spokeAt >= WHILE) unasked = true;
      since = next.shopTurn ? asked[message.seen.shopper] : undefined;
    } else if (waitsOn(next) !== "shop") since = undefined;
    if (isSaid(message)) spokeAt = at;
    state = next;
  }
  return { rounds, wantedAt, unasked };
}

const isTurnOfShop = (state: Turn): boolean => waitsOn(state) === "shop";
const isSaid = (message: Told): boolean => message.kind === "agent" || message.kind === "shopper";
