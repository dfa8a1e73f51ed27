// The page of figures: binds the facts of this device to the pictures, the filters, and the conversations behind each figure.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import { asId, type MemberId, type ReportId } from "../../../shared/core/ids.ts";
import { localDay } from "../../../shared/domain/calendar.ts";
import { causeWords } from "../../../shared/domain/cause.ts";
import { chosenBy, sliceOf, type Chosen } from "../../../shared/domain/insight/chosen.ts";
import type { Goals } from "../../../shared/domain/insight/goals.ts";
import { handOffReasons } from "../../../shared/domain/insight/handOffs.ts";
import { hintsFor } from "../../../shared/domain/insight/hints.ts";
import { phrasesIn } from "../../../shared/domain/insight/phrases.ts";
import {
  figuresIn,
  partsIn,
  REPORT_DAYS,
  REPORT_FIGURES,
  REPORT_PARTS,
  type Report,
  type ReportFigure,
  type ReportPart,
  type ReportPeriod,
} from "../../../shared/domain/insight/report.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import type { FiguresAsk, FiguresFace } from "../../../shared/wire/figuresApi.ts";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { did } from "../ticket/createDeeds.ts";
import type { ShopNow } from "../shopNow.ts";
import { Behind } from "./Behind.tsx";
import { Cards } from "./Cards.tsx";
import { createInsight } from "./createInsight.ts";
import { createLong } from "./createLong.ts";
import { createLook } from "./createLook.ts";
import { createSurges } from "./createSurges.ts";
import { Figures } from "./Figures.tsx";
import { dayLong, dayWhole } from "./figureWords.ts";
import { chosenWords, Filters, offersIn, offersOf, productName, type Offers } from "./Filters.tsx";
import { HandOffs } from "./HandOffs.tsx";
import { HotTable } from "./Hot.tsx";
import { InsightBar } from "./InsightBar.tsx";
import { INSIGHT } from "./insightWords.ts";
import type { Inspected } from "./inspected.ts";
import { InspectedPart } from "./InspectedPart.tsx";
import { idsIn, longView, onlyOne } from "./longView.ts";
import { inLightOnPaper } from "./inLightOnPaper.ts";
import { LongState } from "./LongState.tsx";
import { MoodPart } from "./MoodPart.tsx";
import { PhrasesPart } from "./PhrasesPart.tsx";
import { createReports } from "./reports/createReports.ts";
import { ReportMenu } from "./reports/ReportMenu.tsx";
import { partLines } from "./reports/partLines.ts";
import { REPORTS } from "./reports/reportWords.ts";
import { ReturnsPart } from "./ReturnsPart.tsx";
import { SurgePart } from "./SurgePart.tsx";
import { TimesPart } from "./TimesPart.tsx";
import { isChosen, viewOf, type View } from "./view.ts";
import "./insight.css";
import "./print.css";

const OWN_MOST = 30; // days this device holds, without a network too; longer ones are asked of the shop
const FIGURES: readonly ReportFigure[] = REPORT_FIGURES.slice(0, 7); // where no report says which

// As they were when one comes back from a conversation; not kept longer than the page.
const [period, setPeriod] = createSignal<ReportPeriod>("week");
const [chosen, setChosen] = createSignal<Chosen>({});

