// Which conversations the figures are of: channel, matter, product, agent. Only what there is can be chosen. Draws only.
import { For, type JSX } from "solid-js";
import { readId, type MemberId, type ProductId } from "../../../shared/core/ids.ts";
import type { TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { CHANNELS } from "../../../shared/domain/ticket.ts";
import { INTENTS, intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import { say, told, type Phrase } from "../../ui/words.ts";
import type { ShopNow } from "../shopNow.ts";
import { INSIGHT } from "./insightWords.ts";
import type { Chosen } from "../../../shared/domain/insight/chosen.ts";

/** What there is to choose among, each once. */
export interface Offers {
  readonly channels: readonly TicketFact["channel"][];
  readonly intents: readonly IntentId[];
  readonly products: readonly ProductId[];
  readonly agents: readonly MemberId[];
}

/** What stands in these conversations. */
export function offersIn(facts: readonly TicketFact[]): Offers {
  return {
    channels: [...new Set(facts.map((one) => one.channel))],
    intents: [...new Set(facts.flatMap((one) => one.intents))],
    products: [...new Set(facts.flatMap((one) => one.product ?? []))],
    agents: [...new Set(facts.flatMap((one) => one.agent ?? []))],
  };
}

/** What the room named, by kind; a name this app does not know is left out. */
export function offersOf(idsOf: (kind: "channel" | "intent" | "product" | "agent") => readonly string[]): Offers {
  return {
    channels: idsOf("channel").flatMap((one) => CHANNELS.find((known) => known === one) ?? []),
    intents: idsOf("intent").flatMap((one) => INTENTS.find(({ id }) => id === one)?.id ?? []),
    products: idsOf("product").flatMap((one) => readId<ProductId>(one) ?? []),
    agents: idsOf("agent").flatMap((one) => readId<MemberId>(one) ?? []),
  };
}

/** Its title, else its id. */
export const productName = (id: string, shop: Pick<ShopNow, "product">): string => told(shop.product(id)?.title ?? { zh: id, en: id });

/** What is chosen, in a few words; "" for nothing. */
export function chosenWords({ channel, intent, product, agent }: Chosen, shop: Pick<ShopNow, "product" | "nameOf">): string {
  const words = [
    ...(channel === undefined ? [] : [say(INSIGHT[channel])]),
    ...(intent === undefined ? [] : [told(intentOf(intent))]),
    ...(product === undefined ? [] : [productName(product, shop)]),
    ...(agent === undefined ? [] : [shop.nameOf(agent)]),
  ];
  return words.join(" · ");
}

interface FiltersProps {
  readonly chosen: Chosen;
  readonly offers: Offers;
  readonly shop: ShopNow;
  readonly onChoose: (chosen: Chosen) => void;
}

export function Filters(props: FiltersProps): JSX.Element {
  const change = (over: Chosen): void => props.onChoose({ ...props.chosen, ...over });
  return (
    <div class="ins-filters" role="toolbar" aria-label={say(INSIGHT.filters)}>
      <One
        what={INSIGHT.channel}
        now={props.chosen.channel}
        all={props.offers.channels}
        nameOf={(one) => say(INSIGHT[one])}
        onChoose={(channel) => change({ channel })}
      />
      <One
        what={INSIGHT.intent}
        now={props.chosen.intent}
        all={props.offers.intents}
        nameOf={(one) => told(intentOf(one))}
        onChoose={(intent) => change({ intent })}
      />
      <One
        what={INSIGHT.product}
        now={props.chosen.product}
        all={props.offers.products}
        nameOf={(one) => productName(one, props.shop)}
        onChoose={(product) => change({ product })}
      />
      <One
        what={INSIGHT.agent}
        now={props.chosen.agent}
        all={props.offers.agents}
        nameOf={props.shop.nameOf}
        onChoose={(agent) => change({ agent })}
      />
    </div>
  );
}

function One<T extends string>(props: {
  readonly what: Phrase;
  readonly now: T | undefined;
  readonly all: readonly T[];
  readonly nameOf: (one: T) => string;
  readonly onChoose: (one: T | undefined) => void;
}): JSX.Element {
  const named = (): readonly (readonly [T, string])[] =>
    props.all.map((one) => [one, props.nameOf(one)] as const).sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <select
      class="ins-chip"
      aria-label={say(props.what)}
      value={props.now ?? ""}
      onChange={(event) => props.onChoose(props.all.find((one) => one === event.currentTarget.value))}
    >
      <option value="">{say(INSIGHT.every, { what: say(props.what) })}</option>
      <For each={named()}>
        {([one, name]) => (
          <option value={one} selected={props.now === one}>
            {name}
          </option>
        )}
      </For>
    </select>
  );
}
