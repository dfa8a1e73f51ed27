// A part of a settings page: its title, what it is for, and what was asked of the edge in every state. Draws only.
import { Show, type JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import { Refused } from "../session/Refused.tsx";
import { SIGN_IN } from "../session/words.ts";
import type { Asked } from "./createAsked.ts";

export function Part(props: {
  readonly title: string;
  readonly aside?: JSX.Element;
  readonly lead?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <section class="part">
      <header>
        <h2>{props.title}</h2>
        <div class="push acts">{props.aside}</div>
      </header>
      <Show when={props.lead}>{(lead) => <p class="lead mid">{lead()}</p>}</Show>
      {props.children}
    </section>
  );
}

/** The answer once it is here; bones until then; why not, and the way to try again. What was here stays when a later question fails. */
export function Answered<T>(props: { readonly asked: Asked<T>; readonly children: (value: () => T) => JSX.Element }): JSX.Element {
  return (
    <>
      <Show when={props.asked.asking.problem()}>
        <div class="asked">
          <Refused problem={props.asked.asking.problem()} wait={props.asked.asking.wait()} />
          <button type="button" class="btn" disabled={props.asked.asking.held()} onClick={() => void props.asked.again()}>
            {say(SIGN_IN.retry)}
          </button>
        </div>
      </Show>
      <Show when={props.asked.value()} fallback={<Show when={props.asked.asking.busy()}>{<Bones />}</Show>}>
        {(value) => props.children(value)}
      </Show>
    </>
  );
}

/** What is still coming. */
export function Bones(): JSX.Element {
  return (
    <div class="bones lines" role="status" aria-label={say(SIGN_IN.loading)}>
      <span class="bone" />
      <span class="bone" />
      <span class="bone" />
    </div>
  );
}
