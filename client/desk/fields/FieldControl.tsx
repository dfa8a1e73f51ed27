// What one field is filled in with: a line, a number, a day, one of a few, several, yes or no. Gives the value when it is left. Draws only.
import { For, Match, Switch, type JSX } from "solid-js";
import type { Field, FieldChoice } from "../../../shared/domain/field.ts";
import { FIELD_TEXT_CHARS, type FieldValue } from "../../../shared/domain/fieldMark.ts";
import { say, told } from "../../ui/words.ts";
import { FIELDS } from "./fieldWords.ts";

interface ControlProps {
  readonly id: string;
  readonly field: Field;
  /** Undefined: nothing that fits. */
  readonly value: FieldValue | undefined;
  readonly invalid: boolean;
  /** Undefined empties it. False: it was not kept. */
  readonly onFill: (value: FieldValue | undefined) => Promise<boolean>;
  readonly onProblem: (words: string | undefined) => void;
}

export function FieldControl(props: ControlProps): JSX.Element {
  const text = (): string => (typeof props.value === "string" || typeof props.value === "number" ? String(props.value) : "");
  const write = (input: HTMLInputElement): void => {
    const typed = input.value.trim();
    const number = Number(typed.replace(/[,，\s]/g, "").replace("。", "."));
    const isWrong = props.field.kind === "number" && typed !== "" && !Number.isFinite(number);
    props.onProblem(isWrong ? say(FIELDS.notNumber) : undefined);
    if (isWrong) return;
    const value = typed === "" ? undefined : props.field.kind === "number" ? number : typed;
    void props.onFill(value).then((kept) => {
      if (!kept) input.value = text(); // what could not be kept stands as before
    });
  };
  return (
    <Switch
      fallback={
        <input
          id={props.id}
          class="t"
          type={props.field.kind === "date" ? "date" : "text"}
          inputmode={props.field.kind === "number" ? "decimal" : undefined}
          maxLength={FIELD_TEXT_CHARS}
          autocomplete="off"
          value={text()}
          aria-invalid={props.invalid}
          onChange={(event) => write(event.currentTarget)}
        />
      }
    >
      <Match when={props.field.kind === "yesNo"}>
        <Few
          {...props}
          now={typeof props.value === "boolean" ? (props.value ? "yes" : "no") : ""}
          options={[
            ["yes", say(FIELDS.yes)],
            ["no", say(FIELDS.no)],
          ]}
          onChoose={(chosen) => props.onFill(chosen === "" ? undefined : chosen === "yes")}
        />
      </Match>
      <Match when={props.field.kind === "choice"}>
        <Few
          {...props}
          now={chosenIn(props.value)[0] ?? ""}
          options={shownOf(props).map((one) => [one.id, told(one.name)] as const)}
          onChoose={(chosen) => props.onFill(chosen === "" ? undefined : [chosen])}
        />
      </Match>
      <Match when={props.field.kind === "choices"}>
        <Several {...props} />
      </Match>
    </Switch>
  );
}

const chosenIn = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** Those in use, and those put away that stand here. */
function shownOf({ field, value }: Pick<ControlProps, "field" | "value">): readonly FieldChoice[] {
  return (field.choices ?? []).filter((one) => one.off !== true || chosenIn(value).includes(one.id));
}

function Few(
  props: Pick<ControlProps, "id"> & {
    readonly now: string;
    readonly options: readonly (readonly [string, string])[];
    readonly onChoose: (chosen: string) => Promise<boolean>;
  },
): JSX.Element {
  const choose = async (select: HTMLSelectElement): Promise<void> => {
    if (!(await props.onChoose(select.value))) select.value = props.now;
  };
  return (
    <select id={props.id} class="t" onChange={(event) => void choose(event.currentTarget)}>
      <option value="" selected={props.now === ""}>
        —
      </option>
      <For each={props.options}>
        {([value, words]) => (
          <option value={value} selected={value === props.now}>
            {words}
          </option>
        )}
      </For>
    </select>
  );
}

function Several(props: ControlProps): JSX.Element {
  const toggle = async (id: string, box: HTMLInputElement): Promise<void> => {
    const before = chosenIn(props.value);
    const order = (props.field.choices ?? []).map((one) => one.id);
    const now = order.filter((one) => (one === id ? box.checked : before.includes(one)));
    if (!(await props.onFill(now.length === 0 ? undefined : now))) box.checked = chosenIn(props.value).includes(id);
  };
  return (
    <div class="choices field-several" role="group" aria-labelledby={`${props.id}-label`}>
      <For each={shownOf(props)}>
        {(one, i) => (
          <label>
            <input
              id={i() === 0 ? props.id : undefined}
              type="checkbox"
              checked={chosenIn(props.value).includes(one.id)}
              onChange={(event) => void toggle(one.id, event.currentTarget)}
            />
            {told(one.name)}
          </label>
        )}
      </For>
    </div>
  );
}
