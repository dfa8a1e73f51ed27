// The variants of a product: named, counted, added, taken away. Draws only.
import { createSignal, Index, Show, type JSX } from "solid-js";
import type { Product } from "../../../../shared/domain/knowledge.ts";
import { Icon } from "../../../ui/icons.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { say, told } from "../../../ui/words.ts";
import { graphAddress } from "../../route.ts";
import { Part } from "../../settings/Part.tsx";
import { bothNames } from "../../session/bothNames.ts";
import { GRAPH } from "./graphWords.ts";
import { Line } from "./Line.tsx";
import { nodeId } from "./tree.ts";

type Variant = Product["variants"][number];

export function VariantRows(props: {
  readonly product: Product;
  readonly mayEdit: boolean;
  /** Articles that hang on a variant by its name. */
  readonly usedBy: (variant: string) => number;
  readonly onChange: (variants: readonly Variant[]) => Promise<boolean>;
}): JSX.Element {
  const put = (place: number, part: Partial<Variant>): Promise<boolean> =>
    props.onChange(props.product.variants.map((one, i) => (i === place ? { ...one, ...part } : one)));
  /** What articles hang on keeps its name. */
  const isFree = (name: string): boolean => {
    const n = props.usedBy(name);
    if (n > 0) tell({ icon: "alert", words: say(GRAPH.variantUsed, { n, name }) });
    return n === 0;
  };
  const rename = async (place: number, before: string, zh: string): Promise<boolean> => {
    const { variants } = props.product;
    const en = variants[place]?.name.en ?? zh;
    if (zh === "" || variants.some((one) => one.name.zh === zh)) return false;
    return isFree(before) && put(place, { name: { zh, en: en === before ? zh : en } });
  };
  const count = async (place: number, said: string): Promise<boolean> => {
    if (/^-?\d{1,9}$/.test(said)) return put(place, { stock: Number(said) });
    tell({ icon: "alert", words: say(GRAPH.notStock) });
    return false;
  };
  const remove = (variant: Variant): void => {
    if (isFree(variant.name.zh)) void props.onChange(props.product.variants.filter((one) => one !== variant));
  };
  return (
    <Part title={say(GRAPH.variants)}>
      <ul class="rows values">
        <Index each={props.product.variants} fallback={<li class="none dim">{say(GRAPH.none)}</li>}>
          {(variant, i) => (
            <li>
              <Show
                when={props.mayEdit}
                fallback={
                  <a
                    class="to-article label"
                    href={graphAddress(nodeId({ at: "variant", product: props.product.id, variant: variant().name.zh }))}
                  >
                    {told(variant().name)}
                  </a>
                }
              >
                <Line
                  bare
                  label={say(GRAPH.nameZh)}
                  value={variant().name.zh}
                  max={60}
                  lang="zh-CN"
                  onCommit={(zh) => rename(i, variant().name.zh, zh)}
                />
                <Line
                  bare
                  label={say(GRAPH.nameEn)}
                  value={variant().name.en}
                  max={60}
                  lang="en"
                  onCommit={(en) => put(i, { name: { ...variant().name, en } })}
                />
                <Line
                  bare
                  numeric
                  label={`${told(variant().name)} · ${say(GRAPH.stock)}`}
                  value={String(variant().stock)}
                  max={9}
                  onCommit={(said) => count(i, said)}
                />
                <button
                  type="button"
                  class="btn quiet icon s"
                  aria-label={say(GRAPH.remove, { name: told(variant().name) })}
                  onClick={() => remove(variant())}
                >
                  <Icon name="x" />
                </button>
              </Show>
              <Show when={!props.mayEdit}>
                <span class="t12 dim">
                  {say(GRAPH.stock)} {variant().stock}
                </span>
              </Show>
            </li>
          )}
        </Index>
      </ul>
      <Show when={props.mayEdit}>
        <NewVariant
          taken={props.product.variants.map((one) => one.name.zh)}
          onAdd={(one) => props.onChange([...props.product.variants, one])}
        />
      </Show>
    </Part>
  );
}

function NewVariant(props: { readonly taken: readonly string[]; readonly onAdd: (variant: Variant) => Promise<boolean> }): JSX.Element {
  const [zh, setZh] = createSignal("");
  const [en, setEn] = createSignal("");
  const isReady = (): boolean => zh().trim() !== "" && !props.taken.includes(zh().trim());
  const add = async (): Promise<void> => {
    const name = bothNames({ zh: zh(), en: en() });
    if (!isReady() || name === undefined || !(await props.onAdd({ name, stock: 0 }))) return;
    setZh("");
    setEn("");
  };
  return (
    <form
      class="new-row"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        class="t"
        aria-label={say(GRAPH.nameZh)}
        placeholder={say(GRAPH.nameZh)}
        value={zh()}
        maxLength={60}
        onInput={(event) => setZh(event.currentTarget.value)}
      />
      <input
        class="t"
        aria-label={say(GRAPH.nameEn)}
        placeholder={say(GRAPH.nameEn)}
        value={en()}
        maxLength={60}
        onInput={(event) => setEn(event.currentTarget.value)}
      />
      <button type="submit" class="btn" disabled={!isReady()}>
        <Icon name="plus" />
        {say(GRAPH.add)}
      </button>
    </form>
  );
}
