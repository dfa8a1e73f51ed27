// The conversations behind a figure, the newest first, each a way into it. Draws only.
import { For, Show, createSignal, type JSX } from "solid-js";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import { Icon } from "../../ui/icons.tsx";
import { say, told } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { ticketAddress } from "../route.ts";
import type { BehindRow } from "./behindRow.ts";
import { behindLines } from "./csvTables.ts";
import { SaveCsv } from "./SaveCsv.tsx";
import { INSIGHT } from "./insightWords.ts";

const MOST = 12;

interface BehindProps {
  readonly title: string;
  readonly rows: readonly BehindRow[];
  readonly now: number;
  readonly nameOf: (member: string) => string;
  readonly onClose: () => void;
}

export function Behind(props: BehindProps): JSX.Element {
  const [most, setMost] = createSignal(MOST);
  const rows = (): readonly BehindRow[] => props.rows.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  return (
    <section
      class="ins-fig ins-part ins-behind"
      aria-live="polite"
      ref={(its) => queueMicrotask(() => its.scrollIntoView({ block: "nearest" }))}
    >
      <header>
        <h2>{say(INSIGHT.behind, { title: props.title, n: props.rows.length })}</h2>
        <SaveCsv name="conversations" lines={() => behindLines(rows(), props.nameOf)} />
        <button type="button" class="btn s push" onClick={() => props.onClose()}>
          <Icon name="x" />
          {say(INSIGHT.close)}
        </button>
      </header>
      <ol>
        <For each={rows().slice(0, most())}>
          {(one) => (
            <li>
              <a href={ticketAddress(one.id)}>
                <time datetime={new Date(one.at).toISOString()}>{momentOf(one.at, props.now)}</time>
                <span>{one.intent === undefined ? say(INSIGHT.everything) : told(intentOf(one.intent))}</span>
                <span class="mid">{one.agent === undefined ? say(INSIGHT.nobody) : props.nameOf(one.agent)}</span>
              </a>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.rows.length > most()}>
        <button type="button" class="btn s" onClick={() => setMost(most() + MOST)}>
          {say(INSIGHT.moreOf, { n: props.rows.length - most() })}
        </button>
      </Show>
    </section>
  );
}
