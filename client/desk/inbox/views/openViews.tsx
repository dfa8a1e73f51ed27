// The views of the inbox as one thing to hold: what is in view, the tabs of those that are pinned, their menu, the form. Fetched after the first paint.
import { createEffect, createSignal, For, lazy, on, onCleanup, Show, type JSX } from "solid-js";
import { mintId, type TicketId, type ViewId } from "../../../../shared/core/ids.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import type { TicketView } from "../../../../shared/domain/ticketView.ts";
import type { Count } from "../../../store/inView.ts";
import { Icon } from "../../../ui/icons.tsx";
import { Menu } from "../../../ui/kit/Menu.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { viewAddress } from "../../route.ts";
import { Later } from "../../shell/Later.tsx";
import type { ShopNow } from "../../shopNow.ts";
import { did } from "../../ticket/createDeeds.ts";
import { TIES } from "../../ties/tieWords.ts";
import { createCalls } from "./createCalls.ts";
import { createViews, MENTIONED, type ViewsModel } from "./createViews.ts";
import { VIEWS } from "./viewWords.ts";
import "./views.css";

const ViewSheet = lazy(() => import("./ViewSheet.tsx").then((its) => ({ default: its.ViewSheet })));

export interface Views extends ViewsModel {
  readonly make: () => void;
  /** What is said where the view in view is empty; undefined: the same as of any. */
  readonly empty: () => { readonly words: string; readonly more: string } | undefined;
  /** Calls of mine I have not seen. */
  readonly unseen: () => number;
  /** Opens the form of the view in view; undefined: there is none, or it is not theirs to change. */
  readonly edit: () => (() => void) | undefined;
  /** Those that are pinned, as tabs; `panel`: the list they are for. */
  readonly Tabs: (props: { readonly panel: string }) => JSX.Element;
  readonly Menu: (props: object) => JSX.Element;
  /** Where the form is shown. */
  readonly Form: () => JSX.Element;
}

interface Opening {
  readonly desk: Desk;
  readonly shop: ShopNow;
  /** The view in the address. */
  readonly address: () => ViewId | undefined;
  /** The ticket in view. */
  readonly open: () => TicketId | undefined;
  /** The view in the address is none. */
  readonly onGone: () => void;
}

