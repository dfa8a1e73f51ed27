// One field in which two versions of an article differ: what went, what came. Draws.
import { For, Show, type JSX } from "solid-js";
import type { Difference } from "../../../shared/domain/compare.ts";
import { inLanguage } from "../../ui/words.ts";
import { fieldWords, valueWords } from "./fieldWords.ts";

export function OneDifference(props: { readonly difference: Difference }): JSX.Element {
  return (
    <div class="difference">
      <h3>{fieldWords(props.difference.field, inLanguage())}</h3>
      <Show
        when={props.difference.pieces}
        fallback={
          <p>
            <del>{valueWords(props.difference, props.difference.before, inLanguage())}</del>{" "}
            <ins>{valueWords(props.difference, props.difference.after, inLanguage())}</ins>
          </p>
        }
      >
        {(pieces) => (
          <p>
            <For each={pieces()}>
              {(one) => (one.is === "kept" ? one.text : one.is === "gone" ? <del>{one.text}</del> : <ins>{one.text}</ins>)}
            </For>
          </p>
        )}
      </Show>
    </div>
  );
}
