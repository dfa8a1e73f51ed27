// What the contract suite asks of a host: the room's doors, sockets, a restart; and, where the host holds the clock, to let time pass.
import type { Result } from "../../shared/core/result.ts";
import type { RoomDoor, SocketAsk } from "../../edge/host/ports.ts";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import type { ShopperLimits } from "../../edge/room/limits.ts";
import type { ShopSeed } from "../../edge/room/seed.ts";

export interface TestRoom {
  readonly door: RoomDoor;
  readonly connect: (ask: SocketAsk) => Promise<Result<ClientEnd>>;
  /** The process dies and comes back over the same data. Sockets drop. */
  readonly restart: () => Promise<void>;
  /** Stops, does `work` over the folder with all this host ever wrote, and comes back; absent where the host's folder is nobody's to look at. */
  readonly stopped?: (work: (folder: string) => void) => Promise<void>;
  /** The room falls asleep with its lines open, and wakes at the next frame or question; absent where the host cannot be told to. */
  readonly sleep?: () => Promise<void>;
  readonly now: () => number;
  /** Lets time pass, alarms ringing on their way; absent where the clock is the machine's own. */
  readonly advance?: (ms: number) => Promise<void>;
  /** Rows written so far, indexes counted; absent where the host cannot say. */
  readonly rowsWritten?: () => number;
  readonly close: () => Promise<void>;
}

export interface TestRoomAsk {
  readonly seed: ShopSeed;
  readonly limits?: ShopperLimits;
  /** Hash of the token that sets the shop up. */
  readonly setup?: string;
  /** Rows that a day may write: DAY_ROWS, or none. */
  readonly rowsADay?: number;
}

export type MakeRoom = (ask: TestRoomAsk) => Promise<TestRoom>;
