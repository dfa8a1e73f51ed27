// One thing that was found, of each kind. Draws only.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { FoundLine, FoundTicket } from "../../store/search/found.ts";
import { inLanguage, say, told, type Phrase } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { shopperWords } from "../shopperWords.ts";
import { phaseWords } from "../ticket/Header.tsx";
import { Marked } from "./Marked.tsx";
import type { Item } from "./results.ts";
import { SEARCH } from "./words.ts";

export interface ItemProps {
  readonly item: Item;
  readonly cursor: boolean;
  readonly now: number;
  readonly onOpen: () => void;
}

/** A row of the list: reached by the field's arrows, opened by a tap or Enter. */
export function ItemRow(props: ItemProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; its rows are reached by aria-activedescendant
    <div
      id={props.item.id}
      class="hit"
      classList={{ cursor: props.cursor }}
      role="option"
      tabIndex={-1}
      aria-selected={props.cursor}
      onClick={() => props.onOpen()}
    >
      <Of {...props} />
    </div>
  );
}

function Of(props: ItemProps): JSX.Element {
  const as = <K extends Item["kind"]>(kind: K): Extract<Item, { kind: K }> | undefined =>
    props.item.kind === kind ? (props.item as Extract<Item, { kind: K }>) : undefined; // told by its kind
  return (
    <Switch>
      <Match when={as("tickets")}>{(item) => <Ticket found={item().found} now={props.now} />}</Match>
      <Match when={as("shoppers")}>
        {(item) => (
          <Head
            title={<Marked text={item().found.newest.shopperName} marks={item().found.name} />}
            more={say(SEARCH.ofShopper, { n: item().found.tickets })}
            end={momentOf(item().found.newest.updatedAt, props.now)}
          />
        )}
      </Match>
      <Match when={as("orders")}>
        {(item) => (
          <Head
            title={<Marked text={item().found.number.text} marks={item().found.number.marks} />}
            more={nameOf(item().found.row)}
            end={momentOf(item().found.row.updatedAt, props.now)}
          />
        )}
      </Match>
      <Match when={as("articles")}>{(item) => <Thing title={told(item().found.thing.title)} lines={item().found.lines} />}</Match>
      <Match when={as("products")}>{(item) => <Thing title={told(item().found.thing.title)} lines={item().found.lines} />}</Match>
    </Switch>
  );
}

const nameOf = (row: FoundTicket["row"]): string => shopperWords(row.shopperName, row.number, row.shopper);

function Head(props: { readonly title: JSX.Element; readonly more: string; readonly end: string }): JSX.Element {
  return (
    <span class="head">
      <b class="cut">{props.title}</b>
      <span class="t12 dim cut">{props.more}</span>
      <span class="t12 dim push">{props.end}</span>
    </span>
  );
}

function Ticket(props: { readonly found: FoundTicket; readonly now: number }): JSX.Element {
  const row = (): FoundTicket["row"] => props.found.row;
  return (
    <>
      <Head
        title={
          <Show when={props.found.name.length > 0} fallback={nameOf(row())}>
            <Marked text={row().shopperName} marks={props.found.name} />
          </Show>
        }
        more={[row().number > 0 ? `#${row().number}` : "", phaseWords(row().phase)].filter((one) => one !== "").join(" · ")}
        end={momentOf(row().updatedAt, props.now)}
      />
      <Show when={props.found.lines.length > 0} fallback={<span class="line cut mid">{row().lastText}</span>}>
        <For each={props.found.lines}>{(line) => <Said line={line} />}</For>
      </Show>
    </>
  );
}

const WHO: Readonly<Partial<Record<FoundLine["from"], Phrase>>> = {
  ...{ shopper: SEARCH.shopper, bot: SEARCH.bot, agent: SEARCH.agent, note: SEARCH.note },
};

function Said(props: { readonly line: FoundLine }): JSX.Element {
  const who = (): string => {
    const phrase = WHO[props.line.from];
    return phrase === undefined ? "" : say(SEARCH.by, { who: say(phrase) });
  };
  return (
    <span class="line">
      <span class="dim">{who()}</span>
      <Marked text={props.line.text} marks={props.line.marks} />
    </span>
  );
}

/** Its title as the reader's language has it; the lines beside it may be in the other. */
function Thing(props: { readonly title: string; readonly lines: readonly FoundLine[] }): JSX.Element {
  const inTitle = (): FoundLine | undefined => props.lines.find((line) => line.text === props.title);
  return (
    <>
      <span class="head" lang={inLanguage()}>
        <b class="cut">
          <Marked text={props.title} marks={inTitle()?.marks ?? []} />
        </b>
      </span>
      <For each={props.lines.filter((line) => line.text !== props.title).slice(0, 1)}>{(line) => <Said line={line} />}</For>
    </>
  );
}
