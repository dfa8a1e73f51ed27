// Small faces of who else is at a ticket; who writes a reply has a pen. Draws only.
import { For, Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { hueOf } from "../knowledge/hueOf.ts";
import { HERE } from "./hereWords.ts";
import type { OtherHere } from "./whoIsHere.ts";
import "./here.css";

export function Faces(props: {
  readonly others: readonly OtherHere[];
  readonly nameOf: (member: string) => string;
  /** How many have room. */
  readonly most: number;
}): JSX.Element {
  const words = (one: OtherHere): string => say(one.writing ? HERE.writing : HERE.viewing, { name: props.nameOf(one.member) });
  const left = (): number => props.others.length - props.most;
  return (
    <Show when={props.others.length > 0}>
      <span class="faces">
        <For each={props.others.slice(0, props.most)}>
          {(one) => (
            <span
              class="face s"
              classList={{ writes: one.writing }}
              style={{ "--who": `var(--who-${hueOf(one.member)})` }}
              role="img"
              aria-label={words(one)}
              title={words(one)}
            >
              {[...props.nameOf(one.member)][0]}
              <Show when={one.writing}>
                <Icon name="edit" />
              </Show>
            </span>
          )}
        </For>
        <Show when={left() > 0}>
          <span class="t12" title={say(HERE.more, { n: left() })}>
            +{left()}
          </span>
        </Show>
      </span>
    </Show>
  );
}
