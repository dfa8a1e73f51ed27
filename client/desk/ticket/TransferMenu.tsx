// Giving a ticket to a colleague: who is there, and how much they have. Draws only.
import { Show, type JSX } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Member, Presence } from "../../../shared/domain/team.ts";
import { Icon } from "../../ui/icons.tsx";
import { ForId } from "../../ui/kit/ForId.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { say, told } from "../../ui/words.ts";
import { presenceWords } from "../shell/MeMenu.tsx";
import { TICKET } from "./words.ts";

const REASON_CHARS = 200; // as much as the assignment keeps

/** A colleague one may give the ticket to, and how much they have. */
export interface Colleague {
  readonly member: Member;
  readonly presence: Presence;
  readonly load: number;
}

/** The colleagues as menuitems, and why: the colleague reads it in the conversation. */
export function Colleagues(props: {
  readonly colleagues: () => readonly Colleague[];
  readonly onTransfer: (to: MemberId, reason: string) => void;
}): JSX.Element {
  let reason = "";
  return (
    <>
      <h3>{say(TICKET.transferTo)}</h3>
      <input
        class="why-field"
        type="text"
        autocomplete="off"
        maxLength={REASON_CHARS}
        aria-label={say(TICKET.transferWhy)}
        placeholder={say(TICKET.transferWhy)}
        onInput={(event) => (reason = event.currentTarget.value)}
      />
      <ForId each={props.colleagues()} by={(one) => one.member.id} fallback={<p class="dim foot">{say(TICKET.transferNobody)}</p>}>
        {(one) => (
          <button type="button" role="menuitem" onClick={() => props.onTransfer(one().member.id, reason)}>
            <span class="presence" data-p={one().presence} />
            <span class="cut">
              {told(one().member.name)}
              <span class="sr">{presenceWords(one().presence)}</span>
              <Show when={one().member.title}>{(title) => <span class="dim t12"> {told(title())}</span>}</Show>
            </span>
            <span class="push t12 dim">{say(TICKET.load, { n: one().load, of: one().member.capacity })}</span>
          </button>
        )}
      </ForId>
    </>
  );
}

export function TransferMenu(props: {
  readonly colleagues: () => readonly Colleague[];
  readonly onTransfer: (to: MemberId, reason: string) => void;
  readonly ref: (button: HTMLButtonElement) => void;
}): JSX.Element {
  return (
    <Menu
      class="btn quiet s wide"
      label={say(TICKET.transfer)}
      ref={(button) => props.ref(button)}
      face={
        <>
          <Icon name="move" />
          <span class="lbl">{say(TICKET.transfer)}</span>
        </>
      }
    >
      <Colleagues colleagues={props.colleagues} onTransfer={props.onTransfer} />
    </Menu>
  );
}
