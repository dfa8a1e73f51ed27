// The frame around every page: rail or bottom bar, the panes, the status line. Draws only.
import { Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { Mark } from "../../ui/kit/Mark.tsx";
import { say } from "../../ui/words.ts";
import { INBOX } from "../inbox/words.ts";
import { MeMenu, type MeProps } from "./MeMenu.tsx";
import { StatusLine, type StatusLineProps } from "./StatusLine.tsx";
import { SHELL } from "./words.ts";
import "./shell.css";
import "./layouts.css";

/** What fills a phone's one column. */
export type Column = "list" | "ticket" | "shopper" | "suggestions";

export interface FrameProps {
  readonly column: Column;
  readonly unread: number;
  readonly hasTicket: boolean;
  readonly me: MeProps;
  readonly line: StatusLineProps;
  readonly onColumn: (column: Column) => void;
  readonly children: JSX.Element;
}

export function Frame(props: FrameProps): JSX.Element {
  return (
    <div class="app" data-column={props.column}>
      <nav class="rail" aria-label={say(SHELL.mainNav)}>
        <Mark label={say(SHELL.zhanggui)} />
        <a href="#inbox" aria-current="page">
          <Icon name="inbox" large />
          {say(INBOX.inbox)}
        </a>
        <div class="end">
          <MeMenu {...props.me} />
        </div>
      </nav>
      {props.children}
      <StatusLine {...props.line} />
      <nav class="bottombar" classList={{ few: !props.hasTicket }} aria-label={say(SHELL.bottomNav)}>
        <button
          type="button"
          class="baritem"
          aria-current={props.column === "list" || props.column === "ticket" ? "page" : undefined}
          onClick={() => props.onColumn("list")}
        >
          <Icon name="inbox" large />
          {say(INBOX.inbox)}
          <Show when={props.unread > 0}>
            <span class="count">{props.unread > 99 ? "99+" : props.unread}</span>
          </Show>
        </button>
        <Show when={props.hasTicket}>
          <button
            type="button"
            class="baritem"
            aria-current={props.column === "shopper" ? "page" : undefined}
            onClick={() => props.onColumn(props.column === "shopper" ? "ticket" : "shopper")}
          >
            <Icon name="user" large />
            {say(SHELL.shopper)}
          </button>
          <button
            type="button"
            class="baritem"
            aria-current={props.column === "suggestions" ? "page" : undefined}
            onClick={() => props.onColumn(props.column === "suggestions" ? "ticket" : "suggestions")}
          >
            <Icon name="doc" large />
            {say(SHELL.suggestions)}
          </button>
        </Show>
        <MeMenu {...props.me} bar />
      </nav>
    </div>
  );
}
