// The lists behind the status line, fetched once the desk stands: what is unsent, what the comparison found, the ear; and what was refused. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { SyncStatus } from "../../sync/status.ts";
import type { RefusedChange, Unsent } from "../../store/queries.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";
import type { DeskEar } from "../createDeskEar.ts";
import { momentOf, timeOf } from "../inbox/clockWords.ts";
import { ownWords } from "../session/ownWords.ts";
import { copyWords } from "./copyWords.ts";
import { EarRow } from "./EarRow.tsx";
import { LISTED_MOST } from "./namesOfUnsent.ts";
import { STATUS } from "./statusWords.ts";
import { SHELL } from "./words.ts";

export interface WaitingProps {
  readonly status: SyncStatus;
  /** How many. */
  readonly unsent: number;
  /** The oldest of them. */
  readonly listed: readonly Unsent[];
  /** Whose ticket a document is. */
  readonly nameOf: (doc: string) => string | undefined;
  readonly ear: DeskEar | undefined;
  readonly onLoadFull: () => void;
}

/** What waits on this device, and how things stand with it. */
export function Waiting(props: WaitingProps & { readonly offline: boolean }): JSX.Element {
  return (
    <>
      <Outbox unsent={props.unsent} listed={props.listed} offline={props.offline} nameOf={props.nameOf} />
      <Checked status={props.status} />
      <Show when={props.ear}>{(ear) => <EarRow ear={ear()} onLoadFull={props.onLoadFull} />}</Show>
    </>
  );
}

/** What the comparison with the shop ever found; nothing where it never found anything. */
function Checked(props: { readonly status: SyncStatus }): JSX.Element {
  return (
    <>
      <Show when={props.status.mended}>
        {(mended) => (
          <p class="ear t12 mid">
            <Icon name="sync" />
            <span>
              {say(mended().restarts > 0 ? STATUS.begunAnew : STATUS.mended, {
                n: mended().documents,
                time: momentOf(mended().at, Date.now()),
              })}
            </span>
          </p>
        )}
      </Show>
      <Show when={props.status.astray}>
        <p class="ear t12 is-breach" role="alert">
          <Icon name="alert" />
          <span>{say(STATUS.astray)}</span>
        </p>
      </Show>
    </>
  );
}

const DEEDS: Readonly<Record<Unsent["summary"]["what"], { readonly icon: IconName; readonly words?: Phrase }>> = {
  reply: { icon: "chat" },
  note: { icon: "lock", words: STATUS.note },
  claim: { icon: "hand", words: STATUS.claimed },
  transfer: { icon: "move", words: STATUS.transferred },
  release: { icon: "undo", words: STATUS.released },
  resolve: { icon: "done", words: STATUS.markedResolved },
  close: { icon: "x", words: STATUS.markedClosed },
  reopen: { icon: "undo", words: STATUS.reopened },
  waiting: { icon: "clock", words: STATUS.markedWaiting },
  snooze: { icon: "snooze", words: STATUS.snoozed },
  confirm: { icon: "chat", words: STATUS.confirmed },
  discard: { icon: "x", words: STATUS.discarded },
  remark: { icon: "alert", words: STATUS.remarked },
  article: { icon: "doc", words: STATUS.article },
  answer: { icon: "doc", words: STATUS.article },
  product: { icon: "list", words: STATUS.product },
  shop: { icon: "edit", words: STATUS.settings },
  tag: { icon: "list", words: STATUS.tagged },
  follow: { icon: "bell", words: STATUS.followed },
  unfollow: { icon: "bell", words: STATUS.unfollowed },
  link: { icon: "link", words: STATUS.linked },
  unlink: { icon: "link", words: STATUS.unlinked },
  merge: { icon: "move", words: STATUS.merged },
  split: { icon: "chat", words: STATUS.split },
  unmerge: { icon: "undo", words: STATUS.unmerged },
  field: { icon: "edit", words: STATUS.field },
  followUp: { icon: "clock", words: STATUS.followUp },
  aboutShopper: { icon: "user", words: STATUS.aboutShopper },
  wrapUp: { icon: "done", words: STATUS.wrapUp },
  step: { icon: "done", words: STATUS.step },
  summary: { icon: "edit", words: STATUS.summary },
  review: { icon: "check", words: STATUS.reviewed },
  appeal: { icon: "hand", words: STATUS.appealed },
  view: { icon: "list", words: STATUS.view },
  macro: { icon: "bolt", words: STATUS.macro },
  work: { icon: "done", words: STATUS.workList },
  lost: { icon: "alert", words: STATUS.lost },
};

