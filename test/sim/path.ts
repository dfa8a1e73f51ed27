// What one device's lines and requests share: time on the way, strikes, what is held back, a device that sleeps. Sends nothing itself.
import type { Random } from "../../shared/core/ids.ts";
import type { Defect } from "./defects.ts";
import type { Program } from "./device.ts";
import type { RoomProcess } from "./roomProcess.ts";
import type { Schedule } from "./schedule.ts";
import type { Wire } from "./wire.ts";

/** Faults that strike the next thing of their kind. */
export const STRIKES = ["lose-up", "lose-down", "lose-ask", "lose-answer", "double-ask", "slow-ask", "hold-up"] as const;
export type Strike = (typeof STRIKES)[number];

export interface NetworkPorts {
  readonly schedule: Schedule;
  readonly room: RoomProcess;
  readonly wire: Wire;
  /** A deliberate defect of the network. */
  readonly defect: Defect;
  /** A strike has struck. */
  readonly struck: (what: Strike) => void;
}

export interface Path extends Omit<NetworkPorts, "struck"> {
  readonly device: string;
  readonly random: Random;
  up: boolean;
  token: string;
  /** Milliseconds more, each way. */
  lag: number;
  /** Does this strike now? Its time in ms, once. */
  readonly struck: (what: Strike) => number | undefined;
  readonly strike: (what: Strike, ms: number) => void;
  readonly latency: () => number;
  readonly fly: (ms: number, work: () => void) => void;
  /** A long delay, which healing cuts short. */
  readonly later: (ms: number, work: () => void) => void;
  /** Something for a program: it waits while the device sleeps, and is nobody's once the program ended. */
  readonly toDevice: (program: Program, work: () => void) => void;
  readonly sleep: () => void;
  /** `forget`: what came meanwhile is lost. */
  readonly wake: (forget: boolean) => void;
  readonly heal: () => void;
}

const SLOWEST_MS = 120;

export function createPath(device: string, random: Random, ports: NetworkPorts): Path {
  const { schedule } = ports;
  const strikes = new Map<Strike, number>();
  const held = new Set<{ readonly callOff: () => void; readonly work: () => void }>();
  const asleep: (() => void)[] = [];
  let sleeping = false;
  const path: Path = {
    ...ports,
    device,
    random,
    up: true,
    token: "",
    lag: 0,
    struck(what) {
      const ms = strikes.get(what);
      if (ms === undefined) return undefined;
      strikes.delete(what);
      ports.struck(what);
      return ms;
    },
    strike: (what, ms) => void strikes.set(what, ms),
    latency: () => 1 + Math.floor(random() * SLOWEST_MS) + path.lag,
    fly: (ms, work) => void schedule.after(ms, work),
    later(ms, work) {
      const one = { work, callOff: schedule.after(ms, () => (held.delete(one) ? work() : undefined)) };
      held.add(one);
    },
    toDevice(program, work) {
      const now = (): void => (program.dead ? undefined : work());
      if (sleeping) asleep.push(now);
      else now();
    },
    sleep: () => void (sleeping = true),
    wake(forget) {
      sleeping = false;
      if (forget) asleep.length = 0;
      for (const work of asleep.splice(0)) work();
    },
    heal() {
      path.up = true;
      path.lag = 0;
      strikes.clear();
      for (const one of [...held]) {
        held.delete(one);
        one.callOff();
        schedule.after(0, one.work);
      }
      if (sleeping) path.wake(false);
    },
  };
  return path;
}
