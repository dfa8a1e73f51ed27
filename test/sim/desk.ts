// A member's device: the real shelf, session and deeds of one or more tabs over one disk, on a simulated network. Decides nothing.
import { createArticleActions, type ArticleActions } from "../../client/actions/articleActions.ts";
import { createEnding } from "../../client/actions/ending.ts"; // fetched by import() it would take turns of the machine's
import { createTicketActions, type TicketActions } from "../../client/actions/ticketActions.ts";
import type { Shelf } from "../../client/store/db.ts";
import { FIRM_FOOTING } from "../../client/store/footing.ts";
import { createKept } from "../../client/store/kept.ts";
import { createUnreadable } from "../../client/store/unreadable.ts";
import { startSync, type Sync } from "../../client/sync/start.ts";
import { asId, type MemberId, type ShopId } from "../../shared/core/ids.ts";
import type { Role } from "../../shared/domain/team.ts";
import { seededRandom } from "../kit/random.ts";
import { createDevice, type Device, type Program } from "./device.ts";
import { createDisk, dropOwner, watchDisk, wipe, type Disk } from "./memoryDisk.ts";
import { openMemoryDb } from "./memoryDb.ts";
import type { DeviceNet } from "./network.ts";
import { rot } from "./rot.ts";
import { createLaterActions, type LaterActions } from "./laterActions.ts";
import type { Schedule } from "./schedule.ts";

export interface Tab extends Program {
  readonly shelf: Shelf;
  readonly sync: Sync;
  readonly tickets: TicketActions;
  readonly articles: ArticleActions;
  readonly later: LaterActions;
  closing: boolean;
}

export interface Desk {
  readonly name: string;
  readonly me: MemberId;
  readonly role: Role;
  readonly device: Device;
  readonly disk: Disk;
  readonly net: DeviceNet;
  /** Open tabs, the oldest first. */
  readonly tabs: () => readonly Tab[];
  readonly openTab: () => void;
  /** The person closes it: it says good-bye and hands the lead over. */
  readonly closeTab: (tab: Tab) => void;
  /** The browser ends it between two instructions. */
  readonly killTab: (tab: Tab) => void;
  /** All tabs gone and the site's data cleared. */
  readonly wipe: () => void;
  /** All tabs gone, and a copy on the disk spoilt (rot.ts). False where there is none. */
  readonly spoil: (which: number, how: number) => boolean;
  /** Was a copy ever spoilt? Otherwise the comparison with the room has nothing to find. */
  readonly spoilt: () => boolean;
}

export interface DeskAsk {
  readonly name: string;
  readonly me: string;
  readonly role: Role;
  readonly seed: number;
  readonly schedule: Schedule;
  readonly net: DeviceNet;
}

export function createDesk(ask: DeskAsk): Desk {
  const { schedule, net, name } = ask;
  const me = asId<MemberId>(ask.me);
  const device = createDevice(schedule);
  const disk = createDisk();
  const locks = createLocks();
  const tabs = new Set<Tab>();
  let opened = 0;
  let spoilt = false;
  const killTab = (tab: Tab): void => {
    if (!tabs.delete(tab)) return;
    dropOwner(disk, tab);
    net.dropProgram(tab);
    locks.drop(tab);
  };
  return {
    name,
    me,
    role: ask.role,
    device,
    disk,
    net,
    tabs: () => [...tabs].filter((one) => !one.closing),
    openTab() {
      const random = seededRandom(ask.seed + ++opened * 7919);
      const program: Program = { dead: false };
      const shelf: Shelf = {
        db: openMemoryDb(disk, `zhanggui:sim:${name}`, program),
        shop: asId<ShopId>("sim"),
        member: me,
        random,
        clients: new Map(),
        tally: { known: undefined },
        kept: createKept(),
        watch: watchDisk(disk, program),
        unreadable: createUnreadable(), // the seal lies below this disk: every row can be opened
        footing: FIRM_FOOTING,
        close: () => undefined,
      };
      const { clock } = device;
      const ports = { shelf, actor: { kind: "member", id: me, role: ask.role }, clock, random } as const;
      const wires = { origin: "http://sim", ...net.of(program) };
      const sync = startSync({
        shelf,
        clock,
        random,
        ...wires,
        locks: locks.of(program),
        after: device.timers(program),
        steady: schedule.now,
      });
      const rest = {
        shelf,
        sync,
        tickets: createTicketActions(ports, createEnding),
        articles: createArticleActions(ports),
        later: createLaterActions(ports),
        closing: false,
      };
      tabs.add(Object.assign(program, rest));
    },
    closeTab(tab) {
      tab.closing = true;
      void tab.sync.close().then(() => tabs.delete(tab));
    },
    killTab,
    wipe() {
      for (const tab of [...tabs]) killTab(tab);
      wipe(disk);
    },
    spoil(which, how) {
      for (const tab of [...tabs]) killTab(tab);
      const done = rot(disk, which, how);
      spoilt ||= done;
      return done;
    },
    spoilt: () => spoilt,
  };
}

interface Locks {
  readonly of: (program: Program) => LockManager;
  /** A program ended: what it held goes to the next. */
  readonly drop: (program: Program) => void;
}

/** The browser's locks of one origin: one holder a time, the next in line after it; freed when their tab dies. */
function createLocks(): Locks {
  const waiting: { readonly program: Program; readonly begin: () => void }[] = [];
  let holder: Program | undefined;
  const next = (): void => {
    const one = waiting.shift();
    holder = one?.program;
    one?.begin();
  };
  const request = async (program: Program, signal: AbortSignal | undefined, work: () => Promise<void>): Promise<void> => {
    if (holder !== undefined) {
      await new Promise<void>((resolve, reject) => {
        const one = { program, begin: resolve };
        waiting.push(one);
        signal?.addEventListener("abort", () => {
          const at = waiting.indexOf(one);
          if (at < 0) return;
          waiting.splice(at, 1);
          reject(new DOMException("aborted", "AbortError"));
        });
      });
    }
    if (program.dead) return new Promise(() => undefined); // ended while it waited: whoever is next has the lock already
    holder = program;
    await work();
    if (holder === program) next();
  };
  return {
    of: (program) =>
      ({
        request: (_name: string, options: LockOptions, work: () => Promise<void>) => request(program, options.signal, work),
      }) as unknown as LockManager, // has what the leader asks of it
    drop(program) {
      for (let i = waiting.length - 1; i >= 0; i--) if (waiting[i]?.program === program) waiting.splice(i, 1);
      if (holder === program) next();
    },
  };
}
