// What can go wrong, one step each: networks, the room's process, disks, clocks, sessions. Breaks things; checks nothing.
import { named, type Disk } from "./memoryDisk.ts";
import type { Desk, Tab } from "./desk.ts";
import type { Ledger } from "./ledger.ts";
import type { DeviceNet } from "./network.ts";
import { STRIKES } from "./path.ts";
import type { Fault, Step } from "./plan.ts";
import type { RoomProcess } from "./roomProcess.ts";
import type { Schedule } from "./schedule.ts";
import type { Phone } from "./shopper.ts";
import type { Tap } from "./wireTap.ts";

export interface Strikable {
  readonly schedule: Schedule;
  readonly room: RoomProcess;
  readonly desks: readonly Desk[];
  readonly phones: readonly Phone[];
  readonly ledger: Ledger;
  readonly tap: Tap;
  readonly count: (what: string) => void;
  /** Takes a backup, or puts the last one back: then true. */
  readonly olderBackup: (draw: number) => boolean;
}

const DAY = 86_400_000;
const pick = <T>(all: readonly T[], draw: number): T | undefined => all[Math.floor(draw * all.length)];
/** From a second to `most`, mostly short. */
const span = (draw: number, most: number): number => Math.floor(1_000 * (most / 1_000) ** draw);

/** Takes a fault's step. What strikes at once is counted here; what waits for its moment, when it comes. */
export function strike(step: Step, fault: Fault, world: Strikable): void {
  const done = strikeRoom(step, fault, world) || strikeNet(step, fault, world) || strikeDevice(step, fault, world);
  if (done) world.count(fault);
}

// ---- the room ------------------------------------------------------------------------------------------------------------

function strikeRoom({ b }: Step, fault: Fault, { room, olderBackup }: Strikable): boolean {
  switch (fault) {
    case "older-backup":
      return olderBackup(b);
    case "room-dies":
      room.kill();
      return true;
    case "room-dies-before-commit":
      room.doom({ at: "before-commit" });
      return false;
    case "room-dies-after-commit":
      room.doom({ at: "after-commit" });
      return false;
    case "room-dies-telling":
      room.doom({ at: "telling", sends: Math.floor(b * 6) });
      return false;
    case "room-sleeps":
      room.sleep();
      return true;
    case "room-full":
      room.fill(1 + Math.floor(b * 4));
      return false;
    case "alarm-lost":
      room.spoilAlarm("lost");
      return false;
    case "alarm-late":
      room.spoilAlarm("late");
      return false;
    case "alarm-twice":
      room.spoilAlarm("twice");
      return false;
    case "new-epoch":
      room.restore();
      return true;
    default:
      return false;
  }
}

// ---- networks ------------------------------------------------------------------------------------------------------------

function strikeNet({ a, b, c }: Step, fault: Fault, { desks, phones }: Strikable): boolean {
  const isAsk = fault === "lose-ask" || fault === "lose-answer" || fault === "double-ask" || fault === "slow-ask";
  const net: DeviceNet | undefined = (isAsk ? pick([...phones, ...phones, ...desks], a) : pick([...desks, ...phones], a))?.net;
  if (net === undefined) return false;
  const struck = STRIKES.find((one) => one === fault);
  if (struck !== undefined) {
    net.strike(struck, span(b, 3 * DAY));
    return false;
  }
  switch (fault) {
    case "lag":
      net.setLag(b < 0.3 ? 0 : span(c, 40_000));
      return true;
    case "half-open":
      net.halfOpen();
      return true;
    case "cut":
      net.cut(b < 0.5);
      return true;
    case "mend":
      for (const one of [...desks, ...phones]) if (c < 0.3 || one.net === net) one.net.mend();
      return true;
    default:
      return false;
  }
}

// ---- devices -------------------------------------------------------------------------------------------------------------

