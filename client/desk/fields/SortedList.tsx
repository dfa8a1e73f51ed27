// A list of the shop's in its own order: moved up and down, changed, and what was put away below, to be brought back. Draws only.
import { For, Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { ForId } from "../../ui/kit/ForId.tsx";
import { say, told } from "../../ui/words.ts";
import { FIELDS } from "./fieldWords.ts";

export interface Listed {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly off?: boolean | undefined;
}

export function SortedList<T extends Listed>(props: {
  readonly of: readonly T[];
  readonly none: string;
  /** What is to be said beside the name. */
  readonly note: (one: T) => JSX.Element;
  readonly isUnsent: (one: T) => boolean;
  readonly onMove: (one: T, step: 1 | -1) => void;
  readonly onEdit: (one: T) => void;
  readonly onBringBack: (one: T) => void;
}): JSX.Element {
  const used = (): readonly T[] => props.of.filter((one) => one.off !== true);
  const away = (): readonly T[] => props.of.filter((one) => one.off === true);
  return (
    <>
      <ul class="rows">
        <ForId each={used()} by={(one) => one.id} fallback={<li class="none dim">{props.none}</li>}>
          {(one, at) => (
            <li>
              <span class="cut">
                <b>{told(one().name)}</b>{" "}
                <Show when={props.isUnsent(one())}>
                  <span class="tag off">{say(FIELDS.unsent)}</span>
                </Show>
                <span class="t12 mid">{props.note(one())}</span>
              </span>
              <button
                type="button"
                class="btn quiet icon s"
                disabled={at() === 0}
                aria-label={say(FIELDS.up, { name: told(one().name) })}
                onClick={() => props.onMove(one(), -1)}
              >
                <Icon name="down" class="turned" />
              </button>
              <button
                type="button"
                class="btn quiet icon s"
                disabled={at() === used().length - 1}
                aria-label={say(FIELDS.down, { name: told(one().name) })}
                onClick={() => props.onMove(one(), 1)}
              >
                <Icon name="down" />
              </button>
              <button
                type="button"
                class="btn quiet s"
                aria-label={say(FIELDS.editOne, { name: told(one().name) })}
                onClick={() => props.onEdit(one())}
              >
                {say(FIELDS.edit)}
              </button>
            </li>
          )}
        </ForId>
      </ul>
      <Show when={away().length > 0}>
        <details class="rest away">
          <summary>{say(FIELDS.awayList, { n: away().length })}</summary>
          <ul class="rows">
            <For each={away()}>
              {(one) => (
                <li>
                  <span class="cut mid">{told(one.name)}</span>
                  <button
                    type="button"
                    class="btn quiet s"
                    aria-label={say(FIELDS.bringBackField, { name: told(one.name) })}
                    onClick={() => props.onBringBack(one)}
                  >
                    {say(FIELDS.bringBack)}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </>
  );
}
