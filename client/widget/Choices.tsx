// The choices of a bot's question: products with their drawing, other things as a plain list. Tapped once; afterwards they show what was chosen.
import { Show, type JSX } from "solid-js";
import type { Product } from "../../shared/domain/knowledge.ts";
import type { ShownMessage } from "../../shared/wire/widgetApi.ts";
import { ForId } from "../ui/kit/ForId.tsx";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";
import { Picture } from "./Picture.tsx";

type Choice = NonNullable<ShownMessage["choices"]>[number];
const FACTS = ["材质", "面料", "成分"]; // what tells two products apart at a glance, where the shop says it

export function Choices(props: { readonly choices: readonly Choice[]; readonly place: number }): JSX.Element {
  const { view, pack, language, conversation } = useChat();
  const reply = (): string | undefined =>
    view()
      .lines.slice(props.place + 1)
      .find((one) => one.from === "shopper")?.text;
  const isDone = (): boolean => reply() !== undefined || view().stage !== "bot";
  const productOf = (id: string): Product | undefined => pack()?.products.find((one) => one.id === id);
  const factOf = (product: Product): string | undefined =>
    FACTS.map((name) => product.attributes[name]?.[language]).find((fact) => fact !== undefined);
  return (
    <div class="w-pick" classList={{ "is-done": isDone() }}>
      <ForId each={props.choices} by={(choice) => choice.id}>
        {(choice) => (
          <button
            type="button"
            aria-pressed={reply() === choice().label}
            disabled={isDone()}
            onClick={() => void conversation.say(choice().label).catch(() => {})}
          >
            <Show when={productOf(choice().id)} fallback={<span>{choice().label}</span>}>
              {(product) => (
                <>
                  <Picture product={product()} small />
                  <span>
                    {choice().label}
                    <Show when={factOf(product())}>{(fact) => <small>{fact()}</small>}</Show>
                  </span>
                </>
              )}
            </Show>
            <Icon name={reply() === choice().label ? "check" : "right"} small />
          </button>
        )}
      </ForId>
    </div>
  );
}
