// One saved view as a form: its name, whose it is, and what stands in it, with how many that are now. Writes nothing itself.
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, type JSX } from "solid-js";
import { asId, type MemberId, type ProductId, type TagId } from "../../../../shared/core/ids.ts";
import { nameOfCategory } from "../../../../shared/domain/graph.ts";
import { LANGUAGES } from "../../../../shared/domain/languages.ts";
import { DEFAULT_POLICY } from "../../../../shared/domain/policy.ts";
import { categoryName } from "../../../../shared/domain/shopNames.ts";
import type { Tag } from "../../../../shared/domain/tag.ts";
import { INTENTS, TICKET_TYPES, TYPE_NAMES } from "../../../../shared/domain/taxonomy.ts";
import { CHANNELS, LEVELS, PHASES, TIERS } from "../../../../shared/domain/ticket.ts";
import { ORDERS } from "../../../../shared/domain/viewOrder.ts";
import { VIEW_NAME_CHARS, type Filter, type TicketView } from "../../../../shared/domain/ticketView.ts";
import { MOODS } from "../../../../shared/domain/understanding.ts";
import type { Count } from "../../../store/inView.ts";
import { Choices } from "../../../ui/kit/Choices.tsx";
import { Pick, type Option } from "../../../ui/kit/Pick.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { live } from "../../../ui/live.ts";
import { inLanguage, say, told, type Phrase } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { TICKET } from "../../ticket/words.ts";
import { tierChoice } from "../../tierWords.ts";
import { INBOX } from "../words.ts";
import { FieldFilters } from "./FieldFilters.tsx";
import { Several } from "./Several.tsx";
import { dayOf, plainFilter, withDay } from "./viewForm.ts";
import { PHASE_WORDS, VIEWS } from "./viewWords.ts";
import "./views.css";

