// The rows in view of a long list in its scrolling box: follows the box's height and place. Rows are of one height; draws nothing.
import { createMemo, createSignal, onCleanup, untrack, type Accessor } from "solid-js";
import { revealing, sliceOf, type Slice } from "./windowing.ts";

export interface ListWindow<Row> {
  /** The rows to draw, and the room above and below them. */
  readonly slice: Accessor<Slice>;
  readonly shown: Accessor<readonly Row[]>;
  /** Scrolls as little as it takes until the row at that place is wholly seen; -1: nowhere. */
  readonly reveal: (place: number) => void;
  /** Is the row at that place wholly seen? */
  readonly isSeen: (place: number) => boolean;
  /** For the box: its `ref` and its `onScroll`. */
  readonly ref: (box: HTMLElement) => void;
  readonly onScroll: (event: { readonly currentTarget: HTMLElement }) => void;
}

/** `rowPx`: a row's height now, in px. `firstRows`: how many are drawn before the box knows its own height. */
export function createWindow<Row>(rows: Accessor<readonly Row[]>, rowPx: Accessor<number>, firstRows: number): ListWindow<Row> {
  const [scrollTop, setScrollTop] = createSignal(0);
  const [height, setHeight] = createSignal(rowPx() * firstRows);
  let box: HTMLElement | undefined;
  let isKnown = false; // how high it is
  let wanted: number | undefined; // the place asked for before that
  let to: number | undefined; // where it is scrolled in the next frame
  const scroll = (): void => {
    if (box !== undefined && to !== undefined) box.scrollTop = to;
    to = undefined;
  };
  const toShow = (place: number): number => untrack(() => revealing(place, scrollTop(), height(), rowPx()));
  /** By what is known of the box, and in the frame that draws its rows: asked of the page now, the browser would lay it out twice. */
  const reveal = (place: number): void => {
    if (!isKnown) wanted = place;
    if (!isKnown || place < 0) return;
    const next = toShow(place);
    if (next === untrack(scrollTop)) return;
    if (to === undefined) requestAnimationFrame(scroll);
    to = next;
    setScrollTop(next);
  };
  const slice = createMemo(() => sliceOf(rows().length, scrollTop(), height(), rowPx()));
  return {
    slice,
    shown: createMemo(() => rows().slice(slice().from, slice().to)),
    reveal,
    isSeen: (place) => toShow(place) === untrack(scrollTop),
    ref: (el) => {
      box = el;
      const watch = new ResizeObserver(() => {
        setHeight(el.clientHeight);
        isKnown = el.clientHeight > 0; // 0: the page does not show it now
        if (!isKnown || wanted === undefined) return;
        reveal(wanted);
        scroll(); // nothing is painted before it
        wanted = undefined;
      });
      watch.observe(el);
      onCleanup(() => watch.disconnect());
    },
    onScroll: (event) => {
      if (to === undefined) setScrollTop(event.currentTarget.scrollTop); // else it is on its way further
    },
  };
}
