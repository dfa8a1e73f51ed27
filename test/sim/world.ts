// One shop whole, in one thread: room, desks, phones and networks on one schedule. Takes steps, breaks what a step says, mends, comes to rest.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { seededRandom } from "../kit/random.ts";
import { checkAtRest, phoneLacks } from "./atRest.ts";
import type { Defect } from "./defects.ts";
import { createDesk, type Desk } from "./desk.ts";
import { doDeed, renew } from "./deeds.ts";
import { bannedMarks, checkErased, eraseSomebody, erasedTickets } from "./erased.ts";
import { createLedger } from "./ledger.ts";
import { again, strike, type Strikable } from "./faults.ts";
import { createDeviceNet, type DeviceNet } from "./network.ts";
import type { LineFacts } from "./wire.ts";
import { isDeed, type Step } from "./plan.ts";
import { createRoomProcess, type RoomProcess } from "./roomProcess.ts";
import { docsByName, epochOf, headOf, versionsOf, type Rows } from "./roomRows.ts";
import { createSchedule, settled } from "./schedule.ts";
import { createPhone } from "./shopper.ts";
import { DESKS, SIM_SHOP } from "./simShop.ts";
import { Broken } from "./broken.ts";
import { createRoomWatch } from "./watchRoom.ts";
import { tiedTo } from "./tied.ts";
import { createTap } from "./wireTap.ts";

export interface World {
  /** Opens the shop: everybody signs in. */
  readonly begin: () => Promise<void>;
  readonly take: (step: Step) => Promise<void>;
  /** Mends everything, waits until it is quiet, and checks what must hold then. */
  readonly rest: () => Promise<void>;
  readonly counts: ReadonlyMap<string, number>;
  /** Of everything that was said and done. */
  readonly hash: () => string;
  readonly events: () => number;
  readonly close: () => void;
}

export interface WorldAsk {
  readonly seed: number;
  readonly defect?: Defect | undefined;
  readonly log?: ((words: string) => void) | undefined;
}

const BEGINNING = Date.UTC(2026, 10, 2, 2, 0); // a Monday morning in Shanghai
const WEIGHTS = new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../models/weights/light.bin")));
const PHONES = 3;
const DEEP_EVERY = 40; // steps between two thorough looks at the room
const REST_SLICE_MS = 20_000;
const ANOTHER_BACKUP = 0.3;
const SIGN_IN_MS = 600_000; // by then everybody has noticed that the shop was put back
const REST_MOST_MS = 3 * 3_600_000; // then something is stuck