function deedWords(one: Unsent): string {
  const { words } = DEEDS[one.summary.what];
  return [words === undefined ? "" : say(words), one.summary.text].filter((part) => part !== "").join(" · ");
}

function Outbox(props: {
  readonly unsent: number;
  readonly listed: readonly Unsent[];
  readonly offline: boolean;
  readonly nameOf: WaitingProps["nameOf"];
}): JSX.Element {
  return (
    <Show
      when={props.unsent > 0}
      fallback={
        <>
          <header>
            <Icon name="check" />
            <b>{say(STATUS.nothingUnsent)}</b>
          </header>
          <footer>{say(STATUS.nothingUnsentMore)}</footer>
        </>
      }
    >
      <header>
        <Icon name={props.offline ? "off" : "sync"} />
        <b>{say(SHELL.unsentTitle, { n: props.unsent })}</b>
        <span class="push t12 dim">{say(STATUS.onThisDevice)}</span>
      </header>
      <ol>
        <For each={props.listed}>
          {(one) => (
            <li>
              <Icon name={DEEDS[one.summary.what].icon} />
              <span class="cut">{say(STATUS.unsentOne, { who: props.nameOf(one.doc) ?? say(STATUS.somebody), what: deedWords(one) })}</span>
              <span class="t12 dim">{timeOf(one.summary.at)}</span>
            </li>
          )}
        </For>
        <Show when={props.listed.length >= LISTED_MOST && props.unsent > props.listed.length}>
          <li class="dim">{say(STATUS.unsentMore, { n: props.unsent - props.listed.length })}</li>
        </Show>
      </ol>
      <footer>{say(STATUS.unsentFoot)}</footer>
    </Show>
  );
}

/** What the room would not take: the words are kept, to read and copy. */
export function Drawer(props: {
  readonly refused: readonly RefusedChange[];
  readonly nameOf: WaitingProps["nameOf"];
  readonly onForget: (n: number) => void;
}): JSX.Element {
  return (
    <>
      <header>
        <Icon name="alert" class="is-breach" />
        <b>{say(SHELL.refusedTitle, { n: props.refused.length })}</b>
      </header>
      <ol>
        <For each={props.refused}>
          {(one) => (
            <li class="refused">
              <Icon name={DEEDS[one.summary.what].icon} />
              <div>
                <p>{say(STATUS.unsentOne, { who: props.nameOf(one.doc) ?? say(STATUS.somebody), what: deedWords(one) })}</p>
                <p class="t12 is-breach">{ownWords({ kind: one.why, words: one.words }, inLanguage())}</p>
                <p class="acts">
                  <Show when={one.summary.text !== ""}>
                    <button type="button" class="btn s" onClick={() => void copyWords(one.summary.text)}>
                      <Icon name="copy" />
                      {say(STATUS.copy)}
                    </button>
                  </Show>
                  <button type="button" class="btn quiet s" onClick={() => props.onForget(one.n)}>
                    {say(STATUS.forget)}
                  </button>
                </p>
              </div>
              <span class="t12 dim">{momentOf(one.refusedAt, Date.now())}</span>
            </li>
          )}
        </For>
      </ol>
      <footer>{say(STATUS.refusedFoot)}</footer>
    </>
  );
}
