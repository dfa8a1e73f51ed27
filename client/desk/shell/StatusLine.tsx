// The status line an agent can trust: how the line stands, what is unsent and which, what was refused. Draws only.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { DayBudget as Budget } from "../../../shared/wire/deskApi.ts";
import type { SyncStatus } from "../../sync/status.ts";
import type { RefusedChange, Unsent } from "../../store/queries.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { createNow } from "../../ui/now.ts";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";
import { momentOf, timeOf } from "../inbox/clockWords.ts";
import { ownWords } from "../session/ownWords.ts";
import { copyWords } from "./copyWords.ts";
import { DayBudget } from "./DayBudget.tsx";
import type { DeskEar } from "../createDeskEar.ts";
import { EarRow } from "./EarRow.tsx";
import { LISTED_MOST } from "./namesOfUnsent.ts";
import { toNewest } from "./newest.ts";
import { SHELL } from "./words.ts";

export interface StatusLineProps {
  readonly status: SyncStatus;
  /** How many. */
  readonly unsent: number;
  /** The oldest of them. */
  readonly listed: readonly Unsent[];
  readonly refused: readonly RefusedChange[];
  /** Whose ticket a document is, for the lists. */
  readonly nameOf: (doc: string) => string | undefined;
  readonly onForget: (n: number) => void;
  readonly onHelp: () => void;
  readonly onSignIn: () => void;
  readonly ear: DeskEar | undefined;
  readonly onLoadFull: () => void;
  /** Of the day's rows, where they run out and this member may know. */
  readonly budget: Budget | undefined;
}

const CONNECTING_MS = 4_000; // a line that is just being opened is not "offline" yet

