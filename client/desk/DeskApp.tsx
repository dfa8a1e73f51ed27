// The desk of a signed-in member: binds frame, inbox and ticket to the shelf, the line and the keys.
import { createEffect, createMemo, createSignal, from, lazy, Match, onMount, Show, Switch, type JSX } from "solid-js";
import type { TicketId } from "../../shared/core/ids.ts";
import { roleMay } from "../../shared/domain/permission.ts";
import { STATUS_AT_START, type SyncStatus } from "../sync/status.ts";
import { answerNewest, tell } from "../ui/kit/Toasts.tsx";
import { live, liveWhole } from "../ui/live.ts";
import { say } from "../ui/words.ts";
import { createDeskEar } from "./createDeskEar.ts";
import type { Desk } from "./desk.ts";
import { createHere } from "./here/createHere.ts";
import { createWhoIsHere } from "./here/createWhoIsHere.ts";
import { createDeskList } from "./inbox/createDeskList.ts";
import { InboxPane } from "./inbox/InboxPane.tsx";
import { keepTitle, notifyState, soundOn, watchNew, wishNotify, wishSound } from "./inbox/notice.ts";
import { unreadOf } from "./inbox/read.ts";
import { boardAddress, createRoute, SEARCH_ADDRESS } from "./route.ts";
import { createDayBudget } from "./shell/createDayBudget.ts";
import { Frame, type Column } from "./shell/Frame.tsx";
import type { KeyAction } from "./shell/keymap.ts";
import { isTyping, listenToKeys } from "./shell/listenToKeys.ts";
import { watchForLife } from "./shell/signsOfLife.ts";
import { isOff } from "./shell/StatusLine.tsx";
import { SHELL } from "./shell/words.ts";
import { Later } from "./shell/Later.tsx";
import { createShopNow } from "./shopNow.ts";
import { LISTED_MOST, namesOfUnsent } from "./shell/namesOfUnsent.ts";
import { did } from "./ticket/createDeeds.ts";
import { allSentNow, isAnyLeaving, undoLeaving } from "./ticket/leaving.ts";
import { NoTicket } from "./ticket/NoTicket.tsx";
import { TICKET } from "./ticket/words.ts";

const ticketPage = () => import("./ticket/TicketPane.tsx");
const TicketPane = lazy(() => ticketPage().then((its) => ({ default: its.TicketPane })));
const Board = lazy(() => import("./board/Board.tsx").then((its) => ({ default: its.Board })));
const Knowledge = lazy(() => import("./knowledge/Knowledge.tsx").then((its) => ({ default: its.Knowledge })));
const SearchPage = lazy(() => import("./search/Search.tsx").then((its) => ({ default: its.SearchPage })));
const News = lazy(() => import("./insight/News.tsx").then((its) => ({ default: its.News })));
const Insight = lazy(() => import("./insight/InsightPage.tsx").then((its) => ({ default: its.InsightPage })));
const Settings = lazy(() => import("./settings/Settings.tsx").then((its) => ({ default: its.Settings })));
const SignOutSheet = lazy(() => import("./session/SignOutSheet.tsx").then((its) => ({ default: its.SignOutSheet })));
const Shortcuts = lazy(() => import("./shell/Shortcuts.tsx").then((its) => ({ default: its.Shortcuts })));

const Palette = lazy(() => import("./palette/Palette.tsx").then((its) => ({ default: its.Palette })));

interface DeskAppProps {
  readonly desk: Desk;
  readonly onSignOut: () => void;
  readonly onSignInAgain: () => void;
  /** The room said that this session is none: somebody must find out why. */
  readonly onTurnedAway: () => void;
}

