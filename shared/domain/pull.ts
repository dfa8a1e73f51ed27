// «Give me the next»: which waiting ticket somebody who asks for one takes. Pure; the room still decides who was first.
import type { TicketId } from "../core/ids.ts";
import { inLine } from "./dispatch.ts";
import { levelIn } from "./dispatchScore.ts";
import type { Waiting } from "./dispatchWork.ts";
import type { Member } from "./team.ts";

/**
 * The waiting tickets this member may take, in the order they should: those in their skills as the queue is served, then the others.
 * Only in languages they speak. What is full does not count: who asks for one has a hand.
 */
export function pullable(member: Member, queue: readonly Waiting[], now: number): readonly TicketId[] {
  const spoken = inLine(queue, now).filter(({ work }) => member.languages.includes(work.language));
  const isTheirs = ({ work }: Waiting): boolean => levelIn(work, member) > 0;
  return [...spoken.filter(isTheirs), ...spoken.filter((one) => !isTheirs(one))].map(({ work }) => work.ticket);
}
