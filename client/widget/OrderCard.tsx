// The card of an order below the bot's words: what it is, and the parcel, refund or invoice that was asked about. Drawn from what the room showed; decides nothing.
import { createMemo, For, Show, type JSX } from "solid-js";
import { same } from "../../shared/core/same.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import type { About } from "../../shared/domain/orders/about.ts";
import { readLink, readOrderCard, type OrderCard as Order, type OrderEvent, type Parcel } from "../../shared/domain/orders/order.ts";
import { INVOICE_WORDS, REFUND_WORDS, STATE_WORDS, yuan } from "../../shared/domain/orders/orderWords.ts";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";
import { orderWord } from "./orderCardWords.ts";

const ITEMS_SEEN = 3;
const EVENTS_SEEN = 2; // the rest unfolds

/** Nothing is drawn for an order that is not shown any more: the words stand by themselves. */
export function OrderCard(props: { readonly of: { readonly order: string; readonly about: About } }): JSX.Element {
  const { view, language } = useChat();
  // The same card as long as it says the same: what a shopper opened in it stays open, whatever else the room shows.
  const order = createMemo(() => readOrderCard(view().orders?.find((one) => one["number"] === props.of.order)), undefined, {
    equals: same,
  });
  return (
    <Show when={order()}>
      {(found) => (
        <section class="w-order" aria-label={orderWord("order", language, { number: found().number })}>
          <Head order={found()} language={language} />
          <Show when={props.of.about === "tracking"}>
            <For
              each={found().parcels}
              fallback={
                <Show when={found().state === "paid"}>
                  <p class="w-order-line">{orderWord("noParcel", language)}</p>
                </Show>
              }
            >
              {(parcel) => <ParcelPart parcel={parcel} state={found().state} language={language} />}
            </For>
          </Show>
          <Show when={props.of.about === "refund" && found().refund}>
            {(refund) => (
              <div class="w-order-part">
                <p class="w-order-line">
                  <b>
                    {orderWord("refund", language)} {yuan(refund().amount)}
                  </b>
                  <span>{REFUND_WORDS[refund().state][language]}</span>
                </p>
                <Timeline events={refund().events} language={language} />
              </div>
            )}
          </Show>
          <Show when={props.of.about === "invoice" && found().invoice}>
            {(invoice) => (
              <div class="w-order-part">
                <p class="w-order-line">
                  <b>{orderWord("invoice", language)}</b>
                  <span>{[INVOICE_WORDS[invoice().state][language], invoice().title ?? ""].filter((one) => one !== "").join(" · ")}</span>
                </p>
                <Away to={invoice().url} words={orderWord("openInvoice", language)} language={language} />
              </div>
            )}
          </Show>
          <Show when={props.of.about === "address"}>
            <div class="w-order-part">
              <p class="w-order-line">{receiver(found(), language)}</p>
            </div>
          </Show>
          <Show when={props.of.about === "address" || props.of.about === "status"}>
            <Away to={found().page} words={orderWord("openOrder", language)} language={language} />
          </Show>
        </section>
      )}
    </Show>
  );
}

function Head(props: { readonly order: Order; readonly language: Language }): JSX.Element {
  const pieces = (): number => props.order.items.reduce((sum, one) => sum + one.quantity, 0);
  return (
    <header>
      <p class="w-order-line">
        <b>{orderWord("order", props.language, { number: props.order.number })}</b>
        <em>{STATE_WORDS[props.order.state][props.language]}</em>
      </p>
      <ul>
        <For each={props.order.items.slice(0, ITEMS_SEEN)}>
          {(item) => (
            <li>
              <span>
                {item.title}
                <Show when={item.variant}>{(variant) => <small> {variant()}</small>}</Show>
              </span>
              <small>×{item.quantity}</small>
            </li>
          )}
        </For>
      </ul>
      <p class="w-order-line">
        <small>{orderWord("placed", props.language, { time: day(props.order.placedAt, props.language) })}</small>
        <small>
          {orderWord("pieces", props.language, { n: pieces() })} · {yuan(props.order.amount)}
        </small>
      </p>
    </header>
  );
}

function ParcelPart(props: { readonly parcel: Parcel; readonly state: Order["state"]; readonly language: Language }): JSX.Element {
  return (
    <div class="w-order-part">
      <p class="w-order-line">
        <b>{props.parcel.carrier}</b>
        <span>{props.parcel.number}</span>
      </p>
      <Show when={props.state === "shipped" && props.parcel.eta}>
        {(eta) => (
          <p class="w-order-line is-eta">
            <Icon name="clock" small />
            {orderWord("eta", props.language, { time: day(eta(), props.language) })}
          </p>
        )}
      </Show>
      <Show when={props.parcel.events.length > 0} fallback={<p class="w-order-line">{orderWord("noNews", props.language)}</p>}>
        <Timeline events={props.parcel.events} language={props.language} />
      </Show>
    </div>
  );
}

/** Newest first. */
function Timeline(props: { readonly events: readonly OrderEvent[]; readonly language: Language }): JSX.Element {
  const newest = (): readonly OrderEvent[] => props.events.toReversed();
  return (
    <>
      <Events of={newest().slice(0, EVENTS_SEEN)} language={props.language} />
      <Show when={newest().length > EVENTS_SEEN}>
        <details>
          <summary>{orderWord("earlier", props.language, { n: newest().length - EVENTS_SEEN })}</summary>
          <Events of={newest().slice(EVENTS_SEEN)} language={props.language} />
        </details>
      </Show>
    </>
  );
}

function Events(props: { readonly of: readonly OrderEvent[]; readonly language: Language }): JSX.Element {
  return (
    <ol>
      <For each={props.of}>
        {(event) => (
          <li>
            <time dateTime={new Date(event.at).toISOString()}>{moment(event.at, props.language)}</time>
            <span>{event.text}</span>
          </li>
        )}
      </For>
    </ol>
  );
}

/** To the shop's own page: another window, told nothing of where it came from. */
function Away(props: { readonly to: string | undefined; readonly words: string; readonly language: Language }): JSX.Element {
  return (
    <Show when={props.to}>
      {(to) => (
        <a href={readLink(to())} target="_blank" rel="noopener noreferrer">
          {props.words}
          <span class="w-sr">{orderWord("newTab", props.language)}</span>
          <Icon name="right" small />
        </a>
      )}
    </Show>
  );
}

function receiver({ name, tail, address }: Order, language: Language): string {
  const phone = tail === "" ? "" : orderWord("phone", language, { tail });
  return orderWord("to", language, { who: [name, phone, address].filter((one) => one !== "").join(" · ") });
}

const tongue = (language: Language): string => (language === "zh" ? "zh-CN" : "en-GB");
const day = (at: number, language: Language): string =>
  new Date(at).toLocaleDateString(tongue(language), { month: language === "zh" ? "long" : "short", day: "numeric" });
const moment = (at: number, language: Language): string =>
  new Date(at).toLocaleString(tongue(language), {
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
