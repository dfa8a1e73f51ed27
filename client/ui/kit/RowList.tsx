// A long list walked by keys: one focus stop; arrows move a cursor over it, Enter opens. Only rows in view are on the page. Knows not what a row shows.
import { createEffect, createMemo, createSignal, on, type Accessor, type JSX } from "solid-js";
import { createWindow } from "./createWindow.ts";
import { ForId } from "./ForId.tsx";

/** What the list tells a row, which says it on its `role="option"`. */
export interface InList {
  readonly id: string;
  readonly selected: boolean;
  readonly cursor: boolean;
  /** From 0, in the whole list. */
  readonly place: number;
  readonly count: number;
  readonly onOpen: () => void;
}

export interface RowListProps<Row extends { readonly id: string }> {
  /** Of the list's element. */
  readonly id: string;
  readonly class: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** The height of every row in px; the stylesheet holds the same number. */
  readonly rowPx: number;
  readonly open: Row["id"] | undefined;
  readonly onOpen: (id: Row["id"]) => void;
  /** X over the row the keys are at: it is chosen, or no more. */
  readonly onChoose?: (id: Row["id"]) => void;
  /** A key the list does not know, and the row the keys are at. With it the keys begin at the first row, and stay where they were when theirs goes. */
  readonly onOther?: (event: KeyboardEvent, id: Row["id"] | undefined) => void;
  /** The end of what is given came into view. */
  readonly onEnd?: () => void;
  /** Called once for each id (ForId.tsx). */
  readonly children: (row: Accessor<Row>, inList: InList) => JSX.Element;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
const FIRST_ROWS = 12; // drawn before the list knows its own height

export function RowList<Row extends { readonly id: string }>(props: RowListProps<Row>): JSX.Element {
  const view = createWindow(
    () => props.rows,
    () => props.rowPx,
    FIRST_ROWS,
  );
  const [cursor, setCursor] = createSignal<string>();
  const placeOf = (id: string | undefined): number => props.rows.findIndex((one) => one.id === id);
  const at = createMemo(() => placeOf(cursor() ?? props.open));
  createEffect(() => {
    if (view.slice().to >= props.rows.length) props.onEnd?.();
  });
  const openAt = createMemo(() => placeOf(props.open));
  createEffect(
    on([() => props.open, openAt], ([open, place], before) => {
      if (open === undefined) return;
      const isNew = before?.[0] !== open;
      if (isNew) setCursor(undefined);
      if (isNew || before[1] < 0 || view.isSeen(before[1])) view.reveal(place); // who looks further down is not pulled back
    }),
  );
  let last = 0;
  createEffect(() => {
    if (at() >= 0) last = at();
    else if (cursor() !== undefined)
      setCursor(props.onOther === undefined ? undefined : props.rows[Math.min(last, props.rows.length - 1)]?.id);
  });
  const onFocus = (): void => {
    if (props.onOther !== undefined && at() < 0) setCursor(props.rows[0]?.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      const row = props.rows[at()];
      event.preventDefault();
      if (row !== undefined) props.onOpen(row.id);
      return;
    }
    if (event.key === "x" && props.onChoose !== undefined && !event.ctrlKey && !event.metaKey) {
      const row = props.rows[at()];
      event.preventDefault();
      if (row !== undefined) props.onChoose(row.id);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return void props.onOther?.(event, props.rows[at()]?.id);
    event.preventDefault();
    const place = Math.max(0, Math.min(props.rows.length - 1, at() + step));
    setCursor(props.rows[place]?.id);
    view.reveal(place);
  };
  const inList = (id: Row["id"], i: () => number): InList => ({
    id: `${props.id}-${id}`,
    get selected() {
      return props.open === id;
    },
    get cursor() {
      return cursor() === id;
    },
    get place() {
      return view.slice().from + i();
    },
    get count() {
      return props.rows.length;
    },
    onOpen: () => props.onOpen(id),
  });
  return (
    <div
      id={props.id}
      class={`scroll ${props.class}`}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={at() < 0 ? undefined : `${props.id}-${props.rows[at()]?.id}`}
      ref={view.ref}
      onScroll={view.onScroll}
      onKeyDown={onKey}
      onFocus={onFocus}
    >
      <div style={{ height: `${view.slice().above}px` }} />
      <ForId each={view.shown()} by={(row) => row.id}>
        {(row, i) => props.children(row, inList(row().id, i))}
      </ForId>
      <div style={{ height: `${view.slice().below}px` }} />
    </div>
  );
}
