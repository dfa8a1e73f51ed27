// Tells the room, now and then, that somebody is at this desk: who is silent for long is given no new tickets. Never says what they do.
import { onCleanup } from "solid-js";

export interface LifePorts {
  /** Says it: presence, as it stands. */
  readonly say: () => void;
  /** The room waits for a sign: it holds me for away, or offers me a ticket. */
  readonly isAwaited: () => boolean;
  readonly clock: () => number;
}

const EVERY_MS = 120_000; // two minutes: a fifth of the time after which a shop, by default, holds somebody for away

/** What of a person's stirring is a sign worth sending. Pure but for its memory. */
export function createSigns({ say, isAwaited, clock }: LifePorts): { readonly stirred: () => void } {
  let said = clock(); // opening the desk was one
  return {
    stirred() {
      const now = clock();
      if (now - said < EVERY_MS && !(isAwaited() && now - said >= AWAITED_MS)) return;
      said = now;
      say();
    },
  };
}

const AWAITED_MS = 1_000; // a person types faster than the room answers
const STIRRINGS = ["pointerdown", "keydown", "wheel"] as const;

/** Listens while the calling component lives. */
export function watchForLife(ports: LifePorts): void {
  const { stirred } = createSigns(ports);
  for (const kind of STIRRINGS) addEventListener(kind, stirred, { passive: true, capture: true });
  onCleanup(() => {
    for (const kind of STIRRINGS) removeEventListener(kind, stirred, { capture: true });
  });
}
