// Who else is at which ticket, for all screens of the desk: from what the room told, while there is a line to hear it on. Decides nothing.
import { createMemo, type Accessor } from "solid-js";
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import { same } from "../../../shared/core/same.ts";
import type { PersonHere } from "../../store/heard.ts";
import { createNow } from "../../ui/now.ts";
import { whoIsHere, type OtherHere } from "./whoIsHere.ts";

export interface WhoIsHere {
  readonly others: (ticket: TicketId) => readonly OtherHere[];
  /** Is the room heard? If not, nothing is claimed of anybody. */
  readonly heard: Accessor<boolean>;
}

const NOBODY: readonly OtherHere[] = [];

export function createWhoIsHere(people: Accessor<readonly PersonHere[]>, me: MemberId, heard: Accessor<boolean>): WhoIsHere {
  const now = createNow();
  const isAnyWriting = createMemo(() => people().some((one) => one.writesUntil !== undefined));
  const found = createMemo(
    () => (heard() ? [...whoIsHere(people(), me, isAnyWriting() ? now() : 0)] : []), // without a writer nothing runs out, and the clock is not looked at
    [],
    { equals: same },
  );
  const byTicket = createMemo(() => new Map(found()));
  return { others: (ticket) => byTicket().get(ticket) ?? NOBODY, heard };
}
