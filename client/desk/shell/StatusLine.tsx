// The status line an agent can trust: how the line stands, what is unsent and which, what was refused. Draws only.
import { lazy, Match, onMount, Show, Switch, type JSX } from "solid-js";
import type { DayBudget as Budget } from "../../../shared/wire/deskApi.ts";
import type { SyncStatus } from "../../sync/status.ts";
import type { RefusedChange } from "../../store/queries.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { createNow } from "../../ui/now.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { ownWords } from "../session/ownWords.ts";
import { DayBudget } from "./DayBudget.tsx";
import { Later } from "./Later.tsx";
import { toNewest } from "./newest.ts";
import type { WaitingProps } from "./StatusLists.tsx";
import { SHELL } from "./words.ts";

export interface StatusLineProps extends WaitingProps {
  readonly refused: readonly RefusedChange[];
  readonly onForget: (n: number) => void;
  readonly onHelp: () => void;
  readonly onSignIn: () => void;
  /** Of the day's rows, where they run out and this member may know. */
  readonly budget: Budget | undefined;
}

const Waiting = lazy(() => import("./StatusLists.tsx").then((its) => ({ default: its.Waiting })));
const Drawer = lazy(() => import("./StatusLists.tsx").then((its) => ({ default: its.Drawer })));

const CONNECTING_MS = 4_000; // a line that is just being opened is not "offline" yet

export function StatusLine(props: StatusLineProps): JSX.Element {
  onMount(() => void Promise.all([Waiting.preload(), Drawer.preload()]).catch(() => undefined)); // there at once when it is opened
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
        <Later>
          <Waiting {...props} offline={isOff(props.status)} />
        </Later>
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
          <Later>
            <Drawer refused={props.refused} nameOf={props.nameOf} onForget={props.onForget} />
          </Later>
        </Menu>
      </Show>
      <button type="button" class="help push wide" onClick={() => props.onHelp()}>
        <span class="kbd">?</span> {say(SHELL.shortcuts)}
      </button>
    </footer>
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
