// A finger that stays on a thing: told while it still lies there. Mouse and pen have other ways.
const LONG_MS = 500; // as phones have it

export interface LongPress {
  readonly down: (event: PointerEvent) => void;
  readonly up: () => void;
  /** Was the press that just ended a long one? Asked once. */
  readonly wasLong: () => boolean;
}

export function createLongPress(run: () => void): LongPress {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let long = false;
  return {
    down(event) {
      long = false;
      if (event.pointerType !== "touch") return;
      timer = setTimeout(() => {
        long = true;
        run();
      }, LONG_MS);
    },
    up: () => clearTimeout(timer),
    wasLong() {
      const was = long;
      long = false;
      return was;
    },
  };
}
