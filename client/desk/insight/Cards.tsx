// Every agent beside the team on five axes, or one's own; nobody is ranked. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Goals } from "../../../shared/domain/insight/goals.ts";
import type { Hint } from "../../../shared/domain/insight/hints.ts";
import type { Axis, AxisName, Scorecard } from "../../../shared/domain/insight/scorecard.ts";
import { LEAST } from "../../../shared/domain/insight/estimate.ts";
import { say } from "../../ui/words.ts";
import { Beside } from "./Charts.tsx";
import { cardLines } from "./csvTables.ts";
import { GoalsForm } from "./GoalsForm.tsx";
import { SaveCsv } from "./SaveCsv.tsx";
import { percent } from "./figureWords.ts";
import { INSIGHT, NAMES } from "./insightWords.ts";
import { INSPECTED, nameOfRule } from "./inspectedWords.ts";

interface CardsProps {
  readonly goals: Goals;
  /** Absent: they are not this member's to set. */
  readonly onGoals: ((goals: Goals) => void) | undefined;
  readonly cards: readonly Scorecard[];
  readonly isOwn: boolean;
  readonly nameOf: (member: string) => string;
  readonly onBehind: (axis: AxisName, member: MemberId) => void;
  /** What they could work on. */
  readonly hintsFor: (member: MemberId) => readonly Hint[];
  readonly onHint: (title: string, hint: Hint) => void;
}

/** What the pictures of an axis reach from and to, the same for everybody: a step of ten below the lowest range. */
function endsOf(cards: readonly Scorecard[], at: number): readonly [from: number, to: number] {
  const axes = cards.flatMap((one) => one.axes[at] ?? []).filter((one) => one.estimate !== undefined);
  const low = Math.min(0.9, ...axes.map((one) => Math.min(one.estimate?.low ?? 1, one.team ?? 1)));
  const high = Math.max(...axes.map((one) => Math.max(one.estimate?.high ?? 0, one.team ?? 0)), 0.1);
  return [Math.floor(low * 10) / 10, Math.min(1, Math.ceil(high * 10) / 10)];
}

function reading(card: Scorecard): string {
  const [above, below] = (["above", "below"] as const).map((how) => card.axes.filter((one) => one.stands === how).length);
  if (card.served < LEAST) return say(INSIGHT.few);
  if (above !== undefined && above > 0 && below !== undefined && below > 0) return say(INSIGHT.mixed, { above, below });
  if (below !== undefined && below > 0) return say(INSIGHT.someBelow, { n: below });
  return above !== undefined && above > 0 ? say(INSIGHT.someAbove, { n: above }) : say(INSIGHT.same);
}

const nameOfAxis = (name: AxisName): string => {
  const words = NAMES[name];
  return words === undefined ? name : say(words.name);
};

const hintWords = ({ broken, low, rule }: Hint): string => say(INSPECTED.hint, { n: broken, low, rule: nameOfRule(rule) });

export function Cards(props: CardsProps): JSX.Element {
  const axes = (): readonly Axis[] => (props.cards[0]?.axes ?? []).filter((one) => one.team !== undefined);
  const placeOf = (name: AxisName): number => props.cards[0]?.axes.findIndex((one) => one.name === name) ?? 0;
  return (
    <section class="ins-fig ins-part">
      <header class="ins-head">
        <h2>{say(props.isOwn ? INSIGHT.ownCard : INSIGHT.cards)}</h2>
        <SaveCsv name="cards" lines={() => cardLines(props.cards, props.nameOf)} />
      </header>
      <p class="ins-lede">{say(INSIGHT.cardsLede)}</p>
      <Show when={props.onGoals}>{(save) => <GoalsForm goals={props.goals} onSave={(goals) => save()(goals)} />}</Show>
      <div class="ins-wide">
        <table class="ins-table">
          <thead>
            <tr>
              <th>{say(INSIGHT.agent)}</th>
              <For each={axes()}>
                {(axis) => (
                  <th title={say(NAMES[axis.name]?.what ?? INSIGHT.none)}>
                    {nameOfAxis(axis.name)}
                    <br />
                    <span class="mid">{say(INSIGHT.team, { rate: percent(axis.team ?? 0) })}</span>{" "}
                    <Show when={props.goals[axis.name]}>
                      {(goal) => <span class="mid">{say(INSIGHT.goal, { rate: percent(goal()) })} </span>}
                    </Show>
                    <span class="dim">{endsOf(props.cards, placeOf(axis.name)).map(percent).join("–")}</span>
                  </th>
                )}
              </For>
              <th>{say(INSIGHT.say)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.cards}>
              {(card) => (
                <tr>
                  <td>
                    <b>{props.nameOf(card.member)}</b>
                  </td>
                  <For each={axes()}>
                    {(of) => (
                      <Show when={card.axes.find((one) => one.name === of.name)}>
                        {(axis) => {
                          const ends = endsOf(props.cards, placeOf(of.name));
                          return (
                            <td title={say(INSIGHT.raw, { yes: axis().yes, all: axis().all })}>
                              <div class="ins-axis">
                                <Beside axis={axis()} from={ends[0]} to={ends[1]} goal={props.goals[of.name]} />
                                <button type="button" class="ins-name" onClick={() => props.onBehind(of.name, card.member)}>
                                  <b data-stands={axis().stands}>{percent(axis().estimate?.rate ?? 0)}</b>
                                  <span class="dim t12">{say(INSIGHT.n, { n: axis().all })}</span>
                                  <Show when={axis().reached !== undefined}>
                                    <span class="mid t12">{say(axis().reached === true ? INSIGHT.reached : INSIGHT.missed)}</span>
                                  </Show>
                                </button>
                              </div>
                            </td>
                          );
                        }}
                      </Show>
                    )}
                  </For>
                  <td class="mid ins-say">
                    {reading(card)}
                    <For each={props.hintsFor(card.member)}>
                      {(hint) => (
                        <button type="button" class="ins-name" onClick={() => props.onHint(hintWords(hint), hint)}>
                          {hintWords(hint)}
                        </button>
                      )}
                    </For>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}
