// The ticket page bound to the shelf and the deeds: conversation in the middle, aside beside it. One instance per open ticket.
import { createMemo, createSignal, lazy, onCleanup, Show, type JSX } from "solid-js";
import type { MessageId, TicketId } from "../../../shared/core/ids.ts";
import { isErased } from "../../../shared/domain/erased.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import { isRateable } from "../../../shared/domain/rating.ts";
import { remarkKey } from "../../../shared/domain/remark.ts";
import { settle } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { TicketPage } from "../../store/queries.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { live, liveOn } from "../../ui/live.ts";
import { say, told } from "../../ui/words.ts";
import { openAbout } from "../about/openAbout.tsx";
import type { Desk } from "../desk.ts";
import { createTicketHere } from "../here/createTicketHere.ts";
import type { WhoIsHere } from "../here/createWhoIsHere.ts";
import { Faces } from "../here/Faces.tsx";
import { markLooked } from "./markLooked.ts";
import { createMacros } from "../macros/createMacros.tsx";
import type { KeyAction } from "../shell/keymap.ts";
import { Later } from "../shell/Later.tsx";
import { shopperWords } from "../shopperWords.ts";
import type { ShopNow } from "../shopNow.ts";
import { createTieParts } from "../ties/tieParts.tsx";
import { openAfter } from "./after/openAfter.tsx";
import { Aside } from "./Aside.tsx";
import { createColleagues, othersWords } from "./colleagues.ts";
import { createDraftCheck } from "./check/createDraftCheck.ts";
import { Composer, type ComposerTab } from "./Composer.tsx";
import { createDeeds, did } from "./createDeeds.ts";
import { createReply } from "./createReply.ts";
import { Attached } from "./files/Attached.tsx";
import { createTicketFiles } from "./files/createTicketFiles.ts";
import { NoteFiles } from "./files/NoteFiles.tsx";
import { openHelp } from "./help/openHelp.tsx";
import { HandoffPanel } from "./HandoffPanel.tsx";
import { Header } from "./Header.tsx";
import { Meters } from "./Meters.tsx";
import { NoteField } from "./NoteField.tsx";
import { NotHere } from "./NotHere.tsx";
import { mayClaim, sendingOf, type Sending } from "./sending.ts";
import { Talk } from "./Talk.tsx";
import { onLook } from "./onLook.ts";
import { TICKET } from "./words.ts";
import "./talk.css";
import "./composer.css";

const TicketTags = lazy(() => import("../tags/TicketTags.tsx").then((its) => ({ default: its.TicketTags })));
const KeepGolden = lazy(() => import("./KeepGolden.tsx").then((its) => ({ default: its.KeepGolden })));

interface PaneProps {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly offline: boolean;
  readonly here: WhoIsHere;
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
    <Show when={page()} fallback={<NotHere isGone={page() === null} onBack={props.onBack} />}>
      {(found) => <Opened {...props} page={found()} />}
    </Show>
  );
}

