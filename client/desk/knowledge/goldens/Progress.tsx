// How far a run of golden conversations is, and the way to stop it. Draws only.
import type { JSX } from "solid-js";
import { say, type Phrase } from "../../../ui/words.ts";
import { GOLD } from "./goldenWords.ts";

export function Progress(props: {
  readonly far: { readonly done: number; readonly total: number };
  readonly words: Phrase;
  readonly onStop: () => void;
}): JSX.Element {
  const words = (): string => (props.far.total === 0 ? say(GOLD.starting) : say(GOLD.running, { ...props.far }));
  return (
    <div class="gold-progress">
      <progress aria-label={words()} max={Math.max(1, props.far.total)} value={props.far.done} />
      <span class="t12 dim">{words()}</span>
      <button type="button" class="btn quiet s" onClick={() => props.onStop()}>
        {say(props.words)}
      </button>
    </div>
  );
}
