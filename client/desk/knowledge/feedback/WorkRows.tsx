// The work list: what nothing answers, what fares badly, what stands twice, what is done with. Draws only; Feedback binds it.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { Away, WorkItem, WorkList } from "../../../../shared/domain/workList.ts";
import { intentOf } from "../../../../shared/domain/taxonomy.ts";
import { Icon } from "../../../ui/icons.tsx";
import { say, told, type Phrase } from "../../../ui/words.ts";
import { dateOf, momentOf } from "../../inbox/clockWords.ts";
import { workAddress } from "../../route.ts";
import { saidWords } from "../../saidWords.ts";
import { Bones } from "../../settings/Part.tsx";
import { Tabs } from "../Tabs.tsx";
import { complaints } from "./complaints.ts";
import { FEED } from "./words.ts";

const ROWS_MOST = 60; // of a kind; the rest comes up when these are done with

export interface RowsProps {
  readonly list: WorkList | undefined;
  readonly read: { readonly done: number; readonly of: number | undefined };
  readonly open: string | undefined;
  readonly offline: boolean;
  readonly now: number;
  readonly nameOf: (member: string) => string;
  /** Absent: this member may not. */
  readonly onTakeBack: ((key: string) => void) | undefined;
}

const KINDS: readonly { readonly kind: WorkItem["kind"]; readonly title: Phrase }[] = [
  { kind: "gap", title: FEED.gaps },
  { kind: "mend", title: FEED.mend },
  { kind: "alike", title: FEED.alike },
];

/** The things as they stand on the page, for whoever walks them. */
export function inOrder(list: WorkList | undefined): readonly WorkItem[] {
  return KINDS.flatMap(({ kind }) => (list?.items.filter((one) => one.kind === kind) ?? []).slice(0, ROWS_MOST));
}

export function WorkRows(props: RowsProps): JSX.Element {
  const isReading = (): boolean => props.list === undefined || props.read.of === undefined || props.read.done < props.read.of;
  /** The last list may still be on its way when all is read. */
  const isNothing = (list: WorkList): boolean => list.items.length === 0 && !isReading() && (list.tickets > 0 || props.read.of === 0);
  const readWords = (): string => {
    const { done, of } = props.read;
    if (!isReading()) return say(FEED.from, { n: props.list?.tickets ?? 0 });
    return of === undefined ? say(FEED.opening) : say(FEED.reading, { done, of });
  };
  return (
    <section class="know-list" aria-label={say(FEED.tab)}>
      <Tabs at="feedback" />
      <header class="bar">
        <h1>{say(FEED.tab)}</h1>
        <Show when={props.list}>{(list) => <span class="push t12 dim">{say(FEED.todo, { n: list().items.length })}</span>}</Show>
      </header>
      <p class="work-from t12 dim" role="status">
        {readWords()}
      </p>
      <Show
        when={props.list}
        fallback={
          <div class="pad">
            <Bones />
          </div>
        }
      >
        {(list) => (
          <div class="scroll know-rows">
            <Show when={isNothing(list())}>
              <Nothing tickets={list().tickets} offline={props.offline} />
            </Show>
            <For each={KINDS}>
              {({ kind, title }) => <Kind {...props} title={title} items={list().items.filter((one) => one.kind === kind)} />}
            </For>
            <Show when={list().away.length > 0}>
              <details class="work-away">
                <summary>
                  {say(FEED.away)} <span class="t12 dim">{list().away.length}</span>
                </summary>
                <ul>
                  <For each={list().away}>{(one) => <AwayRow away={one} {...props} />}</For>
                </ul>
              </details>
            </Show>
          </div>
        )}
      </Show>
    </section>
  );
}

function Nothing(props: { readonly tickets: number; readonly offline: boolean }): JSX.Element {
  return (
    <div class="empty">
      <Switch>
        <Match when={props.tickets === 0}>
          <Icon name={props.offline ? "off" : "chat"} large />
          <h2>{say(FEED.noTickets)}</h2>
          <p>{say(props.offline ? FEED.noTicketsOffline : FEED.emptyMore)}</p>
        </Match>
        <Match when={true}>
          <Icon name="done" large />
          <h2>{say(FEED.emptyTitle)}</h2>
          <p>{say(FEED.emptyMore)}</p>
        </Match>
      </Switch>
    </div>
  );
}

function Kind(props: RowsProps & { readonly title: Phrase; readonly items: readonly WorkItem[] }): JSX.Element {
  return (
    <Show when={props.items.length > 0}>
      <section aria-label={say(props.title)}>
        <h2 class="work-kind">
          {say(props.title)} <span class="t12 dim">{props.items.length}</span>
        </h2>
        <ul>
          <For each={props.items.slice(0, ROWS_MOST)}>
            {(one) => (
              <li>
                <a class="know-row" href={workAddress(one.key)} aria-current={props.open === one.key ? "true" : undefined}>
                  <Row item={one} now={props.now} />
                </a>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.items.length > ROWS_MOST}>
          <p class="work-from t12 dim">{say(FEED.more, { n: props.items.length - ROWS_MOST })}</p>
        </Show>
      </section>
    </Show>
  );
}

function Row(props: { readonly item: WorkItem; readonly now: number }): JSX.Element {
  const item = props.item; // rows are made anew with their item
  switch (item.kind) {
    case "gap":
      return (
        <>
          <b class="cut">{saidWords(item.gap.lines[0] ?? "")}</b>
          <span class="tags">
            <Show when={item.draft}>
              <span class="tag line">{say(FEED.drafted)}</span>
            </Show>
            <span class="tag">{say(FEED.people, { n: item.gap.shoppers })}</span>
          </span>
          <span class="t12 dim cut">{item.gap.intent === undefined ? "" : told(intentOf(item.gap.intent))}</span>
          <time class="t12 dim">{dateOf(item.gap.newest, props.now)}</time>
        </>
      );
    case "mend":
      return (
        <>
          <b class="cut">{told(item.article.title)}</b>
          <span class="t12 dim">{say(FEED.version, { n: item.fared.version })}</span>
          <span class="t12 dim cut whole">{complaints(item.fared).join(" · ")}</span>
        </>
      );
    case "alike":
      return (
        <>
          <b class="cut whole">{told(item.pair.one.title)}</b>
          <span class="t12 dim cut">{told(item.pair.other.title)}</span>
          <span class={`tag ${item.pair.is === "contradiction" ? "neg" : "line"}`}>{say(FEED[item.pair.is])}</span>
        </>
      );
  }
}

function AwayRow(props: RowsProps & { readonly away: Away }): JSX.Element {
  const about = (): string => {
    const { about, key } = props.away;
    if (about === undefined) return say(key.startsWith("g.") ? FEED.someQuestion : FEED.somePart);
    return typeof about === "string" ? saidWords(about) : told(about);
  };
  return (
    <li class="know-row">
      <b class="cut">{about()}</b>
      <Show when={props.onTakeBack}>
        {(back) => (
          <button type="button" class="btn quiet s" onClick={() => back()(props.away.key)}>
            {say(FEED.takeBack)}
          </button>
        )}
      </Show>
      <span class="t12 dim cut whole">
        {say(FEED.awayBy, { who: props.nameOf(props.away.mark.by), when: momentOf(props.away.mark.at, props.now) })}
        <Show when={props.away.mark.note}>{(note) => <> · {note()}</>}</Show>
      </span>
    </li>
  );
}
