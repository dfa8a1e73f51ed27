// The tree as people walk it: one focus stop, arrows, Home, End, letters; only rows in view are on the page. Draws only.
import { createEffect, createMemo, createSignal, createUniqueId, on, onCleanup, Show, type JSX } from "solid-js";
import { Icon } from "../../../ui/icons.tsx";
import { say } from "../../../ui/words.ts";
import { createWindow } from "../../../ui/kit/createWindow.ts";
import { ForId } from "../../../ui/kit/ForId.tsx";
import { GRAPH } from "./graphWords.ts";
import { stepOf, typedRow, type Row } from "./tree.ts";

const ROW_PX = 32; // graph.css holds the same numbers
const TOUCH_ROW_PX = 44;
const FIRST_ROWS = 16; // drawn before the tree knows its own height
const LETTER = /^[\p{L}\p{N}]$/u;
const REST_MS = 60; // who runs down the tree is shown the place they stop at
const TYPED_MS = 700; // letters closer together than that are one word

export interface TreeProps {
  readonly rows: readonly Row[];
  readonly chosen: string | undefined;
  /** Open for good: nothing to open or shut while something is searched. */
  readonly fixed: boolean;
  readonly narrow: boolean;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string, open: boolean) => void;
}

export function Tree(props: TreeProps): JSX.Element {
  const id = createUniqueId();
  const [cursor, setCursor] = createSignal<string>();
  let typed = "";
  let typedAt = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(soon));
  const rowPx = (): number => (props.narrow ? TOUCH_ROW_PX : ROW_PX);
  const { slice, shown, reveal, ...view } = createWindow(() => props.rows, rowPx, FIRST_ROWS);
  const at = createMemo(() => {
    const found = props.rows.findIndex((row) => row.node.id === (cursor() ?? props.chosen));
    return found < 0 ? 0 : found;
  });
  createEffect(
    on(
      () => props.chosen,
      (chosen) => {
        clearTimeout(soon);
        setCursor(undefined);
        if (chosen !== undefined) reveal(props.rows.findIndex((row) => row.node.id === chosen));
      },
    ),
  );
  const go = (index: number): void => {
    const row = props.rows[index];
    if (row === undefined) return;
    setCursor(row.node.id);
    reveal(index);
    clearTimeout(soon);
    if (!props.narrow) soon = setTimeout(() => props.onChoose(row.node.id), REST_MS); // where there is one column, choosing leaves the tree
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = props.rows[at()];
    const step = stepOf(event.key, props.rows, at());
    if (event.key === "Enter" || event.key === " ") row === undefined ? undefined : props.onChoose(row.node.id);
    else if (step !== undefined && "to" in step) go(step.to);
    else if (step !== undefined) props.fixed ? undefined : props.onOpen("open" in step ? step.open : step.shut, "open" in step);
    else if (LETTER.test(event.key)) type(event);
    else return;
    event.preventDefault();
    event.stopPropagation(); // letters are of the tree here, not of the desk
  };
  const type = ({ key, timeStamp }: KeyboardEvent): void => {
    typed = timeStamp - typedAt < TYPED_MS ? typed + key : key;
    typedAt = timeStamp;
    const to = typedRow(props.rows, at(), typed);
    if (to !== undefined) go(to);
  };
  return (
    <div
      class="scroll tree"
      role="tree"
      tabIndex={0}
      aria-label={say(GRAPH.tree)}
      aria-activedescendant={props.rows[at()] === undefined ? undefined : `${id}-${at()}`}
      ref={view.ref}
      onScroll={view.onScroll}
      onKeyDown={onKey}
    >
      <div style={{ height: `${slice().above}px` }} />
      <ForId each={shown()} by={(row) => row.node.id}>
        {(row, i) => (
          <TreeRow
            id={`${id}-${slice().from + i()}`}
            row={row()}
            chosen={props.chosen === row().node.id}
            cursor={at() === slice().from + i()}
            fixed={props.fixed}
            onChoose={() => props.onChoose(row().node.id)}
            onOpen={(open) => props.onOpen(row().node.id, open)}
          />
        )}
      </ForId>
      <div style={{ height: `${slice().below}px` }} />
    </div>
  );
}

function TreeRow(props: {
  readonly id: string;
  readonly row: Row;
  readonly chosen: boolean;
  readonly cursor: boolean;
  readonly fixed: boolean;
  readonly onChoose: () => void;
  readonly onOpen: (open: boolean) => void;
}): JSX.Element {
  const node = () => props.row.node;
  const opens = (): boolean => node().children.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      id={props.id}
      class="tree-row"
      classList={{ cursor: props.cursor, top: node().place.at === "shop" }}
      role="treeitem"
      tabIndex={-1}
      aria-level={props.row.level}
      aria-expanded={opens() ? props.row.open : undefined}
      aria-selected={props.chosen}
      aria-posinset={props.row.place}
      aria-setsize={props.row.count}
      style={{ "--level": String(props.row.level - 1) }}
      onClick={() => props.onChoose()}
    >
      <span
        class="twist"
        classList={{ none: !opens() }}
        aria-hidden="true"
        onClick={(event) => {
          if (!opens() || props.fixed) return;
          event.stopPropagation();
          props.onOpen(!props.row.open);
        }}
      >
        <Show when={opens()}>
          <Icon name={props.row.open ? "down" : "next"} />
        </Show>
      </span>
      <span class="cut name">{node().name}</span>
      <Show when={node().holds > 0}>
        <span class="t12 dim num">{node().holds}</span>
      </Show>
      <Show when={node().own > 0}>
        <span class="tag" title={say(GRAPH.hangHere, { n: node().own })}>
          <Icon name="doc" />
          {node().own}
        </span>
      </Show>
    </div>
  );
}
