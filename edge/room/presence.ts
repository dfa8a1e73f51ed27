// Who is there: what members want to be, and whether a line to them is open. A member whose last line dropped is present for a grace time.
import type { MemberId } from "../../shared/core/ids.ts";
import { PRESENCES, type Presence, type PresenceNow } from "../../shared/domain/team.ts";
import type { RoomFrame } from "../../shared/wire/frame.ts";
import { readId } from "../../shared/core/ids.ts";
import { MINUTE, SECOND } from "../../shared/core/time.ts";
import type { Socket, SocketFacts, Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

type DeskFacts = Extract<SocketFacts, { door: "desk" }>;
type People = Extract<RoomFrame, { kind: "presence" }>["people"];

export interface Presences {
  /**
   * A sign of life that says what the member wants to be. True when that changes who is present. One who takes work is looked after
   * again in `autoAwayMs` (0: never).
   */
  readonly heard: (turn: Turn, member: MemberId, presence: Presence, autoAwayMs: number) => boolean;
  /** Was there a sign of life within `autoAwayMs`? If not, the member is on a break from now on, until the next one. True when that is so. */
  readonly lookAfter: (turn: Turn, member: MemberId, autoAwayMs: number) => boolean;
  /** The member's last line closed: the grace time begins. */
  readonly left: (turn: Turn, member: MemberId, graceMs: number) => void;
  /** The grace time is over: the member is offline. */
  readonly gone: (turn: Turn, member: MemberId) => void;
  /** Is a line to the member open, other than the one that is just closing? */
  readonly isConnected: (member: MemberId, closing: string) => boolean;
  /** Everybody who is not offline. */
  readonly now: () => readonly PresenceNow[];
  /** As sent to desks at `now`: with what they look at and whether they write there. Of who is silent for long, or has no line, nothing is said. */
  readonly people: (now: number) => People;
  /** Members said to be there to whom no line is open (a killed process closes none): to be given their grace time. */
  readonly lineless: () => readonly MemberId[];
  readonly reload: () => void;
}

export function createPresences(sql: Sql, sockets: () => readonly Socket[], timetable: Timetable): Presences {
  const known = new Map<MemberId, PresenceNow>();
  const reload = (): void => {
    known.clear();
    for (const row of sql.all("SELECT member, presence, since FROM presence")) {
      const member = readId<MemberId>(textOf(row, "member"));
      const presence = PRESENCES.find((one) => one === textOf(row, "presence"));
      if (member !== undefined && presence !== undefined) known.set(member, { member, presence, since: numberOf(row, "since") });
    }
  };
  reload();
  const become = (turn: Turn, member: MemberId, presence: Presence): boolean => {
    if ((known.get(member)?.presence ?? "offline") === presence) return false;
    known.set(member, { member, presence, since: turn.now });
    turn.also(() => {
      const write =
        "INSERT INTO presence (member, presence, since) VALUES (?, ?, ?) ON CONFLICT (member) DO UPDATE SET presence = excluded.presence, since = excluded.since";
      sql.run(write, member, presence, turn.now);
    });
    return true;
  };
  const isConnected = (member: MemberId, closing: string): boolean => sockets().some((one) => one.id !== closing && isDeskOf(one, member));
  const now = (): readonly PresenceNow[] => [...known.values()].filter((one) => one.presence !== "offline");
  return {
    heard(turn, member, presence, autoAwayMs) {
      timetable.setAway(turn, member, undefined);
      const looked = timetable.silentDue(member);
      if (presence === "online" && autoAwayMs > 0) {
        if (looked === undefined || looked > turn.now + autoAwayMs) timetable.setSilent(turn, member, turn.now + autoAwayMs);
      } else timetable.setSilent(turn, member, undefined);
      return become(turn, member, presence);
    },
    lookAfter(turn, member, autoAwayMs) {
      const lines = sockets().filter((one) => isDeskOf(one, member));
      const watched = known.get(member)?.presence === "online" && autoAwayMs > 0 && lines.length > 0; // who has no line is `left`
      const due = Math.max(0, ...lines.map(signOf)) + autoAwayMs;
      timetable.setSilent(turn, member, watched && due > turn.now ? due : undefined);
      return watched && due <= turn.now && become(turn, member, "break");
    },
    left(turn, member, graceMs) {
      if ((known.get(member)?.presence ?? "offline") !== "offline") timetable.setAway(turn, member, turn.now + graceMs);
    },
    gone(turn, member) {
      timetable.setAway(turn, member, undefined);
      timetable.setSilent(turn, member, undefined);
      become(turn, member, "offline");
    },
    isConnected,
    now,
    people: (at) => now().map((one) => ({ ...one, ...lookedAt(sockets(), one.member, at) })),
    lineless: () =>
      now()
        .map((one) => one.member)
        .filter((member) => !isConnected(member, "") && timetable.awayDue(member) === undefined),
    reload,
  };
}

function isDeskOf(socket: Socket, member: MemberId): boolean {
  const facts = socket.facts();
  return facts.door === "desk" && facts.hello && facts.member === member;
}

function signOf(socket: Socket): number {
  const facts = socket.facts();
  return facts.door === "desk" ? (facts.signAt ?? facts.at) : 0;
}

const WRITING_MS = 30 * SECOND; // who strikes no key for so long writes no more, whatever their page said last
const VIEWING_MS = 5 * MINUTE; // nor does one look who gives no sign of life: a desk at work gives one every two minutes
const UNHEARD_MS = 35 * SECOND; // one ping may be lost on the way
const TOLD_AGAIN_MS = 15 * SECOND; // who writes on is told anew so often, so that nobody takes them for silent

/** What the member looks at on any device at `now`; where they write beats where they only look. */
function lookedAt(
  sockets: readonly Socket[],
  member: MemberId,
  now: number,
): { readonly viewing?: string; readonly writing?: true; readonly quietMs?: number } {
  let viewing: string | undefined;
  for (const socket of sockets) {
    const facts = socket.facts();
    if (facts.door !== "desk" || facts.member !== member || facts.viewing === undefined || facts.viewing === "") continue;
    if (!isHeard(socket, facts, now)) continue;
    if (isWriting(facts, now)) return { viewing: facts.viewing, writing: true, quietMs: quietOf(facts, now) };
    if (isLooking(facts, now)) viewing = facts.viewing;
  }
  return viewing === undefined ? {} : { viewing };
}

const quietOf = (facts: DeskFacts, now: number): number => Math.max(0, now - (facts.wroteAt ?? facts.at));

/** When something came last on a line that pings: who was cut off says no goodbye, and the platform may notice minutes later. */
function heardAt(socket: Socket, facts: DeskFacts): number | undefined {
  const pinged = socket.pingedAt();
  return pinged === undefined ? undefined : Math.max(pinged, facts.signAt ?? 0, facts.wroteAt ?? 0);
}

/** Is its other side still there, as far as one can know? */
export function isHeard(socket: Socket, facts: DeskFacts, now: number): boolean {
  return now - (heardAt(socket, facts) ?? now) < UNHEARD_MS;
}

/** When to see who of those that look at a ticket together is still there: as the first of them will have been silent for too long; undefined: nobody does. */
export function unheardDue(sockets: readonly Socket[], now: number): number | undefined {
  const first = new Map<string, string>(); // who was seen first at a ticket
  const shared = new Set<string>();
  const lines = sockets.flatMap((socket) => {
    const facts = socket.facts();
    if (facts.door !== "desk" || facts.viewing === undefined || facts.viewing === "") return [];
    const { viewing, member } = facts;
    if ((first.get(viewing) ?? member) !== member) shared.add(viewing);
    first.set(viewing, first.get(viewing) ?? member);
    return [{ viewing, at: isHeard(socket, facts, now) ? (heardAt(socket, facts) ?? now) : undefined }];
  });
  const heard = lines.flatMap(({ viewing, at }) => (shared.has(viewing) ? (at ?? []) : []));
  return heard.length === 0 ? undefined : Math.min(...heard) + UNHEARD_MS;
}

/** Is a reply being written on this line, with a key struck lately? */
export function isWriting(facts: DeskFacts, now: number): boolean {
  return facts.writing === true && quietOf(facts, now) < WRITING_MS;
}

/** Has this desk something before it, and was there a sign of life on its line lately? */
export function isLooking(facts: DeskFacts, now: number): boolean {
  return facts.viewing !== undefined && facts.viewing !== "" && now - (facts.signAt ?? facts.at) < VIEWING_MS;
}

/** What desks would learn from it: the same text is no news. */
export function newsIn(people: People, now: number): string {
  return JSON.stringify(people, (key, value: unknown) =>
    key === "quietMs" && typeof value === "number" ? Math.floor((now - value) / TOLD_AGAIN_MS) : value,
  );
}
