// Waiting, as a port: the browser's and Node's timers, or a test's clock.

/** Does `work` after `ms`; gives the way to call it off. */
export type After = (ms: number, work: () => void) => () => void;

/** Plain timers, for browser and Node. */
export const after: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

export const LATE = Symbol("late");

/** What `work` gives, or LATE after `ms`. `work` must not reject. */
export function within<T>(work: Promise<T>, ms: number, later: After): Promise<T | typeof LATE> {
  return new Promise((resolve) => {
    const callOff = later(ms, () => resolve(LATE));
    void work.then((value) => {
      callOff();
      resolve(value);
    });
  });
}