export function DeskApp(props: DeskAppProps): JSX.Element {
  const desk = props.desk; // one desk per instance: another member is another DeskApp
  const status = from<SyncStatus>((set) => desk.sync.onStatus((now) => set(() => now)), STATUS_AT_START);
  const shop = createShopNow(desk);
  const route = createRoute();
  const list = createDeskList(desk, shop, route);
  const ear = createDeskEar(() => status().state);
  const outbox = live(() => desk.queries.outbox(LISTED_MOST), []);
  const unsentNames = liveWhole(desk.queries.unsentDocs, []);
  const refused = live(desk.queries.refused, []);
  const mine = live(() => desk.queries.mine(), undefined);
  const names = liveWhole(() => namesOfUnsent(desk.queries), new Map<string, string>());
  const [side, setSide] = createSignal<Exclude<Column, "list" | "board" | "articles" | "search" | "insight" | "settings">>("ticket");
  const [help, setHelp] = createSignal(false);
  const [palette, setPalette] = createSignal(false);
  const [leaving, setLeaving] = createSignal(false);
  const here = createHere({ sync: desk.sync, ticket: route.ticket });
  const whoIsHere = createWhoIsHere(shop.people, desk.me, () => status().state === "online");
  let bulkKeys: ((action: KeyAction) => void) | undefined;
  let ticketKeys: ((action: KeyAction) => void) | undefined;

  let focusSearch: (() => void) | undefined;
  const beside = (): Exclude<Column, "list" | "ticket" | "shopper" | "suggestions"> | undefined => {
    if (route.board() !== undefined) return "board";
    if (route.search() === true) return "search";
    if (route.insight() === true) return "insight";
    return route.article() === undefined ? route.settings() && "settings" : "articles";
  };
  const isAway = (): boolean => beside() !== undefined;
  const column = (): Column => beside() ?? (route.ticket() === undefined ? "list" : side());
  const online = (): boolean => !isOff(status());
  const budget = createDayBudget(createMemo(() => status().state === "online" && roleMay(desk.kept.session.role, "seeBudget")));
  const unsentDocs = createMemo(() => new Set(unsentNames()));
  const unread = createMemo(() => (mine() ?? []).reduce((sum, row) => sum + unreadOf(row), 0));
  const open = (ticket: TicketId): void => {
    setSide("ticket");
    route.open(ticket);
  };
  const back = (): void => {
    const active = document.activeElement;
    if (isTyping(active)) active.blur();
    else if (route.board() === "wall") location.hash = boardAddress();
    else if (list.choice.rows().length > 0) list.choice.none();
    else if (side() !== "ticket") setSide("ticket");
    else route.toList();
  };

  onMount(() => void ticketPage().catch(() => undefined)); // fetched with the list: a ticket may be opened without a network
  keepTitle(unread);
  watchNew({ mine, look: () => desk.asked.mine(), settled: () => status().state === "online", inView: route.ticket, open });
  const isHeldForAway = (): boolean =>
    here.presence() === "online" && shop.people().find((one) => one.member === desk.me)?.presence === "break";
  const isOffered = (): boolean => mine()?.some((row) => row.assignmentState === "offered") === true;
  watchForLife({ say: here.say, isAwaited: () => isHeldForAway() || isOffered(), clock: Date.now });

  createEffect(() => {
    if (status().state === "signed-out") props.onTurnedAway();
  });
  const pull = async (): Promise<void> => {
    const me = shop.members().find((one) => one.id === desk.me);
    if (me === undefined) return;
    const taken = await import("./inbox/pull.ts").then(
      ({ pullNext }) => pullNext(desk, me, Date.now()),
      () => undefined, // its script cannot be had now, and nothing is said of a queue nobody looked at
    );
    if (taken !== undefined) open(taken);
    else tell({ icon: "inbox", words: say(SHELL.nobodyWaits) });
  };
  const signOut = (): void => {
    const waits = isAnyLeaving();
    void allSentNow();
    if (!waits && online() && list.unsent() + refused().length === 0) props.onSignOut();
    else setLeaving(true);
  };

  const undo = (): void => void (undoLeaving() || answerNewest(say(TICKET.undo)));
  const walk = (step: 1 | -1): void => {
    const next = isAway() ? undefined : list.beside(route.ticket(), step);
    if (next !== undefined) open(next);
  };
  listenToKeys({
    help: () => setHelp(true),
    palette: () => setPalette(true),
    pull: () => void pull(),
    walk,
    tab: list.toTab,
    search: () => {
      if (focusSearch !== undefined) focusSearch();
      else location.hash = SEARCH_ADDRESS;
    },
    board: () => void (location.hash = boardAddress()),
    back,
    undo,
    ticket: (action) => (bulkKeys ?? ticketKeys)?.(action),
    choose: (all) => isAway() || list.choose(route.ticket(), all),
  });

  return (
    <>
      <Frame
        column={column()}
        unread={unread()}
        calls={list.views()?.unseen() ?? 0}
        hasTicket={route.ticket() !== undefined}
        onColumn={(to) => (to === "ticket" || to === "shopper" || to === "suggestions" ? setSide(to) : route.toList())}
        me={{
          me: shop.members().find((one) => one.id === desk.me),
          presence: here.presence(),
          heldForAway: isHeldForAway(),
          sound: soundOn(),
          notify: notifyState(),
          onPresence: here.setPresence,
          onSound: wishSound,
          onNotify: (on) => void wishNotify(on),
          onPalette: () => setPalette(true),
          onHelp: () => setHelp(true),
          onSignOut: signOut,
        }}
        line={{
          status: status(),
          unsent: list.unsent(),
          listed: outbox(),
          refused: refused(),
          nameOf: (doc) => names().get(doc),
          onForget: (n) => void did(desk.actions.forgetRefused(n)),
          onHelp: () => setHelp(true),
          onSignIn: () => props.onSignInAgain(),
          ear: ear.now(),
          onLoadFull: ear.loadFull,
          budget: budget(),
        }}
      >
        <Show
          when={isAway()}
          fallback={
            <>
              <InboxPane
                desk={desk}
                shop={shop}
                list={list}
                online={online()}
                open={route.ticket()}
                here={whoIsHere}
                isPending={(row) => unsentDocs().has(`ticket:${row.id}`)}
                onOpen={open}
                takeKeys={(handle) => (bulkKeys = handle)}
              />
              <Show when={route.ticket()} keyed fallback={<NoTicket />}>
                {(id) => (
                  <Later coming={<NoTicket coming />}>
                    <TicketPane
                      id={id}
                      desk={desk}
                      shop={shop}
                      offline={!online()}
                      here={whoIsHere}
                      onBack={route.toList}
                      onAside={() => setSide("shopper")}
                      onAsideBack={() => setSide("ticket")}
                      onTicket={open}
                      onWriting={here.wrote}
                      takeKeys={(handle) => (ticketKeys = handle)}
                    />
                  </Later>
                )}
              </Show>
            </>
          }
        >
          <Later>
            <Switch fallback={<Settings page={route.settings() ?? "menu"} desk={desk} onInbox={route.toList} />}>
              <Match when={route.board()}>
                {(place) => <Board place={place()} desk={desk} shop={shop} offline={!online()} onOpen={open} />}
              </Match>
              <Match when={route.search()}>
                <SearchPage desk={desk} offline={!online()} onBack={route.toList} takeFocus={(focus) => (focusSearch = focus)} />
              </Match>
              <Match when={route.insight()}>
                <Insight desk={desk} shop={shop} />
              </Match>
              <Match when={route.article()}>
                {(at) => <Knowledge at={at()} work={route.work()} desk={desk} shop={shop} offline={!online()} hear={ear.understand} />}
              </Match>
            </Switch>
          </Later>
        </Show>
      </Frame>
      <Later coming={<span hidden />}>
        <News desk={desk} />
      </Later>
      <Show when={help()}>
        <Later>
          <Shortcuts onClose={() => setHelp(false)} />
        </Later>
      </Show>
      {list.views()?.Form()}
      <Show when={palette()}>
        <Later>
          <Palette
            desk={desk}
            ticket={route.ticket()}
            onClose={() => setPalette(false)}
            reach={{
              me: { id: desk.me, role: desk.kept.session.role },
              presence: here.presence(),
              hasList: !isAway(),
              press: (action) => ticketKeys?.(action),
              tab: list.toTab,
              views: list.views()?.all() ?? [],
              onNewView: list.views()?.make,
              onEditView: list.views()?.edit(),
              walk,
              undo,
              open,
              onPresence: here.setPresence,
              onHelp: () => setHelp(true),
              onSignOut: signOut,
            }}
          />
        </Later>
      </Show>
      <Show when={leaving()}>
        <Later>
          <SignOutSheet
            offline={!online()}
            unsent={list.unsent()}
            refused={refused().length}
            onSignOut={() => props.onSignOut()}
            onClose={() => setLeaving(false)}
          />
        </Later>
      </Show>
    </>
  );
}
