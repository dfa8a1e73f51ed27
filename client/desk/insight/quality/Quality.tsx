// Reviewing what inspection found: the lists at the left, the conversation with its findings beside, bound to the shelf, the deeds and the keys.
import { createMemo, createSignal, For, Match, onCleanup, Show, Switch, type JSX } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import { HOUR } from "../../../../shared/core/time.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { createNow } from "../../../ui/now.ts";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { isForPage } from "../../knowledge/pageKeys.ts";
import type { ShopNow } from "../../shopNow.ts";
import { followRules, inspector } from "../../inspector.ts";
import { QUALITY_ADDRESS, reviewAddress } from "../place.ts";
import { Places } from "../Places.tsx";
import { createQuality } from "./createQuality.ts";
import { createRuleBook } from "./createRuleBook.ts";
import { Evidence, type EvidenceKeys } from "./Evidence.tsx";
import { listOf, sampleOf, TABS, type Tab } from "./lists.ts";
import { QUALITY } from "./qualityWords.ts";
import { RiskList } from "./RiskList.tsx";
import { RuleFigures } from "./RuleFigures.tsx";
import "./quality.css";

interface QualityProps {
  readonly desk: Desk;
  readonly shop: ShopNow;
  /** The conversation in view. */
  readonly open: TicketId | undefined;
}

// As it was when one comes back; not kept longer than the page.
const [chosenTab, setTab] = createSignal<Tab>("risk");

export function Quality(props: QualityProps): JSX.Element {
  const { desk, shop } = props;
  const reviews = roleMay(desk.kept.session.role, "reviewQuality");
  const now = createNow();
  followRules(desk.queries);
  const quality = createQuality(desk, Date.now);
  const book = createRuleBook(() => inspector().set);
  const tabs = (): readonly Tab[] => (reviews ? TABS : ["mine"]);
  const tab = (): Tab => (tabs().includes(chosenTab()) ? chosenTab() : "mine");
  const zone = (): string => shop.policy().calendar.timeZone;
  const [readNow, setReadNow] = createSignal<ReadonlySet<TicketId>>(new Set()); // the rows of the sample are read again a while later
  const hour = createMemo(() => Math.floor(now() / HOUR) * HOUR); // thousands of rows are drawn among: not every second
  const lists = createMemo((): Readonly<Record<Exclude<Tab, "figures">, readonly TicketRow[]>> | undefined => {
    const rows = quality.rows();
    if (rows === undefined) return undefined;
    const of = (one: Exclude<Tab, "figures">): readonly TicketRow[] => listOf(one, rows, desk.me, zone(), hour());
    return { risk: of("risk"), sample: of("sample").filter((one) => !readNow().has(one.id)), mine: of("mine") };
  });
  const list = (): readonly TicketRow[] | undefined => {
    const at = tab();
    return at === "figures" ? undefined : lists()?.[at];
  };
  const countOf = (one: Tab): number => (one === "figures" ? 0 : (lists()?.[one].length ?? 0));
  const sample = createMemo(() => sampleOf(quality.rows()?.ended ?? [], zone(), hour()));
  const walk = (step: 1 | -1): void => {
    const all = list() ?? [];
    const at = all.findIndex((one) => one.id === props.open);
    const next = at < 0 ? all[0] : all[at + step];
    if (next !== undefined) location.hash = reviewAddress(next.id);
  };
  /** What is decided leaves the list: the next one is known before. */
  const goOn = (read: TicketId): void => {
    const all = list() ?? [];
    const at = all.findIndex((one) => one.id === read);
    const next = all[at + 1] ?? all[at - 1];
    setReadNow((before) => new Set([...before, read]));
    location.hash = next === undefined || next.id === read ? QUALITY_ADDRESS : reviewAddress(next.id);
  };

  let keys: EvidenceKeys | undefined;
  const onKey = (event: KeyboardEvent): void => {
    if (!isForPage(event) || tab() === "figures") return;
    const deed =
      event.key === "j" ? () => walk(1) : event.key === "k" ? () => walk(-1) : props.open === undefined ? undefined : keys?.[event.key];
    if (deed === undefined) return;
    event.preventDefault(); // else the desk's own keys take it
    deed();
  };
  document.addEventListener("keydown", onKey, true);
  onCleanup(() => document.removeEventListener("keydown", onKey, true));

  return (
    <main class="pane qc" aria-label={say(QUALITY.title)} data-open={props.open === undefined || tab() === "figures" ? undefined : ""}>
      <header class="bar">
        <h1>{say(QUALITY.title)}</h1>
        <Places at="quality" desk={desk} />
      </header>
      <div class="qc-lists">
        <div class="tabs" role="tablist" aria-label={say(QUALITY.lists)}>
          <For each={tabs()}>
            {(one) => (
              <button type="button" role="tab" aria-selected={tab() === one} onClick={() => setTab(one)}>
                {say(QUALITY[one])}
                <Show when={countOf(one) > 0}>
                  <span class="n">{countOf(one)}</span>
                </Show>
              </button>
            )}
          </For>
        </div>
        <Show when={reviews}>
          <span class="t12 dim qc-keys">{say(QUALITY.keys)}</span>
        </Show>
      </div>
      <Switch>
        <Match when={tab() === "figures"}>
          <div class="scroll">
            <RuleFigures read={quality.reviewed} ruleOf={(id) => book.ruleOf(inspector().set.version, id)} />
          </div>
        </Match>
        <Match when={tab() !== "figures"}>
          <div class="qc-split">
            <RiskList
              tab={tab()}
              rows={list()}
              open={props.open}
              now={now()}
              nameOf={shop.nameOf}
              ruleOf={(id) => book.ruleOf(inspector().set.version, id)}
            />
            <Show when={props.open} keyed fallback={<p class="qc-none mid">{say(QUALITY.choose)}</p>}>
              {(id) => (
                <Evidence
                  id={id}
                  desk={desk}
                  shop={shop}
                  book={book}
                  sampled={sample().has(id)}
                  reviews={reviews}
                  rules={inspector().set.rules}
                  onDone={() => goOn(id)}
                  takeKeys={(its) => (keys = its)}
                />
              )}
            </Show>
          </div>
        </Match>
      </Switch>
    </main>
  );
}
