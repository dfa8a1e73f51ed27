// The members of the shop as the room keeps them: rows, not documents, for what gives a right is the edge's own.
import { TEAM_DOC } from "../../shared/domain/names.ts";
import { readMember, type Member } from "../../shared/domain/team.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";

const SEQ = "team_seq"; // the room's number of the team's last change

export interface Members {
  readonly all: () => readonly Member[];
  readonly of: (id: string) => Member | undefined;
  /** The team as the feed carries it. */
  readonly entry: () => FeedEntry;
  readonly seq: () => number;
  /** Replaces the team; `seq` is the room's number for it. In a transaction of the caller's. */
  readonly replace: (members: readonly Member[], seq: number) => void;
  /** Writes one, new or changed; likewise. */
  readonly put: (member: Member, seq: number) => void;
  /** Reads them again when next asked: a turn failed. */
  readonly forget: () => void;
}

export function createMembers(sql: Sql): Members {
  let known: ReadonlyMap<string, Member> | undefined;
  const map = (): ReadonlyMap<string, Member> => (known ??= new Map(load(sql).map((one) => [one.id, one])));
  let knownSeq: number | undefined;
  const seq = (): number => (knownSeq ??= Number(readMeta(sql, SEQ) ?? "0"));
  const forget = (): void => {
    known = undefined;
    knownSeq = undefined;
  };
  return {
    all: () => [...map().values()],
    of: (id) => map().get(id),
    entry: () => ({
      doc: TEAM_DOC,
      seq: seq(),
      from: 0,
      format: "json",
      bytes: new TextEncoder().encode(JSON.stringify({ members: [...map().values()] })),
    }),
    seq,
    replace(members, at) {
      sql.run("DELETE FROM members");
      for (const one of members) sql.run("INSERT INTO members (id, json) VALUES (?, ?)", one.id, JSON.stringify(one));
      writeMeta(sql, SEQ, String(at));
      forget();
    },
    put(member, at) {
      sql.run(
        "INSERT INTO members (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
        member.id,
        JSON.stringify(member),
      );
      writeMeta(sql, SEQ, String(at));
      forget();
    },
    forget,
  };
}

function load(sql: Sql): readonly Member[] {
  return sql.all("SELECT json FROM members ORDER BY id").map((row) => {
    const member = readMember(JSON.parse(textOf(row, "json")));
    if (member === undefined) throw new Error("a member's row that cannot be read");
    return member;
  });
}
