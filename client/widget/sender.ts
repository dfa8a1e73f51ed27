// Empties the outbox into the room, in order: retries what the network lost, waits when asked to, sets aside what is refused. Never shows anything.
import type { Clock, Random } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import { TURNS_BYTES, TURNS_MOST, type Shown, type Turns, type WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { After } from "./after.ts";
import { backoff, isGone, type Answer, type Link } from "./link.ts";
import { idOf, isUnsent, type Kept, type Outbox } from "./outbox.ts";
import type { Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";

const HEAD_BYTES = 1_024; // what stands around the turns in one post
const WAIT_MS = 10 * SECOND; // a room that says "slower" without saying how long

export interface SenderPorts {
  readonly session: Session;
  readonly language: Language;
  readonly outbox: Outbox;
  readonly shelf: Shelf;
  readonly link: Link;
  readonly clock: Clock;
  readonly random: Random;
  readonly after: After;
  /** Has the room this turn already? */
  readonly isKnown: (turn: WidgetTurn) => boolean;
  readonly on: {
    readonly shown: (shown: Shown) => Promise<void>;
    readonly online: (yes: boolean) => void;
    readonly waitUntil: (at: number | undefined) => void;
    readonly gone: () => void;
    /** Something was sent or set aside. */
    readonly changed: () => Promise<void>;
  };
}

export interface Sender {
  /** Sends what may leave now. Safe to call at any time, from any tab. `soon`: do not sit out a back-off. */
  readonly send: (soon?: boolean) => Promise<void>;
  readonly stop: () => void;
}

export function createSender(ports: SenderPorts): Sender {
  const { session, outbox, link, clock, random, on } = ports;
  let failures = 0;
  let oneByOne = false;
  let waitUntil = 0;
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  let callOff = (): void => {};

  const later = (ms: number): void => {
    callOff();
    callOff = ports.after(ms, () => void send(true));
  };
  const send = (soon = false): Promise<void> => {
    if (stopped) return Promise.resolve();
    again = true;
    if (soon) waitUntil = Math.min(waitUntil, clock());
    return (running ??= run().finally(() => {
      running = undefined;
      if (again) void send(); // asked for between the last look and here
    }));
  };
  const run = async (): Promise<void> => {
    while (again && !stopped) {
      again = false;
      if (clock() < waitUntil) return; // the timer that ends the wait is already set
      await ports.shelf.alone(`send ${session.ticket}`, empty);
    }
  };
  const empty = async (): Promise<void> => {
    while (!stopped) {
      const ready = await readyActs();
      const batch = batchOf(ready, oneByOne ? 1 : TURNS_MOST);
      if (batch.length === 0) {
        oneByOne = false;
        return;
      }
      const answer = await link.post(postOf(batch), session.capability);
      if (stopped || !(await take(answer, batch))) return;
    }
  };
  /** The acts that may leave, oldest first, up to the first the bot still thinks about; those the room has are marked on the way. */
  const readyActs = async (): Promise<readonly Kept[]> => {
    const ready: Kept[] = [];
    let already = false;
    for (const act of await outbox.all()) {
      const id = idOf(act);
      if (id === undefined || !isUnsent(act)) continue;
      if (!act.decided) break;
      if (act.turns.every(ports.isKnown)) {
        await outbox.sent(id);
        already = true;
      } else ready.push(act);
    }
    if (already) await on.changed();
    return ready;
  };
  /** The room uses `start` of the first post that arrives: then its first act is the conversation's first. */
  const postOf = (batch: readonly Kept[]): Turns => {
    const turns = batch.flatMap((act) => act.turns);
    const product = batch[0]?.product;
    const { shopper, name } = session;
    const start = {
      shopper,
      name,
      language: ports.language,
      createdAt: turns[0]?.at ?? clock(),
      ...(product === undefined ? {} : { product }),
    };
    return { protocol: WIDGET_PROTOCOL, ticket: session.ticket, start, turns };
  };
  /** Gives whether to go on at once. */
  const take = async (answer: Answer, batch: readonly Kept[]): Promise<boolean> => {
    switch (answer.came) {
      case "nothing":
        on.online(false);
        pause(backoff(failures++, random));
        return false;
      case "shown":
        failures = 0;
        on.waitUntil(undefined);
        on.online(true);
        await on.shown(answer.shown);
        for (const id of batch.map(idOf)) if (id !== undefined) await outbox.sent(id);
        await on.changed();
        return true;
      case "refusal":
        on.online(true);
        return await takeRefusal(answer, batch);
    }
  };
  const takeRefusal = async (refusal: Extract<Answer, { came: "refusal" }>, batch: readonly Kept[]): Promise<boolean> => {
    if (isGone(refusal.kind)) {
      on.gone();
      return false;
    }
    if (refusal.kind === "rate" || refusal.kind === "full" || refusal.status === 429) {
      oneByOne = true; // a whole tunnel's worth may be more than the room takes in one breath
      const ms = refusal.retryAfterMs ?? WAIT_MS;
      on.waitUntil(clock() + ms);
      pause(ms);
      return false;
    }
    const [only, ...others] = batch.map(idOf);
    if (others.length > 0)
      oneByOne = true; // find the one it does not want
    else if (only !== undefined) await outbox.refuse(only, refusal.kind);
    await on.changed();
    return true;
  };
  const pause = (ms: number): void => {
    waitUntil = clock() + ms;
    later(ms);
  };
  return {
    send,
    stop() {
      stopped = true;
      callOff();
    },
  };
}

/** As many whole acts as one post may carry. */
function batchOf(acts: readonly Kept[], most: number): readonly Kept[] {
  const batch: Kept[] = [];
  let turns = 0;
  let bytes = HEAD_BYTES;
  for (const act of acts) {
    turns += act.turns.length;
    bytes += new TextEncoder().encode(JSON.stringify(act.turns)).length;
    if (batch.length > 0 && (turns > most || bytes > TURNS_BYTES)) break;
    batch.push(act);
  }
  return batch;
}
