// The rows in view of a long list in its scrolling box: follows the box's height and place. Rows are of one height; draws nothing.
import { createMemo, createSignal, onCleanup, type Accessor } from "solid-js";
import { revealing, sliceOf, type Slice } from "./windowing.ts";

export interface ListWindow<Row> {
  /** The rows to draw, and the room above and below them. */
  readonly slice: Accessor<Slice>;
  readonly shown: Accessor<readonly Row[]>;
  /** Scrolls as little as it takes until the row at that place is wholly seen; -1: nowhere. */
  readonly reveal: (place: number) => void;
  /** For the box: its `ref` and its `onScroll`. */
  readonly ref: (box: HTMLElement) => void;
  readonly onScroll: (event: { readonly currentTarget: HTMLElement }) => void;
}

/** `rowPx`: a row's height now, in px. `firstRows`: how many are drawn before the box knows its own height. */
export function createWindow<Row>(rows: Accessor<readonly Row[]>, rowPx: Accessor<number>, firstRows: number): ListWindow<Row> {
  const [scrollTop, setScrollTop] = createSignal(0);
  const [height, setHeight] = createSignal(rowPx() * firstRows);
  let box: HTMLElement | undefined;
  const slice = createMemo(() => sliceOf(rows().length, scrollTop(), height(), rowPx()));
  return {
    slice,
    shown: createMemo(() => rows().slice(slice().from, slice().to)),
    reveal: (place) => {
      if (box !== undefined && place >= 0) box.scrollTop = revealing(place, box.scrollTop, box.clientHeight, rowPx());
    },
    ref: (el) => {
      box = el;
      const watch = new ResizeObserver(() => setHeight(el.clientHeight));
      watch.observe(el);
      onCleanup(() => watch.disconnect());
    },
    onScroll: (event) => setScrollTop(event.currentTarget.scrollTop),
  };
}
