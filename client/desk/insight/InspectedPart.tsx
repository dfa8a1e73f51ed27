// What inspection found, the gravest first: the score, who, and the line that is its evidence, each a way into the conversation. Draws only.
import { createSignal, For, Show, type JSX } from "solid-js";
import { say, told } from "../../ui/words.ts";
import { inspector } from "../inspector.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { ticketAddress } from "../route.ts";
import { byRisk, gravest, type Inspected } from "./inspected.ts";
import { INSPECTED, nameOfRule } from "./inspectedWords.ts";

const MOST = 8;

interface InspectedProps {
  readonly all: readonly Inspected[];
  readonly now: number;
  readonly nameOf: (member: string) => string;
}

export function InspectedPart(props: InspectedProps): JSX.Element {
  const [most, setMost] = createSignal(MOST);
  const risky = (): readonly Inspected[] => byRisk(props.all);
  const red = (): number => risky().filter((one) => one.redLine).length;
  const failed = (): number => risky().filter((one) => !one.quality.pass).length;
  const title = (): string => {
    if (red() > 0) return say(INSPECTED.red, { n: red() });
    return failed() > 0 ? say(INSPECTED.failed, { n: failed() }) : say(INSPECTED.fine);
  };
  return (
    <section class="ins-fig ins-part">
      <h2>{title()}</h2>
      <p class="ins-lede">{say(INSPECTED.lede, { n: props.all.length, rules: inspector().rules.length })}</p>
      <Show when={risky().length > 0}>
        <div class="ins-wide">
          <table class="ins-table ins-read">
            <thead>
              <tr>
                <th class="r">{say(INSPECTED.score)}</th>
                <th>{say(INSPECTED.found)}</th>
                <th>{say(INSPECTED.line)}</th>
                <th>{say(INSPECTED.who)}</th>
                <th class="r">{say(INSPECTED.when)}</th>
              </tr>
            </thead>
            <tbody>
              <For each={risky().slice(0, most())}>{(one) => <Row one={one} now={props.now} nameOf={props.nameOf} />}</For>
            </tbody>
          </table>
        </div>
        <Show when={risky().length > most()}>
          <button type="button" class="btn s" onClick={() => setMost(most() + MOST)}>
            {say(INSPECTED.more, { n: risky().length - most() })}
          </button>
        </Show>
      </Show>
    </section>
  );
}

function Row(props: { readonly one: Inspected; readonly now: number; readonly nameOf: (member: string) => string }): JSX.Element {
  const worst = (): ReturnType<typeof gravest> => gravest(props.one);
  const others = (): number => props.one.quality.rules.length - 1;
  return (
    <tr>
      <td class="r" classList={{ "is-breach": !props.one.quality.pass }}>
        <b>{props.one.quality.score}</b>
      </td>
      <td>
        <a class="ins-name" href={ticketAddress(props.one.id)}>
          {nameOfRule(worst()?.rule ?? "")}
        </a>{" "}
        <Show when={props.one.redLine}>
          <span class="tag neg">{say(INSPECTED.redLine)}</span>
        </Show>
        <Show when={others() > 0}>
          <span class="t12 dim"> {say(INSPECTED.others, { n: others() })}</span>
        </Show>
      </td>
      <td class="mid ins-quote" title={told(worst()?.why ?? { zh: "", en: "" })}>
        {worst()?.text}
      </td>
      <td class="ins-who">{props.nameOf(props.one.agent)}</td>
      <td class="r mid ins-last">{props.one.runs ? say(INSPECTED.runs) : momentOf(props.one.at, props.now)}</td>
    </tr>
  );
}
