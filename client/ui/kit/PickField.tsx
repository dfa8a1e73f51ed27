// A field one types in to find something, and what was found below it: the field keeps the focus, arrows walk the list round, Enter or a tap takes a line.
// Finds nothing and does nothing itself; several may be taken, one after another, while it is open.
import { createEffect, createSignal, createUniqueId, Show, type Accessor, type JSX } from "solid-js";
import { ForId } from "./ForId.tsx";
import { walkedTo } from "./walk.ts";

interface PickFieldProps<T extends object> {
  /** What to type: beside the field for those who hear it, and in it while it is empty. */
  readonly label: string;
  /** What the list is. */
  readonly name: string;
  readonly typed: string;
  readonly charsMost?: number;
  readonly found: readonly T[];
  /** Its id, the only one of it in the list. */
  readonly by: (one: T) => string;
  /** Said where nothing was found. */
  readonly none?: string | undefined;
  /** It may be looked at, not taken. */
  readonly isOff?: (one: T) => boolean;
  /** Of several that may be chosen: this one is. Left out, the one that Enter takes counts as chosen. */
  readonly isOn?: (one: T) => boolean;
  readonly onType: (typed: string) => void;
  /** Also of one that is off: who takes it says why not. */
  readonly onTake: (one: T) => void;
  /** Lines that cannot be walked to, below the others. */
  readonly rest?: JSX.Element;
  /** Below the list: more about the one that Enter takes. */
  readonly about?: (one: T) => JSX.Element;
  /** A line. */
  readonly children: (one: Accessor<T>) => JSX.Element;
}

/** Has the focus when it comes. */
export function PickField<T extends object>(props: PickFieldProps<T>): JSX.Element {
  const list = createUniqueId();
  const [at, setAt] = createSignal(0);
  const place = (): number => Math.min(at(), props.found.length - 1);
  const current = (): T | undefined => props.found[place()];
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const [one, to] = [current(), walkedTo(event.key, place(), props.found.length)];
    if (event.key === "Enter") one !== undefined && props.onTake(one);
    else if (to !== undefined) setAt(to);
    else return;
    event.preventDefault();
  };
  createEffect(() => document.getElementById(`${list}-${place()}`)?.scrollIntoView({ block: "nearest" }));
  return (
    <>
      <input
        class="t"
        type="text"
        role="combobox"
        ref={(el) => queueMicrotask(() => el.focus())}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={current() === undefined ? undefined : `${list}-${place()}`}
        aria-label={props.label}
        placeholder={props.label}
        maxLength={props.charsMost}
        autocomplete="off"
        value={props.typed}
        onInput={(event) => {
          props.onType(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <Show when={props.found.length === 0 && props.none}>
        {(words) => (
          <p class="pick-none mid" role="status">
            {words()}
          </p>
        )}
      </Show>
      <div
        id={list}
        class="pick-list"
        role="listbox"
        aria-multiselectable={props.isOn === undefined ? undefined : "true"}
        aria-label={props.name}
      >
        <ForId each={props.found} by={props.by}>
          {(one, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
            <div
              id={`${list}-${i()}`}
              role="option"
              class="pick-line"
              classList={{ current: place() === i() }}
              aria-selected={props.isOn?.(one()) ?? place() === i()}
              aria-disabled={props.isOff?.(one()) === true ? "true" : undefined}
              onClick={() => {
                setAt(i());
                props.onTake(one());
              }}
            >
              {props.children(one)}
            </div>
          )}
        </ForId>
        {props.rest}
      </div>
      <Show when={props.about !== undefined && current()} keyed>
        {(one) => props.about?.(one)}
      </Show>
    </>
  );
}
