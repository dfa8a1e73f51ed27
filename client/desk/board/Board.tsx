// The board: the shop's work by state. Binds its columns to the shelf and moves cards by the desk's deeds, each with the way back.
import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { Icon } from "../../ui/icons.tsx";
import { createNow } from "../../ui/now.ts";
import { createWide } from "../../ui/wide.ts";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { boardAddress, type BoardPlace } from "../route.ts";
import { ownWords } from "../session/ownWords.ts";
import type { ShopNow } from "../shopNow.ts";
import { did } from "../ticket/createDeeds.ts";
import { BOARD } from "./boardWords.ts";
import { numberWords } from "./Card.tsx";
import { createBoard } from "./createBoard.ts";
import { Filters } from "./Filters.tsx";
import { countWords, LaneColumn } from "./LaneColumn.tsx";
import { ALL, laneOf, LANES, midnightOf, type Chosen, type Lane } from "./lanes.ts";
import { MoveSheet } from "./MoveSheet.tsx";
import { doMove, putBack, whyNotMove, type Move } from "./moves.ts";
import { Wall } from "./Wall.tsx";
import "./board.css";

interface BoardProps {
  readonly place: BoardPlace;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly offline: boolean;
  readonly onOpen: (ticket: TicketId) => void;
}

const WIDE_PX = 720; // below it one column at a time
const UNDO_MS = 10_000;

// As they were when one comes back from a ticket; not kept longer than the page.
const [chosen, setChosen] = createSignal<Chosen>(ALL);
const [tab, setTab] = createSignal<Lane>("queued");

