// How often something small may happen, by whom: a bucket each, in memory only. A sleeping room forgets, which is forgiving, not dangerous.
import type { Clock } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";

const OWNERS_MOST = 10_000; // remembered at once; the longest silent are forgotten first

export interface Buckets {
  /** Takes one from the bucket of `owner`; false: it is empty. */
  readonly take: (owner: string) => boolean;
}

/** `burst` at once after a calm, then `perSecond`. */
export function createBuckets(clock: Clock, { burst, perSecond }: { readonly burst: number; readonly perSecond: number }): Buckets {
  const known = new Map<string, { readonly at: number; readonly left: number }>();
  return {
    take(owner) {
      const at = clock();
      const before = known.get(owner) ?? { at, left: burst };
      const left = Math.min(burst, before.left + (Math.max(0, at - before.at) * perSecond) / SECOND);
      known.delete(owner);
      known.set(owner, { at, left: left < 1 ? left : left - 1 });
      for (const oldest of known.keys()) {
        if (known.size <= OWNERS_MOST) break;
        known.delete(oldest);
      }
      return left >= 1;
    },
  };
}
