// What a supervisor wants of everybody's card, in per cent: empty is no goal. Says what it was told; the page saves it.
import { createSignal, createUniqueId, For, type JSX } from "solid-js";
import type { Goals } from "../../../shared/domain/insight/goals.ts";
import { AXES, type AxisName } from "../../../shared/domain/insight/scorecard.ts";
import { say } from "../../ui/words.ts";
import { INSIGHT, NAMES } from "./insightWords.ts";

interface GoalsFormProps {
  readonly goals: Goals;
  readonly onSave: (goals: Goals) => void;
}

export function GoalsForm(props: GoalsFormProps): JSX.Element {
  const id = createUniqueId();
  const [typed, setTyped] = createSignal<Partial<Record<AxisName, string>>>({});
  const textOf = (name: AxisName): string => {
    const goal = props.goals[name];
    return typed()[name] ?? (goal === undefined ? "" : String(Math.round(goal * 100)));
  };
  const save = (): void => {
    const all = AXES.flatMap((name) => {
      const percent = Number(textOf(name));
      return textOf(name).trim() === "" || !Number.isFinite(percent) ? [] : [[name, Math.min(100, Math.max(0, percent)) / 100] as const];
    });
    setTyped({});
    props.onSave(Object.fromEntries(all));
  };
  return (
    <details class="ins-goals">
      <summary>{say(INSIGHT.setGoals)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <For each={AXES}>
          {(name) => (
            <label for={`${id}-${name}`}>
              {say(NAMES[name]?.name ?? INSIGHT.none)}
              <span>
                <input
                  id={`${id}-${name}`}
                  type="number"
                  inputmode="numeric"
                  min="0"
                  max="100"
                  value={textOf(name)}
                  onInput={(event) => setTyped({ ...typed(), [name]: event.currentTarget.value })}
                />
                %
              </span>
            </label>
          )}
        </For>
        <button type="submit" class="btn s">
          {say(INSIGHT.saveGoals)}
        </button>
      </form>
    </details>
  );
}
