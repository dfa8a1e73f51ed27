// The log of the conversation: every line by its id, once; keeps to the end while the shopper is there, and never jumps while they read above.
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show, type Component, type JSX } from "solid-js";
import { Bubble } from "./Bubble.tsx";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";
import { late } from "./late.ts";
import { Welcome } from "./Welcome.tsx";

const stars = late(() => import("./Stars.tsx"));

const NEAR_END = 80; // px: still "at the end"

export function Log(): JSX.Element {
  const { view, say, writing } = useChat();
  const [isBehind, setBehind] = createSignal(false);
  const ids = createMemo(() => view().lines.map((line) => line.id), undefined, {
    equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
  });
  const [waiting, setWaiting] = createSignal<Component>(); // its script comes when it is first wanted
  let box: HTMLDivElement | undefined;
  let atEnd = true;

  const toEnd = (): void => {
    box?.scrollTo({ top: box.scrollHeight });
    setBehind(false);
  };
  const look = (): void => {
    if (box === undefined) return;
    atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    if (atEnd) setBehind(false);
  };
  createEffect(
    on(ids, (now, before) => {
      const isOwn = view().lines.at(-1)?.from === "shopper";
      if (atEnd || isOwn) queueMicrotask(toEnd);
      else if (now.length > (before?.length ?? 0)) setBehind(true);
    }),
  );
  createEffect(() => {
    const { stage, thinking } = view();
    if (stage === "queued") import("./Waiting.tsx").then(({ Waiting }) => setWaiting(() => Waiting)).catch(() => {});
    if ((stage === "queued" || thinking || writing() || waiting()) && atEnd) queueMicrotask(toEnd);
  });
  onMount(() => {
    const resized = new ResizeObserver(() => (atEnd ? toEnd() : undefined)); // the keyboard of a phone came up
    if (box !== undefined) resized.observe(box);
    onCleanup(() => resized.disconnect());
  });

  return (
    <div class="w-logbox">
      <div
        class="w-log"
        classList={{ "is-fresh": view().stage === "fresh" }}
        ref={box}
        onScroll={look}
        tabIndex={0}
        role="log"
        aria-label={say("log")}
      >
        <Show when={view().stage !== "fresh"} fallback={<Welcome />}>
          <For each={ids()}>{(id) => <Bubble id={id} />}</For>
          <Show when={writing() || view().thinking}>
            <p class="w-typing" role="status">
              <i aria-hidden="true">
                <b />
              </i>
              {writing() ? say("writing") : say("thinking")}
            </p>
          </Show>
          <Show when={view().stage === "queued"}>{waiting()?.({})}</Show>
          <Show when={view().rate && stars()}>{(its) => its().Stars()}</Show>
        </Show>
      </div>
      <Show when={isBehind()}>
        <button type="button" class="w-below" onClick={toEnd}>
          <Icon name="down" small />
          {say("newBelow")}
        </button>
      </Show>
    </div>
  );
}
