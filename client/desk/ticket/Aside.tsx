// Beside the conversation: who the shopper is, what to say, what is on the page, why this ticket is mine. Draws only.
import { For, lazy, Show, type JSX } from "solid-js";
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import type { Product } from "../../../shared/domain/knowledge.ts";
import type { Assignment } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { categoryName } from "../../../shared/domain/shopNames.ts";
import { inLanguage, say, told } from "../../ui/words.ts";
import { saidWords } from "../saidWords.ts";
import { Later } from "../shell/Later.tsx";
import { shopperWords } from "../shopperWords.ts";
import { attributeWords, reasonIn } from "./productWords.ts";
import { subjectWords } from "./subjectWords.ts";
import { dateOf, momentOf } from "../inbox/clockWords.ts";
import { tierWords } from "../tierWords.ts";
import { phaseWords } from "./Header.tsx";
import { ASIDE, TICKET } from "./words.ts";
import "./aside.css";

const OrdersPanel = lazy(() => import("./OrdersPanel.tsx").then((its) => ({ default: its.OrdersPanel }))); // it asks the edge anyway

const FEW = 4; // attributes seen at once; the rest unfold

interface AsideProps {
  readonly row: TicketRow;
  readonly assignment: Assignment;
  /** Orders the shopper opened, by number. */
  readonly opened: readonly string[];
  readonly me: MemberId;
  readonly past: readonly TicketRow[];
  readonly product: Product | undefined;
  readonly nameOf: (member: string) => string;
  /** What is kept of the shopper. */
  readonly about: JSX.Element;
  /** Who follows it, what it is linked to. */
  readonly ties: JSX.Element;
  /** The shop's own fields. */
  readonly fields: JSX.Element;
  /** What to say and do next. */
  readonly help: JSX.Element;
  readonly onTicket: (ticket: TicketId) => void;
  readonly onBack: () => void;
}

export function Aside(props: AsideProps): JSX.Element {
  const name = (): string => shopperWords(props.row.shopperName, props.row.number, props.row.shopper);
  return (
    <aside class="pane aside" aria-label={say(ASIDE.aside)}>
      <header class="bar">
        <button type="button" class="btn quiet icon only-aside" aria-label={say(TICKET.back)} onClick={() => props.onBack()}>
          <Icon name="back" large />
        </button>
        <span class="face" aria-hidden="true">
          {name().slice(0, 1)}
        </span>
        <div class="title">
          <h2 class="h1">
            <span class="cut">{name()}</span>
            <Show when={props.row.tier !== "none"}>
              <span class="tag line">{tierWords(props.row.tier)}</span>
            </Show>
          </h2>
          <p class="t12 dim cut">
            {say(ASIDE.visits, { n: props.past.length + 1 })}
            <Show when={props.row.language !== inLanguage()}> · {say(ASIDE.speaks, { language: say(ASIDE[props.row.language]) })}</Show> ·{" "}
            {say(ASIDE.since, { time: momentOf(props.row.createdAt, Date.now()) })}
          </p>
        </div>
      </header>
      <div class="scroll">
        {props.about}
        {props.help}
        {props.fields}
        <Later>
          <OrdersPanel ticket={props.row.id} shopper={props.row.shopper} opened={props.opened} />
        </Later>
        <Show when={props.product}>{(product) => <ProductPanel product={product()} />}</Show>
        {props.ties}
        <Past {...props} />
        <WhyMine assignment={props.assignment} me={props.me} nameOf={props.nameOf} />
      </div>
    </aside>
  );
}

function ProductPanel(props: { readonly product: Product }): JSX.Element {
  const attributes = (): readonly (readonly [string, string])[] =>
    Object.entries(props.product.attributes).map(([name, both]) => [attributeWords(name, inLanguage()), told(both)] as const);
  const inStock = (): Product["variants"] => props.product.variants.filter((one) => one.stock > 0);
  return (
    <section class="sec" aria-label={say(ASIDE.product)}>
      <header>
        <h2>{say(ASIDE.product)}</h2>
        <span class="push t12">{categoryName(props.product.category, inLanguage())}</span>
      </header>
      <p class="goods-line">
        <span class="cut">{told(props.product.title)}</span>
        <b>¥{props.product.price.toFixed(2)}</b>
      </p>
      <Attributes of={attributes().slice(0, FEW)} />
      <Variants of={props.product.variants.filter((one) => one.stock === 0)} />
      <Show when={attributes().length > FEW || inStock().length > 0}>
        <details class="rest">
          <summary>{say(ASIDE.moreAttributes)}</summary>
          <Attributes of={attributes().slice(FEW)} />
          <Variants of={inStock()} />
        </details>
      </Show>
    </section>
  );
}

