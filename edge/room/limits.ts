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

interface Buckets {
  readonly at: number;
  readonly short: number;
  readonly hour: number;
}

/** Two leaking buckets a conversation: one of `burst` that refills by `perTen` in ten seconds, one of `perHour` that refills in an hour. */
export function createLimiter(clock: Clock, limits: ShopperLimits): Limiter {
  const known = new Map<string, Buckets>();
  const shortRate = limits.perTen / (10 * SECOND);
  const hourRate = limits.perHour / HOUR;
  const now = (ticket: string): Buckets => {
    const at = clock();
    const before = known.get(ticket) ?? { at, short: limits.burst, hour: limits.perHour };
    const passed = Math.max(0, at - before.at);
    return { at, short: Math.min(limits.burst, before.short + passed * shortRate), hour: Math.min(limits.perHour, before.hour + passed * hourRate) };
  };
  return {
    take(ticket, wanted) {
      const buckets = now(ticket);
      const taken = Math.min(wanted, Math.floor(Math.min(buckets.short, buckets.hour)));
      known.delete(ticket);
      known.set(ticket, { at: buckets.at, short: buckets.short - taken, hour: buckets.hour - taken });
      for (const oldest of known.keys()) {
        if (known.size <= CONVERSATIONS_MOST) break;
        known.delete(oldest);
      }
      return taken;
    },
    waitMs(ticket) {
      const { short, hour } = now(ticket);
      return Math.ceil(Math.max(0, (1 - short) / shortRate, (1 - hour) / hourRate));
    },
  };
}
