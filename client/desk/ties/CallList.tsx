// Whom the note may call, above the field: walked by the field's own keys, taken by Enter, Tab or a tap. Draws only.
import { Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { ForId } from "../../ui/kit/ForId.tsx";
import { say } from "../../ui/words.ts";
import type { Callee } from "./callees.ts";
import { TIES } from "./tieWords.ts";
import "./ties.css";

interface CallListProps {
  readonly id: string;
  readonly callees: readonly Callee[];
  readonly place: number;
  readonly onTake: (one: Callee) => void;
}

export function CallList(props: CallListProps): JSX.Element {
  return (
    <div class="calls">
      <div id={props.id} role="listbox" aria-label={say(TIES.callWhom)}>
        <ForId each={props.callees} by={(one) => one.key}>
          {(one, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
            <div
              id={`${props.id}-${i()}`}
              role="option"
              class="call-line"
              classList={{ current: props.place === i() }}
              aria-selected={props.place === i()}
              onPointerDown={(event) => event.preventDefault()} // the field keeps the focus, and a phone its keyboard
              onClick={() => props.onTake(one())}
            >
              <Show when={one().team !== undefined} fallback={<span class="presence" data-p={one().isHere ? "online" : "offline"} />}>
                <Icon name="user" />
              </Show>
              <span class="cut">{one().name}</span>
              <Show when={one().people}>{(n) => <span class="t12 dim push">{say(TIES.people, { n: n() })}</span>}</Show>
            </div>
          )}
        </ForId>
      </div>
    </div>
  );
}
