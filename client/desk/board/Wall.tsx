// The board for a screen on the wall: figures large enough to be read across a room, no name and no word of any shopper. Keeps the screen awake.
import { For, onCleanup, Show, type JSX } from "solid-js";
import { createNow } from "../../ui/now.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { boardAddress } from "../route.ts";
import { BOARD } from "./boardWords.ts";
import { spanWords } from "./Card.tsx";
import type { BoardModel } from "./createBoard.ts";
import { countWords } from "./LaneColumn.tsx";
import { LANES, type Lane } from "./lanes.ts";

export function Wall(props: { readonly board: BoardModel; readonly offline: boolean }): JSX.Element {
  const now = createNow();
  keepAwake();
  /** Known only where every row of the column is here. */
  const oldest = (lane: Lane): string | undefined => {
    const { rows, count } = props.board.lane(lane);
    if (lane === "resolved" || rows.length === 0 || !count.isWhole || rows.length < count.n) return undefined;
    return say(BOARD.oldest, { time: spanWords(now() - Math.min(...rows.map((row) => row.createdAt))) });
  };
  return (
    <main class="wall" aria-label={say(BOARD.wall)}>
      <header>
        <h1>{say(BOARD.board)}</h1>
        <span class="mid">{timeOf(now())}</span>
        <Show when={props.offline}>
          <span class="tag off">{say(BOARD.offline)}</span>
        </Show>
        <a class="btn push" href={boardAddress()}>
          <Icon name="x" />
          {say(BOARD.leaveWall)}
        </a>
      </header>
      <dl>
        <For each={LANES}>
          {(lane) => (
            <div>
              <dt>{say(BOARD[lane])}</dt>
              <dd class="figure">{props.board.ready() ? countWords(props.board.lane(lane).count) : "–"}</dd>
              <Show when={props.board.lane(lane).late.n > 0}>
                <dd class="is-breach">
                  <Icon name="alert" large />
                  {say(BOARD.late, { n: countWords(props.board.lane(lane).late) })}
                </dd>
              </Show>
              <Show when={oldest(lane)}>{(words) => <dd class="mid">{words()}</dd>}</Show>
            </div>
          )}
        </For>
      </dl>
    </main>
  );
}

/** Where the platform can; asked anew when the page comes back into view, for hiding it lets the lock go. */
function keepAwake(): void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    const taken = await navigator.wakeLock.request("screen").catch(() => undefined); // refused on a low battery: the screen sleeps as it would
    if (over) void taken?.release();
    else lock = taken;
  };
  const again = (): void => void ask();
  again();
  document.addEventListener("visibilitychange", again);
  onCleanup(() => {
    over = true;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  });
}