function Variants(props: { readonly of: Product["variants"] }): JSX.Element {
  return (
    <Show when={props.of.length > 0}>
      <p class="variants">
        <For each={props.of}>
          {(one) => (
            <span class="tag" classList={{ warn: one.stock === 0 }}>
              {one.stock > 0 ? say(ASIDE.stock, { name: told(one.name), n: one.stock }) : say(ASIDE.soldOut, { name: told(one.name) })}
            </span>
          )}
        </For>
      </p>
    </Show>
  );
}

function Attributes(props: { readonly of: readonly (readonly [string, string])[] }): JSX.Element {
  return (
    <dl class="facts">
      <For each={props.of}>
        {([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        )}
      </For>
    </dl>
  );
}

function Past(props: AsideProps): JSX.Element {
  return (
    <Show when={props.past.length > 0}>
      <section class="sec" aria-label={say(ASIDE.history, { n: props.past.length })}>
        <header>
          <h2>{say(ASIDE.history, { n: props.past.length })}</h2>
        </header>
        <ul class="pasts">
          <For each={props.past}>{(row) => <PastLine row={row} me={props.me} nameOf={props.nameOf} onTicket={props.onTicket} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function PastLine(props: Pick<AsideProps, "me" | "nameOf" | "onTicket"> & { readonly row: TicketRow }): JSX.Element {
  const who = (): string => (props.row.assignee === props.me ? say(TICKET.withYouShort) : props.nameOf(props.row.assignee));
  return (
    <li>
      <a
        href={`#t=${props.row.id}`}
        class="past-line"
        onClick={(event) => {
          event.preventDefault();
          props.onTicket(props.row.id);
        }}
      >
        <span class="dim">{dateOf(props.row.createdAt, Date.now())}</span>
        <span class="cut">{saidWords(subjectWords(props.row, inLanguage()))}</span>
        <span class="t12 mid">{props.row.assignee === "" ? phaseWords(props.row.phase) : `${who()} · ${phaseWords(props.row.phase)}`}</span>
      </a>
    </li>
  );
}

function WhyMine(props: {
  readonly assignment: Assignment;
  readonly me: MemberId;
  readonly nameOf: (member: string) => string;
}): JSX.Element {
  const to = (): string => props.assignment.to ?? "";
  return (
    <Show when={to() !== ""}>
      <section class="sec" aria-label={say(ASIDE.whyMine)}>
        <header>
          <h2>{to() === props.me ? say(ASIDE.whyMine) : say(ASIDE.whyTheirs, { name: props.nameOf(to()) })}</h2>
          <Show when={props.assignment.score}>
            {(score) => <span class="push t12">{say(ASIDE.total, { n: Math.round(score()) })}</span>}
          </Show>
        </header>
        <div class="reason">
          <For
            each={props.assignment.reasons}
            fallback={<span class="whole">{say(props.assignment.cause === "transfer" ? ASIDE.whyTransfer : ASIDE.whyClaim)}</span>}
          >
            {(one) => (
              <>
                <span classList={{ whole: one.of === undefined }}>{reasonIn(one.words, inLanguage())}</span>
                <Show when={one.of}>
                  {(of) => (
                    <>
                      <i style={{ "--v": `${Math.max(0, Math.min(100, (100 * (one.points ?? 0)) / of()))}%` }} aria-hidden="true" />
                      <b>{say(ASIDE.outOf, { n: Math.round(one.points ?? 0), of: Math.round(of()) })}</b>
                    </>
                  )}
                </Show>
              </>
            )}
          </For>
        </div>
      </section>
    </Show>
  );
}