interface ViewSheetProps {
  readonly desk: Desk;
  readonly of: TicketView;
  readonly isNew: boolean;
  readonly mayShare: boolean;
  readonly tryOut: (filter: Filter) => Promise<Count>;
  readonly onSave: (view: TicketView) => Promise<boolean>;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const ORDER_WORDS = { priority: INBOX.byPriority, waiting: INBOX.byWaiting, newest: INBOX.byNewest, soonest: INBOX.bySoonest } as const;
const CHANNEL_WORDS = { widget: TICKET.widget, api: TICKET.api } as const;
/** Each asks for one thing of a row, or does not. */
const TICKS = [
  ["unread", VIEWS.unread],
  ["reopened", VIEWS.reopened],
  ["followUp", VIEWS.followUps],
] as const;
const ME = asId<MemberId>("me");
const NOBODY = asId<MemberId>("nobody");

export function ViewSheet(props: ViewSheetProps): JSX.Element {
  const { desk } = props;
  const [name, setName] = createSignal(props.of.name);
  const [tried, setTried] = createSignal(false);
  const [shared, setShared] = createSignal(props.of.of === undefined);
  const [pinned, setPinned] = createSignal(props.of.pinned === true);
  const [order, setOrder] = createSignal(props.of.order);
  const [filter, setFilter] = createSignal<Filter>(props.of.filter);
  const set = (change: Partial<Filter>): void => void setFilter((before) => plainFilter({ ...before, ...change }));
  const members = live(desk.queries.members, []);
  const tags = live<readonly Tag[]>(desk.queries.tags, []);
  const products = live(desk.queries.allProducts, []);
  const policy = live(desk.queries.policy, DEFAULT_POLICY);
  const categories = createMemo<readonly Option[]>(() =>
    [...new Set([...products().map((one) => one.category), ...Object.keys(policy().categories ?? {})])].map((key) => {
      const named = nameOfCategory(key, policy().categories);
      return [key, named === undefined ? categoryName(key, inLanguage()) : told(named)] as const;
    }),
  );
  const people = (): readonly Option[] => [
    [ME, say(VIEWS.me)],
    [NOBODY, say(VIEWS.nobody)],
    ...members().flatMap((one) => (one.active ? [[one.id, told(one.name)] as const] : [])),
  ];
  const save = async (): Promise<void> => {
    setTried(true);
    if (name().trim() === "") return;
    const { of: _owner, pinned: _pinned, ...rest } = props.of;
    const view = { ...rest, name: name(), order: order(), filter: plainFilter(filter()) };
    const whole = { ...view, ...(shared() ? {} : { of: desk.me }), ...(pinned() ? { pinned: true } : {}) };
    if (await props.onSave(whole)) props.onClose();
  };
  const day = (key: Parameters<typeof dayOf>[1], label: Phrase): JSX.Element => (
    <label class="field">
      <span class="label">{say(label)}</span>
      <input
        class="t"
        type="date"
        value={dayOf(filter(), key)}
        onChange={(event) => setFilter(withDay(filter(), key, event.currentTarget.value))}
      />
    </label>
  );
  return (
    <Sheet title={props.isNew ? say(VIEWS.new) : props.of.name} close={say(VIEWS.close)} onClose={props.onClose}>
      <form
        class="form view-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={say(VIEWS.name)}
          value={name()}
          onInput={setName}
          max={VIEW_NAME_CHARS}
          focus
          problem={tried() && name().trim() === "" ? say(VIEWS.nameNeeded) : undefined}
        />
        <div class="two">
          <Show when={props.mayShare}>
            <Pick
              label={say(VIEWS.whose)}
              value={shared() ? "shop" : "me"}
              options={[
                ["me", say(VIEWS.forMe)],
                ["shop", say(VIEWS.forShop)],
              ]}
              onPick={(value) => setShared(value === "shop")}
            />
          </Show>
          <Pick
            label={say(VIEWS.order)}
            value={order()}
            options={ORDERS.map((one) => [one, say(ORDER_WORDS[one])] as const)}
            onPick={(value) => setOrder(ORDERS.find((one) => one === value) ?? "priority")}
          />
        </div>
        <div class="choices">
          <label>
            <input type="checkbox" checked={pinned()} onChange={(event) => setPinned(event.currentTarget.checked)} />
            {say(VIEWS.pinned)}
          </label>
        </div>
        <h3>{say(VIEWS.filter)}</h3>
        <p class="t12 mid">{say(VIEWS.filterLead)}</p>
        <Choices
          label={say(VIEWS.phases)}
          of={PHASES}
          chosen={filter().phases}
          words={(one) => say(PHASE_WORDS[one])}
          onChoose={(step) => set({ phases: step(filter().phases) })}
        />
        <Several
          label={say(VIEWS.assignees)}
          options={people()}
          chosen={filter().assignees}
          onChoose={(all) => set({ assignees: all.map((one) => asId<MemberId>(one)) })}
        />
        <Show when={policy().dispatch.teams?.length}>
          <Several
            label={say(VIEWS.teams)}
            options={(policy().dispatch.teams ?? []).map((one) => [one.id, told(one.name)] as const)}
            chosen={filter().teams}
            onChoose={(teams) => set({ teams })}
          />
        </Show>
        <Choices
          label={say(VIEWS.levels)}
          of={LEVELS}
          chosen={filter().levels}
          words={(one) => one}
          onChoose={(step) => set({ levels: step(filter().levels) })}
        />
        <Choices
          label={say(VIEWS.due)}
          of={["late", "warn"] as const}
          chosen={filter().due}
          words={(one) => say(VIEWS[one])}
          onChoose={(step) => set({ due: step(filter().due) })}
        />
        <Choices
          label={say(VIEWS.moods)}
          of={MOODS}
          chosen={filter().moods}
          words={(one) => say(VIEWS[one])}
          onChoose={(step) => set({ moods: step(filter().moods) })}
        />
        <div class="choices">
          <For each={TICKS}>
            {([key, words]) => (
              <label>
                <input type="checkbox" checked={filter()[key] === true} onChange={(event) => set({ [key]: event.currentTarget.checked })} />
                {say(words)}
              </label>
            )}
          </For>
        </div>
        <FieldFilters desk={desk} filter={filter()} onChange={set} />
        <Several
          label={say(VIEWS.tags)}
          options={tags().map((one) => [one.id, one.name] as const)}
          chosen={filter().tags}
          onChoose={(all) => set({ tags: all.map((one) => asId<TagId>(one)) })}
        />
        <Several
          label={say(VIEWS.intents)}
          options={INTENTS.map((one) => [one.id, one[inLanguage()]] as const)}
          chosen={filter().intents}
          onChoose={(all) => set({ intents: INTENTS.flatMap((one) => (all.includes(one.id) ? [one.id] : [])) })}
        />
        <Choices
          label={say(VIEWS.types)}
          of={TICKET_TYPES}
          chosen={filter().types}
          words={(one) => told(TYPE_NAMES[one])}
          onChoose={(step) => set({ types: step(filter().types) })}
        />
        <Choices
          label={say(VIEWS.tiers)}
          of={TIERS}
          chosen={filter().tiers}
          words={tierChoice}
          onChoose={(step) => set({ tiers: step(filter().tiers) })}
        />
        <Several
          label={say(VIEWS.products)}
          options={products().map((one) => [one.id, told(one.title)] as const)}
          chosen={filter().products}
          onChoose={(all) => set({ products: all.map((one) => asId<ProductId>(one)) })}
        />
        <Several
          label={say(VIEWS.categories)}
          options={categories()}
          chosen={filter().categories}
          onChoose={(all) => set({ categories: all })}
        />
        <div class="two">
          <Choices
            label={say(VIEWS.channels)}
            of={CHANNELS}
            chosen={filter().channels}
            words={(one) => say(CHANNEL_WORDS[one])}
            onChoose={(step) => set({ channels: step(filter().channels) })}
          />
          <Choices
            label={say(VIEWS.languages)}
            of={LANGUAGES}
            chosen={filter().languages}
            words={(one) => say(VIEWS[one])}
            onChoose={(step) => set({ languages: step(filter().languages) })}
          />
        </div>
        <div class="two">
          {day("createdFrom", VIEWS.createdFrom)}
          {day("createdTo", VIEWS.createdTo)}
          {day("updatedFrom", VIEWS.updatedFrom)}
          {day("updatedTo", VIEWS.updatedTo)}
        </div>
        <div class="acts view-acts">
          <button type="submit" class="btn primary">
            {say(VIEWS.save)}
          </button>
          <NowHolds filter={filter()} tryOut={props.tryOut} />
          <Show when={!props.isNew}>
            <button
              type="button"
              class="btn quiet danger push"
              onClick={() => {
                props.onRemove();
                props.onClose();
              }}
            >
              {say(VIEWS.remove)}
            </button>
          </Show>
        </div>
      </form>
    </Sheet>
  );
}

/** How many it would hold; asked anew when the filter changes, and what came too late is dropped. */
function NowHolds(props: { readonly filter: Filter; readonly tryOut: (filter: Filter) => Promise<Count> }): JSX.Element {
  const [count, setCount] = createSignal<Count>();
  createEffect(
    on(
      () => props.filter,
      (filter) => {
        let isOld = false;
        onCleanup(() => (isOld = true));
        setCount(undefined);
        void props.tryOut(filter).then((found) => isOld || setCount(found));
      },
    ),
  );
  return (
    <span class="t12 mid" role="status">
      <Show when={count()} fallback={say(VIEWS.counting)}>
        {(now) => say(now().isWhole ? VIEWS.now : VIEWS.nowMany, { n: now().n })}
      </Show>
    </span>
  );
}
