// The list of golden conversations with how each went, and the run of all of them. Draws only; Goldens binds it.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import { goesWell, type GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import { Icon } from "../../../ui/icons.tsx";
import { say } from "../../../ui/words.ts";
import type { Asked } from "../../settings/createAsked.ts";
import { Answered } from "../../settings/Part.tsx";
import { Tabs } from "../Tabs.tsx";
import { GOLD } from "./goldenWords.ts";
import { Progress } from "./Progress.tsx";

export interface GoldenListProps {
  readonly asked: Asked<{ readonly goldens: readonly WrittenDialogue[] }>;
  readonly mayWrite: boolean;
  readonly chosen: string | undefined;
  readonly ran: ReadonlyMap<string, readonly GoldenTurn[]> | undefined;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** Why the last run gave nothing. */
  readonly problem: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onNew: () => void;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

export function GoldenList(props: GoldenListProps): JSX.Element {
  const goldens = (): readonly WrittenDialogue[] => props.asked.value()?.goldens ?? [];
  return (
    <section class="know-list" aria-label={say(GOLD.goldens)}>
      <Tabs at="goldens" />
      <header class="bar">
        <h1 class="cut">{say(GOLD.goldens)}</h1>
        <span class="t12 dim">{say(GOLD.count, { n: goldens().length })}</span>
        <Show when={props.mayWrite}>
          <button type="button" class="btn s push" onClick={() => props.onNew()}>
            <Icon name="plus" />
            {say(GOLD.write)}
          </button>
        </Show>
      </header>
      <Show when={goldens().length > 0}>
        <div class="gold-run">
          <Show
            when={props.progress}
            fallback={
              <>
                <Outcome ran={props.ran} problem={props.problem} goldens={goldens()} />
                <button type="button" class="btn s push" onClick={() => props.onRun()}>
                  {say(props.ran === undefined ? GOLD.runAll : GOLD.again)}
                </button>
              </>
            }
          >
            {(far) => <Progress far={far()} words={GOLD.stop} onStop={props.onStop} />}
          </Show>
        </div>
      </Show>
      <div class="scroll gold-rows">
        <Answered asked={props.asked}>
          {(value) => (
            <Show when={value().goldens.length > 0} fallback={<Empty {...props} />}>
              <ul>
                <For each={value().goldens}>
                  {(one) => <Row golden={one} ran={props.ran?.get(one.id)} here={props.chosen === one.id} onChoose={props.onChoose} />}
                </For>
              </ul>
            </Show>
          )}
        </Answered>
      </div>
    </section>
  );
}

function Outcome(props: Pick<GoldenListProps, "ran" | "problem"> & { readonly goldens: readonly WrittenDialogue[] }): JSX.Element {
  const astray = (): number => props.goldens.filter((one) => !goesWell(props.ran?.get(one.id) ?? [])).length;
  return (
    <p class="t12" role="status">
      <Switch>
        <Match when={props.problem}>{(words) => <span class="is-warn">{words()}</span>}</Match>
        <Match when={props.ran !== undefined && astray() === 0}>
          <span class="is-ok">{say(GOLD.allWell, { n: props.goldens.length })}</span>
        </Match>
        <Match when={props.ran !== undefined}>
          <span class="is-breach">{say(GOLD.someAstray, { n: astray() })}</span>
        </Match>
      </Switch>
    </p>
  );
}

function Row(props: {
  readonly golden: WrittenDialogue;
  readonly ran: readonly GoldenTurn[] | undefined;
  readonly here: boolean;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const first = (): string => props.golden.turns.flatMap((one) => ("says" in one ? [one.says] : []))[0] ?? "";
  return (
    <li>
      <button type="button" class="gold-row" aria-current={props.here ? "true" : undefined} onClick={() => props.onChoose(props.golden.id)}>
        <b class="cut">{props.golden.shows}</b>
        <Show when={props.ran}>
          {(ran) => (
            <span class={`tag ${goesWell(ran()) ? "pos" : "neg"}`}>
              <Icon name={goesWell(ran()) ? "check" : "alert"} />
              {say(goesWell(ran()) ? GOLD.well : GOLD.astray)}
            </span>
          )}
        </Show>
        <span class="t12 dim cut">{first()}</span>
      </button>
    </li>
  );
}

function Empty(props: Pick<GoldenListProps, "mayWrite" | "onNew">): JSX.Element {
  return (
    <div class="empty">
      <Icon name="chat" large />
      <h2>{say(GOLD.emptyTitle)}</h2>
      <p>{say(props.mayWrite ? GOLD.emptyMore : GOLD.emptyAgent)}</p>
      <Show when={props.mayWrite}>
        <button type="button" class="btn primary" onClick={() => props.onNew()}>
          {say(GOLD.writeFirst)}
        </button>
      </Show>
    </div>
  );
}