export function StatusLine(props: StatusLineProps): JSX.Element {
  return (
    <footer class="status">
      <Menu
        class="state"
        role="dialog"
        popClass="outbox"
        label={say(SHELL.unsentTitle, { n: props.unsent })}
        named="face"
        face={<State status={props.status} unsent={props.unsent} />}
      >
        <Outbox unsent={props.unsent} listed={props.listed} offline={isOff(props.status)} nameOf={props.nameOf} />
        <Checked status={props.status} />
        <Show when={props.ear}>{(ear) => <EarRow ear={ear()} onLoadFull={props.onLoadFull} />}</Show>
      </Menu>
      <DayBudget budget={props.budget} />
      <Show when={props.status.state === "signed-out"}>
        <button type="button" class="btn s" onClick={() => props.onSignIn()}>
          {say(SHELL.signInAgain)}
        </button>
      </Show>
      <Show when={isTooOld(props.status)}>
        <button type="button" class="btn s" onClick={() => void toNewest()}>
          {say(SHELL.update)}
        </button>
      </Show>
      <Show when={props.refused.length > 0}>
        <Menu
          class="state is-breach"
          role="dialog"
          popClass="outbox"
          label={say(SHELL.refusedTitle, { n: props.refused.length })}
          face={
            <>
              <Icon name="alert" />
              {say(SHELL.refusedCount, { n: props.refused.length })}
            </>
          }
        >
          <Drawer refused={props.refused} nameOf={props.nameOf} onForget={props.onForget} />
        </Menu>
      </Show>
      <button type="button" class="help push wide" onClick={() => props.onHelp()}>
        <span class="kbd">?</span> {say(SHELL.shortcuts)}
      </button>
    </footer>
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
              {say(mended().restarts > 0 ? SHELL.begunAnew : SHELL.mended, {
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
          <span>{say(SHELL.astray)}</span>
        </p>
      </Show>
    </>
  );
}

/** No line: what is written waits on this device. */
export function isOff(status: SyncStatus): boolean {
  return status.state !== "online" && status.state !== "catching-up" && status.state !== "follower";
}

function State(props: { readonly status: SyncStatus; readonly unsent: number }): JSX.Element {
  const now = createNow();
  const connecting = (): boolean =>
    props.status.state === "follower" ||
    (props.status.state === "offline" && now() - props.status.since < CONNECTING_MS && navigator.onLine && props.unsent === 0);
  return (
    <span class="state-in" role="status">
      <span
        class="dot"
        classList={{ off: isOff(props.status) || connecting(), busy: props.status.state === "catching-up", bad: isBad(props.status) }}
      />
      <Switch>
        <Match when={connecting()}>{say(SHELL.connecting)}</Match>
        <Match when={props.status.state === "online" && props.unsent > 0}>{say(SHELL.sending, { n: props.unsent })}</Match>
        <Match when={props.status.state === "online"}>{say(SHELL.online, { n: 0 })}</Match>
        <Match when={props.status.state === "catching-up"}>
          {say(SHELL.catchingUp, { done: props.status.done, total: props.status.total })}
        </Match>
        <Match when={props.status.state === "signed-out"}>{say(SHELL.signedOut)}</Match>
        <Match when={isTooOld(props.status)}>{say(SHELL.tooOld)}</Match>
        <Match when={props.status.state === "refused"}>{problemWords(props.status)}</Match>
        <Match when={props.status.state === "full"}>{say(SHELL.full)}</Match>
        <Match when={true}>
          <span>{say(SHELL.offline)}</span>
          <span aria-hidden="true">·</span>
          <b>{say(SHELL.offlineUnsent, { n: props.unsent })}</b>
        </Match>
      </Switch>
      <Show when={isOff(props.status) && !isBad(props.status) && !connecting() && props.status.since > 0}>
        <span class="wide mid">{say(SHELL.offlineSince, { time: timeOf(props.status.since) })}</span>
      </Show>
    </span>
  );
}

function problemWords({ problem }: SyncStatus): string {
  return problem === undefined ? say(SHELL.refusedLine) : ownWords(problem, inLanguage());
}

/** The room speaks a newer language than this page: only another version of it helps. */
function isTooOld(status: SyncStatus): boolean {
  return status.state === "refused" && status.problem?.kind === "old-protocol";
}

function isBad(status: SyncStatus): boolean {
  return status.state === "signed-out" || status.state === "refused" || status.state === "full";
}

const DEEDS: Readonly<Record<Unsent["summary"]["what"], { readonly icon: IconName; readonly words?: Phrase }>> = {
  reply: { icon: "chat" },
  note: { icon: "lock", words: SHELL.note },
  claim: { icon: "hand", words: SHELL.claimed },
  transfer: { icon: "move", words: SHELL.transferred },
  release: { icon: "undo", words: SHELL.released },
  resolve: { icon: "done", words: SHELL.markedResolved },
  close: { icon: "x", words: SHELL.markedClosed },
  reopen: { icon: "undo", words: SHELL.reopened },
  waiting: { icon: "clock", words: SHELL.markedWaiting },
  snooze: { icon: "snooze", words: SHELL.snoozed },
  confirm: { icon: "chat", words: SHELL.confirmed },
  discard: { icon: "x", words: SHELL.discarded },
  remark: { icon: "alert", words: SHELL.remarked },
  article: { icon: "doc", words: SHELL.article },
  answer: { icon: "doc", words: SHELL.article },
  product: { icon: "list", words: SHELL.product },
  shop: { icon: "edit", words: SHELL.settings },
  tag: { icon: "list", words: SHELL.tagged },
  follow: { icon: "bell", words: SHELL.followed },
  unfollow: { icon: "bell", words: SHELL.unfollowed },
  link: { icon: "link", words: SHELL.linked },
  unlink: { icon: "link", words: SHELL.unlinked },
  merge: { icon: "move", words: SHELL.merged },
  split: { icon: "chat", words: SHELL.split },
  unmerge: { icon: "undo", words: SHELL.unmerged },
  field: { icon: "edit", words: SHELL.field },
  followUp: { icon: "clock", words: SHELL.followUp },
  aboutShopper: { icon: "user", words: SHELL.aboutShopper },
  wrapUp: { icon: "done", words: SHELL.wrapUp },
  step: { icon: "done", words: SHELL.step },
  summary: { icon: "edit", words: SHELL.summary },
  review: { icon: "check", words: SHELL.reviewed },
  appeal: { icon: "hand", words: SHELL.appealed },
  view: { icon: "list", words: SHELL.view },
  macro: { icon: "bolt", words: SHELL.macro },
  work: { icon: "done", words: SHELL.workList },
  lost: { icon: "alert", words: SHELL.lost },
};

function deedWords(one: Unsent): string {
  const { words } = DEEDS[one.summary.what];
  return [words === undefined ? "" : say(words), one.summary.text].filter((part) => part !== "").join(" · ");
}

function Outbox(props: {
  readonly unsent: number;
  readonly listed: readonly Unsent[];
  readonly offline: boolean;
  readonly nameOf: StatusLineProps["nameOf"];
}): JSX.Element {
  return (
    <Show
      when={props.unsent > 0}
      fallback={
        <>
          <header>
            <Icon name="check" />
            <b>{say(SHELL.nothingUnsent)}</b>
          </header>
          <footer>{say(SHELL.nothingUnsentMore)}</footer>
        </>
      }
    >
      <header>
        <Icon name={props.offline ? "off" : "sync"} />
        <b>{say(SHELL.unsentTitle, { n: props.unsent })}</b>
        <span class="push t12 dim">{say(SHELL.onThisDevice)}</span>
      </header>
      <ol>
        <For each={props.listed}>
          {(one) => (
            <li>
              <Icon name={DEEDS[one.summary.what].icon} />
              <span class="cut">{say(SHELL.unsentOne, { who: props.nameOf(one.doc) ?? say(SHELL.somebody), what: deedWords(one) })}</span>
              <span class="t12 dim">{timeOf(one.summary.at)}</span>
            </li>
          )}
        </For>
        <Show when={props.listed.length >= LISTED_MOST && props.unsent > props.listed.length}>
          <li class="dim">{say(SHELL.unsentMore, { n: props.unsent - props.listed.length })}</li>
        </Show>
      </ol>
      <footer>{say(SHELL.unsentFoot)}</footer>
    </Show>
  );
}

/** What the room would not take: the words are kept, to read and copy. */
function Drawer(props: {
  readonly refused: readonly RefusedChange[];
  readonly nameOf: StatusLineProps["nameOf"];
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
                <p>{say(SHELL.unsentOne, { who: props.nameOf(one.doc) ?? say(SHELL.somebody), what: deedWords(one) })}</p>
                <p class="t12 is-breach">{ownWords({ kind: one.why, words: one.words }, inLanguage())}</p>
                <p class="acts">
                  <Show when={one.summary.text !== ""}>
                    <button type="button" class="btn s" onClick={() => void copyWords(one.summary.text)}>
                      <Icon name="copy" />
                      {say(SHELL.copy)}
                    </button>
                  </Show>
                  <button type="button" class="btn quiet s" onClick={() => props.onForget(one.n)}>
                    {say(SHELL.forget)}
                  </button>
                </p>
              </div>
              <span class="t12 dim">{momentOf(one.refusedAt, Date.now())}</span>
            </li>
          )}
        </For>
      </ol>
      <footer>{say(SHELL.refusedFoot)}</footer>
    </>
  );
}
