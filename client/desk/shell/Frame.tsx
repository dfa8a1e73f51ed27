// The frame around every page: rail or bottom bar, the panes, the status line. Draws only.
import { Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { Mark } from "../../ui/kit/Mark.tsx";
import { say } from "../../ui/words.ts";
import { INBOX } from "../inbox/words.ts";
import { articleAddress, boardAddress, INSIGHT_ADDRESS, SEARCH_ADDRESS, settingsAddress } from "../route.ts";
import { MeMenu, type MeProps } from "./MeMenu.tsx";
import { StatusLine, type StatusLineProps } from "./StatusLine.tsx";
import { SHELL } from "./words.ts";
import "./shell.css";
import "./layouts.css";

/** What fills a phone's one column. */
export type Column = "list" | "ticket" | "shopper" | "suggestions" | "board" | "articles" | "search" | "insight" | "settings";

export interface FrameProps {
  readonly column: Column;
  readonly unread: number;
  /** Calls of mine I have not seen. */
  readonly calls: number;
  readonly hasTicket: boolean;
  readonly me: MeProps;
  readonly line: StatusLineProps;
  readonly onColumn: (column: Column) => void;
  readonly children: JSX.Element;
}

/** Is it a page beside the inbox? */
const isBeside = (column: Column): boolean => !["list", "ticket", "shopper", "suggestions"].includes(column);

export function Frame(props: FrameProps): JSX.Element {
  return (
    <div class="app" data-column={props.column}>
      <nav class="rail" aria-label={say(SHELL.mainNav)}>
        <Mark label={say(SHELL.zhanggui)} />
        <a href="#inbox" aria-current={isBeside(props.column) ? undefined : "page"}>
          <Icon name="inbox" large />
          {say(INBOX.inbox)}
          <Show when={props.calls > 0}>
            <span class="count" title={say(SHELL.calls, { n: props.calls })}>
              @{props.calls}
            </span>
          </Show>
        </a>
        <a href={boardAddress()} aria-current={props.column === "board" ? "page" : undefined}>
          <Icon name="board" large />
          {say(SHELL.board)}
        </a>
        <a href={articleAddress("list")} aria-current={props.column === "articles" ? "page" : undefined}>
          <Icon name="doc" large />
          {say(SHELL.articles)}
        </a>
        <a href={SEARCH_ADDRESS} aria-current={props.column === "search" ? "page" : undefined}>
          <Icon name="find" large />
          {say(SHELL.search)}
        </a>
        <a href={INSIGHT_ADDRESS} aria-current={props.column === "insight" ? "page" : undefined}>
          <Icon name="chart" large />
          {say(SHELL.insight)}
        </a>
        <div class="end">
          <a href={settingsAddress("menu")} aria-current={props.column === "settings" ? "page" : undefined}>
            <Icon name="sliders" large />
            {say(SHELL.settingsPage)}
          </a>
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
          <Show when={props.unread + props.calls > 0}>
            <span class="count">{props.unread + props.calls > 99 ? "99+" : props.unread + props.calls}</span>
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
        <Show when={!props.hasTicket}>
          <a class="baritem" href={boardAddress()} aria-current={props.column === "board" ? "page" : undefined}>
            <Icon name="board" large />
            {say(SHELL.board)}
          </a>
        </Show>
        <a class="baritem" href={SEARCH_ADDRESS} aria-current={props.column === "search" ? "page" : undefined}>
          <Icon name="find" large />
          {say(SHELL.search)}
        </a>
        <MeMenu {...props.me} bar />
      </nav>
    </div>
  );
}
