// The page of figures: binds the facts of this device to the pictures, the filters, and the conversations behind each figure.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import { localDay } from "../../../shared/domain/calendar.ts";
import type { Goals } from "../../../shared/domain/insight/goals.ts";
import { causeWords } from "../../../shared/domain/cause.ts";
import { handOffReasons } from "../../../shared/domain/insight/handOffs.ts";
import { hintsFor } from "../../../shared/domain/insight/hints.ts";
import type { Slice } from "../../../shared/domain/insight/dayRows.ts";
import { behind, type ShareName } from "../../../shared/domain/insight/measures.ts";
import type { TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import { INTENTS, intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import type { FiguresAsk, FiguresFace } from "../../../shared/wire/figuresApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { isOffline } from "../session/ask.ts";
import { refusalWords } from "../session/refusalWords.ts";
import { did } from "../ticket/createDeeds.ts";
import type { ShopNow } from "../shopNow.ts";
import { Behind } from "./Behind.tsx";
import type { BehindRow } from "./behindRow.ts";
import { Cards } from "./Cards.tsx";
import { createInsight } from "./createInsight.ts";
import { askBehind, createLong } from "./createLong.ts";
import { figureLines } from "./csvTables.ts";
import { createSurges } from "./createSurges.ts";
import { Figures } from "./Figures.tsx";
import { dayLong, dayWhole } from "./figureWords.ts";
import { Filters, offersIn, offersOf, type Offers } from "./Filters.tsx";
import { HandOffs } from "./HandOffs.tsx";
import { HotTable } from "./Hot.tsx";
import { INSIGHT, NAMES } from "./insightWords.ts";
import type { Inspected } from "./inspected.ts";
import { InspectedPart } from "./InspectedPart.tsx";
import { idsIn, longView, onlyOne, sliceOf } from "./longView.ts";
import { LongState } from "./LongState.tsx";
import { MoodPart } from "./MoodPart.tsx";
import { Places } from "./Places.tsx";
import { SaveCsv } from "./SaveCsv.tsx";
import { SurgePart } from "./SurgePart.tsx";
import { viewOf, type Chosen, type View } from "./view.ts";
import "./insight.css";

const PERIODS = [7, 30, 90, 365] as const; // the first two from this device, without a network too; longer ones from the shop
const OWN_MOST = 30;
const NAME_OF = { 7: INSIGHT.week, 30: INSIGHT.month, 90: INSIGHT.quarter, 365: INSIGHT.year } as const;

interface Look {
  readonly title: string;
  readonly rows: readonly BehindRow[];
}

// As they were when one comes back from a conversation; not kept longer than the page.
const [days, setDays] = createSignal<(typeof PERIODS)[number]>(7);
const [chosen, setChosen] = createSignal<Chosen>({});

export function Insight(props: { readonly desk: Desk; readonly shop: ShopNow }): JSX.Element {
  const { desk, shop } = props; // one desk per instance
  const now = Date.now(); // what is read is of this moment
  const known = createInsight(desk, shop.policy, () => now);
  const seesAll = roleMay(desk.kept.session.role, "seeCards");
  const members = (): readonly MemberId[] => (seesAll ? shop.members().map((one) => one.id) : [desk.me]);
  const goals = (): Goals => shop.policy().goals ?? {};
  const aimFor = (next: Goals): void => {
    const before = goals();
    const actions = desk.shopActions();
    const save = (to: Goals) => actions.then((its) => its.aimFor(to));
    const back = { words: say(INSIGHT.undo), run: () => void did(save(before)) };
    void did(save(next), { icon: "check", words: say(INSIGHT.goalsSaved), action: back });
  };
  const today = (): number => localDay(shop.policy().calendar.timeZone, now);
  const isLong = (): boolean => days() > OWN_MOST;
  const wanted = createMemo((): FiguresAsk | undefined =>
    isLong() ? { from: today() - days() + 1, to: today(), slice: sliceOf(chosen()) } : undefined,
  );
  const { long, again } = createLong(wanted);
  const surges = createSurges(seesAll, () => known()?.surges ?? [], shop, now);
  const face = (): FiguresFace | undefined => {
    const its = long();
    return its?.is === "here" ? its.face : undefined;
  };
  const view = createMemo((): View | undefined => {
    if (isLong()) {
      const its = face();
      return its && longView(its, { first: today() - days() + 1, last: today(), members: members(), goals: goals() });
    }
    const facts = known()?.facts;
    return facts && viewOf(facts, { last: today(), days: days(), chosen: chosen(), members: members(), goals: goals() });
  });
  const offers = createMemo((): Offers => {
    const its = face();
    return its === undefined ? offersIn(known()?.facts ?? []) : offersOf((kind) => idsIn(its, kind));
  });
  const choose = (next: Chosen): void => void setChosen(isLong() ? onlyOne(next) : next);
  const choosePeriod = (next: (typeof PERIODS)[number]): void => {
    setDays(next);
    setLook(undefined);
    choose(chosen());
  };
  const reasons = createMemo(() => handOffReasons(view()?.facts ?? [])); // of a long period the room keeps none
  const dayOf = (day: number): string => (days() === 365 ? dayWhole(day) : dayLong(day));
  const [look, setLook] = createSignal<Look>();
  const lookAt = (title: string, facts: readonly TicketFact[]): void => {
    const rows = facts.map((one): BehindRow => ({ id: one.id, at: one.to, intent: one.intents[0], agent: one.agent }));
    setLook({ title, rows });
  };
  /** The room has those that this device does not hold. */
  const lookFar = async (title: string, slice: Slice | undefined, share?: ShareName): Promise<void> => {
    const asked = wanted();
    if (asked === undefined) return;
    const answer = await askBehind(slice === undefined ? asked : { ...asked, slice }, share);
    if (!answer.ok)
      return void tell({
        icon: "alert",
        words: isOffline(answer.error) ? say(INSIGHT.farOffline) : refusalWords(answer.error, inLanguage()),
      });
    const rows = answer.value.tickets.map(
      ({ id, at, intent, agent }): BehindRow => ({ id, at, intent: INTENTS.find((one) => one.id === intent)?.id, agent }),
    );
    setLook({ title, rows });
  };
  const lookBehind = (name: ShareName, who: MemberId | undefined): void => {
    const words = say(NAMES[name]?.name ?? INSIGHT.count);
    const title = who === undefined ? words : `${shop.nameOf(who)} · ${words}`;
    if (isLong()) return void lookFar(title, who === undefined ? undefined : `agent:${who}`, name);
    const { yes, no } = behind(view()?.facts ?? [], name, who);
    lookAt(no.length > 0 ? say(INSIGHT.notSo, { name: title }) : title, no.length > 0 ? no : yes);
  };
  const lookAtIntent = (intent: IntentId): void => {
    const title = told(intentOf(intent));
    if (isLong()) return void lookFar(title, `intent:${intent}`);
    lookAt(
      title,
      (view()?.facts ?? []).filter((one) => one.intents.includes(intent)),
    );
  };
  const lookAtTickets = (title: string, tickets: readonly TicketId[]): void => {
    const of = new Map(known()?.facts.map((one) => [one.id, one]));
    setLook({
      title,
      rows: tickets.map((id) => ({ id, at: of.get(id)?.to ?? now, intent: of.get(id)?.intents[0], agent: of.get(id)?.agent })),
    });
  };
  /** Those of the period and the filters; what still runs belongs to no day yet, and stands there while nothing but an agent is chosen. */
  const inspected = createMemo((): readonly Inspected[] => {
    const inView = new Set(view()?.facts.map((one) => one.id));
    const { agent, ...others } = chosen();
    const showsRunning = Object.values(others).every((one) => one === undefined);
    return (known()?.inspected ?? [])
      .filter((one) => (one.runs ? showsRunning && (agent === undefined || one.agent === agent) : inView.has(one.id)))
      .filter((one) => seesAll || one.agent === desk.me);
  });
  return (
    <main class="pane ins" aria-label={say(INSIGHT.insight)}>
      <header class="bar ins-bar">
        <h1>{say(INSIGHT.insight)}</h1>
        <span class="mid cut ins-when">
          <Show when={view()}>
            {(its) => <>{say(INSIGHT.talks, { from: dayOf(its().first), to: dayOf(its().last), n: its().sums.n })}</>}
          </Show>
        </span>
        <Places at="figures" desk={desk} />
        <div class="tabs push" role="tablist" aria-label={say(INSIGHT.period)}>
          <For each={PERIODS}>
            {(one) => (
              <button type="button" role="tab" aria-selected={days() === one} onClick={() => choosePeriod(one)}>
                {say(NAME_OF[one])}
              </button>
            )}
          </For>
        </div>
        <button type="button" class="btn s ins-print" onClick={() => print()}>
          <Icon name="print" />
          {say(INSIGHT.print)}
        </button>
        <Show when={view()}>{(its) => <SaveCsv name="figures" lines={() => figureLines(its())} />}</Show>
      </header>
      <Filters chosen={chosen()} offers={offers()} shop={shop} onChoose={choose} />
      <div class="scroll">
        <div class="ins-page">
          <Show when={isLong()}>
            <LongState long={long()} since={face()?.since} first={today() - days() + 1} onAgain={again} />
          </Show>
          <Show when={!isLong() && known()}>
            {(its) => (
              <p class="t12 mid" role="status">
                {its().done < its().of
                  ? say(INSIGHT.reading, { done: its().done, of: its().of })
                  : its().isCut
                    ? say(INSIGHT.newestOnly, { n: its().of })
                    : ""}
              </p>
            )}
          </Show>
          <Show
            when={view()}
            fallback={
              <Show when={!isLong() || long()?.is === "asking"}>
                <div class="bone ins-bone" aria-busy="true" />
              </Show>
            }
          >
            {(its) => (
              <Show
                when={its().sums.n > 0}
                fallback={<Nothing isFiltered={Object.values(chosen()).some((one) => one !== undefined)} onClear={() => setChosen({})} />}
              >
                <For each={isLong() ? [] : surges()}>
                  {(surge) => <SurgePart surge={surge} onBehind={() => lookAtTickets(say(INSIGHT.surge), surge.tickets)} />}
                </For>
                <Figures sums={its().sums} before={its().before} onBehind={(name) => lookBehind(name, chosen().agent)} />
                <Show when={look()} keyed>
                  {(at) => <Behind title={at.title} rows={at.rows} now={now} nameOf={shop.nameOf} onClose={() => setLook(undefined)} />}
                </Show>
                <div class="ins-two ins-part">
                  <MoodPart view={its()} />
                  <HotTable hot={its().hot} days={its().days} onBehind={lookAtIntent} />
                </div>
                <Show when={reasons().length > 0}>
                  <HandOffs reasons={reasons()} onBehind={(one) => lookAt(causeWords(one.cause, inLanguage()), one.facts)} />
                </Show>
                <Show when={!isLong() && inspected().length > 0}>
                  <InspectedPart all={inspected()} now={now} nameOf={shop.nameOf} />
                </Show>
                <Show when={its().cards.length > 0}>
                  <Cards
                    goals={goals()}
                    onGoals={seesAll ? aimFor : undefined}
                    cards={its().cards}
                    isOwn={!seesAll}
                    nameOf={shop.nameOf}
                    onBehind={lookBehind}
                    hintsFor={(member) => hintsFor(member, its().facts)}
                    onHint={(title, hint) => lookAtTickets(title, hint.tickets)}
                  />
                </Show>
              </Show>
            )}
          </Show>
        </div>
      </div>
    </main>
  );
}

function Nothing(props: { readonly isFiltered: boolean; readonly onClear: () => void }): JSX.Element {
  return (
    <p class="ins-nothing mid" role="status">
      {say(props.isFiltered ? INSIGHT.nothingFits : INSIGHT.nothing)}
      <Show when={props.isFiltered}>
        <button type="button" class="btn s" onClick={() => props.onClear()}>
          {say(INSIGHT.noFilter)}
        </button>
      </Show>
    </p>
  );
}
