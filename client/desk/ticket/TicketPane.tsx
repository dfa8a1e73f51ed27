// The ticket page bound to the shelf and the deeds: conversation in the middle, aside beside it. One instance per open ticket.
import { createEffect, createMemo, createSignal, Match, onCleanup, Show, Switch, type JSX } from "solid-js";
import type { MemberId, MessageId, TicketId } from "../../../shared/core/ids.ts";
import { settle } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { TicketPage } from "../../store/queries.ts";
import { Icon } from "../../ui/icons.tsx";
import { live, liveOn } from "../../ui/live.ts";
import { say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { markRead } from "../inbox/read.ts";
import type { KeyAction } from "../shell/keymap.ts";
import { shopperWords } from "../shopperWords.ts";
import type { ShopNow } from "../shopNow.ts";
import { Aside } from "./Aside.tsx";
import { colleaguesOf, loads, othersWords } from "./colleagues.ts";
import { Composer, type ComposerTab } from "./Composer.tsx";
import { createDeeds, did } from "./createDeeds.ts";
import { createReply } from "./createReply.ts";
import { HandoffPanel } from "./HandoffPanel.tsx";
import { Header } from "./Header.tsx";
import { Meters } from "./Meters.tsx";
import { NoteField } from "./NoteField.tsx";
import { mayClaim, sendingOf, type Sending } from "./sending.ts";
import { suggestions } from "./suggest.ts";
import { Talk } from "./Talk.tsx";
import type { Colleague } from "./TransferMenu.tsx";
import { TICKET } from "./words.ts";
import "./talk.css";
import "./composer.css";
import "./ticket.css";

interface PaneProps {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly offline: boolean;
  readonly onBack: () => void;
  readonly onAside: () => void;
  readonly onAsideBack: () => void;
  readonly onTicket: (ticket: TicketId) => void;
  readonly onWriting: (writing: boolean) => void;
  /** Takes the keys meant for the open ticket, and gives them back when it goes. */
  readonly takeKeys: (handle: ((action: KeyAction) => void) | undefined) => void;
}

/** `undefined`: still reading; `null`: there is no such ticket on this device. */
export function TicketPane(props: PaneProps): JSX.Element {
  const page = live<TicketPage | null | undefined>(async () => (await props.desk.queries.ticket(props.id)) ?? null, undefined);
  return (
    <Show
      when={page()}
      fallback={
        <main class="pane ticket">
          <div class="empty" role="status">
            <Switch>
              <Match when={page() === null}>
                <h2>{say(TICKET.gone)}</h2>
                <p>{say(TICKET.goneMore)}</p>
                <button type="button" class="btn" onClick={() => props.onBack()}>
                  {say(TICKET.back)}
                </button>
              </Match>
              <Match when={true}>
                <p>{say(TICKET.loading)}</p>
              </Match>
            </Switch>
          </div>
        </main>
      }
    >
      {(found) => <Opened {...props} page={found()} />}
    </Show>
  );
}

function Opened(props: PaneProps & { readonly page: TicketPage }): JSX.Element {
  const { id, desk, shop } = { id: props.id, desk: props.desk, shop: props.shop }; // fixed for this instance: the pane is made anew per ticket
  const row = (): TicketRow => props.page.row;
  const ticket = (): TicketPage["ticket"] => props.page.ticket;
  const shopperName = (): string => shopperWords(row().shopperName, row().number);
  const phase = createMemo(() => settle(ticket(), Date.now()).phase);
  const past = liveOn(
    () => row().shopper,
    (shopper) => desk.queries.ofShopper(shopper, id),
    [],
  );
  const found = createMemo(() => suggestions(ticket(), shop.index(), Date.now()));
  const deeds = createDeeds({ id, actions: desk.actions, shopper: shopperName, nameOf: shop.nameOf });
  const me = { id: desk.me, role: desk.kept.session.role };
  const sending = (): Sending => sendingOf(row(), me, claiming(), shop.nameOf);
  const claiming = (): boolean => props.page.pending.some((one) => one.what === "claim");
  const reply = createReply({ id, actions: desk.actions, onWriting: props.onWriting });
  const [tab, setTab] = createSignal<ComposerTab>("reply");
  let transferButton: HTMLButtonElement | undefined;
  let snoozeButton: HTMLButtonElement | undefined;

  const look = (): void => void (document.visibilityState === "visible" && markRead(row()));
  createEffect(look);
  document.addEventListener("visibilitychange", look);
  onCleanup(() => document.removeEventListener("visibilitychange", look));
  const toReply = (): void => {
    setTab("reply");
    queueMicrotask(reply.focus);
  };
  const insert = (at: number): void => {
    const one = found()[at];
    if (one === undefined) return;
    toReply();
    queueMicrotask(() => reply.insert(one.article.answer[ticket().head.language]));
  };
  const keys: Partial<Record<KeyAction, () => void>> = {
    reply: toReply,
    note: () => setTab("note"),
    claim: deeds.claim,
    resolve: () => (claiming() || row().assignee === desk.me) && deeds.resolve(),
    snooze: () => snoozeButton?.click(),
    transfer: () => transferButton?.click(),
    suggest1: () => insert(0),
    suggest2: () => insert(1),
    suggest3: () => insert(2),
  };
  props.takeKeys((action) => keys[action]?.());
  onCleanup(() => props.takeKeys(undefined));

  const colleagues = (): readonly Colleague[] => colleaguesOf(shop, desk.me, load());
  const load = live(
    () =>
      loads(
        desk.queries,
        shop.members().map((one) => one.id),
      ),
    new Map<MemberId, number>(),
  );
  return (
    <>
      <main class="pane ticket" aria-labelledby="ticket-title" id="ticket">
        <Header
          ticket={ticket()}
          row={row()}
          phase={phase()}
          me={desk.me}
          nameOf={shop.nameOf}
          colleagues={colleagues}
          deeds={deeds}
          mayClaim={mayClaim(row(), me)}
          claiming={claiming()}
          onBack={props.onBack}
          onAside={props.onAside}
          transferRef={(button) => (transferButton = button)}
          snoozeRef={(button) => (snoozeButton = button)}
        />
        <Meters ticket={ticket()} row={row()} sla={shop.sla()} />
        <Show when={ticket().handoff}>
          {(handoff) => <HandoffPanel handoff={handoff()} ticket={ticket()} titleOf={shop.titleOf} productTitled={shop.productTitled} />}
        </Show>
        <Talk
          ticket={ticket()}
          shopper={shopperName()}
          me={desk.me}
          isPending={(message) => props.page.pending.some((one) => one.message === message)}
          nameOf={shop.nameOf}
          titleOf={shop.titleOf}
          productOf={(product) => told(shop.product(product)?.title ?? { zh: product, en: product })}
          onConfirmHeld={(message) => void did(desk.actions.confirmHeld(id, message))}
          onDiscardHeld={(message) => void did(desk.actions.discardHeld(id, message))}
          onEditHeld={(message, text) => void editHeld(message, text)}
          onNote={() => setTab("note")}
        />
        <Composer
          tab={tab()}
          shopper={shopperName()}
          draft={reply.draft()}
          offline={props.offline}
          closed={phase() === "closed"}
          sending={sending()}
          suggestions={found().length}
          hasNote={ticket().note.trim() !== ""}
          others={othersWords(shop, id, desk.me)}
          onTab={setTab}
          onDraft={reply.write}
          onSend={() => void reply.send(sending())}
          fieldRef={reply.ref}
        >
          <NoteField open={() => desk.sync.openNote(id)} offline={props.offline} nameOf={shop.nameOf} me={desk.me} />
        </Composer>
      </main>
      <Aside
        row={row()}
        assignment={ticket().assignment}
        me={desk.me}
        past={past()}
        product={row().product === "" ? undefined : shop.product(row().product)}
        found={found()}
        nameOf={shop.nameOf}
        onInsert={(text) => {
          props.onAsideBack();
          toReply();
          queueMicrotask(() => reply.insert(text));
        }}
        onTicket={props.onTicket}
        onBack={props.onAsideBack}
      />
    </>
  );

  /** A held reply becomes the draft again, and the held one goes. */
  async function editHeld(message: MessageId, text: string): Promise<void> {
    toReply();
    queueMicrotask(() => reply.insert(text));
    await did(desk.actions.discardHeld(id, message));
  }
}

/** When no ticket is open on a wide screen. */
export function NoTicket(): JSX.Element {
  return (
    <main class="pane ticket none" id="ticket">
      <div class="empty">
        <Icon name="chat" large />
        <h2>{say(TICKET.pick)}</h2>
        <p>{say(TICKET.pickMore)}</p>
      </div>
    </main>
  );
}
