// The thin line of something that happened to a ticket, in words. Draws only.
import { Show, type JSX } from "solid-js";
import { causeWords, readCause } from "../../../shared/domain/cause.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import type { EventMessage } from "./talkLines.ts";
import { TICKET } from "./words.ts";

const EVENTS: Readonly<Record<string, { readonly icon: IconName; readonly words: (typeof TICKET)[keyof typeof TICKET & `ev${string}`] }>> =
  {
    created: { icon: "chat", words: TICKET.evCreated },
    handoff: { icon: "move", words: TICKET.evHandoff },
    takeover: { icon: "hand", words: TICKET.evTakeover },
    queued: { icon: "clock", words: TICKET.evQueued },
    offered: { icon: "move", words: TICKET.evOffered },
    assigned: { icon: "move", words: TICKET.evAssigned },
    claimed: { icon: "hand", words: TICKET.evClaimed },
    accepted: { icon: "check", words: TICKET.evAccepted },
    returned: { icon: "undo", words: TICKET.evReturned },
    transferred: { icon: "move", words: TICKET.evTransferred },
    released: { icon: "undo", words: TICKET.evReleased },
    resolved: { icon: "done", words: TICKET.evResolved },
    closed: { icon: "done", words: TICKET.evClosed },
    opened: { icon: "undo", words: TICKET.evOpened },
    declined: { icon: "x", words: TICKET.evDeclined },
    expired: { icon: "undo", words: TICKET.evExpired },
    woke: { icon: "clock", words: TICKET.evWoke },
    reopened: { icon: "undo", words: TICKET.evReopened },
    followedUp: { icon: "clock", words: TICKET.evFollowedUp },
    snoozed: { icon: "snooze", words: TICKET.evSnoozed },
    waiting: { icon: "clock", words: TICKET.evWaiting },
    warned: { icon: "clock", words: TICKET.evWarned },
    merged: { icon: "move", words: TICKET.evMerged },
    absorbed: { icon: "link", words: TICKET.evAbsorbed },
    split: { icon: "chat", words: TICKET.evSplit },
    splitOff: { icon: "chat", words: TICKET.evSplitOff },
    unmerged: { icon: "undo", words: TICKET.evUnmerged },
    parted: { icon: "undo", words: TICKET.evParted },
    erased: { icon: "x", words: TICKET.evErased },
    breached: { icon: "alert", words: TICKET.evBreached },
  };

interface Told extends Pick<EventMessage, "what"> {
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  readonly reason?: string | undefined;
}

/** The reason in the reader's words: codes are translated, what a person wrote stands as written, what a machine said in passing is left out. */
function reasonWords(event: Told): string {
  const reason = event.reason ?? "";
  switch (event.what) {
    case "handoff": {
      const cause = readCause(reason);
      return cause === undefined ? "" : causeWords(cause, inLanguage());
    }
    case "warned":
    case "breached": {
      const target = reason.split(":")[0];
      return say(target === "first" ? TICKET.firstReply : target === "resolve" ? TICKET.resolveBy : TICKET.nextReply);
    }
    case "merged":
    case "absorbed":
    case "unmerged":
    case "split":
    case "splitOff":
    case "parted": // the other ticket's id, which the page shows as a link
    case "declined": // the room's own words for a desk's log; the line itself says what matters
      return "";
    default:
      return reason;
  }
}

/** What happened, in one line. */
export function eventWords(event: Told, nameOf: (member: string) => string): string {
  const person = (id: string | undefined): string => (id === undefined ? say(TICKET.desk) : nameOf(id));
  const phrase = knownOf(event)?.words;
  const words = phrase === undefined ? say(TICKET.evOther) : say(phrase, { by: person(event.by), to: person(event.to) });
  const reason = reasonWords(event);
  return reason === "" ? words : inLanguage() === "zh" ? `${words}，${reason}` : `${words}: ${reason}`;
}

function knownOf(event: Told): (typeof EVENTS)[string] | undefined {
  return Object.hasOwn(EVENTS, event.what) ? EVENTS[event.what] : undefined;
}

export function EventLine(props: { readonly events: readonly EventMessage[]; readonly nameOf: (member: string) => string }): JSX.Element {
  const first = (): EventMessage | undefined => props.events[0];
  return (
    <Show when={first()}>
      {(event) => (
        <p class="event" classList={{ "is-breach": event().what === "breached", "is-warn": event().what === "warned" }}>
          <Icon name={knownOf(event())?.icon ?? "next"} />
          <span>
            {timeOf(event().at)} {props.events.map((one) => eventWords(one, props.nameOf)).join(" · ")}
          </span>
        </p>
      )}
    </Show>
  );
}
