// What can be done with the chosen tickets, in the place of the tabs: what cannot be done says why. One piece of news for all of them, with the way back.
import { createMemo, createSignal, onCleanup, Show, type JSX } from "solid-js";
import type { MemberId } from "../../../../shared/core/ids.ts";
import type { Tag } from "../../../../shared/domain/tag.ts";
import { wrapUpAsk } from "../../../../shared/domain/wrapUpAsks.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { Icon, type IconName } from "../../../ui/icons.tsx";
import { Menu } from "../../../ui/kit/Menu.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { live } from "../../../ui/live.ts";
import { inLanguage, say, type Phrase } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { ownWords } from "../../session/ownWords.ts";
import type { KeyAction } from "../../shell/keymap.ts";
import { shopperWords } from "../../shopperWords.ts";
import type { ShopNow } from "../../shopNow.ts";
import { TagPicker } from "../../tags/TagPicker.tsx";
import { colleaguesOf, loads } from "../../ticket/colleagues.ts";
import { SnoozeTimes } from "../../ticket/SnoozeMenu.tsx";
import { Colleagues } from "../../ticket/TransferMenu.tsx";
import { TICKET } from "../../ticket/words.ts";
import { momentOf } from "../clockWords.ts";
import type { Choice } from "../choice.ts";
import { doAll, endedBy, mayUndo, undoOne, whyNotAny, type BulkDeed, type BulkKind, type Outcome } from "./bulkDeeds.ts";
import { BULK } from "./bulkWords.ts";
import { ReasonSheet } from "./ReasonSheet.tsx";
import "./bulk.css";

const UNDO_MS = 10_000; // long enough to look at what was done to twelve
const NAMED_MOST = 3;

type End = Extract<BulkDeed, { readonly did: "resolve" | "close" }>;
const isEnd = (deed: BulkDeed): deed is End => deed.did === "resolve" || deed.did === "close";

interface BulkBarProps {
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly choice: Choice;
  /** Takes the keys meant for tickets while something is chosen, and gives them back. */
  readonly takeKeys: (handle: ((action: KeyAction) => void) | undefined) => void;
}