export function createWorld({ seed, defect = {}, log }: WorldAsk): World {
  const schedule = createSchedule(BEGINNING);
  const counts = new Map<string, number>();
  const trace = createTrace();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const failure: { found: unknown } = { found: undefined };
  const ledger = createLedger();
  const tap = createTap({
    accepted: ledger.accepted,
    isPublished: (mark) => versionsOf(room.db).some(({ body }) => body.includes(mark)),
    tiedTo: (ticket) => tiedTo(docsByName(room.db), ticket),
    trace: (line, data) => trace(`${schedule.now()} ${line.device} ${line.door}`, data),
  });
  const nets: DeviceNet[] = [];
  const room = createRoomProcess({
    seed: SIM_SHOP,
    schedule,
    random: seededRandom(seed * 31 + 1),
    weights: () => WEIGHTS,
    around: defect.sql,
    died: () => {
      count("room died");
      for (const net of nets) net.roomDied();
    },
    came: () => count("room came"),
    struck: count,
    bug: (words) => (failure.found ??= new Broken("bug", `the room said: ${words}`)),
  });
  const guarded =
    <A extends readonly unknown[]>(work: (...args: A) => void) =>
    (...args: A): void => {
      try {
        work(...args);
      } catch (broke) {
        failure.found ??= broke;
      }
    };
  const wire = {
    said: guarded(tap.said),
    heard: (line: LineFacts, data: Uint8Array | string): void => {
      log?.(`  ${line.device} → ${line.door} ${data.length}`);
      trace(`${schedule.now()} ${line.device} up`, data);
    },
  };
  const netOf = (name: string, n: number): DeviceNet => {
    const net = createDeviceNet(name, seededRandom(seed * 131 + n), { schedule, room, wire, defect, struck: count });
    nets.push(net);
    return net;
  };
  const desks = (seed % 4 === 0 ? DESKS : DESKS.slice(0, 3)).map((one, n) => {
    const desk = createDesk({ ...one, seed: seed * 1_009 + n, schedule, net: netOf(one.name, n) });
    desk.disk.faults = { ...desk.disk.faults, afterCommit: (_owner, writes) => ledger.wrote(desk.name, writes) };
    defect.disk?.(desk.disk);
    return desk;
  });
  const phones = Array.from({ length: PHONES }, (_, n) => {
    const name = `phone-${n + 1}`;
    return createPhone({ name, seed: seed * 2_003 + n, schedule, net: netOf(name, 10 + n), moves: seededRandom(seed * 17 + n) });
  });
  const strikable: Strikable = { schedule, room, desks, phones, ledger, tap, count, olderBackup };
  const people = { desks, phones, ledger, tap, count, now: schedule.now, erase: (draw: number) => eraseSomebody(draw, room, count) };
  const watch = createRoomWatch(room.db, room.written);
  let steps = 0;
  let kept: Rows | undefined;

  const check = (): void => {
    if (failure.found === undefined) return;
    throw failure.found;
  };
  const run = async (ms: number): Promise<void> => {
    await settled();
    await schedule.run(schedule.now() + ms);
    check();
  };

  return {
    async begin() {
      for (const desk of desks) {
        await signIn(desk, room);
        desk.openTab();
      }
      for (const phone of phones) await phone.openPage();
      await run(2_000);
    },
    counts,
    hash: trace.hash,
    events: schedule.done,
    async take(step) {
      steps++;
      trace(step.do, "");
      log?.(`${steps} ${step.do} a=${step.a} b=${step.b} c=${step.c} then ${step.ms} ms`);
      if (isDeed(step.do)) {
        const deed = step.do;
        void doDeed(step, deed, people).catch((broke: unknown) => (failure.found ??= broke));
        if (deed === "night") return await night(step);
      } else strike(step, step.do, strikable);
      await run(step.ms);
      if (step.do === "erase") tap.forbid(() => bannedMarks(erasedTickets(room.db), ledger, tap, docsByName(room.db)));
      watch.look();
      if (steps % DEEP_EVERY === 0) watch.lookDeep();
    },
    async rest() {
      await heal();
      const end = schedule.now() + REST_MOST_MS;
      for (let calm = 0; calm < 2; ) {
        await run(REST_SLICE_MS);
        for (const phone of phones) {
          const page = phone.page();
          if (page?.view().stage === "gone") await renew(phone, page, people); // as its shopper would
        }
        for (const desk of desks) await backAtWork(desk);
        const busy = unrest();
        calm = busy === undefined ? calm + 1 : 0; // twice: a desk that has only just come online still compares its copies
        if (busy !== undefined && schedule.now() > end) throw new Broken("never at rest", busy);
      }
      watch.look();
      watch.lookDeep();
      checkAtRest({ room, desks, phones, ledger, tap, now: schedule.now() });
      checkErased({ room, desks, phones, ledger, tap });
      check();
    },
    close: room.close,
  };

  /** A backup is taken; or the last one put back: then nobody is owed what came after it, and everybody signs in again. */
  function olderBackup(draw: number): boolean {
    if (kept === undefined || draw < ANOTHER_BACKUP) {
      kept = room.backup();
      count("backup");
      return false;
    }
    const [before, epoch] = [docsByName(room.db), epochOf(room.db)];
    room.restoreFrom(kept);
    const after = docsByName(room.db);
    ledger.restored(before, after);
    tap.restored(after, epoch);
    watch.beginAnew();
    for (const desk of desks) schedule.after(Math.floor(draw * SIGN_IN_MS), () => again(desk, room, schedule));
    return true;
  }

  /** Everybody sleeps: timers stand still, lines look open, some are gone in the morning. */
  async function night(step: Step): Promise<void> {
    for (const one of [...desks, ...phones]) {
      one.device.sleep();
      one.net.sleep();
    }
    await run(step.ms);
    for (const [n, one] of [...desks, ...phones].entries()) {
      one.device.wake();
      one.net.wake((step.c * (n + 3)) % 1 < 0.6);
    }
    count("night");
    await run(1_000);
  }

  async function heal(): Promise<void> {
    for (const one of [...desks, ...phones]) {
      one.device.wake();
      one.net.heal();
    }
    for (const desk of desks) desk.disk.faults = { ...desk.disk.faults, beforeWrite: () => undefined, beforeCommit: () => undefined };
    room.mend();
    for (const phone of phones) if (phone.page() === undefined) await phone.openPage();
    await run(1_000);
    for (const desk of desks) desk.tabs()[0]?.sync.setHere({ presence: "online" }); // everybody looks up: a sign of life, and a turn of the room
  }

  /** Signed out: the person signs in again, and the app begins anew. */
  async function backAtWork(desk: Desk): Promise<void> {
    const [tab] = desk.tabs();
    if (tab?.sync.status().state === "signed-out" || desk.net.token() === "") {
      for (const one of desk.tabs()) desk.killTab(one);
      await signIn(desk, room);
    }
    if (desk.tabs().length === 0) desk.openTab();
  }

  function unrest(): string | undefined {
    const head = headOf(room.db).toString(36);
    for (const desk of desks) {
      const status = desk.tabs()[0]?.sync.status();
      if (status?.state !== "online") return `${desk.name} is ${JSON.stringify(status)}`;
      if (desk.disk.tables.outbox.rows.size > 0) return `${desk.name} has ${desk.disk.tables.outbox.rows.size} unsent changes`;
      const cursor = String(desk.disk.tables.singles.rows.get("cursor")?.["value"]);
      if (cursor.split(".")[1] !== head) return `${desk.name} stands at ${cursor}, the room at ${head}`;
    }
    for (const phone of phones) {
      const view = phone.page()?.view();
      if (view === undefined || view.unsent > 0 || view.thinking) return `${phone.name} has ${view?.unsent} unsent lines`;
    }
    const docs = docsByName(room.db);
    return phones.map((phone) => phoneLacks(phone, docs)).find((one) => one !== undefined);
  }
}

