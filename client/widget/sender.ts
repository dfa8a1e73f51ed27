// Empties the outbox into the room, in order: retries what the network lost, waits when asked to, sets aside what is refused. Never shows anything.
import { coalesced } from "../../shared/core/coalesced.ts";
import type { Clock, Random } from "../../shared/core/ids.ts";
import { MINUTE, SECOND } from "../../shared/core/time.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import { TURNS_BYTES, TURNS_MOST, type Shown, type Turns, type WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { After } from "../../shared/core/after.ts";
import type { Customer } from "./customer.ts";
import { backoff, isGone, refusedBy, type Answer, type Link } from "./link.ts";
import { hasFiles, idOf, isUnsent, type Kept, type Outbox } from "./outbox.ts";
import type { Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";

const HEAD_BYTES = 4_096; // what stands around the turns in one post, a signed identity among it
const OUTDATED_MS = 5 * MINUTE; // until a reloaded page is there, asking more often changes nothing
const WAIT_MS = 10 * SECOND; // a room that says "slower" without saying how long

const loadFiles = () => import("./files.ts");
const nothing = (): Answer => ({ came: "nothing" }); // its script is not here

export interface SenderPorts {
  readonly session: Session;
  readonly language: Language;
  readonly outbox: Outbox;
  readonly customer: Pick<Customer, "tokenFor" | "judged">;
  readonly shelf: Shelf;
  readonly link: Link;
  readonly clock: Clock;
  readonly random: Random;
  readonly after: After;
  /** Has the room this conversation already? Then it may be told who the shopper is, though nothing is said. */
  readonly isBegun: () => boolean;
  /** Has the room this turn already? */
  readonly isKnown: (turn: WidgetTurn) => boolean;
  readonly on: {
    readonly shown: (shown: Shown) => Promise<void>;
    readonly online: (yes: boolean) => void;
    readonly waitUntil: (at: number | undefined) => void;
    readonly gone: (kind: string) => void;
    /** The shop speaks a newer language than this page, or does again. */
    readonly outdated: (yes: boolean) => void;
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
  let callOff = (): void => {};
  const brought = new Set<string>(); // files the room has taken from this page

  const later = (ms: number): void => {
    callOff();
    callOff = ports.after(ms, () => void send(true));
  };
  const send = (soon = false): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (soon) waitUntil = Math.min(waitUntil, clock());
    return round();
  };
  const round = coalesced(async () => {
    if (!stopped && clock() >= waitUntil) await ports.shelf.alone(`send ${session.ticket}`, empty); // else the timer that ends the wait is already set
  });
  const empty = async (): Promise<void> => {
    while (!stopped) {
      const ready = await readyActs();
      const batch = batchOf(ready, oneByOne ? 1 : TURNS_MOST);
      const token = ports.customer.tokenFor(session.ticket);
      if (batch.length === 0) oneByOne = false;
      if (batch.length === 0 && (token === undefined || !ports.isBegun())) return;
      const withFiles = batch.find(hasFiles); // alone: nobody is shown a message without its picture
      const failed =
        withFiles && (await loadFiles().then((its) => its.bringFiles(withFiles, { ...ports, brought, refusedBy, isGone }), nothing));
      if (stopped) return;
      const answer = failed ?? (await link.post(postOf(batch, token), session.capability));
      if (token !== undefined && answer.came === "shown") ports.customer.judged(session.ticket, token, answer.shown.identity);
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
  const postOf = (batch: readonly Kept[], identity: string | undefined): Turns => {
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
    return { protocol: WIDGET_PROTOCOL, ticket: session.ticket, start, turns, ...(identity === undefined ? {} : { identity }) };
  };
  /** Gives whether to go on at once. */
  const take = async (answer: Answer, batch: readonly Kept[]): Promise<boolean> => {
    waitUntil = 0; // an old wait, with its timer gone, would be a new one on a clock that is put back
    switch (answer.came) {
      case "nothing":
        on.online(false);
        pause(backoff(failures++, random));
        return false;
      case "shown":
        failures = 0;
        on.waitUntil(undefined);
        on.outdated(false);
        on.online(true);
        await on.shown(answer.shown);
        return await takeAccepted(new Set(answer.shown.accepted), batch);
      case "refusal":
        on.online(true);
        return await takeRefusal(answer, batch);
    }
  };
  /** A post is taken up to the first message that comes too fast: what was not accepted is still to be sent. */
  const takeAccepted = async (accepted: ReadonlySet<string>, batch: readonly Kept[]): Promise<boolean> => {
    const taken = batch.filter((act) => act.turns.every((one) => accepted.has(one.id)));
    for (const id of taken.map(idOf)) if (id !== undefined) await outbox.sent(id);
    if (taken.some(hasFiles)) await loadFiles().then((its) => its.dropFilesOf(ports.shelf, session.ticket, taken), nothing); // else they go with the conversation
    await on.changed();
    if (taken.length > 0 || batch.length === 0) return true;
    pause(WAIT_MS); // a room that answers without taking anything is asked again, but not at once
    return false;
  };
  const takeRefusal = async (refusal: Extract<Answer, { came: "refusal" }>, batch: readonly Kept[]): Promise<boolean> => {
    if (isGone(refusal.kind)) {
      on.gone(refusal.kind);
      return false;
    }
    if (refusal.kind === "old-protocol") {
      on.outdated(true); // nothing is wrong with what was said: it waits for the page to be loaded anew
      pause(OUTDATED_MS);
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
    if (batch.length === 0) return false; // only said who is here: with the next message it is said again
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
    if (batch.length > 0 && (turns > most || bytes > TURNS_BYTES || [act, ...batch].some(hasFiles))) break; // words wait for no picture
    batch.push(act);
  }
  return batch;
}
