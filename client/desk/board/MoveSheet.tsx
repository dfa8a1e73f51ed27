// Where a ticket is to go: the columns by their numbers, what may not be says why; for a snooze, until when. Draws only.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { walkFocus } from "../../ui/kit/walk.ts";
import { say, type Phrase } from "../../ui/words.ts";
import { SnoozeTimes } from "../ticket/SnoozeMenu.tsx";
import { BOARD } from "./boardWords.ts";
import { numberWords } from "./Card.tsx";
import { LANES, type Lane } from "./lanes.ts";
import type { Move } from "./moves.ts";

interface MoveSheetProps {
  readonly row: TicketRow;
  /** Asked at once for the hour: it was dropped on the snoozed ones. */
  readonly snoozing: boolean;
  readonly whyNot: (to: Lane) => Phrase | undefined;
  readonly onMove: (move: Move) => void;
  readonly onClose: () => void;
}

export function MoveSheet(props: MoveSheetProps): JSX.Element {
  const [snoozing, setSnoozing] = createSignal(props.snoozing);
  let list: HTMLElement | undefined;
  const choose = (to: Lane): void => {
    if (props.whyNot(to) !== undefined) return;
    if (to !== "snoozed") return props.onMove({ to });
    setSnoozing(true);
    queueMicrotask(() => list?.querySelector("button")?.focus());
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = LANES[Number(event.key) - 1];
    if (to !== undefined && !snoozing()) choose(to);
    else if (!walkFocus(event.key, [...(list?.querySelectorAll("button") ?? [])])) return;
    event.preventDefault();
  };
  const first = (): Lane | undefined => LANES.find((lane) => props.whyNot(lane) === undefined);
  return (
    <Sheet
      title={snoozing() ? say(BOARD.until) : say(BOARD.moveTo, { number: numberWords(props.row) })}
      close={say(BOARD.close)}
      onClose={() => props.onClose()}
    >
      <div class="moves" ref={(el) => (list = el)} role="menu" tabIndex={-1} aria-label={say(BOARD.lanes)} onKeyDown={onKey}>
        <Show when={!snoozing()} fallback={<SnoozeTimes onSnooze={(until) => props.onMove({ to: "snoozed", until })} />}>
          <For each={LANES}>
            {(lane, i) => (
              <button
                type="button"
                role="menuitem"
                aria-disabled={props.whyNot(lane) !== undefined}
                autofocus={lane === first()}
                onClick={() => choose(lane)}
              >
                <kbd class="kbd">{i() + 1}</kbd>
                {say(BOARD[lane])}
                <Show when={props.whyNot(lane)}>{(why) => <span class="push t12">{say(why())}</span>}</Show>
              </button>
            )}
          </For>
        </Show>
      </div>
    </Sheet>
  );
}
