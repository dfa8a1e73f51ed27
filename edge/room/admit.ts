// One update's way in, whichever door it came by: gate → append → acknowledge → decide → tell. There is no other for members.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Member } from "../../shared/domain/team.ts";
import * as Y from "yjs";
import { weightOf } from "./compact.ts";
import { DOC_BYTES, viewOf, type Docs, type LiveDoc } from "./docs.ts";
import { passGate, type Passed } from "./gate.ts";
import type { Sender, Turn } from "./turn.ts";

export interface AdmitPorts {
  readonly docs: Docs;
  readonly edgeClient: number;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
  /** Any change from a member is a sign of life. */
  readonly alive: (turn: Turn, member: Member["id"]) => void;
}

export interface AdmitAsk {
  readonly member: Member;
  readonly doc: string;
  readonly bytes: Uint8Array;
  readonly from: Sender;
}

/**
 * Lets an update in, or refuses it with the document untouched. `acknowledge` is called once it is on disk and before anybody is told.
 */
export function admit(ask: AdmitAsk, ports: AdmitPorts): Result<true> {
  const named = readDocName(ask.doc);
  if (named === undefined) return refuse("unknown-kind", "there are no documents of that name");
  if (named.kind === "team") return refuse("forbidden", "the team is not changed here");
  const live = ports.docs.open(named.name, named.kind);
  const actor = { kind: "member", id: ask.member.id, role: ask.member.role } as const;
  const passed = passGate({ actor, live, id: named.id, bytes: ask.bytes, before: viewOf(live), edgeClient: ports.edgeClient });
  if (!passed.ok) return passed;
  const arrival = passed.value;
  if (arrival.known) {
    ask.from.acknowledge(undefined);
    ports.run((turn) => ports.alive(turn, ask.member.id));
    return ok(true);
  }
  if (!fits(live, arrival)) return refuse("full", "this document has no room left");
  ports.run((turn) => {
    turn.receive(live, arrival, ask.from);
    ports.alive(turn, ask.member.id);
  });
  return ok(true);
}

/** Within a document's bytes, as it is or once compacted. */
function fits(live: LiveDoc, arrival: Extract<Passed, { known: false }>): boolean {
  if (weightOf(live.row) + arrival.bytes.length <= DOC_BYTES) return true;
  return Y.encodeStateAsUpdate(arrival.shadow).length <= DOC_BYTES;
}