export function BulkBar(props: BulkBarProps): JSX.Element {
  const { desk, shop, choice } = props;
  const me = { id: desk.me, role: desk.kept.session.role };
  const tags = live<readonly Tag[]>(desk.queries.tags, []);
  const [tagging, setTagging] = createSignal<readonly TicketRow[]>();
  const [busy, setBusy] = createSignal(false);
  let assignButton: HTMLButtonElement | undefined;
  let snoozeButton: HTMLButtonElement | undefined;
  const whyNot = (kind: BulkKind): Phrase | undefined => whyNotAny(kind, choice.rows(), me);
  const load = live(
    () =>
      loads(
        desk.queries,
        shop.members().map((one) => one.id),
      ),
    new Map<MemberId, number>(),
  );
  const [asking, setAsking] = createSignal<End>();
  const endNow = (): number => endedBy(asking() ?? { did: "claim" }, choice.rows(), me);
  const run = async (deed: BulkDeed): Promise<void> => {
    const why = whyNot(deed.did);
    if (why !== undefined) return cannot(deed.did, why);
    if (busy()) return;
    if (isEnd(deed) && deed.wrapUp === undefined && wrapUpAsk(shop.policy()) === "required" && endedBy(deed, choice.rows(), me) > 0)
      return void setAsking(deed);
    setBusy(true);
    const outcome = await doAll(deed, choice.rows(), me, desk.actions);
    setBusy(false);
    choice.none();
    const action = { words: say(BULK.undo), run: (): void => void undo(deed, outcome.done) };
    tell({
      icon: outcome.done.length > 0 ? "done" : "alert",
      words: outcome.done.length > 0 ? didWords(deed, outcome.done.length) : leftWords(outcome),
      ms: UNDO_MS,
      ...(outcome.done.length > 0 && outcome.left.length > 0 ? { more: leftWords(outcome) } : {}),
      ...(outcome.done.length > 0 && mayUndo(deed, me) ? { action } : {}),
    });
  };
  const undo = async (deed: BulkDeed, rows: readonly TicketRow[]): Promise<void> => {
    const left: { row: TicketRow; why: Outcome["left"][number]["why"] }[] = [];
    for (const row of rows) {
      const now = (await desk.queries.ticket(row.id))?.row;
      const back = await undoOne(deed, row, now, desk.actions);
      if (back === "not yet") left.push({ row, why: BULK.notYet });
      else if (!back.ok) left.push({ row, why: { error: back.error } });
    }
    const more = left.length === 0 ? {} : { more: leftWords({ done: [], left }) };
    tell({ icon: "undo", words: say(BULK.undone, { n: rows.length - left.length }), ...more });
  };
  const didWords = (deed: BulkDeed, n: number): string => {
    switch (deed.did) {
      case "resolve":
        return say(BULK.didResolve, { n });
      case "close":
        return say(BULK.didClose, { n });
      case "claim":
        return say(BULK.didClaim, { n });
      case "snooze":
        return say(BULK.didSnooze, { n, time: momentOf(deed.until, Date.now()) });
      case "assign":
        return say(BULK.didAssign, { n, name: shop.nameOf(deed.to) });
    }
  };
  const tag = (): void => {
    const why = whyNot("tag");
    if (why === undefined) setTagging(choice.rows());
    else cannot("tag", why);
  };
  /** The rows as they are by now: a tag just put on shows. */
  const tagged = createMemo(() => (tagging() ?? []).map((one) => choice.rows().find((row) => row.id === one.id) ?? one));
  const keys: Partial<Record<KeyAction, () => void>> = {
    resolve: () => void run({ did: "resolve" }),
    close: () => void run({ did: "close" }),
    claim: () => void run({ did: "claim" }),
    snooze: () => press(snoozeButton, "snooze"),
    transfer: () => press(assignButton, "assign"),
    tag,
  };
  const press = (button: HTMLButtonElement | undefined, kind: BulkKind): void => {
    const why = whyNot(kind);
    if (why === undefined) button?.click();
    else cannot(kind, why);
  };
  props.takeKeys((action) => keys[action]?.());
  onCleanup(() => props.takeKeys(undefined));
  const assignWhy = (): Phrase | undefined => (whyNot("assign") === undefined ? undefined : whyNot("claim"));
  return (
    <div class="bulk" role="toolbar" aria-label={say(BULK.bar)} aria-busy={busy()}>
      <button type="button" class="btn quiet icon s" aria-label={say(BULK.none)} title={say(BULK.none)} onClick={() => choice.none()}>
        <Icon name="x" />
      </button>
      <b class="n" role="status">
        {say(BULK.chosen, { n: choice.rows().length })}
      </b>
      <Show
        when={assignWhy() === undefined}
        fallback={<Deed icon="move" words={say(BULK.assign)} whyNot={assignWhy()} onRun={() => press(undefined, "assign")} />}
      >
        <Menu class="btn quiet icon s" label={say(BULK.assign)} ref={(button) => (assignButton = button)} face={<Icon name="move" />}>
          <button type="button" role="menuitem" aria-disabled={whyNot("claim") !== undefined} onClick={() => void run({ did: "claim" })}>
            <Icon name="hand" />
            {say(BULK.toMe)}
          </button>
          <Show when={whyNot("assign") === undefined}>
            <Colleagues colleagues={() => colleaguesOf(shop, desk.me, load())} onTransfer={(to) => void run({ did: "assign", to })} />
          </Show>
        </Menu>
      </Show>
      <Deed icon="list" words={say(TICKET.tags)} whyNot={whyNot("tag")} onRun={tag} />
      <Show
        when={whyNot("snooze") === undefined}
        fallback={<Deed icon="snooze" words={say(TICKET.snooze)} whyNot={whyNot("snooze")} onRun={() => press(undefined, "snooze")} />}
      >
        <Menu class="btn quiet icon s" label={say(TICKET.snooze)} ref={(button) => (snoozeButton = button)} face={<Icon name="snooze" />}>
          <SnoozeTimes onSnooze={(until) => void run({ did: "snooze", until })} />
        </Menu>
      </Show>
      <Deed icon="done" words={say(TICKET.resolve)} whyNot={whyNot("resolve")} onRun={() => void run({ did: "resolve" })} />
      <Deed icon="lock" words={say(TICKET.close)} whyNot={whyNot("close")} onRun={() => void run({ did: "close" })} />
      <Show when={asking()}>
        {(deed) => (
          <ReasonSheet
            desk={desk}
            count={endNow()}
            onChoose={(wrapUp) => {
              const end = { ...deed(), wrapUp };
              setAsking(undefined);
              void run(end);
            }}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Show>
      <Show when={tagging()}>
        <TagPicker
          desk={desk}
          tags={tags()}
          of={tagged().map((row) => ({ id: row.id, tags: row.tags ?? [] }))}
          onClose={() => setTagging(undefined)}
        />
      </Show>
    </div>
  );
}

/** Greyed where it cannot be done; pressed all the same it says why, for a phone shows no hints. */
function Deed(props: {
  readonly icon: IconName;
  readonly words: string;
  readonly whyNot: Phrase | undefined;
  readonly onRun: () => void;
}): JSX.Element {
  const words = (): string => (props.whyNot === undefined ? props.words : say(BULK.cannot, { deed: props.words, why: say(props.whyNot) }));
  return (
    <button
      type="button"
      class="btn quiet icon s"
      aria-label={words()}
      title={words()}
      aria-disabled={props.whyNot !== undefined}
      onClick={() => props.onRun()}
    >
      <Icon name={props.icon} />
    </button>
  );
}

const KIND_WORDS: Readonly<Record<BulkKind, Phrase>> = {
  resolve: TICKET.resolve,
  close: TICKET.close,
  claim: TICKET.claim,
  snooze: TICKET.snooze,
  assign: BULK.assign,
  tag: TICKET.tags,
};

function cannot(kind: BulkKind, why: Phrase): void {
  tell({ icon: "alert", words: say(BULK.cannot, { deed: say(KIND_WORDS[kind]), why: say(why) }) });
}

/** The first few by name, each with its reason. */
function leftWords({ left }: Outcome): string {
  const named = left.slice(0, NAMED_MOST).map(({ row, why }) =>
    say(BULK.leftOne, {
      name: shopperWords(row.shopperName, row.number, row.shopper),
      why: "error" in why ? ownWords(why.error, inLanguage()) : say(why),
    }),
  );
  const which = named.join(inLanguage() === "zh" ? "、" : ", ");
  return say(BULK.left, { n: left.length, which: left.length > NAMED_MOST ? say(BULK.andMore, { which }) : which });
}
