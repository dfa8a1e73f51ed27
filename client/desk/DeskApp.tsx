// The desk of a signed-in member: binds frame, inbox and ticket to the shelf, the line and the keys.
import { createEffect, createMemo, createSignal, from, on, Show, type JSX } from "solid-js";
import type { TicketId } from "../../shared/core/ids.ts";
import { PRESENCES, type Presence } from "../../shared/domain/team.ts";
import { STATUS_AT_START, type SyncStatus } from "../sync/status.ts";
import { live } from "../ui/live.ts";
import { createDeskEar } from "./createDeskEar.ts";
import type { Desk } from "./desk.ts";
import { createInbox } from "./inbox/createInbox.ts";
import { Inbox } from "./inbox/Inbox.tsx";
import { keepTitle, notifyState, soundOn, watchNew, wishNotify, wishSound } from "./inbox/notice.ts";
import { unreadOf } from "./inbox/read.ts";
import { createRoute } from "./route.ts";
import { Frame, type Column } from "./shell/Frame.tsx";
import type { KeyAction } from "./shell/keymap.ts";
import { listenToKeys } from "./shell/listenToKeys.ts";
import { isOff } from "./shell/StatusLine.tsx";
import { Shortcuts } from "./shell/Shortcuts.tsx";
import { createShopNow } from "./shopNow.ts";
import { namesOfUnsent } from "./shell/namesOfUnsent.ts";
import { did } from "./ticket/createDeeds.ts";
import { NoTicket, TicketPane } from "./ticket/TicketPane.tsx";

const PRESENCE_KEY = "zg.presence"; // survives a reload, not the next day

interface DeskAppProps {
  readonly desk: Desk;
  readonly onSignOut: () => void;
  readonly onSignInAgain: () => void;
}

export function DeskApp(props: DeskAppProps): JSX.Element {
  const desk = props.desk; // one desk per instance: another member is another DeskApp
  const status = from<SyncStatus>((set) => desk.sync.onStatus((now) => set(() => now)), STATUS_AT_START);
  const shop = createShopNow(desk);
  const inbox = createInbox(desk.queries);
  const ear = createDeskEar();
  const route = createRoute();
  const outbox = live(desk.queries.outbox, []);
  const refused = live(desk.queries.refused, []);
  const mine = live(() => desk.queries.mine(), undefined);
  const names = live(() => namesOfUnsent(desk.queries), new Map<string, string>());
  const [side, setSide] = createSignal<Exclude<Column, "list">>("ticket");
  const [help, setHelp] = createSignal(false);
  const [presence, setPresence] = createSignal<Presence>(PRESENCES.find((one) => one === sessionStorage.getItem(PRESENCE_KEY)) ?? "online");
  const [writing, setWriting] = createSignal(false);
  let ticketKeys: ((action: KeyAction) => void) | undefined;

  const column = (): Column => (route.ticket() === undefined ? "list" : side());
  const online = (): boolean => !isOff(status());
  const unsentDocs = createMemo(() => new Set(outbox().map((one) => one.doc)));
  const unread = createMemo(() => (mine() ?? []).reduce((sum, row) => sum + unreadOf(row), 0));
  const open = (ticket: TicketId): void => {
    setSide("ticket");
    route.open(ticket);
  };
  const back = (): void => {
    const active = document.activeElement;
    if (active instanceof HTMLTextAreaElement) active.blur();
    else if (side() !== "ticket") setSide("ticket");
    else route.toList();
  };

  keepTitle(unread);
  watchNew({ mine, look: () => desk.queries.mine(), settled: () => status().state === "online", open });
  createEffect(() => {
    const viewing = route.ticket();
    desk.sync.setHere({ presence: presence(), writing: writing(), ...(viewing === undefined ? {} : { viewing }) });
  });
  createEffect(() => sessionStorage.setItem(PRESENCE_KEY, presence()));
  createEffect(on(route.ticket, () => setWriting(false), { defer: true }));

  listenToKeys({
    help: () => setHelp(true),
    walk: (step) => {
      const next = inbox.beside(route.ticket(), step);
      if (next !== undefined) open(next);
    },
    tab: inbox.setTab,
    back,
    ticket: (action) => ticketKeys?.(action),
  });

  return (
    <>
      <Frame
        column={column()}
        unread={unread()}
        hasTicket={route.ticket() !== undefined}
        onColumn={(to) => (to === "list" ? route.toList() : setSide(to))}
        me={{
          me: shop.members().find((one) => one.id === desk.me),
          presence: presence(),
          unsent: outbox().length,
          sound: soundOn(),
          notify: notifyState(),
          onPresence: setPresence,
          onSound: wishSound,
          onNotify: (on) => void wishNotify(on),
          onHelp: () => setHelp(true),
          onSignOut: () => props.onSignOut(),
        }}
        line={{
          status: status(),
          unsent: outbox(),
          refused: refused(),
          nameOf: (doc) => names().get(doc),
          onForget: (n) => void did(desk.actions.forgetRefused(n)),
          onHelp: () => setHelp(true),
          onSignIn: () => props.onSignInAgain(),
          ear: ear.now(),
          onLoadFull: ear.loadFull,
        }}
      >
        <Inbox
          me={desk.me}
          rows={inbox.rows()}
          ready={inbox.ready()}
          online={online()}
          counts={inbox.counts()}
          tab={inbox.tab()}
          order={inbox.order()}
          open={route.ticket()}
          sla={shop.sla()}
          unreadOf={unreadOf}
          isPending={(row) => unsentDocs().has(`ticket:${row.id}`)}
          onTab={inbox.setTab}
          onOrder={inbox.setOrder}
          onOpen={open}
          onMore={inbox.more}
        />
        <Show when={route.ticket()} keyed fallback={<NoTicket />}>
          {(id) => (
            <TicketPane
              id={id}
              desk={desk}
              shop={shop}
              offline={!online()}
              onBack={route.toList}
              onAside={() => setSide("shopper")}
              onAsideBack={() => setSide("ticket")}
              onTicket={open}
              onWriting={setWriting}
              takeKeys={(handle) => (ticketKeys = handle)}
            />
          )}
        </Show>
      </Frame>
      <Show when={help()}>
        <Shortcuts onClose={() => setHelp(false)} />
      </Show>
    </>
  );
}
