// What is kept of the shopper as one thing for the ticket page to hold: beside the conversation, in a line where the aside is not in view, and its keys.
import { createSignal, lazy, Show, type Accessor, type JSX } from "solid-js";
import { isErased } from "../../../shared/domain/erased.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Desk } from "../desk.ts";
import { Later } from "../shell/Later.tsx";
import type { KeyAction } from "../shell/keymap.ts";
import { SHOPPER_NOTE_FIELD } from "./aboutElement.ts";

const AboutPanel = lazy(() => import("./AboutPanel.tsx").then((its) => ({ default: its.AboutPanel })));
const AboutLine = lazy(() => import("./AboutPanel.tsx").then((its) => ({ default: its.AboutLine })));

interface AboutOf {
  readonly desk: Desk;
  readonly row: Accessor<TicketRow>;
  /** The shopper's other tickets. */
  readonly past: Accessor<readonly TicketRow[]>;
  readonly nameOf: (member: string) => string;
  /** Brings the shopper's side into view where there is one column. */
  readonly onAside: () => void;
}

export interface About {
  readonly keys: Partial<Record<KeyAction, () => void>>;
  /** Under the title. */
  readonly Line: () => JSX.Element;
  /** Beside the conversation. */
  readonly Panel: () => JSX.Element;
}

export function openAbout({ desk, row, past, nameOf, onAside }: AboutOf): About {
  const [tagging, setTagging] = createSignal(false);
  const [wanted, setWanted] = createSignal(false); // the field, which is still being fetched
  const erased = (): boolean => isErased(row().shopper);
  const toNote = (): void => {
    onAside();
    requestAnimationFrame(() => {
      const field = document.getElementById(SHOPPER_NOTE_FIELD);
      setWanted(field === null);
      field?.focus();
    });
  };
  return {
    keys: { shopperNote: () => erased() || toNote(), shopperTag: () => erased() || void setTagging(true) },
    Line: () => (
      <Show when={!erased() && [row(), ...past()].some((one) => one.about !== undefined)}>
        <Later coming={<span hidden />}>
          <AboutLine desk={desk} row={row()} past={past()} onShow={onAside} />
        </Later>
      </Show>
    ),
    Panel: () => (
      <Show when={!erased()}>
        <Later coming={<span hidden />}>
          <AboutPanel {...{ desk, nameOf, tagging: tagging(), onTagging: setTagging, isWanted: wanted() }} row={row()} past={past()} />
        </Later>
      </Show>
    ),
  };
}
