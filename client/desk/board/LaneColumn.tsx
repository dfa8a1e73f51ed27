// A column of the board: its name, how many, how many overdue, and its cards in a list that draws only what is in view. Takes what is dropped on it.
import { createSignal, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Count } from "../../store/inView.ts";
import { Icon } from "../../ui/icons.tsx";
import { RowList } from "../../ui/kit/RowList.tsx";
import { say } from "../../ui/words.ts";
import { Bones } from "../settings/Part.tsx";
import type { ShopNow } from "../shopNow.ts";
import { BOARD } from "./boardWords.ts";
import { Card, CARD_PX } from "./Card.tsx";
import type { LaneNow } from "./createBoard.ts";
import { LaneFigures } from "./LaneFigures.tsx";
import type { Lane } from "./lanes.ts";

export interface LaneColumnProps {
  readonly lane: Lane;
  readonly now: LaneNow;
  readonly ready: boolean;
  readonly me: string;
  readonly shop: Pick<ShopNow, "policy" | "nameOf">;
  readonly time: number;
  /** While a card is dragged: may it be dropped here? */
  readonly drop: "yes" | "no" | undefined;
  readonly onFocus: () => void;
  readonly onOpen: (ticket: TicketId) => void;
  readonly onMore: () => void;
  readonly onMove: (row: TicketRow) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onDrag: (row: TicketRow | undefined) => void;
  readonly onDrop: () => void;
}

export function LaneColumn(props: LaneColumnProps): JSX.Element {
  const [over, setOver] = createSignal(false);
  const rowOf = (id: string | undefined): TicketRow | undefined => props.now.rows.find((one) => one.id === id);
  const onOther = (event: KeyboardEvent, id: string | undefined): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowOf(id);
    if (event.key === "ArrowRight") props.onStep(1);
    else if (event.key === "ArrowLeft") props.onStep(-1);
    else if ((event.key === "m" || event.key === "M") && row !== undefined) props.onMove(row);
    else return;
    event.preventDefault();
  };
  return (
    <section
      id={`lane-${props.lane}`}
      class="lane"
      classList={{ over: over() && props.drop === "yes", closed: props.drop === "no" }}
      aria-labelledby={`lane-${props.lane}-name`}
      onFocusIn={() => props.onFocus()}
      onDragOver={(event) => {
        if (props.drop === undefined) return;
        event.preventDefault(); // dropped where it may not go it says why
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onDrop();
      }}
    >
      <header>
        <h2 id={`lane-${props.lane}-name`}>{say(BOARD[props.lane])}</h2>
        <span class="n">{props.ready ? countWords(props.now.count) : ""}</span>
        <Show when={props.now.late.n > 0}>
          <span class="tag neg push">
            <Icon name="alert" />
            {say(BOARD.late, { n: countWords(props.now.late) })}
          </span>
        </Show>
      </header>
      <LaneFigures
        isEnd={props.lane === "resolved"}
        rows={props.now.rows}
        count={props.now.count}
        promises={props.shop.policy()}
        time={props.time}
      />
      <Show when={props.ready} fallback={<Bones />}>
        <Show when={props.now.rows.length > 0} fallback={<p class="none t12 dim">{say(BOARD.none)}</p>}>
          <RowList
            id={`board-${props.lane}`}
            class="jobs"
            label={say(BOARD.lane, { lane: say(BOARD[props.lane]), n: countWords(props.now.count) })}
            rows={props.now.rows}
            rowPx={CARD_PX}
            open={undefined}
            onOpen={props.onOpen}
            onEnd={props.onMore}
            onOther={onOther}
          >
            {(row, inList) => (
              <Card
                {...inList}
                row={row()}
                now={props.time}
                promises={props.shop.policy()}
                mine={row().assignee === props.me}
                has={row().assignee === "" ? "" : props.shop.nameOf(row().assignee)}
                onMove={() => props.onMove(row())}
                onDrag={(on) => props.onDrag(on ? row() : undefined)}
              />
            )}
          </RowList>
        </Show>
      </Show>
    </section>
  );
}

/** 12, or 500+ where the limit came first. */
export function countWords({ n, isWhole }: Count): string {
  return isWhole ? String(n) : say(BOARD.many, { n });
}
