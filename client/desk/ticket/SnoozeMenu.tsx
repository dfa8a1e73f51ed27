// Putting a ticket aside until a time. Draws only.
import { For, type JSX } from "solid-js";
import { HOUR } from "../../../shared/core/time.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { TICKET } from "./words.ts";

/** Times to sleep until, from now. */
function snoozes(now: number): readonly { readonly words: Phrase; readonly until: number }[] {
  const at = (days: number): number => {
    const day = new Date(now);
    day.setDate(day.getDate() + days);
    return day.setHours(10, 0, 0, 0);
  };
  return [
    { words: TICKET.snoozeHour, until: now + HOUR },
    { words: TICKET.snoozeThree, until: now + 3 * HOUR },
    { words: TICKET.snoozeTomorrow, until: at(1) },
    { words: TICKET.snoozeMonday, until: at((8 - new Date(now).getDay()) % 7 || 7) },
  ];
}

/** The times as menuitems. */
export function SnoozeTimes(props: { readonly onSnooze: (until: number) => void }): JSX.Element {
  return (
    <For each={snoozes(Date.now())}>
      {(one) => (
        <button type="button" role="menuitem" onClick={() => props.onSnooze(one.until)}>
          {say(one.words)}
          <span class="push t12 dim">{momentOf(one.until, Date.now())}</span>
        </button>
      )}
    </For>
  );
}

export function SnoozeMenu(props: {
  readonly onSnooze: (until: number) => void;
  readonly ref: (button: HTMLButtonElement) => void;
}): JSX.Element {
  return (
    <Menu
      class="btn quiet s wide"
      label={say(TICKET.snooze)}
      ref={(button) => props.ref(button)}
      face={
        <>
          <Icon name="snooze" />
          <span class="lbl">{say(TICKET.snooze)}</span>
        </>
      }
    >
      <SnoozeTimes onSnooze={props.onSnooze} />
    </Menu>
  );
}
