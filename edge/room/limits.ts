// How fast a shopper may write, counted by arrival at the room. In memory only: a sleeping room forgets, which is forgiving, not dangerous.
import type { Clock } from "../../shared/core/ids.ts";
import { HOUR, SECOND } from "../../shared/core/time.ts";

/** `burst` messages at once after a calm (an outbox after a tunnel), then `perTen` in ten seconds; never more than `perHour`. */
export interface ShopperLimits {
  readonly burst: number;
  readonly perTen: number;
  readonly perHour: number;
}

export const SHOPPER_LIMITS: ShopperLimits = { burst: 20, perTen: 5, perHour: 60 };

const CONVERSATIONS_MOST = 10_000; // remembered at once; the longest silent are forgotten first

export interface Limiter {
  /** How many of `wanted` new messages may come in now; 0-`wanted`. They are counted at once. */
  readonly take: (ticket: string, wanted: number) => number;
  /** Milliseconds until one more may come. */
  readonly waitMs: (ticket: string) => number;
}

interface Arrivals {
  /** When the bucket was last looked at, and what was in it. */
  readonly at: number;
  readonly left: number;
  /** Arrivals of the last hour, oldest first. */
  readonly times: readonly number[];
}

/** A bucket of `burst` that refills by `perTen` in ten seconds, and a window of an hour; a conversation each. */
export function createLimiter(clock: Clock, limits: ShopperLimits): Limiter {
  const known = new Map<string, Arrivals>();
  const rate = limits.perTen / (10 * SECOND);
  const now = (ticket: string): Arrivals => {
    const at = clock();
    const before = known.get(ticket) ?? { at, left: limits.burst, times: [] };
    const left = Math.min(limits.burst, before.left + Math.max(0, at - before.at) * rate);
    return { at, left, times: before.times.filter((one) => one > at - HOUR) };
  };
  return {
    take(ticket, wanted) {
      const { at, left, times } = now(ticket);
      const taken = Math.max(0, Math.min(wanted, Math.floor(left), limits.perHour - times.length));
      known.delete(ticket);
      known.set(ticket, { at, left: left - taken, times: [...times, ...Array.from({ length: taken }, () => at)] });
      for (const oldest of known.keys()) {
        if (known.size <= CONVERSATIONS_MOST) break;
        known.delete(oldest);
      }
      return taken;
    },
    waitMs(ticket) {
      const { at, left, times } = now(ticket);
      const oldest = times.length < limits.perHour ? undefined : times[times.length - limits.perHour];
      return Math.ceil(Math.max(0, (1 - left) / rate, oldest === undefined ? 0 : oldest + HOUR - at));
    },
  };
}
