// Example questions in one language, as chips. Draws; who holds the article writes them.
import { createSignal, For, type JSX } from "solid-js";
import { QUESTIONS_MOST, type Language } from "../../../shared/domain/knowledge.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { KNOW } from "./words.ts";

export function Questions(props: {
  readonly language: Language;
  readonly questions: readonly string[];
  /** Gets what comes of the questions as they then are: another may come or go meanwhile. */
  readonly onChange: (make: (now: readonly string[]) => readonly string[]) => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal("");
  const label = (): string => say(KNOW.questionsIn, { language: say(KNOW[props.language]) });
  const add = (): void => {
    const text = typed().trim();
    setTyped("");
    if (text === "" || props.questions.includes(text) || props.questions.length >= QUESTIONS_MOST) return;
    props.onChange((now) => (now.includes(text) || now.length >= QUESTIONS_MOST ? now : [...now, text]));
  };
  return (
    <div class="field">
      <span class="label">{label()}</span>
      <ul class="askings" lang={props.language === "zh" ? "zh-CN" : "en"}>
        <For each={props.questions}>
          {(text) => (
            <li class="asking">
              <span>{text}</span>
              <button
                type="button"
                aria-label={say(KNOW.removeQuestion, { text })}
                onClick={() => props.onChange((now) => now.filter((one) => one !== text))}
              >
                <Icon name="x" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <input
        class="t"
        aria-label={label()}
        placeholder={say(KNOW.questionHint)}
        value={typed()}
        maxLength={200}
        autocomplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
    </div>
  );
}
