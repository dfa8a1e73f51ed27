// What the gate says to every role about one and the same change.
import type * as Y from "yjs";
import { createDocs, viewOf, type LiveDoc } from "../../edge/room/docs.ts";
import { passGate } from "../../edge/room/gate.ts";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import type { CrdtKind } from "../../shared/doc/readDoc.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { Role } from "../../shared/domain/team.ts";
import { AMY, EDGE, written } from "./aTicket.ts";

/** By role: "in", "known", or the kind of the refusal. */
export type Answers = Readonly<Record<Role, string>>;
export const NOBODY: Answers = { owner: "forbidden", supervisor: "forbidden", agent: "forbidden" };
export const EVERYBODY: Answers = { owner: "in", supervisor: "in", agent: "in" };
export const OWNER: Answers = { owner: "in", supervisor: "forbidden", agent: "forbidden" };
export const SUPERIORS: Answers = { owner: "in", supervisor: "in", agent: "forbidden" };
export const NOT_ITS_NAME: Answers = { owner: "schema", supervisor: "schema", agent: "schema" };

export const MEMBERS: Readonly<Record<Role, MemberId>> = { owner: asId("own"), supervisor: asId("sue"), agent: AMY };

/** What the gate says to each role about one and the same change. */
export function answers(live: LiveDoc, id: string, work: (doc: Y.Doc, by: MemberId) => void): Answers {
  const answer = (role: Role): string => {
    const by = MEMBERS[role];
    const bytes = written(live, 4_242, (doc) => work(doc, by));
    const passed = passGate({ actor: { kind: "member", id: by, role }, live, id, bytes, before: viewOf(live), edgeClient: EDGE });
    return passed.ok ? (passed.value.known ? "known" : "in") : passed.error.kind;
  };
  return { owner: answer("owner"), supervisor: answer("supervisor"), agent: answer("agent") };
}

/** A document of that kind in memory, as the room holds it. */
export function docOf(name: DocName, kind: CrdtKind, fill?: (doc: Y.Doc) => void): LiveDoc {
  const live = createDocs({ run: () => undefined, all: () => [], transaction: (work) => work() }, EDGE).open(name, kind);
  fill?.(live.doc);
  return live;
}
