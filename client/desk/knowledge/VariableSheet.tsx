// The shop's own words for a variable, asked in a dialog. Draws, and says what is missing; who opened it keeps them.
import { createSignal, type JSX } from "solid-js";
import { LANGUAGES } from "../../../shared/domain/languages.ts";
import type { Variables } from "../../../shared/domain/policy.ts";
import { isVariableName } from "../../../shared/domain/sayable.ts";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { EDITOR } from "./editorWords.ts";
import { KNOW } from "./words.ts";

export function VariableSheet(props: {
  /** The name it begins with; "" where it is to be written. */
  readonly name: string;
  readonly variables: Variables;
  /** Gives whether they were taken. */
  readonly onKeep: (name: string, words: { readonly zh: string; readonly en: string }) => Promise<boolean>;
  readonly onClose: () => void;
}): JSX.Element {
  const { name: first, variables } = props; // as it was when the sheet opened
  const known = Object.hasOwn(variables, first) ? variables[first] : undefined;
  const [name, setName] = createSignal(first);
  const [words, setWords] = createSignal({ zh: known?.zh ?? "", en: known?.en ?? "" });
  const [asked, setAsked] = createSignal(false);
  const isNamed = (): boolean => isVariableName(name().trim());
  const isWhole = (): boolean => LANGUAGES.every((one) => words()[one].trim() !== "");
  const keep = async (): Promise<void> => {
    setAsked(true);
    if (isNamed() && isWhole() && (await props.onKeep(name().trim(), words()))) props.onClose();
  };
  return (
    <Sheet title={say(EDITOR.variable)} close={say(EDITOR.close)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p class="t12 dim">{say(EDITOR.variableLead, { name: `{${name().trim() === "" ? "…" : name().trim()}}` })}</p>
        <TextField
          label={say(EDITOR.variableName)}
          value={name()}
          onInput={setName}
          problem={asked() && !isNamed() ? say(EDITOR.variableBad) : undefined}
          max={40}
          focus={first === ""}
        />
        {LANGUAGES.map((language) => (
          <TextField
            label={say(EDITOR.variableIn, { language: say(KNOW[language]) })}
            value={words()[language]}
            onInput={(text) => setWords((before) => ({ ...before, [language]: text }))}
            problem={asked() && words()[language].trim() === "" ? say(EDITOR.variableNeeded) : undefined}
            max={200}
            focus={first !== "" && language === "zh"}
          />
        ))}
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(EDITOR.keepVariable)}
          </button>
          <button type="button" class="btn quiet" onClick={() => props.onClose()}>
            {say(KNOW.cancel)}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
