// Adding below a place: a category, or a product. Each is folded until it is wanted. Draws only.
import { createSignal, type JSX } from "solid-js";
import { readId, type ProductId } from "../../../../shared/core/ids.ts";
import type { Product } from "../../../../shared/domain/knowledge.ts";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say } from "../../../ui/words.ts";
import { bothNames } from "../../session/bothNames.ts";
import { GRAPH } from "./graphWords.ts";

type Words = { readonly zh: string; readonly en: string };

export function NewCategory(props: { readonly words: string; readonly onAdd: (name: Words) => Promise<boolean> }): JSX.Element {
  const [zh, setZh] = createSignal("");
  const [en, setEn] = createSignal("");
  const add = async (): Promise<void> => {
    if (zh().trim() === "" || !(await props.onAdd({ zh: zh().trim(), en: en().trim() }))) return;
    setZh("");
    setEn("");
  };
  return (
    <details class="rest">
      <summary>{props.words}</summary>
      <form
        class="form new-one"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="two">
          <TextField label={say(GRAPH.nameZh)} value={zh()} onInput={setZh} max={60} />
          <TextField label={say(GRAPH.nameEn)} value={en()} onInput={setEn} max={60} />
        </div>
        <div class="acts">
          <button type="submit" class="btn" disabled={zh().trim() === ""}>
            {say(GRAPH.add)}
          </button>
        </div>
      </form>
    </details>
  );
}

export function NewProduct(props: {
  readonly category: string;
  readonly onAdd: (product: Omit<Product, "updatedAt">) => Promise<boolean>;
}): JSX.Element {
  const [id, setId] = createSignal("");
  const [zh, setZh] = createSignal("");
  const [en, setEn] = createSignal("");
  const [price, setPrice] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const read = (): Omit<Product, "updatedAt"> | undefined => {
    const [checked, amount] = [readId<ProductId>(id().trim()), Number(price().trim())];
    const title = bothNames({ zh: zh(), en: en() });
    if (checked === undefined || title === undefined || zh().trim() === "" || price().trim() === "" || !(amount >= 0)) return undefined;
    return { id: checked, category: props.category, title, price: amount, attributes: {}, variants: [] };
  };
  const add = async (): Promise<void> => {
    const product = read();
    setTried(product === undefined);
    if (product === undefined || !(await props.onAdd(product))) return;
    for (const set of [setId, setZh, setEn, setPrice]) set("");
  };
  const lacking = (isGood: boolean, words: string): string | undefined => (isTried() && !isGood ? words : undefined);
  return (
    <details class="rest">
      <summary>{say(GRAPH.addProduct)}</summary>
      <form
        class="form new-one"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="two">
          <TextField
            label={say(GRAPH.nameZh)}
            value={zh()}
            onInput={setZh}
            max={120}
            problem={lacking(zh().trim() !== "", say(GRAPH.needed))}
          />
          <TextField label={say(GRAPH.nameEn)} value={en()} onInput={setEn} max={120} />
          <TextField
            label={say(GRAPH.id)}
            value={id()}
            onInput={setId}
            max={64}
            mono
            hint={say(GRAPH.idHint)}
            problem={lacking(readId(id().trim()) !== undefined, say(GRAPH.notId))}
          />
          <TextField
            label={say(GRAPH.price)}
            value={price()}
            onInput={setPrice}
            max={12}
            problem={lacking(price().trim() !== "" && Number(price()) >= 0, say(GRAPH.notPrice))}
          />
        </div>
        <div class="acts">
          <button type="submit" class="btn">
            {say(GRAPH.add)}
          </button>
        </div>
      </form>
    </details>
  );
}
