// What a draft was begun from: agents' own answers, read anew from their conversations each time, so that what was erased is gone here too. Only reads.
import { createMemo, For, Show, type JSX } from "solid-js";
import type { Article } from "../../../shared/domain/knowledge.ts";
import { liveOn } from "../../ui/live.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { ticketAddress } from "../route.ts";
import { saidWords } from "../saidWords.ts";
import { Part } from "../settings/Part.tsx";
import { FEED } from "./feedback/words.ts";

type Sources = NonNullable<Article["sources"]>;

export function Sources(props: { readonly sources: Sources; readonly queries: Desk["queries"] }): JSX.Element {
  const ids = createMemo(() => [...new Set(props.sources.map((one) => one.ticket))], undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const tickets = liveOn(ids, (all) => props.queries.whole(all), []);
  const textOf = ({ ticket, message }: Sources[number]): string | undefined => {
    const line = tickets()
      .find((one) => one.head.id === ticket)
      ?.messages.find((one) => one.id === message);
    return line?.kind === "agent" ? saidWords(line.text) : undefined;
  };
  return (
    <Part title={say(FEED.sources)} lead={say(FEED.ofTheirs)}>
      <ul class="rows">
        <For each={props.sources}>
          {(one) => (
            <li>
              <Show when={textOf(one)} fallback={<span class="dim">{say(FEED.sourceGone)}</span>}>
                {(text) => <span class="pre">{text()}</span>}
              </Show>
              <a class="btn quiet s" href={ticketAddress(one.ticket)}>
                {say(FEED.talk)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Part>
  );
}