function Opened(props: PaneProps & { readonly page: TicketPage }): JSX.Element {
  const { id, desk, shop } = { id: props.id, desk: props.desk, shop: props.shop }; // fixed for this instance: the pane is made anew per ticket
  const row = (): TicketRow => props.page.row;
  const ticket = (): TicketPage["ticket"] => props.page.ticket;
  const shopperName = (): string => shopperWords(row().shopperName, row().number, row().shopper);
  const erased = (): boolean => isErased(row().shopper);
  const phase = createMemo(() => settle(ticket(), Date.now()).phase);
  const past = liveOn(
    () => row().shopper,
    (shopper) => desk.queries.ofShopper(shopper, id),
    [],
  );
  const opened = createDeeds({ id, actions: desk.actions, shopper: shopperName, nameOf: shop.nameOf });
  const ended = { suggested: () => help.reason(), above: () => <help.AtEnd /> };
  const after = openAfter({ id, desk, shop, page: () => props.page, phase, end: opened.end, onAside: props.onAside, ...ended });
  const deeds = { ...opened, ...after.deeds };
  const me = { id: desk.me, role: desk.kept.session.role };
  const sending = (): Sending => sendingOf(row(), me, claiming(), shop.nameOf);
  const claiming = (): boolean => props.page.pending.some((one) => one.what === "claim");
  const around = createTicketHere({ id, ticket, sending, here: props.here, queries: desk.queries, onWriting: props.onWriting });
  const files = createTicketFiles(id, ticket, desk);
  const saying = { did, goesWith: () => macros.take(), onUndone: () => toReply(), chosen: files.reply.chosen };
  const reply = createReply({ ...desk, ...saying, id, onWriting: around.lock.wrote });
  const check = createDraftCheck({ ticket, reply, queries: desk.queries, toReply: () => toReply() });
  const macros = createMacros({ desk, shop, page: () => props.page, reply, toReply: () => toReply(), showReply: () => setTab("reply") });
  const help = openHelp({ id, desk, shop, page: () => props.page, reply, toReply: () => toReply(), onAside: props.onAside });
  const ties = createTieParts({ id, desk, shop, page: () => props.page, shopper: shopperName, onTicket: props.onTicket });
  const about = openAbout({ desk, row, past, nameOf: shop.nameOf, onAside: props.onAside });
  const [tagging, setTagging] = createSignal(false);
  const [keeping, setKeeping] = createSignal(false);
  const [tab, setTab] = createSignal<ComposerTab>("reply");
  let transferButton: HTMLButtonElement | undefined;
  let snoozeButton: HTMLButtonElement | undefined;

  onLook(() => (document.visibilityState === "visible" ? markLooked(row()) : reply.sendNow()), reply.sendNow);
  const toReply = (): void => {
    setTab("reply");
    queueMicrotask(reply.focus);
  };
  let isNoteWanted = false;
  let focusNote: (() => void) | undefined;
  /** Into the note, as soon as it is there. */
  const toNote = (): void => {
    isNoteWanted = focusNote === undefined || tab() !== "note";
    if (!isNoteWanted) focusNote?.();
    setTab("note");
  };
  /** One key, one toast with its undo: about the newest answer from an article. */
  const callWrong = (): void => {
    const answer = ticket().messages.findLast(isRateable);
    if (answer === undefined || erased()) return void tell({ icon: "bot", words: say(TICKET.noAnswerYet) });
    deeds.remark(answer.id, "wrong", "", ticket().remarks?.[remarkKey({ message: answer.id, by: desk.me })]);
  };
  const keys: Partial<Record<KeyAction, () => void>> = {
    reply: toReply,
    note: toNote,
    macro: () => !erased() && macros.pick(),
    claim: deeds.claim,
    resolve: () => (claiming() || row().assignee === desk.me) && deeds.resolve(),
    snooze: () => snoozeButton?.click(),
    transfer: () => transferButton?.click(),
    tag: () => !erased() && setTagging(true),
    ...ties.keys,
    ...after.keys,
    ...about.keys,
    close: deeds.close,
    reopen: deeds.reopen,
    waiting: deeds.waiting,
    release: deeds.release,
    wrong: () => callWrong(),
    ...help.keys,
  };
  props.takeKeys((action) => keys[action]?.());
  onCleanup(() => props.takeKeys(undefined));

  const colleagues = createColleagues(desk, shop);
  return (
    <>
      <main class="pane ticket" aria-labelledby="ticket-title" id="ticket">
        <Header
          ticket={ticket()}
          row={row()}
          phase={phase()}
          faces={<Faces others={around.others()} nameOf={shop.nameOf} most={3} />}
          me={desk.me}
          nameOf={shop.nameOf}
          colleagues={colleagues}
          deeds={deeds}
          mayClaim={mayClaim(row(), me)}
          claiming={claiming()}
          onBack={props.onBack}
          onAside={props.onAside}
          onTag={() => setTagging(true)}
          onLife={after.look}
          ties={ties}
          onKeep={roleMay(me.role, "publishArticle") && !erased() ? () => setKeeping(true) : undefined}
          transferRef={(button) => (transferButton = button)}
          snoozeRef={(button) => (snoozeButton = button)}
        />
        <Meters ticket={ticket()} row={row()} promises={shop.policy()} lamp={help.Lamp} />
        <Show when={!erased() && (tagging() || row().tags !== undefined)}>
          <Later>
            <TicketTags desk={desk} row={row()} choosing={tagging()} onChoose={setTagging} />
          </Later>
        </Show>
        <about.Line />
        <after.Line />
        <Show when={!erased() && ticket().handoff}>
          {(handoff) => <HandoffPanel handoff={handoff()} ticket={ticket()} titleOf={shop.titleOf} productTitled={shop.productTitled} />}
        </Show>
        <Talk
          ticket={ticket()}
          shopper={shopperName()}
          me={desk.me}
          isPending={(message) => props.page.pending.some((one) => one.message === message)}
          nameOf={shop.nameOf}
          teamNameOf={ties.teamNameOf}
          titleOf={shop.titleOf}
          productOf={(product) => told(shop.product(product)?.title ?? { zh: product, en: product })}
          onConfirmHeld={(message) => void did(desk.actions.confirmHeld(id, message))}
          onDiscardHeld={(message) => void did(desk.actions.discardHeld(id, message))}
          onEditHeld={(message, text) => void editHeld(message, text)}
          onRemark={erased() ? undefined : deeds.remark}
          onNote={toNote}
          above={<ties.Above />}
          {...around.shopper()}
          leaving={reply.leaving()}
          loadFile={files.load}
          onUndo={reply.undo}
          onSendNow={reply.sendNow}
        />
        <ties.Instead />
        <Show
          when={!erased() && row().mergedInto === undefined}
          fallback={erased() && <p class="erased-line mid">{say(TICKET.erasedTicket)}</p>}
        >
          <after.Strip />
          <Composer
            tab={tab()}
            shopper={shopperName()}
            draft={reply.draft()}
            offline={props.offline}
            closed={phase() === "closed"}
            sending={sending()}
            check={check}
            suggestions={help.offered()}
            hasNote={ticket().note.trim() !== ""}
            others={othersWords(around.others(), shop.nameOf)}
            lock={around.lock}
            nameOf={shop.nameOf}
            attached={reply.attached().length}
            onFiles={(given) => void files[tab()].take(given)}
            attachBar={<Attached attaching={files.reply} chosen={reply.attached()} load={files.load} />}
            onTab={setTab}
            onDraft={reply.write}
            onSend={() => macros.send(() => void reply.send(sending()))}
            onMacro={macros.pick}
            macro={<macros.View />}
            onUndo={reply.leaving() === undefined ? undefined : reply.undo}
            fieldRef={reply.ref}
          >
            <NoteField
              open={() => desk.sync.openNote(id)}
              offline={props.offline}
              nameOf={shop.nameOf}
              me={desk.me}
              onReady={(focus) => {
                focusNote = focus;
                if (isNoteWanted) focus();
                isNoteWanted = false;
              }}
              callees={ties.callees}
              called={ties.called()}
            />
            <NoteFiles attaching={files.note} load={files.load} />
          </Composer>
        </Show>
      </main>
      <after.Life />
      <ties.Sheets />
      <Show when={keeping()}>
        <Later>
          <KeepGolden ticket={ticket()} desk={desk} shop={shop} onClose={() => setKeeping(false)} />
        </Later>
      </Show>
      <Aside
        row={row()}
        assignment={ticket().assignment}
        opened={ticket().orders?.numbers ?? []}
        me={desk.me}
        past={past()}
        product={row().product === "" ? undefined : shop.product(row().product)}
        fields={<after.Fields />}
        about={<about.Panel />}
        nameOf={shop.nameOf}
        ties={<ties.Panel />}
        help={<help.Beside onUsed={props.onAsideBack} />}
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
