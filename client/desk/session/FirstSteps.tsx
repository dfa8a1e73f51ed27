// One question a screen: how far one is, and the question. Draws only.
import { For, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { Mark } from "../../ui/kit/Mark.tsx";
import { inLanguage, say, speak } from "../../ui/words.ts";
import { DOOR } from "./doorWords.ts";
import "./signIn.css";

export function FirstSteps(props: { readonly step: number; readonly of: number; readonly children: JSX.Element }): JSX.Element {
  const steps = (): readonly number[] => Array.from({ length: props.of }, (_, i) => i + 1);
  return (
    <main class="first">
      <header class="first-bar">
        <Mark />
        <ol class="steps" aria-label={say(DOOR.step, { n: props.step, of: props.of })}>
          <For each={steps()}>
            {(n) => (
              <li aria-current={n === props.step ? "step" : undefined} classList={{ was: n < props.step }}>
                {n < props.step ? <Icon name="check" /> : n}
              </li>
            )}
          </For>
        </ol>
        <button type="button" class="btn quiet s push" onClick={() => speak(inLanguage() === "zh" ? "en" : "zh")}>
          <Icon name="globe" />
          {inLanguage() === "zh" ? "English" : "中文"}
        </button>
      </header>
      <section class="first-in">{props.children}</section>
    </main>
  );
}
