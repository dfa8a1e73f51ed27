// The list of articles: search, filters, rows. Draws only; Knowledge binds it.
import { createUniqueId, For, Match, Show, Switch, type JSX } from "solid-js";
import type { ArticleId } from "../../../shared/core/ids.ts";
import type { Article } from "../../../shared/domain/knowledge.ts";
import { LANGUAGES } from "../../../shared/domain/languages.ts";
import { emptyIn, standingAt } from "../../../shared/domain/review.ts";
import { intentOf, INTENTS, readIntentId } from "../../../shared/domain/taxonomy.ts";
import { Icon } from "../../ui/icons.tsx";
import { RowList, type InList } from "../../ui/kit/RowList.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { dateOf } from "../inbox/clockWords.ts";
import { Bones } from "../settings/Part.tsx";
import { attributeWords } from "../ticket/productWords.ts";
import { EVERYTHING, isChanged, STANDINGS, type Wanted } from "./list.ts";
import { STANDING } from "./standingWords.ts";
import { Tabs } from "./Tabs.tsx";
import { KNOW } from "./words.ts";

const ROW_PX = 64; // the height of a row; knowledge.css holds the same number

export interface ListProps {
  readonly rows: readonly Article[];
  /** How many the shop has. */
  readonly total: number;
  readonly ready: boolean;
  readonly offline: boolean;
  readonly open: ArticleId | undefined;
  readonly wanted: Wanted;
  readonly now: number;
  readonly isUnsent: (id: string) => boolean;
  readonly onWanted: (wanted: Wanted) => void;
  readonly onOpen: (id: ArticleId) => void;
  readonly onNew: () => void;
  /** Gets the search field, so that a key can go there. */
  readonly findRef: (el: HTMLInputElement) => void;
}

export function ArticleList(props: ListProps): JSX.Element {
  const list = createUniqueId();
  const asksNothing = (): boolean => props.wanted === EVERYTHING;
  return (
    <section class="know-list" aria-label={say(KNOW.articles)}>
      <Tabs at="list" />
      <header class="bar">
        <h1>{say(KNOW.articles)}</h1>
        <span class="t12 dim">{say(KNOW.count, { n: props.rows.length })}</span>
        <button type="button" class="btn s push" onClick={() => props.onNew()}>
          <Icon name="plus" />
          {say(KNOW.write)}
        </button>
      </header>
      <Filters {...props} />
      <Switch>
        <Match when={!props.ready}>
          <div class="pad">
            <Bones />
          </div>
        </Match>
        <Match when={props.rows.length > 0}>
          <RowList
            id={list}
            class="know-rows"
            label={say(KNOW.articles)}
            rows={props.rows}
            rowPx={ROW_PX}
            open={props.open}
            onOpen={props.onOpen}
          >
            {(row, inList) => <Row {...inList} row={row()} now={props.now} unsent={props.isUnsent(row().id)} />}
          </RowList>
        </Match>
        <Match when={props.total === 0 && asksNothing()}>
          <div class="empty">
            <Icon name={props.offline ? "off" : "doc"} large />
            <h2>{say(KNOW.emptyTitle)}</h2>
            <p>{say(props.offline ? KNOW.emptyOffline : KNOW.emptyMore)}</p>
            <button type="button" class="btn primary" onClick={() => props.onNew()}>
              {say(KNOW.writeFirst)}
            </button>
          </div>
        </Match>
        <Match when={true}>
          <div class="empty">
            <Icon name="find" large />
            <h2>{say(KNOW.nothingFound)}</h2>
            <button type="button" class="btn" onClick={() => props.onWanted(EVERYTHING)}>
              {say(KNOW.clear)}
            </button>
          </div>
        </Match>
      </Switch>
    </section>
  );
}

function Filters(props: ListProps): JSX.Element {
  const want = (change: Partial<Wanted>): void => props.onWanted({ ...props.wanted, ...change });
  return (
    <search class="know-filter">
      <label class="find">
        <span class="sr">{say(KNOW.find)}</span>
        <Icon name="find" />
        <input
          class="t"
          type="search"
          autocomplete="off"
          placeholder={say(KNOW.find)}
          value={props.wanted.words}
          ref={(el) => props.findRef(el)}
          onInput={(event) => want({ words: event.currentTarget.value })}
        />
      </label>
      <div class="picks">
        <select
          class="t"
          aria-label={say(KNOW.state)}
          value={props.wanted.state}
          onChange={({ currentTarget: { value } }) =>
            want({ state: value === "changed" ? value : (STANDINGS.find((one) => one === value) ?? "") })
          }
        >
          <option value="">{say(KNOW.anyState)}</option>
          <For each={STANDINGS}>{(one) => <option value={one}>{say(STANDING[one].words)}</option>}</For>
          <option value="changed">{say(KNOW.changed)}</option>
        </select>
        <select
          class="t"
          aria-label={say(KNOW.intent)}
          value={props.wanted.intent}
          onChange={(event) => want({ intent: readIntentId(event.currentTarget.value) ?? "" })}
        >
          <option value="">{say(KNOW.anyIntent)}</option>
          <For each={INTENTS}>{(one) => <option value={one.id}>{told(one)}</option>}</For>
        </select>
        <select
          class="t"
          aria-label={say(KNOW.missing)}
          value={props.wanted.missing}
          onChange={(event) => want({ missing: LANGUAGES.find((one) => one === event.currentTarget.value) ?? "" })}
        >
          <option value="">{say(KNOW.anyLanguage)}</option>
          <option value="zh">{say(KNOW.missingZh)}</option>
          <option value="en">{say(KNOW.missingEn)}</option>
        </select>
      </div>
    </search>
  );
}

function Row(
  props: InList & {
    readonly row: Article;
    readonly now: number;
    readonly unsent: boolean;
  },
): JSX.Element {
  const about = (): string => {
    const { intent, aspect } = props.row;
    return [told(intentOf(intent)), ...(aspect === undefined ? [] : [attributeWords(aspect, inLanguage())])].join(" · ");
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={props.id}
      class="know-row"
      classList={{ cursor: props.cursor }}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      aria-posinset={props.place + 1}
      aria-setsize={props.count}
      onClick={() => props.onOpen()}
    >
      <b class="cut">{told(props.row.title)}</b>
      <time class="t12 dim">{dateOf(props.row.updatedAt, props.now)}</time>
      <span class="t12 dim cut">{about()}</span>
      <span class="tags">
        <Show when={props.unsent}>
          <span class="tag off">{say(KNOW.unsent)}</span>
        </Show>
        <For each={emptyIn(props.row)}>{(one) => <span class="tag neg">{say(one === "zh" ? KNOW.missingZh : KNOW.missingEn)}</span>}</For>
        <Show when={isChanged(props.row)}>
          <span class="tag line">{say(KNOW.changed)}</span>
        </Show>
        <span class={`tag ${STANDING[standingAt(props.row, props.now)].tag}`}>{say(STANDING[standingAt(props.row, props.now)].words)}</span>
      </span>
    </div>
  );
}
