// The thin line of something that happened to a ticket, in words. Draws only.
import { Show, type JSX } from "solid-js";
import { causeWords } from "../../../shared/domain/handoff.ts";
import type { Message } from "../../../shared/domain/ticket.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { TICKET } from "./words.ts";

type Event = Extract<Message, { kind: "event" }>;

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
    snoozed: { icon: "snooze", words: TICKET.evSnoozed },
    waiting: { icon: "clock", words: TICKET.evWaiting },
    warned: { icon: "clock", words: TICKET.evWarned },
    breached: { icon: "alert", words: TICKET.evBreached },
  };

/** The reason in words: the bot's cause, the deadline meant, or what a person wrote. */
function reasonWords(event: Event): string {
  const reason = event.reason ?? "";
  if (event.what === "handoff") return causeWords(reason, inLanguage());
  if (event.what !== "warned" && event.what !== "breached") return reason;
  const target = reason.split(":")[0];
  return say(target === "first" ? TICKET.firstReply : target === "resolve" ? TICKET.resolveBy : TICKET.nextReply);
}

export function EventLine(props: { readonly event: Event; readonly nameOf: (member: string) => string }): JSX.Element {
  const known = (): (typeof EVENTS)[string] | undefined => (Object.hasOwn(EVENTS, props.event.what) ? EVENTS[props.event.what] : undefined);
  const person = (id: string | undefined): string => (id === undefined ? say(TICKET.desk) : props.nameOf(id));
  const words = (): string => {
    const phrase = known()?.words;
    return phrase === undefined ? props.event.what : say(phrase, { by: person(props.event.by), to: person(props.event.to) });
  };
  return (
    <p class="event" classList={{ "is-breach": props.event.what === "breached", "is-warn": props.event.what === "warned" }}>
      <Icon name={known()?.icon ?? "next"} />
      <span>
        {timeOf(props.event.at)} {words()}
        <Show when={reasonWords(props.event)}>{(reason) => <>{inLanguage() === "zh" ? `，${reason()}` : `: ${reason()}`}</>}</Show>
      </span>
    </p>
  );
}
