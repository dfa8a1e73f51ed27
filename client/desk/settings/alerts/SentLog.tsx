// What was sent to whom, newest first; what was given up may be tried anew.
import { createSignal, For, Show, type JSX } from "solid-js";
import { alertWords } from "../../../../shared/domain/alerts/alert.ts";
import type { AlertLine, Channel } from "../../../../shared/wire/alertsApi.ts";
import { Icon } from "../../../ui/icons.tsx";
import { inLanguage, say } from "../../../ui/words.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { INSIGHT_ADDRESS, ticketAddress } from "../../route.ts";
import { createTry } from "../../session/createTry.ts";
import { Refused } from "../../session/Refused.tsx";
import { createAsked } from "../createAsked.ts";
import { Answered, Part } from "../Part.tsx";
import { askLog, tryAgain } from "./alertDoors.ts";
import { ALERTS, STATE_WORDS } from "./alertWords.ts";
import { receiverWords } from "./ruleForm.ts";

interface LogProps {
  readonly channels: readonly Channel[];
  readonly nameOf: (id: string) => string | undefined;
}

const PUSH = "push:";

export function SentLog(props: LogProps): JSX.Element {
  const asked = createAsked(() => askLog(0));
  const trying = createTry();
  const [older, setOlder] = createSignal<readonly AlertLine[]>([]);
  const [more, setMore] = createSignal(true);
  const next = async (after: number): Promise<void> => {
    const page = await trying.run(() => askLog(after));
    if (page === undefined) return;
    setOlder((before) => [...before, ...page.lines]);
    setMore(page.more);
  };
  const again = async (line: AlertLine): Promise<void> => {
    if ((await trying.run(() => tryAgain(line.id))) === undefined) return;
    setOlder([]);
    setMore(true);
    await asked.again();
  };
  const to = (line: AlertLine): string =>
    line.to.startsWith(PUSH)
      ? say(ALERTS.pushTo, { name: props.nameOf(line.to.slice(PUSH.length)) ?? line.to.slice(PUSH.length) })
      : receiverWords(line.to, props.channels);
  return (
    <Part title={say(ALERTS.log)}>
      <Answered asked={asked}>
        {(page) => {
          const lines = (): readonly AlertLine[] => [...page().lines, ...older()];
          return (
            <>
              <Refused problem={trying.problem()} wait={trying.wait()} />
              <ul class="rows">
                <For each={lines()} fallback={<li class="none dim">{say(ALERTS.logNone)}</li>}>
                  {(line) => <Line line={line} to={to(line)} nameOf={props.nameOf} held={trying.held()} onAgain={() => void again(line)} />}
                </For>
              </ul>
              <Show when={page().more && more()}>
                <button type="button" class="btn" disabled={trying.held()} onClick={() => void next(lines().at(-1)?.id ?? 0)}>
                  {say(ALERTS.more)}
                </button>
              </Show>
            </>
          );
        }}
      </Answered>
    </Part>
  );
}

function Line(props: {
  readonly line: AlertLine;
  readonly to: string;
  readonly nameOf: LogProps["nameOf"];
  readonly held: boolean;
  readonly onAgain: () => void;
}): JSX.Element {
  const words = () =>
    alertWords(props.line.alert, inLanguage(), props.line.alert.at, (id) => {
      const name = props.nameOf(id);
      return name === undefined ? undefined : { zh: name, en: name };
    });
  const isDead = (): boolean => props.line.state === "dead";
  return (
    <li>
      <Icon name={isDead() ? "alert" : "bell"} class={isDead() ? "is-warn" : ""} />
      <span class="cut">
        <a href={addressOf(props.line)}>{words().title}</a>
        <span class="t12 mid">
          {props.to} · {say(STATE_WORDS[props.line.state])}
          <Show when={props.line.tries > 1}> · {say(ALERTS.tries, { n: props.line.tries })}</Show> · {momentOf(props.line.at, Date.now())}
        </span>
        <Show when={isDead()}>
          <span class="t12 is-breach">{props.line.words}</span>
        </Show>
      </span>
      <Show when={isDead()}>
        <button type="button" class="btn quiet s" disabled={props.held} onClick={() => props.onAgain()}>
          {say(ALERTS.again)}
        </button>
      </Show>
    </li>
  );
}

/** Where what was told of stands: its ticket, or the figures. */
function addressOf({ alert }: AlertLine): string {
  return alert.ticket === undefined ? INSIGHT_ADDRESS : ticketAddress(alert.ticket);
}