export function Board(props: BoardProps): JSX.Element {
  const { desk, shop } = props;
  const me = { id: desk.me, role: desk.kept.session.role };
  const board = createBoard({ me: desk.me, queries: desk.queries, shop, chosen: () => (props.place === "wall" ? ALL : chosen()) });
  const now = createNow();
  const wide = createWide(WIDE_PX);
  const [moving, setMoving] = createSignal<{ readonly row: TicketRow; readonly from: Lane; readonly snoozing: boolean }>();
  const [dragged, setDragged] = createSignal<{ readonly row: TicketRow; readonly from: Lane }>();
  const shown = createMemo(() => (wide() ? LANES : LANES.filter((lane) => lane === tab())));
  const isFiltered = (): boolean => chosen() !== ALL && JSON.stringify(chosen()) !== JSON.stringify(ALL);
  const isEmpty = (): boolean => board.ready() && LANES.every((lane) => board.lane(lane).rows.length === 0);
  const laneNow = (row: TicketRow, else_: Lane): Lane => laneOf(row, Date.now(), midnightOf(Date.now())) ?? else_;
  const snapshot = (row: TicketRow): TicketRow => ({ ...row }); // a list's own rows change under our hands

  const focusLane = (lane: Lane | undefined): boolean => {
    const list = lane === undefined ? null : document.getElementById(`board-${lane}`);
    list?.focus({ preventScroll: !wide() });
    return list !== null;
  };
  /** To the next column with a card in it. */
  const step = (from: Lane, by: 1 | -1): void => {
    for (let i = LANES.indexOf(from) + by; i >= 0 && i < LANES.length; i += by) {
      const lane = LANES[i];
      if (lane === undefined || board.lane(lane).rows.length === 0) continue;
      if (!wide()) setTab(lane);
      return void queueMicrotask(() => focusLane(lane));
    }
  };
  let lastLane: Lane = "queued";
  const cards = createMemo(() => LANES.map((lane) => board.lane(lane).rows.length).join());
  // a column that lost its last card lost the focus too: the keys go on in it, or in the nearest one
  createEffect(
    on([board.ready, wide, cards], ([ready]) => {
      if (!ready || props.place === "wall") return;
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const far = (lane: Lane): number => Math.abs(LANES.indexOf(lane) - LANES.indexOf(lastLane));
        shown()
          .toSorted((a, b) => far(a) - far(b))
          .some(focusLane);
      });
    }),
  );

  const begin = (row: TicketRow, from: Lane, to?: Lane): void => {
    const why = to === undefined ? undefined : whyNotMove(row, from, to, me);
    if (to !== undefined && why !== undefined) tell({ icon: "alert", words: say(BOARD.cannot, { lane: say(BOARD[to]), why: say(why) }) });
    else if (to === undefined || to === "snoozed") setMoving({ row: snapshot(row), from, snoozing: to === "snoozed" });
    else void move(snapshot(row), from, { to });
  };
  const move = async (row: TicketRow, from: Lane, to: Move): Promise<void> => {
    setMoving(undefined);
    queueMicrotask(() => focusLane(from));
    await did(doMove(row, to, desk.actions), {
      icon: "move",
      words: say(BOARD.moved, { number: numberWords(row), lane: say(BOARD[to.to]) }),
      ms: UNDO_MS,
      action: { words: say(BOARD.undo), run: () => void undo(row, to) },
    });
  };
  const undo = async (row: TicketRow, to: Move): Promise<void> => {
    const current = (await desk.queries.ticket(row.id))?.row;
    const back = await putBack(row, to, current, desk.me, desk.actions);
    const number = numberWords(row);
    if (back === "not yet") tell({ icon: "alert", words: say(BOARD.notUndone, { number, why: say(BOARD.notYet) }) });
    else if (!back.ok) tell({ icon: "alert", words: say(BOARD.notUndone, { number, why: ownWords(back.error, inLanguage()) }) });
    else tell({ icon: "undo", words: say(BOARD.undone, { number }) });
  };
  const whyNot = (to: Lane): Phrase | undefined => {
    const its = moving();
    return its === undefined ? undefined : whyNotMove(its.row, its.from, to, me);
  };
  const dropOf = (lane: Lane): "yes" | "no" | undefined => {
    const its = dragged();
    if (its === undefined || its.from === lane) return undefined;
    return whyNotMove(its.row, its.from, lane, me) === undefined ? "yes" : "no";
  };

  return (
    <Show when={props.place === "lanes"} fallback={<Wall board={board} offline={props.offline} />}>
      <main class="pane board" aria-label={say(BOARD.board)}>
        <header class="bar">
          <h1>{say(BOARD.board)}</h1>
          <Show when={props.offline} fallback={<span class="t12 dim board-hint cut">{say(BOARD.hint)}</span>}>
            <span class="t12 is-warn cut">{say(BOARD.offline)}</span>
          </Show>
          <a class="btn s push" href={boardAddress("wall")}>
            <Icon name="device" />
            {say(BOARD.wall)}
          </a>
        </header>
        <Filters chosen={chosen()} members={shop.members()} teams={board.teams()} onChoose={setChosen} />
        <Show when={!wide()}>
          <div class="board-tabs">
            <div class="tabs" role="tablist" aria-label={say(BOARD.lanes)}>
              <For each={LANES}>
                {(lane) => (
                  <button
                    type="button"
                    role="tab"
                    aria-selected={tab() === lane}
                    aria-controls={tab() === lane ? `lane-${lane}` : undefined}
                    onClick={() => setTab(lane)}
                  >
                    {say(BOARD[lane])} <span class="n">{board.ready() ? countWords(board.lane(lane).count) : ""}</span>
                  </button>
                )}
              </For>
            </div>
          </div>
        </Show>
        <Show when={isEmpty()}>
          <p class="board-empty mid" role="status">
            {say(isFiltered() ? BOARD.nothingFits : BOARD.nothing)}
            <Show when={isFiltered()}>
              <button type="button" class="btn s" onClick={() => setChosen(ALL)}>
                {say(BOARD.noFilter)}
              </button>
            </Show>
          </p>
        </Show>
        <div class="lanes">
          <For each={shown()}>
            {(lane) => (
              <LaneColumn
                lane={lane}
                now={board.lane(lane)}
                ready={board.ready()}
                me={desk.me}
                shop={shop}
                time={now()}
                drop={dropOf(lane)}
                onFocus={() => (lastLane = lane)}
                onOpen={props.onOpen}
                onMore={() => board.more(lane)}
                onMove={(row) => begin(row, laneNow(row, lane))}
                onStep={(by) => step(lane, by)}
                onDrag={(row) => setDragged(row === undefined ? undefined : { row: snapshot(row), from: lane })}
                onDrop={() => {
                  const its = dragged();
                  setDragged(undefined);
                  if (its !== undefined && its.from !== lane) begin(its.row, its.from, lane);
                }}
              />
            )}
          </For>
        </div>
      </main>
      <Show when={moving()} keyed>
        {(its) => (
          <MoveSheet
            row={its.row}
            snoozing={its.snoozing}
            whyNot={whyNot}
            onMove={(to) => void move(its.row, its.from, to)}
            onClose={() => {
              setMoving(undefined);
              queueMicrotask(() => focusLane(its.from));
            }}
          />
        )}
      </Show>
    </Show>
  );
}