export function openViews({ desk, shop, address, open, onGone }: Opening): Views {
  const model = createViews({ me: desk.me, queries: desk.queries, shop });
  const unseen = createCalls({ me: desk.me, queries: desk.queries, myCalls: model.myCalls, nameOf: shop.nameOf, open });
  const isBuiltIn = (id: ViewId): boolean => model.builtIn().some((one) => one.id === id);
  const actions = desk.viewActions(); // fetched with it: it may be wanted without a network
  const [editing, setEditing] = createSignal<{ readonly view: TicketView; readonly isNew: boolean }>();
  const mayShare = roleMay(desk.kept.session.role, "changeShop");
  const mayChange = (view: TicketView): boolean => !isBuiltIn(view.id) && (view.of !== undefined || mayShare);
  const fresh = new Set<ViewId>(); // kept here, and perhaps not read yet
  createEffect(
    on([address, model.all], ([wanted, all]) => {
      if (wanted === undefined || all === undefined) return;
      if (isBuiltIn(wanted) || all.some((one) => one.id === wanted)) return void (model.current()?.id === wanted || model.show(wanted));
      if (fresh.has(wanted)) return;
      model.show(undefined);
      tell({ icon: "alert", words: say(VIEWS.gone) });
      onGone();
    }),
  );
  const put = async (view: TicketView): Promise<boolean> => did((await actions).putView(view));
  const remove = async (view: TicketView): Promise<void> => {
    const words = say(VIEWS.removed, { name: view.name });
    const action = { words: say(VIEWS.undo), run: (): void => void put(view) };
    const isShown = model.current()?.id === view.id;
    if (isShown) {
      model.show(undefined);
      if (address() === view.id) onGone();
    }
    if (!(await did((await actions).removeView(view), { icon: "undo", words, action })) && isShown) model.show(view.id);
  };
  const make = (): void =>
    void setEditing({
      isNew: true,
      view: { id: mintId<ViewId>(Date.now, Math.random), name: "", filter: {}, order: "priority", of: desk.me, pinned: true },
    });
  const ofShop = (): readonly TicketView[] => (model.all() ?? []).filter((one) => one.of === undefined);
  const mine = (): readonly TicketView[] => (model.all() ?? []).filter((one) => one.of !== undefined);
  const all = (): readonly TicketView[] | undefined => {
    const saved = model.all();
    return saved === undefined ? undefined : [...model.builtIn(), ...saved];
  };
  const isTab = ({ id, pinned }: TicketView): boolean =>
    pinned === true || id === model.current()?.id || (id === MENTIONED && unseen() > 0);
  return {
    ...model,
    all,
    unseen,
    empty: () => {
      const { mentioned, followed } = model.current()?.filter ?? {};
      if (mentioned === true) return { words: say(TIES.emptyMentioned), more: say(TIES.emptyMentionedMore) };
      return followed === true ? { words: say(TIES.emptyFollowed), more: say(TIES.emptyFollowedMore) } : undefined;
    },
    make,
    edit: () => {
      const view = model.current();
      return view === undefined || !mayChange(view) ? undefined : () => void setEditing({ view, isNew: false });
    },
    Tabs: (props) => (
      <For each={idsOf((all() ?? []).filter(isTab))}>
        {(id) => (
          <button
            type="button"
            role="tab"
            ref={(el) => createEffect(() => model.current()?.id === id && el.scrollIntoView({ block: "nearest", inline: "nearest" }))}
            aria-selected={model.current()?.id === id}
            aria-controls={props.panel}
            tabindex={model.current()?.id === id ? 0 : -1}
            onClick={() => (location.hash = viewAddress(id))}
          >
            {nameOf(model, id)}{" "}
            <Show when={id === MENTIONED && unseen() > 0} fallback={<span class="n">{countWords(model.countOf(id))}</span>}>
              <span class="count" title={say(TIES.unseen, { n: unseen() })}>
                {unseen()}
              </span>
            </Show>
          </button>
        )}
      </For>
    ),
    Menu: () => (
      <Menu class="btn quiet s push" label={say(VIEWS.views)} named="face" popClass="view-menu" face={<MenuFace />}>
        <Listed words={say(TIES.builtIn)} views={model.builtIn()} model={model} />
        <Listed words={say(VIEWS.ofShop)} views={ofShop()} model={model} />
        <Listed words={say(VIEWS.mine)} views={mine()} model={model} />
        <Show when={model.all()?.length === 0}>
          <p class="foot t12 dim">{say(VIEWS.none)}</p>
        </Show>
        <hr />
        <button type="button" role="menuitem" onClick={make}>
          <Icon name="plus" />
          {say(VIEWS.new)}
        </button>
        <Show when={model.current()}>
          {(view) => (
            <Show when={mayChange(view())}>
              <button type="button" role="menuitem" onClick={() => setEditing({ view: view(), isNew: false })}>
                <Icon name="edit" />
                {say(VIEWS.editThis)}
              </button>
            </Show>
          )}
        </Show>
        <Counting model={model} />
      </Menu>
    ),
    Form: () => (
      <Show when={editing()} keyed>
        {(now) => (
          <Later>
            <ViewSheet
              desk={desk}
              of={now.view}
              isNew={now.isNew}
              mayShare={mayShare}
              tryOut={model.tryOut}
              onSave={async (view) => {
                if (now.isNew) fresh.add(view.id);
                const done = await put(view);
                if (done && now.isNew) location.hash = viewAddress(view.id);
                return done;
              }}
              onRemove={() => void remove(now.view)}
              onClose={() => setEditing(undefined)}
            />
          </Later>
        )}
      </Show>
    ),
  };
}

function MenuFace(): JSX.Element {
  return (
    <>
      {say(VIEWS.views)}
      <Icon name="down" />
    </>
  );
}

/** Every view is counted while the menu is open. */
function Counting(props: { readonly model: ViewsModel }): JSX.Element {
  props.model.countAll(true);
  onCleanup(() => props.model.countAll(false));
  return null;
}

function Listed(props: { readonly words: string; readonly views: readonly TicketView[]; readonly model: ViewsModel }): JSX.Element {
  return (
    <Show when={props.views.length > 0}>
      <h3>{props.words}</h3>
      <For each={idsOf(props.views)}>
        {(id) => (
          <button
            type="button"
            role="menuitemradio"
            aria-checked={props.model.current()?.id === id}
            onClick={() => (location.hash = viewAddress(id))}
          >
            <span class="cut">{nameOf(props.model, id)}</span>
            <span class="n">{countWords(props.model.countOf(id))}</span>
          </button>
        )}
      </For>
    </Show>
  );
}

/** Listed by id: a button stays the same one when the views are read anew, and a click on it is not lost. */
const idsOf = (views: readonly TicketView[]): readonly ViewId[] => views.map((one) => one.id);

const nameOf = (model: ViewsModel, id: ViewId): string =>
  [...model.builtIn(), ...(model.all() ?? [])].find((one) => one.id === id)?.name ?? "";

/** 12, or 500+ where the limit came first; nothing until it was counted. */
function countWords(count: Count | undefined): string {
  if (count === undefined) return "";
  return count.isWhole ? String(count.n) : say(VIEWS.many, { n: count.n });
}
