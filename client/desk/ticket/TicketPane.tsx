// The ticket page bound to the shelf and the deeds: conversation in the middle, aside beside it. One instance per open ticket.
import { createEffect, createMemo, createSignal, Match, onCleanup, Show, Switch, type JSX } from "solid-js";
import type { MemberId, MessageId, TicketId } from "../../../shared/core/ids.ts";
import { SECOND } from "../../../shared/core/time.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import { settle } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { TicketPage } from "../../store/queries.ts";
import { Icon } from "../../ui/icons.tsx";
import { live, liveOn } from "../../ui/live.ts";
import { inLanguage, say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { markRead } from "../inbox/read.ts";
import type { KeyAction } from "../shell/keymap.ts";
import type { ShopNow } from "../shopNow.ts";
import { Aside } from "./Aside.tsx";
import { Composer, type ComposerTab, type Sending } from "./Composer.tsx";
import { createDeeds, did } from "./createDeeds.ts";
import { draftOf, keepDraft } from "./drafts.ts";
import { HandoffPanel } from "./HandoffPanel.tsx";
import { Header, type Colleague } from "./Header.tsx";
import { Meters } from "./Meters.tsx";
import { NoteField } from "./NoteField.tsx";
import { suggestions } from "./suggest.ts";
import { Talk } from "./Talk.tsx";
import { TICKET } from "./words.ts";
import "./ticket.css";

const WRITING_MS = 5 * SECOND; // so long after the last key one still counts as writing

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
  const phase = createMemo(() => settle(ticket(), Date.now()).phase);
  const past = liveOn(() => row().shopper, (shopper) => desk.queries.ofShopper(shopper, id), []);
  const found = createMemo(() => suggestions(ticket(), shop.index(), Date.now()));
  const deeds = createDeeds({ id, actions: desk.actions, shopper: () => row().shopperName, nameOf: shop.nameOf });
  const reply = createReply(props);
  const [tab, setTab] = createSignal<ComposerTab>("reply");
  let transferButton: HTMLButtonElement | undefined;
  let snoozeButton: HTMLButtonElement | undefined;

  createEffect(() => {
    const now = row();
    if (document.visibilityState === "visible") markRead(now);
  });
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
    resolve: () => row().assignee === desk.me && deeds.resolve(),
    snooze: () => snoozeButton?.click(),
    transfer: () => transferButton?.click(),
    suggest1: () => insert(0),
    suggest2: () => insert(1),
    suggest3: () => insert(2),
  };
  props.takeKeys((action) => keys[action]?.());
  onCleanup(() => props.takeKeys(undefined));

  const colleagues = (): readonly Colleague[] => colleaguesOf(shop, desk.me, load());
  const load = live(() => loads(desk, shop.members().map((one) => one.id)), new Map<MemberId, number>());
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
          mayClaim={mayClaim(row(), desk)}
          onBack={props.onBack}
          onAside={props.onAside}
          transferRef={(button) => (transferButton = button)}
          snoozeRef={(button) => (snoozeButton = button)}
        />
        <Meters ticket={ticket()} row={row()} sla={shop.sla()} />
        <Show when={ticket().handoff}>{(handoff) => <HandoffPanel handoff={handoff()} />}</Show>
        <Talk
          ticket={ticket()}
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
          shopper={row().shopperName}
          draft={reply.draft()}
          offline={props.offline}
          closed={phase() === "closed"}
          sending={sendingOf(props.page, desk, shop.nameOf)}
          suggestions={found().length}
          hasNote={ticket().note.trim() !== ""}
          others={othersWords(shop, id, desk.me)}
          onTab={setTab}
          onDraft={reply.write}
          onSend={() => void reply.send(sendingOf(props.page, desk, shop.nameOf))}
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

interface Reply {
  readonly draft: () => string;
  readonly write: (text: string) => void;
  readonly insert: (text: string) => void;
  readonly send: (sending: Sending) => Promise<void>;
  readonly focus: () => void;
  readonly ref: (field: HTMLTextAreaElement) => void;
}

/** The reply being written: kept per ticket, told to colleagues as "writing", sent through the actions. */
function createReply(props: PaneProps): Reply {
  const id = props.id;
  const [draft, setDraft] = createSignal(draftOf(id));
  let field: HTMLTextAreaElement | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(quiet);
    props.onWriting(false);
  };
  const write = (text: string): void => {
    setDraft(text);
    keepDraft(id, text);
    clearTimeout(quiet);
    if (text === "") return rest();
    props.onWriting(true);
    quiet = setTimeout(rest, WRITING_MS);
  };
  onCleanup(rest);
  return {
    draft,
    write,
    insert: (text) => {
      const at = field?.selectionStart ?? draft().length;
      const end = field?.selectionEnd ?? at;
      write(draft().slice(0, at) + text + draft().slice(end));
      field?.focus();
      field?.setSelectionRange(at + text.length, at + text.length);
    },
    send: async (sending) => {
      const text = draft().trim();
      if (text === "") return;
      if (sending.kind === "theirs") return;
      if (sending.kind !== "plain" && !(await did(props.desk.actions.claim(id)))) return;
      if (await did(props.desk.actions.reply(id, text))) write("");
    },
    focus: () => field?.focus(),
    ref: (el) => (field = el),
  };
}

function mayClaim(row: TicketRow, desk: Desk): boolean {
  return row.assignee === "" || row.assignee === desk.me || roleMay(desk.kept.session.role, "takeFromColleague");
}

/** What sending means beside sending; a claim already under way counts as mine. */
function sendingOf(page: TicketPage, desk: Desk, nameOf: (member: string) => string): Sending {
  const { row } = page;
  const held = row.assignee === desk.me && row.assignmentState === "held";
  if (held || page.pending.some((one) => one.what === "claim")) return { kind: "plain" };
  if (row.assignee === desk.me) return { kind: "claim" };
  if (row.assignee !== "") return { kind: mayClaim(row, desk) ? "takeover" : "theirs", from: nameOf(row.assignee) };
  return { kind: row.withPerson ? "claim" : "fromBot" };
}

function othersWords(shop: ShopNow, id: TicketId, me: MemberId): string {
  const here = shop.people().filter((one) => one.viewing === id && one.member !== me);
  const writing = here.filter((one) => one.writing === true);
  const names = (who: typeof here): string => who.map((one) => shop.nameOf(one.member)).join(inLanguage() === "zh" ? "、" : ", ");
  if (writing.length > 0) return say(TICKET.colleagueWriting, { names: names(writing) });
  return here.length > 0 ? say(TICKET.colleagueViewing, { names: names(here) }) : "";
}

const PRESENCE_RANK = { online: 0, busy: 1, break: 2, offline: 3 } as const;

function colleaguesOf(shop: ShopNow, me: MemberId, load: ReadonlyMap<MemberId, number>): readonly Colleague[] {
  return shop
    .members()
    .filter((one) => one.id !== me && one.active)
    .map((member) => ({ member, presence: shop.people().find((one) => one.member === member.id)?.presence ?? ("offline" as const), load: load.get(member.id) ?? 0 }))
    .toSorted((a, b) => PRESENCE_RANK[a.presence] - PRESENCE_RANK[b.presence] || a.load - b.load);
}

async function loads(desk: Desk, members: readonly MemberId[]): Promise<Map<MemberId, number>> {
  const counted = await Promise.all(members.map(async (id) => [id, (await desk.queries.mine(undefined, id)).length] as const));
  return new Map(counted);
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
