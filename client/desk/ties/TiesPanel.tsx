// Who follows the open ticket and what it is linked to, beside the conversation. Each link with where it stands; undone with the way back.
import { Show, type JSX } from "solid-js";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { ForId } from "../../ui/kit/ForId.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { liveOn } from "../../ui/live.ts";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { saidWords } from "../saidWords.ts";
import { did } from "../ticket/createDeeds.ts";
import { phaseWords } from "../ticket/Header.tsx";
import { subjectWords } from "../ticket/subjectWords.ts";
import { TICKET } from "../ticket/words.ts";
import { FindTicket, ticketNumber } from "./FindTicket.tsx";
import { TIES } from "./tieWords.ts";
import "./ties.css";

interface TiesPanelProps {
  readonly desk: Desk;
  readonly row: TicketRow;
  readonly nameOf: (member: string) => string;
  readonly follows: boolean;
  readonly onFollow: () => void;
  /** Another ticket is being chosen to be linked. */
  readonly linking: boolean;
  readonly onLinking: (linking: boolean) => void;
  readonly onTicket: (ticket: TicketRow["id"]) => void;
}

export function TiesPanel(props: TiesPanelProps): JSX.Element {
  const actions = props.desk.tieActions();
  const linked = liveOn<string, readonly TicketRow[]>(
    () => (props.row.links ?? []).join(),
    () => props.desk.queries.linked(props.row),
    [],
  );
  const followers = (): string => {
    const names = (props.row.followers ?? []).map((one) => (one === props.desk.me ? say(TIES.you) : props.nameOf(one)));
    return names.length === 0 ? "" : say(TIES.followers, { names: names.join(inLanguage() === "zh" ? "、" : ", ") });
  };
  const link = async (row: TicketRow, on: boolean): Promise<void> => {
    const name = ticketNumber(row);
    const set = async (wanted: boolean): Promise<boolean> => did((await actions).link(props.row.id, row.id, wanted, name));
    if (!(await set(on))) return;
    tell({
      icon: "link",
      words: say(on ? TIES.didLink : TIES.didUnlink, { name }),
      action: { words: say(TIES.undo), run: () => void set(!on) },
    });
  };
  const whyNot = (row: TicketRow): string | undefined => (linked().some((one) => one.id === row.id) ? say(TIES.linkAlready) : undefined);
  return (
    <section class="sec" aria-label={say(TIES.ties)}>
      <header>
        <h2>{say(TIES.ties)}</h2>
        <button type="button" class="btn quiet s push" aria-pressed={props.follows} onClick={() => props.onFollow()}>
          <Icon name="bell" />
          {say(props.follows ? TIES.unfollow : TIES.follow)}
        </button>
        <button
          type="button"
          class="btn quiet icon s"
          aria-label={say(TIES.link)}
          title={say(TIES.link)}
          onClick={() => props.onLinking(true)}
        >
          <Icon name="link" />
        </button>
      </header>
      <Show when={followers() !== ""}>
        <p class="t12 mid">{followers()}</p>
      </Show>
      <Show when={linked().length > 0}>
        <ul class="pasts" aria-label={say(TIES.linked)}>
          <ForId each={linked()} by={(row) => row.id}>
            {(row) => (
              <li class="tie-line">
                <a
                  href={`#t=${row().id}`}
                  class="past-line"
                  onClick={(event) => {
                    event.preventDefault();
                    props.onTicket(row().id);
                  }}
                >
                  <span class="dim">{ticketNumber(row())}</span>
                  <span class="cut">{saidWords(subjectWords(row(), inLanguage()))}</span>
                  <span class="t12 mid">{standing(row(), props.desk.me, props.nameOf)}</span>
                </a>
                <button
                  type="button"
                  class="btn quiet icon s"
                  aria-label={say(TIES.unlink, { name: ticketNumber(row()) })}
                  onClick={() => void link(row(), false)}
                >
                  <Icon name="x" />
                </button>
              </li>
            )}
          </ForId>
        </ul>
      </Show>
      <Show when={props.linking}>
        <FindTicket
          desk={props.desk}
          title={say(TIES.link)}
          of={props.row}
          whyNot={whyNot}
          onTake={(row) => void link(row, true)}
          onClose={() => props.onLinking(false)}
        />
      </Show>
    </section>
  );
}

/** Who has it, and where it stands. */
function standing(row: TicketRow, me: string, nameOf: (member: string) => string): string {
  const who = row.assignee === "" ? "" : row.assignee === me ? say(TICKET.withYouShort) : nameOf(row.assignee);
  return [who, phaseWords(row.phase)].filter((one) => one !== "").join(" · ");
}
