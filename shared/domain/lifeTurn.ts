// Who has a ticket and whose turn it is, line by line. Pure; keeps no time.
import type { MemberId } from "../core/ids.ts";
import type { Told } from "./lifeLines.ts";
import { isWithPerson, settle, type Ticket } from "./ticket.ts";

/** `offered`: a member's to take, nobody has it yet. `done`: resolved or closed, until the shopper came back. */
export type Holder = { readonly kind: "bot" | "queue" | "done" } | { readonly kind: "offered" | "member"; readonly member: MemberId };

/** Whose turn it is; nobody's while it is snoozed or done. */
export type WaitsOn = "shop" | "shopper" | "nobody";

export interface Turn {
  readonly holder: Holder;
  /** Who had it before it was done. */
  readonly before?: Holder;
  readonly shopTurn: boolean;
  /** A person has written. */
  readonly replied: boolean;
  readonly pause?: "waiting" | "snoozed" | undefined;
  readonly asked?: number;
}

/** Do both say the same to who looks? */
export function isSameTurn(a: Turn, b: Turn): boolean {
  return isSameHolder(a.holder, b.holder) && waitsOn(a) === waitsOn(b);
}

export function waitsOn({ holder, pause, shopTurn }: Turn): WaitsOn {
  if (holder.kind === "done" || pause === "snoozed") return "nobody";
  return pause === "waiting" || !shopTurn ? "shopper" : "shop";
}

/** What a line changes. */
export function after(state: Turn, message: Told): Turn {
  switch (message.kind) {
    case "shopper":
      return { ...revived(state), shopTurn: true, asked: (state.asked ?? 0) + 1 };
    case "bot":
      return state.holder.kind === "bot" ? { ...state, shopTurn: message.move.did === "handoff" } : state;
    case "agent":
      return { ...state, replied: true, shopTurn: message.seen.shopper < (state.asked ?? 0) };
    case "event":
      return happened(state, message.what, message.to ?? message.by);
  }
}

function happened(state: Turn, what: string, member: MemberId | undefined): Turn {
  switch (what) {
    case "handoff":
    case "queued":
      return state.holder.kind === "bot" ? wanted(given(state, { kind: "queue" })) : state;
    case "offered":
      return member === undefined ? state : wanted(given(state, { kind: "offered", member }));
    case "accepted":
    case "claimed":
    case "takeover":
    case "assigned":
    case "transferred":
      return member === undefined ? state : wanted(given(state, { kind: "member", member }));
    case "expired":
    case "returned":
    case "released":
      return given(state, { kind: "queue" });
    case "resolved":
    case "closed":
    case "merged":
      return ended(state);
    case "waiting":
    case "snoozed":
      return { ...revived(state), pause: what };
    case "reopened":
    case "followedUp":
      return { ...revived(state), shopTurn: true };
    case "opened":
    case "unmerged":
    case "woke":
      return revived(state);
    default:
      return state;
  }
}

/** Until a person has written, a person is waited for. */
function wanted(state: Turn): Turn {
  return state.replied ? state : { ...state, shopTurn: true };
}

function given(state: Turn, holder: Holder): Turn {
  return state.holder.kind === "done" ? { ...state, before: holder } : { ...state, holder };
}

function ended(state: Turn): Turn {
  return state.holder.kind === "done" ? state : { ...state, holder: { kind: "done" }, before: state.holder, pause: undefined };
}

/** Going on after an end or a pause. */
function revived({ before, ...state }: Turn): Turn {
  return { ...state, pause: undefined, ...(state.holder.kind === "done" && before !== undefined ? { holder: before } : {}) };
}

/** As the ticket itself says it stands now: a wish made here that the room has not told yet, a snooze whose hour has come. */
export function asSettled(state: Turn, ticket: Ticket, now: number): Turn {
  const { phase } = settle(ticket, now);
  if (phase === "resolved" || phase === "closed") return ended(state);
  const { to, state: how } = ticket.assignment;
  const holder: Holder =
    to === undefined ? { kind: isWithPerson(ticket) ? "queue" : "bot" } : { kind: how === "offered" ? "offered" : "member", member: to };
  return { ...revived(state), holder, pause: phase === "waiting" || phase === "snoozed" ? phase : undefined };
}

/** Two spans side by side are one where both say the same. */
export function isSameHolder(a: Holder, b: Holder): boolean {
  return a.kind === b.kind && memberOf(a) === memberOf(b);
}

function memberOf(holder: Holder): MemberId | undefined {
  return "member" in holder ? holder.member : undefined;
}
