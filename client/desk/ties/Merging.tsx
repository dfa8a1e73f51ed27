// Choosing the ticket in which the open one is to go on: the shopper's others, and why one may not be. Done with the way back.
import type { JSX } from "solid-js";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { mayMerge } from "../../../shared/domain/ties/mayMerge.ts";
import { asMergeable, homeOfRow } from "../../../shared/domain/ties/mergeable.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { ownWords } from "../session/ownWords.ts";
import { did } from "../ticket/createDeeds.ts";
import { FindTicket, ticketNumber } from "./FindTicket.tsx";
import { TIES } from "./tieWords.ts";

interface MergingProps {
  readonly desk: Desk;
  readonly row: TicketRow;
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

export function Merging(props: MergingProps): JSX.Element {
  const actions = props.desk.tieActions();
  const actor = { id: props.desk.me, role: props.desk.kept.session.role };
  const whyNot = (row: TicketRow): string | undefined => {
    const ticket = asMergeable(props.ticket);
    const wish = { into: row.id, seen: ticket.shopperMessages };
    const may = mayMerge({ actor, ticket, wish, into: homeOfRow(row), now: Date.now() });
    return may.ok ? undefined : ownWords(may.error, inLanguage());
  };
  const merge = async (row: TicketRow): Promise<void> => {
    const { id } = props.row; // the page may show another one by the time of an undo
    const name = ticketNumber(row);
    if (!(await did((await actions).merge(id, row.id, true, name)))) return;
    const back = (): void => void did(actions.then((its) => its.merge(id, row.id, false, name)));
    tell({ icon: "move", words: say(TIES.didMerge, { name }), action: { words: say(TIES.undo), run: back } });
  };
  return (
    <FindTicket
      desk={props.desk}
      title={say(TIES.mergeLead)}
      none={say(TIES.mergeNone)}
      of={props.row}
      whyNot={whyNot}
      onTake={(row) => void merge(row)}
      onClose={props.onClose}
    />
  );
}
