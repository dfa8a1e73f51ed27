// Who erased when, and how far each erasure is: asked again while one is under way. Names nobody who was erased.
import { createEffect, For, onCleanup, Show, type JSX } from "solid-js";
import { SECOND } from "../../../shared/core/time.ts";
import type { Erasure } from "../../../shared/wire/privacyApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import type { NameOf } from "./auditWords.ts";
import type { Asked } from "./createAsked.ts";
import { Answered, Part } from "./Part.tsx";
import { PRIVACY } from "./privacyWords.ts";

const AGAIN_MS = 3 * SECOND; // the room goes on by its alarm, a portion at a time

export function Erasures(props: { readonly asked: Asked<readonly Erasure[]>; readonly nameOf: NameOf }): JSX.Element {
  createEffect(() => {
    if (!(props.asked.value() ?? []).some((one) => one.left > 0)) return;
    const timer = setTimeout(() => void props.asked.again(), AGAIN_MS); // a question that fails ends it: the page then shows why, and a button
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Part title={say(PRIVACY.erasures)}>
      <Answered asked={props.asked}>
        {(erasures) => (
          <ul class="rows">
            <For each={erasures()} fallback={<li class="none dim">{say(PRIVACY.noErasures)}</li>}>
              {(one) => (
                <li>
                  <Icon name={one.left === 0 ? "done" : "clock"} />
                  <span>
                    {say(PRIVACY.conversations, { n: one.conversations })}
                    <span class="t12 dim">
                      {say(PRIVACY.byWhom, { name: props.nameOf(one.by) ?? one.by, time: momentOf(one.at, Date.now()) })}
                    </span>
                  </span>
                  <Show when={one.left > 0} fallback={<span class="t12 mid fit">{say(PRIVACY.erasedAll)}</span>}>
                    <span class="tag warn fit">{say(PRIVACY.erasedLeft, { n: one.left })}</span>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Answered>
    </Part>
  );
}
