// One update's way in, whichever door it came by: gate → append → acknowledge → decide → tell. There is no other for members.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { Clock, TicketId } from "../../shared/core/ids.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Member } from "../../shared/domain/team.ts";
import * as Y from "yjs";
import type { Socket } from "../host/ports.ts";
import { announcedBy } from "./announced.ts";
import type { Budget } from "./budget.ts";
import { weightOf } from "./compact.ts";
import { DOC_BYTES, viewOf, type Docs, type LiveDoc } from "./docs.ts";
import { homeAt } from "./joining.ts";
import { passGate, type Passed } from "./gate.ts";
import { lacksFile } from "./filesThere.ts";
import type { Files } from "./files.ts";
import type { Sender, Turn } from "./turn.ts";

export interface AdmitPorts {
  readonly docs: Docs;
  readonly budget: Pick<Budget, "state" | "refusal">;
  readonly clock: Clock;
  readonly files: Pick<Files, "has">;
  readonly edgeClient: number;
  readonly sockets: () => readonly Socket[];
  readonly formerEdgeClients: readonly number[];
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
  if (live.row.erased) return refuse("erased", "this was a person's, who is erased: nothing more can be written there");
  const actor = { kind: "member", id: ask.member.id, role: ask.member.role } as const;
  const heldBy = (client: number): string | undefined => announcedBy(ports.sockets(), named.name, client);
  const ties = { find: (id: TicketId) => homeAt(ports.docs, id), now: ports.clock() };
  const { edgeClient, formerEdgeClients } = ports;
  const own = { id: named.id, before: viewOf(live), bytes: ask.bytes };
  const passed = passGate({ actor, live, ...own, edgeClient, formerEdgeClients, heldBy, ties });
  if (!passed.ok) return passed;
  const arrival = passed.value;
  if (arrival.known) {
    ask.from.acknowledge(undefined);
    ports.run((turn) => ports.alive(turn, ask.member.id));
    return ok(true);
  }
  if (live.kind !== "ticket" && ports.budget.state() === "spent") return { ok: false, error: ports.budget.refusal() };
  if (live.kind === "ticket" && lacksFile(live.doc, arrival.shadow, ports.files))
    return refuse("conflict", "有附件没有送到店里，这条没有发出。 A file did not reach the shop, so this was not sent.", "file-missing");
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
