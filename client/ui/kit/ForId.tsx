// A list whose elements stay while the things they show are made anew, as a query makes them at every change of any of them: else a click on one comes
// to nothing when its element goes between press and release, and the focus is lost. Draws nothing of its own.
import { createMemo, For, Show, type Accessor, type JSX } from "solid-js";

/** `children` is called once for each id; what it is given follows the thing. */
export function ForId<T extends object>(props: {
  readonly each: readonly T[];
  /** Its id, the only one of it in the list. */
  readonly by: (one: T) => string;
  readonly fallback?: JSX.Element;
  readonly children: (one: Accessor<T>, place: Accessor<number>) => JSX.Element;
}): JSX.Element {
  const byId = createMemo(() => new Map(props.each.map((one) => [props.by(one), one])));
  return (
    <For each={[...byId().keys()]} fallback={props.fallback}>
      {(id, place) => <Show when={byId().get(id)}>{(one) => props.children(one, place)}</Show>}
    </For>
  );
}