function strikeDevice(step: Step, fault: Fault, world: Strikable): boolean {
  const { a, b, c } = step;
  const desk = pick(world.desks, a);
  const tab = desk === undefined ? undefined : pick(desk.tabs(), b);
  const phone = pick(world.phones, a);
  if (desk === undefined || phone === undefined) return false;
  switch (fault) {
    case "device-full":
      fillDisk(desk.disk, 1 + Math.floor(c * 3), () => world.count(fault));
      return false;
    case "tab-dies":
      if (tab !== undefined) end(desk, tab, world);
      return tab !== undefined;
    case "tab-dies-writing":
      onWrite(desk.disk, Math.floor(c * 6), "before", (owner) => endOwner(desk, owner, fault, world));
      return false;
    case "tab-dies-written":
      onWrite(desk.disk, Math.floor(c * 3), "after", (owner) => endOwner(desk, owner, fault, world));
      return false;
    case "page-dies":
      phone.killPage();
      world.schedule.after(span(b, 300_000), () => (phone.page() === undefined ? void phone.openPage() : undefined));
      return true;
    case "wipe":
      desk.wipe();
      world.ledger.wiped(desk.name);
      world.schedule.after(span(b, 300_000), () => (desk.tabs().length === 0 ? desk.openTab() : undefined));
      return true;
    case "rot":
      world.schedule.after(span(b, 300_000), () => (desk.tabs().length === 0 ? desk.openTab() : undefined));
      return desk.spoil(c, (b * 7) % 1);
    case "phone-wipe":
      phone.killPage();
      phone.wipe();
      world.ledger.phoneWiped(phone.name, world.ledger.allAccepted());
      void phone.openPage();
      return true;
    case "clock":
      (c < 0.5 ? desk : phone).device.skew = Math.floor((b * 14 - 7) * DAY);
      return true;
    case "sign-out":
      return signOut(step, desk, world);
    default:
      return false;
  }
}

function endOwner(desk: Desk, owner: unknown, fault: Fault, world: Strikable): void {
  const tab = desk.tabs().find((one) => one === owner);
  if (tab === undefined) return;
  world.count(fault);
  end(desk, tab, world);
}

/** The browser ends a tab; its person opens it again a little later. */
function end(desk: Desk, tab: Tab, { schedule }: Strikable): void {
  desk.killTab(tab);
  schedule.after(3_000, () => (desk.tabs().length === 0 ? desk.openTab() : undefined));
}

/** The next `writes` commits find no space. */
function fillDisk(disk: Disk, writes: number, struck: () => void): void {
  let left = writes;
  disk.faults = {
    ...disk.faults,
    beforeWrite() {
      if (left === 0) return;
      left--;
      struck();
      throw named("QuotaExceededError", "no space left");
    },
  };
}

/** Something happens at the write number `after` from now, once. */
function onWrite(disk: Disk, after: number, when: "before" | "after", strikeIt: (owner: unknown) => void): void {
  let left = after;
  const due = (): boolean => left-- === 0;
  const { faults } = disk;
  if (when === "before") disk.faults = { ...faults, beforeWrite: (owner) => (due() ? strikeIt(owner) : undefined) };
  else
    disk.faults = {
      ...faults,
      afterCommit(owner, writes) {
        faults.afterCommit(owner, writes);
        if (!due()) return;
        disk.faults = { ...disk.faults, afterCommit: faults.afterCommit };
        strikeIt(owner);
      },
    };
}

/** Signed out from elsewhere, with whatever is on its way; the person signs in again later. */
function signOut({ b }: Step, desk: Desk, { room, tap, schedule }: Strikable): boolean {
  const token = desk.net.token();
  if (token === "") return false;
  const out = room.visit((door) => {
    const done = door.signOut(token);
    done.then(
      () => tap.revoke(token),
      () => undefined,
    );
    return true;
  });
  if (out === undefined) return false;
  schedule.after(span(b, 600_000), () => again(desk, room, schedule));
  return true;
}

/** Its person signs in anew; where nobody is there, a little later. */
export function again(desk: Desk, room: RoomProcess, schedule: Schedule): void {
  for (const one of desk.tabs()) desk.killTab(one);
  const signed = room.visit((door) => door.signIn(desk.me));
  if (signed === undefined) return void schedule.after(5_000, () => again(desk, room, schedule));
  void signed.then(
    (answer) => {
      if (answer.ok) desk.net.setToken(answer.value.token);
      desk.openTab();
    },
    () => schedule.after(5_000, () => again(desk, room, schedule)),
  );
}
