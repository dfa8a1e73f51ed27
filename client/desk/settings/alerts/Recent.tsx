// What this device told me of lately: each a way to its ticket, those whose ticket I have not opened since marked. Read from the shelf, so it works without a network.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { Icon, type IconName } from "../../../ui/icons.tsx";
import { liveOn } from "../../../ui/live.ts";
import { createNow } from "../../../ui/now.ts";
import { say, type Phrase } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { markTold, toldOf, type Told } from "../../inbox/told.ts";
import { reviewAddress } from "../../insight/place.ts";
import { ticketAddress } from "../../route.ts";
import { shopperWords } from "../../shopperWords.ts";
import { Part } from "../Part.tsx";
import { ALERTS } from "./alertWords.ts";

const KINDS: Readonly<Record<Told["kind"], { readonly icon: IconName; readonly words: Phrase }>> = {
  given: { icon: "inbox", words: ALERTS.toldGiven },
  mention: { icon: "chat", words: ALERTS.toldMention },
  late: { icon: "alert", words: ALERTS.toldLate },
  surge: { icon: "chart", words: ALERTS.toldSurge },
  answered: { icon: "check", words: ALERTS.toldAnswered },
};

const LISTED = 20; // each is a ticket to read

export function Recent(props: { readonly desk: Desk }): JSX.Element {
  const [all, setAll] = createSignal(toldOf().slice(0, LISTED));
  const rows = liveOn<readonly Told[], ReadonlyMap<string, TicketRow> | undefined>(
    all,
    async (told) => {
      const ids = [...new Set(told.map((one) => one.ticket))];
      const pages = await Promise.all(ids.map((id) => props.desk.queries.ticket(id)));
      return new Map(pages.flatMap((page) => (page === undefined ? [] : [[page.row.id, page.row] as const])));
    },
    undefined,
  );
  const isAnyNew = (): boolean => all().some((one) => one.seen !== true);
  return (
    <Part
      title={say(ALERTS.recent)}
      aside={
        <Show when={isAnyNew()}>
          <button
            type="button"
            class="btn s"
            onClick={() => {
              markTold();
              setAll(toldOf().slice(0, LISTED));
            }}
          >
            {say(ALERTS.allSeen)}
          </button>
        </Show>
      }
    >
      <ul class="rows">
        <For each={all()} fallback={<li class="none dim">{say(ALERTS.recentNone)}</li>}>
          {(told) => <Line told={told} row={rows()?.get(told.ticket)} isRead={rows() !== undefined} />}
        </For>
      </ul>
    </Part>
  );
}

function Line(props: { readonly told: Told; readonly row: TicketRow | undefined; readonly isRead: boolean }): JSX.Element {
  const now = createNow();
  return (
    <li>
      <Icon name={KINDS[props.told.kind].icon} />
      <span class="cut">
        <Show when={props.row} fallback={<span class="dim">{props.isRead ? say(ALERTS.toldGone) : ""}</span>}>
          {(row) => (
            <a href={props.told.kind === "answered" ? reviewAddress(row().id) : ticketAddress(row().id)}>
              <b>{shopperWords(row().shopperName, row().number, row().shopper)}</b>
            </a>
          )}
        </Show>
        <span class="t12 dim">{say(KINDS[props.told.kind].words)}</span>
      </span>
      <Show when={props.told.seen !== true}>
        <span class="tag">{say(ALERTS.notSeen)}</span>
      </Show>
      <span class="t12 dim fit">{momentOf(props.told.at, now())}</span>
    </li>
  );
}
