// A deed that cannot be undone, asked once more where it stands: the first press shows what happens, the second does it.
import { createSignal, Show, type JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import { SETTINGS } from "./words.ts";

export function Sure(props: {
  readonly words: string;
  readonly sure: string;
  /** What happens then. */
  readonly what?: string;
  /** What is lost by it, in full. */
  readonly more?: JSX.Element;
  readonly held: boolean;
  readonly onDo: () => void;
}): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  let cancelled = false;
  return (
    <Show
      when={asking()}
      fallback={
        <button
          type="button"
          class="btn quiet s"
          disabled={props.held}
          ref={(el) => {
            if (cancelled) requestAnimationFrame(() => el.focus()); // back to where the keyboard was
          }}
          onClick={() => setAsking(true)}
        >
          {props.words}
        </button>
      }
    >
      <div class="sure" role="group" aria-label={props.words}>
        <Show when={props.what}>{(what) => <p>{what()}</p>}</Show>
        {props.more}
        <div class="acts">
          <button
            type="button"
            class="btn s danger"
            disabled={props.held}
            ref={(el) => requestAnimationFrame(() => el.focus())}
            onClick={() => {
              setAsking(false);
              props.onDo();
            }}
          >
            {props.sure}
          </button>
          <button
            type="button"
            class="btn quiet s"
            onClick={() => {
              cancelled = true;
              setAsking(false);
            }}
          >
            {say(SETTINGS.no)}
          </button>
        </div>
      </div>
    </Show>
  );
}
