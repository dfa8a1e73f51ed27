// What every simulated device has: a clock that may be wrong, timers that stop while it sleeps, programs that can be killed.
import type { Schedule } from "./schedule.ts";

/** A tab or page: once dead, its timers and calls lead nowhere. */
export interface Program {
  dead: boolean;
}

export interface Device {
  /** Milliseconds its clock is ahead of the truth. */
  skew: number;
  readonly clock: () => number;
  /** Timers of one program. */
  readonly timers: (program: Program) => (ms: number, work: () => void) => () => void;
  readonly sleep: () => void;
  readonly wake: () => void;
  readonly isAsleep: () => boolean;
}

export function createDevice(schedule: Schedule): Device {
  const late = new Set<() => void>();
  let asleep = false;
  const device: Device = {
    skew: 0,
    clock: () => schedule.now() + device.skew,
    timers: (program) => (ms, work) => {
      const due = (): void => {
        if (program.dead) return;
        if (asleep) late.add(due);
        else work();
      };
      const callOff = schedule.after(ms, due);
      return () => {
        callOff();
        late.delete(due);
      };
    },
    sleep: () => void (asleep = true),
    wake() {
      asleep = false;
      for (const due of [...late]) {
        late.delete(due);
        schedule.after(0, due);
      }
    },
    isAsleep: () => asleep,
  };
  return device;
}