export function Insight(props: { readonly desk: Desk; readonly shop: ShopNow; readonly report: ReportId | undefined }): JSX.Element {
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
  const days = (): number => REPORT_DAYS[period()];
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
  const looking = createLook({
    wanted,
    facts: () => view()?.facts ?? [],
    known: () => known()?.facts ?? [],
    now,
    nameOf: shop.nameOf,
  });
  const { look } = looking;
  const choose = (next: Chosen): void => void setChosen(isLong() ? onlyOne(next) : next);
  const choosePeriod = (next: ReportPeriod): void => {
    setPeriod(next);
    looking.close();
    choose(chosen());
  };
  const [opened, setOpened] = createSignal<Report>();
  const reports = createReports(
    desk,
    () => props.report,
    (report) => {
      if (report !== undefined) setChosen(report.chosen);
      if (report !== undefined) choosePeriod(report.period);
      setOpened(report);
    },
  );
  const figures = createMemo(() => figuresIn(opened() ?? { figures: FIGURES }));
  const parts = createMemo(() => partsIn(opened() ?? { parts: REPORT_PARTS }));
  const has = (part: ReportPart): boolean => parts().includes(part);
  const wordsOf = (of: Pick<Report, "chosen">): string => chosenWords(of.chosen, shop);
  const reasons = createMemo(() => handOffReasons(view()?.facts ?? [])); // of a long period the room keeps none
  /** Beside the whole team, whoever is chosen; of a long period the room keeps none. */
  const phrases = createMemo(() => {
    const [its, all, { agent, ...others }] = [view(), known(), chosen()];
    if (its === undefined || all === undefined || isLong()) return [];
    const facts = all.facts.filter((one) => one.day >= its.first && one.day <= its.last && isChosen(one, others));
    return phrasesIn(facts, all.saidIn, seesAll ? agent : desk.me);
  });
  const dayOf = (day: number): string => (period() === "year" ? dayWhole(day) : dayLong(day));
  const daysWords = (): string | undefined => {
    const its = view();
    return its && say(REPORTS.days, { from: dayOf(its.first), to: dayOf(its.last), n: its.sums.n });
  };
  /** Those of the period and the filters; what still runs belongs to no day yet, and stands there while nothing but an agent is chosen. */
  const inspected = createMemo((): readonly Inspected[] => {
    const inView = new Set(view()?.facts.map((one) => one.id));
    const { agent, ...others } = chosen();
    const showsRunning = chosenBy(others) === 0;
    return (known()?.inspected ?? [])
      .filter((one) => (one.runs ? showsRunning && (agent === undefined || one.agent === agent) : inView.has(one.id)))
      .filter((one) => seesAll || one.agent === desk.me);
  });
  inLightOnPaper();
  const nameOfProduct = (id: string): string => productName(id, shop);
  const title = (): string => opened()?.name ?? say(INSIGHT.insight);
  return (
    <main class="pane ins" aria-label={say(INSIGHT.insight)}>
      <InsightBar
        desk={desk}
        title={title()}
        days={daysWords()}
        chosen={wordsOf({ chosen: chosen() })}
        period={period()}
        onPeriod={choosePeriod}
        reports={
          <ReportMenu
            model={reports}
            inView={() => ({ period: period(), chosen: chosen(), figures: figures(), parts: parts() })}
            chosenWords={wordsOf}
          />
        }
        lines={() =>
          partLines({
            title: title(),
            days: daysWords() ?? "",
            chosen: wordsOf({ chosen: chosen() }),
            view: view(),
            parts: parts(),
            reasons: reasons(),
            phrases: phrases(),
            inspected: isLong() ? [] : inspected(),
            nameOf: shop.nameOf,
            nameOfProduct,
          })
        }
      />
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
              <>
                <For each={isLong() ? [] : surges()}>
                  {(surge) => <SurgePart surge={surge} onBehind={() => looking.atTickets(say(INSIGHT.surge), surge.tickets)} />}
                </For>
                <Show when={its().sums.n > 0}>
                  <Figures
                    shown={figures()}
                    sums={its().sums}
                    before={its().before}
                    onBehind={(name) => looking.behind(name, chosen().agent)}
                  />
                </Show>
                <Show when={look()} keyed>
                  {(at) => <Behind title={at.title} rows={at.rows} now={now} nameOf={shop.nameOf} onClose={looking.close} />}
                </Show>
                <Show when={its().sums.n > 0} fallback={<Nothing isFiltered={chosenBy(chosen()) > 0} onClear={() => setChosen({})} />}>
                  <Show when={has("mood") || has("hot")}>
                    <div class="ins-part" classList={{ "ins-two": has("mood") && has("hot") }}>
                      <Show when={has("mood")}>
                        <MoodPart view={its()} />
                      </Show>
                      <Show when={has("hot")}>
                        <HotTable hot={its().hot} days={its().days} onBehind={looking.atIntent} />
                      </Show>
                    </div>
                  </Show>
                  <Show when={has("times") && its().times.products.length + its().times.agents.length > 0}>
                    <TimesPart
                      times={its().times}
                      nameOfProduct={nameOfProduct}
                      nameOf={shop.nameOf}
                      onProduct={(id) => looking.atProduct(nameOfProduct(id), asId(id))}
                      onAgent={(id) => looking.atAgent(shop.nameOf(id), asId(id))}
                    />
                  </Show>
                  <Show when={has("returns") && its().returns.length > 0}>
                    <ReturnsPart
                      returns={its().returns}
                      nameOfProduct={nameOfProduct}
                      onBehind={(id, reason) => looking.atReturns(say(INSIGHT.backOf, { name: nameOfProduct(id) }), asId(id), reason)}
                    />
                  </Show>
                  <Show when={has("phrases") && phrases().length > 0}>
                    <PhrasesPart phrases={phrases()} onBehind={(one) => looking.at(`「${one.phrase}」`, one.facts)} />
                  </Show>
                  <Show when={has("handOffs") && reasons().length > 0}>
                    <HandOffs reasons={reasons()} onBehind={(one) => looking.at(causeWords(one.cause, inLanguage()), one.facts)} />
                  </Show>
                  <Show when={has("inspected") && !isLong() && inspected().length > 0}>
                    <InspectedPart all={inspected()} now={now} nameOf={shop.nameOf} />
                  </Show>
                  <Show when={has("cards") && its().cards.length > 0}>
                    <Cards
                      goals={goals()}
                      onGoals={seesAll ? aimFor : undefined}
                      cards={its().cards}
                      isOwn={!seesAll}
                      nameOf={shop.nameOf}
                      onBehind={looking.behind}
                      hintsFor={(member) => hintsFor(member, its().facts)}
                      onHint={(words, hint) => looking.atTickets(words, hint.tickets)}
                    />
                  </Show>
                </Show>
              </>
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
