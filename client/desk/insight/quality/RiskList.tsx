// The conversations of a list: score, what was found, who, when. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { say, told } from "../../../ui/words.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { shopperWords } from "../../shopperWords.ts";
import { reviewAddress } from "../place.ts";
import type { Tab } from "./lists.ts";
import { QUALITY } from "./qualityWords.ts";

interface RiskListProps {
  readonly tab: Tab;
  /** Undefined: not read yet. */
  readonly rows: readonly TicketRow[] | undefined;
  readonly open: TicketId | undefined;
  readonly now: number;
  readonly nameOf: (member: string) => string;
  readonly ruleOf: (id: string) => Rule | undefined;
}

const LEDES = { risk: QUALITY.riskLede, sample: QUALITY.sampleLede, mine: QUALITY.mineLede, figures: QUALITY.riskLede } as const;
const NOTHING = {
  risk: QUALITY.nothingRisky,
  sample: QUALITY.nothingSampled,
  mine: QUALITY.nothingMine,
  figures: QUALITY.nothingRisky,
} as const;

export function RiskList(props: RiskListProps): JSX.Element {
  return (
    <section class="scroll qc-list" aria-label={say(QUALITY[props.tab])}>
      <p class="t12 dim qc-lede">{say(LEDES[props.tab])}</p>
      <Show when={props.rows} fallback={<div class="bone qc-bone" aria-busy="true" />}>
        {(rows) => (
          <Show when={rows().length > 0} fallback={<p class="qc-none mid">{say(NOTHING[props.tab])}</p>}>
            <For each={rows()}>{(row) => <Row row={row} {...props} />}</For>
          </Show>
        )}
      </Show>
    </section>
  );
}

function Row(props: RiskListProps & { readonly row: TicketRow }): JSX.Element {
  const quality = (): NonNullable<TicketRow["quality"]> => props.row.quality ?? { score: 100, pass: true, rules: [] };
  const first = (): string => {
    const id = quality().rules[0];
    return id === undefined ? say(QUALITY.nothingFound) : told(props.ruleOf(id)?.name ?? { zh: id, en: id });
  };
  let link: HTMLAnchorElement | undefined;
  const isOpen = (): boolean => {
    const its = props.open === props.row.id;
    if (its) queueMicrotask(() => link?.scrollIntoView({ block: "nearest" }));
    return its;
  };
  return (
    <a class="qc-row" href={reviewAddress(props.row.id)} aria-current={isOpen() ? "true" : undefined} ref={(el) => (link = el)}>
      <b class="qc-score" classList={{ "is-breach": !quality().pass }}>
        {quality().score}
      </b>
      <span class="qc-what cut">
        {first()}
        <Show when={quality().rules.length > 1}>
          <span class="t12 dim"> {say(QUALITY.more, { n: quality().rules.length - 1 })}</span>
        </Show>
      </span>
      <span class="qc-tags">
        <Show when={(quality().waits ?? 0) > 0}>
          <span class="tag warn">{say(QUALITY.appeals)}</span>
        </Show>
        <Show when={quality().red === true}>
          <span class="tag neg">{say(QUALITY.redLine)}</span>
        </Show>
      </span>
      <span class="t12 mid qc-who cut">
        {props.nameOf(props.row.assignee)} · {shopperWords(props.row.shopperName, props.row.number, props.row.shopper)}
      </span>
      <time class="t12 dim">{momentOf(props.row.updatedAt, props.now)}</time>
    </a>
  );
}
