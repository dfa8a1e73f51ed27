// Somebody who was found: what they are called, why they are here, and which conversations are kept. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { FoundPerson, FoundTicket } from "../../../shared/wire/privacyApi.ts";
import { say, type Phrase } from "../../ui/words.ts";
import { dateOf, momentOf } from "../inbox/clockWords.ts";
import { tierWords } from "../tierWords.ts";
import { shopperWords } from "../shopperWords.ts";
import { phaseWords } from "../ticket/Header.tsx";
import { spanOf } from "./found.ts";
import { PRIVACY } from "./privacyWords.ts";

const HOW: Readonly<Record<FoundPerson["how"][number], Phrase>> = {
  identity: PRIVACY.howIdentity,
  words: PRIVACY.howWords,
  id: PRIVACY.howId,
  order: PRIVACY.howOrder,
};

/** `chosen` absent: there is nothing to choose for. */
export function FoundRow(props: {
  readonly person: FoundPerson;
  readonly chosen?: boolean;
  readonly onChoose: (yes: boolean) => void;
}): JSX.Element {
  const name = (): string => shopperWords(props.person.name, props.person.tickets[0]?.number ?? 0, props.person.shopper);
  const rest = (): number => props.person.conversations - props.person.tickets.length;
  return (
    <li>
      <Show when={props.chosen !== undefined}>
        <input
          type="checkbox"
          checked={props.chosen ?? false}
          aria-label={say(PRIVACY.choose, { name: name() })}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
      </Show>
      <div class="who">
        <p>
          <b>{name()}</b>{" "}
          <Show when={props.person.tier !== "none"}>
            <span class="tag line">{tierWords(props.person.tier)}</span>{" "}
          </Show>
          <span class="t12 mid">{identityWords(props.person)}</span>
        </p>
        <p class="t12 dim">
          {[
            say(PRIVACY.conversations, { n: props.person.conversations }),
            props.person.orders === undefined ? "" : say(PRIVACY.orders, { n: props.person.orders }),
            spanWords(props.person),
            ...props.person.how.map((one) => say(HOW[one])),
          ]
            .filter((one) => one !== "")
            .join(" · ")}
        </p>
        <Show when={props.person.tickets.length > 0}>
          <details>
            <summary class="t12">{say(PRIVACY.open)}</summary>
            <ol class="their-talks">
              <For each={props.person.tickets}>{(ticket) => <Talk ticket={ticket} />}</For>
            </ol>
            <Show when={rest() > 0}>
              <p class="t12 dim">{say(PRIVACY.more, { n: rest() })}</p>
            </Show>
          </details>
        </Show>
      </div>
    </li>
  );
}

function Talk(props: { readonly ticket: FoundTicket }): JSX.Element {
  return (
    <li>
      <a class="link" href={`#t=${props.ticket.id}`}>
        #{String(props.ticket.number).padStart(4, "0")}
      </a>
      <span class="mid">
        {say(PRIVACY.fromTo, { from: momentOf(props.ticket.createdAt, Date.now()), to: momentOf(props.ticket.lastAt, Date.now()) })}
      </span>
      <span class="mid">{phaseWords(props.ticket.phase)}</span>
      <span>
        <Show when={props.ticket.says}>
          <span class="tag warn">{say(PRIVACY.says)}</span>
        </Show>
      </span>
    </li>
  );
}

function identityWords({ signed }: FoundPerson): string {
  if (signed === undefined) return say(PRIVACY.unsigned);
  return [say(PRIVACY.customerId, { id: signed.customer }), signed.phone ?? "", signed.email ?? ""].filter((one) => one !== "").join(" · ");
}

function spanWords(person: FoundPerson): string {
  const span = spanOf(person);
  if (span === undefined) return "";
  const [from, to] = [dateOf(span.from, Date.now()), dateOf(span.to, Date.now())];
  return from === to ? from : say(PRIVACY.fromTo, { from, to });
}
