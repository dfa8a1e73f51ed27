// Who is there: what members want to be, and whether a line to them is open. A member whose last line dropped is present for a grace time.
import type { MemberId } from "../../shared/core/ids.ts";
import { PRESENCES, type Presence, type PresenceNow } from "../../shared/domain/team.ts";
import type { RoomFrame } from "../../shared/wire/frame.ts";
import { readId } from "../../shared/core/ids.ts";
import type { Socket, Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

type People = Extract<RoomFrame, { kind: "presence" }>["people"];

export interface Presences {
  /** A sign of life that says what the member wants to be. True when that changes who is present. */
  readonly heard: (turn: Turn, member: MemberId, presence: Presence) => boolean;
  /** The member's last line closed: the grace time begins. */
  readonly left: (turn: Turn, member: MemberId, graceMs: number) => void;
  /** The grace time is over: the member is offline. */
  readonly gone: (turn: Turn, member: MemberId) => void;
  /** Is a line to the member open, other than the one that is just closing? */
  readonly isConnected: (member: MemberId, closing: string) => boolean;
  /** Everybody who is not offline. */
  readonly now: () => readonly PresenceNow[];
  /** As sent to desks: with what they look at and whether they write there. */
  readonly people: () => People;
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
    heard(turn, member, presence) {
      timetable.setAway(turn, member, undefined);
      return become(turn, member, presence);
    },
    left(turn, member, graceMs) {
      if ((known.get(member)?.presence ?? "offline") !== "offline") timetable.setAway(turn, member, turn.now + graceMs);
    },
    gone(turn, member) {
      timetable.setAway(turn, member, undefined);
      become(turn, member, "offline");
    },
    isConnected,
    now,
    people: () => now().map((one) => ({ ...one, ...lookedAt(sockets(), one.member) })),
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

/** What the member looks at on any device; where they write beats where they only look. */
function lookedAt(sockets: readonly Socket[], member: MemberId): { readonly viewing?: string; readonly writing?: true } {
  let viewing: string | undefined;
  for (const socket of sockets) {
    const facts = socket.facts();
    if (facts.door !== "desk" || facts.member !== member || facts.viewing === undefined || facts.viewing === "") continue;
    if (facts.writing === true) return { viewing: facts.viewing, writing: true };
    viewing = facts.viewing;
  }
  return viewing === undefined ? {} : { viewing };
}
