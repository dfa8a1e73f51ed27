// A device's network to the room, in virtual time: what its programs see of it, and every way it can be broken and mended.
import type { Random } from "../../shared/core/ids.ts";
import type { Program } from "./device.ts";
import { createLines } from "./lines.ts";
import { createPath, type NetworkPorts, type Strike } from "./path.ts";
import { fetchOf } from "./requests.ts";

export interface DeviceNet {
  /** What a program on the device sees of it. */
  readonly of: (program: Program) => { readonly fetch: typeof globalThis.fetch; readonly WebSocket: typeof globalThis.WebSocket };
  /** Who asks for socket tickets; "" for nobody. */
  readonly token: () => string;
  readonly setToken: (token: string) => void;
  /** Milliseconds more, each way. */
  readonly setLag: (ms: number) => void;
  /** `loud`: the device's platform notices; otherwise everything looks open. */
  readonly cut: (loud: boolean) => void;
  readonly mend: () => void;
  /** Every line looks open on both ends and carries nothing. */
  readonly halfOpen: () => void;
  /** Strikes the next frame or request; a time in ms for those that delay. */
  readonly strike: (what: Strike, ms: number) => void;
  /** The device is closed like a laptop: what comes waits, or with `drop` its lines are gone when it wakes. */
  readonly sleep: () => void;
  readonly wake: (drop: boolean) => void;
  /** The program on the device ended: its lines close, nothing reaches it. */
  readonly dropProgram: (program: Program) => void;
  /** The room died: all lines with it. */
  readonly roomDied: () => void;
  /** Lets everything held back go now; forgets strikes. */
  readonly heal: () => void;
}

export function createDeviceNet(device: string, random: Random, ports: NetworkPorts): DeviceNet {
  const path = createPath(device, random, ports);
  const lines = createLines(path);
  return {
    of: (program) => ({ fetch: fetchOf(path, program), WebSocket: lines.socketOf(program) }),
    token: () => path.token,
    setToken: (token) => void (path.token = token),
    setLag: (ms) => void (path.lag = ms),
    cut(loud) {
      path.up = false;
      lines.breakAll(loud);
    },
    mend: () => void (path.up = true),
    halfOpen: () => lines.breakAll(false),
    strike: path.strike,
    sleep: path.sleep,
    wake(drop) {
      path.wake(drop);
      if (drop) lines.dropAll();
    },
    dropProgram: lines.dropProgram,
    roomDied: lines.roomDied,
    heal: path.heal,
  };
}
