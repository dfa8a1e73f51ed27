// A ticket's whole life as spans and marks: who had it, waiting on whom, what happened, how long. Derives only; decides nothing.
import type { MemberId } from "../core/ids.ts";
import { workingBetween } from "./calendar.ts";
import { promisedTo, type Promises } from "./promised.ts";
import { placed, type Line, type Told } from "./lifeLines.ts";
import { after, asSettled, isSameHolder, isSameTurn, waitsOn, type Holder, type Turn, type WaitsOn } from "./lifeTurn.ts";
import type { Ticket } from "./ticket.ts";

export interface LifeSpan {
  readonly holder: Holder;
  readonly waits: WaitsOn;
  readonly from: number;
  readonly to: number; // never before `from`
}

const MARKS = [
  "handoff",
  "transferred",
  "warned",
  "breached",
  "reply",
  "resolved",
  "closed",
  "reopened",
  "merged",
  "absorbed",
  "followedUp",
] as const;
export type MarkKind = (typeof MARKS)[number];

export interface LifeMark {
  readonly what: MarkKind;
  readonly at: number;
  readonly by?: MemberId | undefined;
  readonly to?: MemberId | undefined;
  readonly reason?: string | undefined;
}

interface Lasted {
  readonly ms: number;
  /** Of it in the hours of the promise that holds. */
  readonly workingMs: number;
}

export interface Life {
  readonly from: number;
  readonly to: number; // now, or the end
  readonly isOver: boolean;
  /** Without gap from `from` to `to`. */
  readonly spans: readonly LifeSpan[];
  readonly marks: readonly LifeMark[];
  /** The longest first; an offer counts as the queue's. What is done has none. */
  readonly held: readonly (Lasted & { readonly holder: Holder })[];
  readonly waited: Readonly<Record<WaitsOn, Lasted>>;
}

/** The life of a ticket up to `now` (ms). Working time in the hours of what is promised to it. `lines`: its own, placed at `now`, where they are known. */
export function lifeOf(ticket: Ticket, promises: Promises, now: number, lines: readonly Line[] = placed(ticket, now)): Life {
  const from = lines[0]?.at ?? Math.min(ticket.head.createdAt, now);
  const end = Math.max(now, from, ...lines.map((one) => one.at));
  const spans: LifeSpan[] = [];
  const marks: LifeMark[] = [];
  let state: Turn = { holder: { kind: "bot" }, shopTurn: false, replied: false };
  let since = from;
  const goOn = (next: Turn, at: number): void => {
    if (!isSameTurn(state, next)) {
      if (at > since) spans.push({ holder: state.holder, waits: waitsOn(state), from: since, to: at });
      since = at;
    }
    state = next;
  };
  for (const { at, message } of lines) {
    const mark = markOf(message, state);
    if (mark !== undefined) marks.push({ ...mark, at });
    goOn(after(state, message), at);
  }
  const last = lines.at(-1)?.at ?? from;
  goOn(asSettled(state, ticket, now), Math.min(end, Math.max(last, unsaidAt(ticket, now) ?? last)));
  const isOver = state.holder.kind === "done";
  if (!isOver && end > since) spans.push({ holder: state.holder, waits: waitsOn(state), from: since, to: end });
  return { from, to: isOver ? since : end, isOver, spans, marks, ...summed(spans, promisedTo(ticket, promises).calendar) };
}

/** When what no event has told yet began: a snooze is over at its hour, any other wish holds from when it was made. */
function unsaidAt({ statusWish: wish }: Ticket, now: number): number | undefined {
  return wish?.until !== undefined && wish.until <= now ? wish.until : wish?.at;
}

function markOf(message: Told, state: Turn): Omit<LifeMark, "at"> | undefined {
  if (message.kind === "agent") return { what: "reply", by: message.by };
  if (message.kind !== "event") return undefined;
  const { by, to, reason } = message;
  const isBack = message.what === "opened" && state.holder.kind === "done";
  const what = isBack ? "reopened" : MARKS.find((one) => one === message.what && one !== "reply");
  return what === undefined ? undefined : { what, by, to, reason };
}

function summed(spans: readonly LifeSpan[], calendar: Promises["calendar"]): Pick<Life, "held" | "waited"> {
  const held: (Lasted & { readonly holder: Holder })[] = [];
  const waited: Record<WaitsOn, Lasted> = { shop: NOTHING, shopper: NOTHING, nobody: NOTHING };
  for (const { holder: had, waits, from, to } of spans) {
    if (had.kind === "done") continue;
    const lasted = { ms: to - from, workingMs: workingBetween(calendar, from, to) };
    const holder: Holder = had.kind === "offered" ? { kind: "queue" } : had;
    const at = held.findIndex((one) => isSameHolder(one.holder, holder));
    const sum = plus(held[at] ?? NOTHING, lasted);
    held.splice(at < 0 ? held.length : at, 1, { holder, ...sum });
    waited[waits] = plus(waited[waits], lasted);
  }
  return { held: held.sort((a, b) => b.ms - a.ms), waited };
}

const NOTHING: Lasted = { ms: 0, workingMs: 0 };

function plus(a: Lasted, b: Lasted): Lasted {
  return { ms: a.ms + b.ms, workingMs: a.workingMs + b.workingMs };
}
