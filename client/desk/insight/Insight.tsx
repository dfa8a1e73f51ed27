// The page of figures: binds the facts of this device to the pictures, the filters, and the conversations behind each figure.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import { localDay } from "../../../shared/domain/calendar.ts";
import { hintsFor } from "../../../shared/domain/insight/hints.ts";
import { behind, type ShareName } from "../../../shared/domain/insight/measures.ts";
import { rateIn } from "../../../shared/domain/insight/sums.ts";
import type { TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import { intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import { Icon } from "../../ui/icons.tsx";
import { say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import type { ShopNow } from "../shopNow.ts";
import { Behind, type BehindRow } from "./Behind.tsx";
import { Cards } from "./Cards.tsx";
import { MoodChart } from "./Charts.tsx";
import { createInsight } from "./createInsight.ts";
import { Figures } from "./Figures.tsx";
import { dayLong, dayShort, percent } from "./figureWords.ts";
import { Filters } from "./Filters.tsx";
import { HotTable } from "./Hot.tsx";
import { INSIGHT, NAMES } from "./insightWords.ts";
import type { Inspected } from "./inspected.ts";
import { InspectedPart } from "./InspectedPart.tsx";
import { Places } from "./Places.tsx";
import { SurgePart } from "./SurgePart.tsx";
import { viewOf, type Chosen, type View } from "./view.ts";
import "./insight.css";

const PERIODS = [7, 30] as const;

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
  const view = createMemo((): View | undefined => {
    const facts = known()?.facts;
    if (facts === undefined) return undefined;
    const last = localDay(shop.policy().calendar.timeZone, now);
    return viewOf(facts, { last, days: days(), chosen: chosen(), members: members() });
  });
  const [look, setLook] = createSignal<Look>();
  const lookAt = (title: string, facts: readonly TicketFact[]): void => {
    const rows = facts.map((one): BehindRow => ({ id: one.id, at: one.to, intent: one.intents[0], agent: one.agent }));
    setLook({ title, rows });
  };
  const lookBehind = (name: ShareName, who: MemberId | undefined): void => {
    const { yes, no } = behind(view()?.facts ?? [], name, who);
    const words = say(NAMES[name]?.name ?? INSIGHT.count);
    const title = who === undefined ? words : `${shop.nameOf(who)} · ${words}`;
    lookAt(no.length > 0 ? say(INSIGHT.notSo, { name: title }) : title, no.length > 0 ? no : yes);
  };
  const lookAtIntent = (intent: IntentId): void =>
    lookAt(
      told(intentOf(intent)),
      (view()?.facts ?? []).filter((one) => one.intents.includes(intent)),
    );
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
      <header class="bar">
        <h1>{say(INSIGHT.insight)}</h1>
        <span class="mid cut ins-when">
          <Show when={view()}>
            {(its) => <>{say(INSIGHT.talks, { from: dayLong(its().first), to: dayLong(its().last), n: its().facts.length })}</>}
          </Show>
        </span>
        <Places at="figures" />
        <div class="tabs push" role="tablist" aria-label={say(INSIGHT.period)}>
          <For each={PERIODS}>
            {(one) => (
              <button type="button" role="tab" aria-selected={days() === one} onClick={() => setDays(one)}>
                {say(one === 7 ? INSIGHT.week : INSIGHT.month)}
              </button>
            )}
          </For>
        </div>
        <button type="button" class="btn s ins-print" onClick={() => print()}>
          <Icon name="print" />
          {say(INSIGHT.print)}
        </button>
      </header>
      <Filters chosen={chosen()} facts={known()?.facts ?? []} shop={shop} onChoose={setChosen} />
      <div class="scroll">
        <div class="ins-page">
          <Show when={known()}>
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
          <Show when={view()} fallback={<div class="bone ins-bone" aria-busy="true" />}>
            {(its) => (
              <Show
                when={its().facts.length > 0}
                fallback={<Nothing isFiltered={Object.values(chosen()).some((one) => one !== undefined)} onClear={() => setChosen({})} />}
              >
                <For each={known()?.surges ?? []}>
                  {(surge) => (
                    <SurgePart
                      surge={surge}
                      productName={(id) => told(shop.product(id)?.title ?? { zh: id, en: id })}
                      articleTitle={shop.titleOf}
                      onBehind={() => lookAtTickets(say(INSIGHT.surge), surge.tickets)}
                    />
                  )}
                </For>
                <Figures sums={its().sums} before={its().before} onBehind={(name) => lookBehind(name, chosen().agent)} />
                <Show when={look()} keyed>
                  {(at) => <Behind title={at.title} rows={at.rows} now={now} nameOf={shop.nameOf} onClose={() => setLook(undefined)} />}
                </Show>
                <div class="ins-two ins-part">
                  <MoodPart view={its()} />
                  <HotTable hot={its().hot} onBehind={lookAtIntent} />
                </div>
                <Show when={inspected().length > 0}>
                  <InspectedPart all={inspected()} now={now} nameOf={shop.nameOf} />
                </Show>
                <Show when={its().cards.length > 0}>
                  <Cards
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

function MoodPart(props: { readonly view: View }): JSX.Element {
  const rate = (): number | undefined => rateIn(props.view.sums, "endedNegative");
  const before = (): number | undefined => rateIn(props.view.before, "endedNegative");
  const title = (): string => {
    const [now, then] = [rate(), before()];
    if (now === undefined) return say(INSIGHT.noMood);
    if (then === undefined || percent(then) === percent(now)) return say(INSIGHT.mood, { rate: percent(now) });
    return say(now > then ? INSIGHT.moodUp : INSIGHT.moodDown, { rate: percent(now), before: percent(then) });
  };
  return (
    <figure class="ins-fig">
      <h2>{title()}</h2>
      <p class="ins-lede">{say(INSIGHT.moodLede)}</p>
      <MoodChart days={props.view.days} now={rate()} before={before()} />
      <details class="ins-table-behind">
        <summary>{say(INSIGHT.table)}</summary>
        <table class="ins-table">
          <thead>
            <tr>
              <th>{say(INSIGHT.day)}</th>
              <th class="r">{say(INSIGHT.count)}</th>
              <th class="r">{say(INSIGHT.negative)}</th>
              <th class="r">{say(INSIGHT.rate)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.view.days}>
              {(day) => (
                <tr>
                  <td>
                    {dayLong(day.day)} {dayShort(day.day, 7)}
                  </td>
                  <td class="r">{day.n}</td>
                  <td class="r">{day.yes}</td>
                  <td class="r">{day.rate === undefined ? "–" : percent(day.rate)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </details>
    </figure>
  );
}