export async function signIn(desk: Desk, room: RoomProcess): Promise<void> {
  const signed = await room.visit((door) => door.signIn(desk.me).catch(() => undefined));
  desk.net.setToken(signed?.ok === true ? signed.value.token : "");
}

/** FNV-1a over everything that happened, in order: two runs of one seed give one hash. */
function createTrace(): ((words: string, data: Uint8Array | string) => void) & { readonly hash: () => string } {
  let [a, b] = [0x811c9dc5, 0x1000193];
  const takeText = (text: string): void => {
    let [x, y] = [a, b];
    for (let i = 0; i < text.length; i++) {
      const byte = text.charCodeAt(i) & 255;
      x = Math.imul(x ^ byte, 0x01000193);
      y = Math.imul(y ^ byte, 0x85ebca6b);
    }
    [a, b] = [x >>> 0, y >>> 0];
  };
  const takeBytes = (data: Uint8Array): void => {
    let [x, y] = [a, b];
    for (let i = 0; i < data.length; i++) {
      const byte = data[i] ?? 0;
      x = Math.imul(x ^ byte, 0x01000193);
      y = Math.imul(y ^ byte, 0x85ebca6b);
    }
    [a, b] = [x >>> 0, y >>> 0];
  };
  const note = (words: string, data: Uint8Array | string): void => {
    takeText(words);
    if (typeof data === "string") takeText(data);
    else takeBytes(data);
  };
  return Object.assign(note, { hash: () => a.toString(16).padStart(8, "0") + b.toString(16).padStart(8, "0") });
}
