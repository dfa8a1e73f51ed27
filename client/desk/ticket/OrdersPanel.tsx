// The shopper's orders beside the conversation: what the bot, too, may tell them. Asked of the edge when the ticket opens; kept on no device.
import { createEffect, For, on, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { isSignedShopper } from "../../../shared/domain/identity.ts";
import type { OrderCard } from "../../../shared/domain/orders/order.ts";
import { INVOICE_WORDS, itemsWords, REFUND_WORDS, STATE_WORDS, yuan } from "../../../shared/domain/orders/orderWords.ts";
import { inLanguage, say, told } from "../../ui/words.ts";
import { dateOf, momentOf } from "../inbox/clockWords.ts";
import { Refused } from "../session/Refused.tsx";
import { createAsked } from "../settings/createAsked.ts";
import { Bones } from "../settings/Part.tsx";
import { askTicketOrders } from "./ordersDoor.ts";
import { ASIDE } from "./words.ts";

const FEW = 3; // the newest; the rest unfold

/** Nothing is drawn for a shopper who has shown no order and signed in nowhere. `opened`: the numbers they gave with the phone's tail. */
export function OrdersPanel(props: {
  readonly ticket: TicketId;
  readonly shopper: string;
  readonly opened: readonly string[];
}): JSX.Element {
  return (
    <Show when={isSignedShopper(props.shopper) || props.opened.length > 0}>
      <Asked {...props} />
    </Show>
  );
}

function Asked(props: { readonly ticket: TicketId; readonly opened: readonly string[] }): JSX.Element {
  const asked = createAsked(() => askTicketOrders(props.ticket));
  createEffect(
    on(
      () => props.opened.join(" "),
      () => void asked.again(),
      { defer: true },
    ),
  );
  const orders = (): readonly OrderCard[] => asked.value() ?? [];
  return (
    <Show when={orders().length > 0 || asked.asking.problem() !== undefined || asked.asking.busy()}>
      <section class="sec" id="orders" aria-label={say(ASIDE.orders)}>
        <header>
          <h2>{say(ASIDE.orders)}</h2>
        </header>
        <Refused problem={asked.asking.problem()} wait={asked.asking.wait()} />
        <Show when={asked.value() === undefined && asked.asking.busy()}>
          <Bones />
        </Show>
        <For each={orders().slice(0, FEW)}>{(order) => <OneOrder order={order} />}</For>
        <Show when={orders().length > FEW}>
          <details class="rest">
            <summary>{say(ASIDE.moreOrders, { n: orders().length - FEW })}</summary>
            <For each={orders().slice(FEW)}>{(order) => <OneOrder order={order} />}</For>
          </details>
        </Show>
      </section>
    </Show>
  );
}

function OneOrder(props: { readonly order: OrderCard }): JSX.Element {
  const parcel = () => props.order.parcels.at(-1);
  const news = () => parcel()?.events.at(-1);
  return (
    <article class="order-line">
      <p class="goods-line">
        <span class="mono cut">{props.order.number}</span>
        <span class="tag line">{told(STATE_WORDS[props.order.state])}</span>
      </p>
      <p class="goods-line t12">
        <span class="cut">{itemsWords(props.order, inLanguage())}</span>
        <b>{yuan(props.order.amount)}</b>
      </p>
      <p class="t12 dim">
        {[dateOf(props.order.placedAt, Date.now()), props.order.name, props.order.tail, props.order.address]
          .filter((one) => one !== "")
          .join(" · ")}
      </p>
      <Show when={parcel()}>
        {(one) => (
          <p class="t12">
            {one().carrier} {one().number}
            <Show when={news()}>
              {(event) => (
                <span class="mid">
                  {" "}
                  · {event().text} · {momentOf(event().at, Date.now())}
                </span>
              )}
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.order.refund}>
        {(refund) => <p class="t12">{say(ASIDE.refund, { amount: yuan(refund().amount), state: told(REFUND_WORDS[refund().state]) })}</p>}
      </Show>
      <Show when={props.order.invoice}>{(invoice) => <p class="t12">{told(INVOICE_WORDS[invoice().state])}</p>}</Show>
    </article>
  );
}
