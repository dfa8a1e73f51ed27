// Which Yjs client ids open editors have announced in a document. Read from the lines themselves, so nothing of it outlives them.
import type { MemberId } from "../../shared/core/ids.ts";
import type { Socket } from "../host/ports.ts";

/** The member whose open editor speaks for that client id in the document. */
export function announcedBy(sockets: readonly Socket[], doc: string, client: number): MemberId | undefined {
  for (const socket of sockets) {
    const facts = socket.facts();
    if (facts.door === "y" && facts.doc === doc && facts.awareness.includes(client)) return facts.member;
  }
  return undefined;
}
