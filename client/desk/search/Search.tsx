// The search: one field, what was found in groups, arrows and Enter. Binds the page to the desk's search; the rows draw themselves.
import { createEffect, createMemo, createUniqueId, For, Match, onCleanup, onMount, Show, Switch, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { createNow } from "../../ui/now.ts";
import { say, inLanguage } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { Bones } from "../settings/Part.tsx";
import { createSearch, type Searched } from "./createSearch.ts";
import { ItemRow } from "./Items.tsx";
import { OlderPart } from "./OlderPart.tsx";
import { GROUPS, itemsOf, stepFrom, type Item } from "./results.ts";
import { EXAMPLES, SEARCH } from "./words.ts";
import "./search.css";

export interface SearchProps {
  readonly desk: Desk;
  readonly offline: boolean;
  readonly onBack: () => void;
  /** Gets the way back into the field, for the key that opens the search. */
  readonly takeFocus: (focus: (() => void) | undefined) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

export function SearchPage(props: SearchProps): JSX.Element {
  const list = createUniqueId();
  const searched = createSearch(props.desk);
  const items = createMemo(() => itemsOf(searched.answered()?.found ?? NONE));
  let field: HTMLInputElement | undefined;
  const open = (item: Item | undefined): void => {
    if (item === undefined) return;
    searched.setCursor(item.id);
    searched.meant();
    location.hash = item.to;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = STEPS[event.key];
    if (event.key === "Enter") open(items().find((one) => one.id === searched.cursor()) ?? items()[0]);
    else if (event.key === "Escape" && searched.typed() !== "") searched.setTyped("");
    else if (event.key === "Escape") props.onBack();
    else if (step !== undefined) searched.setCursor(stepFrom(items(), searched.cursor(), step));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  createEffect(() => {
    const at = searched.cursor();
    if (at !== undefined && items().length > 0) document.getElementById(at)?.scrollIntoView({ block: "nearest" });
  });
  const again = (): void => {
    field?.focus();
    field?.select();
  };
  onMount(again);
  props.takeFocus(again);
  onCleanup(() => props.takeFocus(undefined));

  return (
    <section class="pane search-page" aria-label={say(SEARCH.search)}>
      <search class="search-bar">
        <label class="find">
          <span class="sr">{say(SEARCH.field)}</span>
          <Icon name="find" />
          <input
            ref={(el) => (field = el)}
            class="t"
            type="search"
            role="combobox"
            aria-expanded={items().length > 0}
            aria-controls={list}
            aria-activedescendant={searched.cursor()}
            aria-autocomplete="list"
            autocomplete="off"
            spellcheck={false}
            maxlength="200"
            placeholder={say(SEARCH.field)}
            value={searched.typed()}
            onInput={(event) => searched.setTyped(event.currentTarget.value)}
            onKeyDown={onKey}
          />
        </label>
        <StateLine searched={searched} />
      </search>
      <div class="search-body">
        <p class="sr" aria-live="polite">
          {searched.answered() === undefined ? "" : say(SEARCH.heard, { n: items().length })}
        </p>
        <Switch>
          <Match when={searched.impossible()}>
            <Empty title={say(SEARCH.noSearch)} more={say(SEARCH.noSearchMore)} />
          </Match>
          <Match when={searched.typed().trim() === ""}>
            <Start searched={searched} />
          </Match>
          <Match when={searched.answered() === undefined}>
            <div class="pad">
              <Bones />
            </div>
          </Match>
          <Match when={items().length === 0}>
            <Unknown searched={searched} />
            <Empty title={say(SEARCH.nothing, { typed: searched.answered()?.typed.trim() ?? "" })} more={say(SEARCH.nothingMore)} />
          </Match>
          <Match when={true}>
            <Unknown searched={searched} />
            <Groups list={list} items={items()} searched={searched} onOpen={open} />
          </Match>
        </Switch>
        <Show when={searched.answered()?.typed} keyed>
          {(typed) => <OlderPart typed={typed} queries={props.desk.queries} offline={props.offline} />}
        </Show>
      </div>
    </section>
  );
}

const NONE = { tickets: [], shoppers: [], orders: [], articles: [], products: [], total: 0, unknown: [], by: "index" } as const;

/** What of the device is searched, where it is not all of it. */
function StateLine(props: { readonly searched: Searched }): JSX.Element {
  const words = (): string => {
    const state = props.searched.state();
    switch (state.how) {
      case "starting":
      case "ready":
        return "";
      case "building":
        return state.of === 0 ? say(SEARCH.begun) : say(SEARCH.building, { done: state.done, of: state.of });
      case "full":
        return say(SEARCH.full);
      case "broken":
        return say(SEARCH.broken);
    }
  };
  return (
    <Show when={words()}>
      {(said) => (
        <p class="search-state t12" classList={{ "is-warn": props.searched.state().how !== "building" }} role="status">
          {said()}
        </p>
      )}
    </Show>
  );
}

function Unknown(props: { readonly searched: Searched }): JSX.Element {
  return (
    <For each={props.searched.answered()?.found.unknown ?? []}>
      {(what) => <p class="search-note t12 is-warn">{say(SEARCH.unknown, { what })}</p>}
    </For>
  );
}

function Empty(props: { readonly title: string; readonly more: string }): JSX.Element {
  return (
    <div class="empty">
      <Icon name="find" large />
      <h2>{props.title}</h2>
      <p>{props.more}</p>
    </div>
  );
}

/** Before anything is typed: what was searched for lately, and how one may ask. */
function Start(props: { readonly searched: Searched }): JSX.Element {
  return (
    <div class="search-start">
      <p class="mid">{say(SEARCH.fromStart)}</p>
      <Show when={props.searched.recent().length > 0}>
        <section>
          <header>
            <h2>{say(SEARCH.recent)}</h2>
            <button type="button" class="btn s push" onClick={() => props.searched.forgetRecent()}>
              {say(SEARCH.forget)}
            </button>
          </header>
          <div class="asks">
            <For each={props.searched.recent()}>
              {(one) => (
                <button type="button" class="btn" onClick={() => props.searched.setTyped(one)}>
                  <Icon name="clock" />
                  <span class="cut">{one}</span>
                </button>
              )}
            </For>
          </div>
        </section>
      </Show>
      <section>
        <header>
          <h2>{say(SEARCH.how)}</h2>
        </header>
        <dl class="ways">
          <For each={EXAMPLES}>
            {(one) => (
              <>
                <dt>
                  <button type="button" class="btn s mono" onClick={() => props.searched.setTyped(one[inLanguage()])}>
                    {one[inLanguage()].trim()}
                  </button>
                </dt>
                <dd class="mid">{say(one.about)}</dd>
              </>
            )}
          </For>
        </dl>
      </section>
    </div>
  );
}

function Groups(props: {
  readonly list: string;
  readonly items: readonly Item[];
  readonly searched: Searched;
  readonly onOpen: (item: Item) => void;
}): JSX.Element {
  const inGroup = (group: Item["kind"]): readonly Item[] => props.items.filter((one) => one.kind === group);
  const total = (): number => props.searched.answered()?.found.total ?? 0;
  const now = createNow();
  const first = (): string | undefined => props.searched.cursor() ?? props.items[0]?.id;
  return (
    <>
      <div id={props.list} class="hits" role="listbox" aria-label={say(SEARCH.results)}>
        <For each={GROUPS.filter((group) => inGroup(group).length > 0)}>
          {(group) => (
            <div role="group" aria-labelledby={`${props.list}-${group}`}>
              <h2 id={`${props.list}-${group}`} role="presentation">
                {say(SEARCH[group])}
                <Show when={group === "tickets" && total() > inGroup(group).length}>
                  <span class="t12 dim">{say(SEARCH.shown, { n: inGroup(group).length, total: total() })}</span>
                </Show>
              </h2>
              <For each={inGroup(group)}>
                {(item) => <ItemRow item={item} cursor={first() === item.id} now={now()} onOpen={() => props.onOpen(item)} />}
              </For>
            </div>
          )}
        </For>
      </div>
      <Show when={total() > inGroup("tickets").length && inGroup("tickets").length < MORE_MOST}>
        <p class="search-more">
          <button type="button" class="btn" onClick={() => props.searched.more()}>
            {say(SEARCH.more)}
          </button>
        </p>
      </Show>
    </>
  );
}

const MORE_MOST = 80; // conversations listed; who wants more narrows the search
