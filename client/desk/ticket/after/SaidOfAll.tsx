// What the shopper said of the whole conversation once it was over: stars, and their words if any. Draws only.
import { Show, type JSX } from "solid-js";
import { STARS_MOST, type Satisfaction } from "../../../../shared/domain/satisfaction.ts";
import { say } from "../../../ui/words.ts";
import { AFTER } from "./afterWords.ts";
import "./after.css";

export function SaidOfAll(props: { readonly said: Satisfaction }): JSX.Element {
  const stars = (): number => props.said.stars;
  return (
    <p class="said-line t12">
      <span role="img" aria-label={say(AFTER.starsOf, { n: stars(), of: STARS_MOST })}>
        {"★".repeat(stars())}
        <span class="dim">{"★".repeat(STARS_MOST - stars())}</span>
      </span>
      <b>{say(AFTER.rated, { n: stars() })}</b>
      <Show when={props.said.words}>{(words) => <q class="mid">{words()}</q>}</Show>
    </p>
  );
}
