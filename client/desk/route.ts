// Where the desk stands, in the address: `#t=<ticket>`, `#view/<id>`, `#board`, `#board/wall`, `#search`, `#articles/<article>`, `#articles/graph/<node>`, `#articles/feedback/<thing>` or `#settings/<page>`. Ids only; nothing personal is ever in an address.
// After the hash, so that every page is the one file that a service worker keeps and any host serves.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { readId, type ArticleId, type TicketId, type ViewId } from "../../shared/core/ids.ts";

/** `menu`: the list of pages, which is a page of its own where there is one column. */
export const SETTINGS_PAGES = [
  "menu",
  "first-day",
  "me",
  "devices",
  "macros",
  "people",
  "sites",
  "greetings",
  "tags",
  "fields",
  "playbooks",
  "dispatch",
  "promises",
  "alerts",
  "identity",
  "orders",
  "keys",
  "privacy",
  "audit",
] as const;
/** What stands under the articles' address beside each of them. */
const ARTICLE_PAGES = ["list", "graph", "feedback", "goldens"] as const;
export type ArticlePlace = ArticleId | (typeof ARTICLE_PAGES)[number];
export type BoardPlace = "lanes" | "wall";
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

const WORK = /^[agp](\.[0-9a-z-]{1,64}){1,4}$/;

export interface Route {
  readonly ticket: Accessor<TicketId | undefined>;
  /** The saved view of the inbox in view. */
  readonly view: Accessor<ViewId | undefined>;
  /** The page of the settings in view; undefined: the inbox or a ticket is. */
  readonly settings: Accessor<SettingsPage | undefined>;
  /** The article in view, their list, or a page beside it; undefined: something else is. */
  readonly article: Accessor<ArticlePlace | undefined>;
  /** The board in view, as one works on it or large on a wall. */
  readonly board: Accessor<BoardPlace | undefined>;
  /** True while the search is in view. */
  readonly search: Accessor<true | undefined>;
  /** True while the figures are. */
  readonly insight: Accessor<true | undefined>;
  /** Of the work list: the thing in view, by its name (domain/putAway.ts). */
  readonly work: Accessor<string | undefined>;
  readonly open: (ticket: TicketId) => void;
  readonly toList: () => void;
}

/** Pure: what an address shows. */
export function readRoute(hash: string): {
  readonly ticket: TicketId | undefined;
  readonly view: ViewId | undefined;
  readonly settings: SettingsPage | undefined;
  readonly article: ArticlePlace | undefined;
  readonly work: string | undefined;
  readonly search?: true;
  readonly insight?: true;
  readonly board?: BoardPlace;
} {
  const [head, page, thing = ""] = hash.replace(/^#/, "").split("/", 3);
  const nothing = { ticket: undefined, view: undefined, settings: undefined, article: undefined, work: undefined };
  if (head === "board") return { ...nothing, board: page === "wall" ? "wall" : "lanes" };
  if (head === "search") return { ...nothing, search: true };
  if (head === "insight") return { ...nothing, insight: true };
  if (head === "settings") return { ...nothing, settings: SETTINGS_PAGES.find((one) => one === page) ?? "menu" };
  if (head === "view") return { ...nothing, view: readId<ViewId>(page) };
  const article = ARTICLE_PAGES.find((one) => one === page) ?? readId<ArticleId>(page) ?? "list";
  if (head === "articles") return { ...nothing, article, work: page === "feedback" && WORK.test(thing) ? thing : undefined };
  return { ...nothing, ticket: readId<TicketId>(new URLSearchParams(hash.slice(1)).get("t")) };
}

/** The address of a page of the settings. */
export function settingsAddress(page: SettingsPage): string {
  return page === "menu" ? "#settings" : `#settings/${page}`;
}

/** The address of an article, of their list, or of a page beside it. */
export function articleAddress(article: ArticlePlace): string {
  return article === "list" ? "#articles" : `#articles/${article}`;
}

/** The address of the graph, or of a node of it (graph/tree.ts); `import`: the page beside it that brings files in. */
export function graphAddress(node?: string): string {
  return node === undefined ? articleAddress("graph") : `${articleAddress("graph")}/${encodeURIComponent(node)}`;
}

/** The node an address of the graph shows. */
export function readNode(hash: string): string | undefined {
  const [head, page, node] = hash.replace(/^#/, "").split("/", 3);
  if (head !== "articles" || page !== "graph" || node === undefined || node === "") return undefined;
  try {
    return decodeURIComponent(node);
  } catch {
    return undefined;
  }
}

/** The address of a thing of the work list. */
export function workAddress(key: string): string {
  return `#articles/feedback/${key}`;
}

/** The address of a saved view of the inbox. */
export function viewAddress(view: ViewId): string {
  return `#view/${view}`;
}

/** The address of the board; `wall`: for a screen on the wall. */
export function boardAddress(place: BoardPlace = "lanes"): string {
  return place === "wall" ? "#board/wall" : "#board";
}

/** The address of the search: what is searched for never stands in it. */
export const SEARCH_ADDRESS = "#search";

/** The address of the figures. */
export const INSIGHT_ADDRESS = "#insight";

/** The address of a conversation. */
export function ticketAddress(ticket: TicketId): string {
  return `#t=${ticket}`;
}

/** Follows the address; back and forward (and a phone's back swipe) work by themselves. */
export function createRoute(): Route {
  const [at, setAt] = createSignal(readRoute(location.hash));
  let opened = 0; // entries made since the list was in view: back may leave through them
  const follow = (): void => void setAt(readRoute(location.hash));
  addEventListener("hashchange", follow);
  onCleanup(() => removeEventListener("hashchange", follow));
  return {
    ticket: () => at().ticket,
    view: () => at().view,
    settings: () => at().settings,
    article: () => at().article,
    work: () => at().work,
    search: () => at().search,
    insight: () => at().insight,
    board: () => at().board,
    open: (to) => {
      if (at().ticket === undefined) {
        opened++;
        location.hash = `t=${to}`;
      } else history.replaceState(history.state, "", `#t=${to}`);
      follow();
    },
    toList: () => {
      if (opened > 0 && at().ticket !== undefined) {
        opened--;
        history.back();
      } else history.replaceState(history.state, "", location.pathname);
      setAt(readRoute(""));
    },
  };
}
