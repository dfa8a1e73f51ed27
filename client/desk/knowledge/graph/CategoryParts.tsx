// What a category is: its names, where it hangs, what all in it have, and what may be added below it. Draws only.
import { createMemo, Show, type JSX } from "solid-js";
import { categoryTitle, keysOf } from "../../../../shared/domain/categories.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import { Part } from "../../settings/Part.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { AttributeRows } from "./AttributeRows.tsx";
import { GRAPH } from "./graphWords.ts";
import { aboveOf, inheritedFrom } from "./inherited.ts";
import { Line } from "./Line.tsx";
import { NewCategory, NewProduct } from "./NewOnes.tsx";
import type { PartsProps } from "./parts.ts";

export function CategoryParts(props: PartsProps & { readonly category: string }): JSX.Element {
  const all = () => props.policy.categories;
  const known = () => (all() !== undefined && Object.hasOwn(all() ?? {}, props.category) ? all()?.[props.category] : undefined);
  const name = () => ({ zh: categoryTitle(props.category, all(), "zh"), en: categoryTitle(props.category, all(), "en") });
  const others = () =>
    keysOf(
      all(),
      props.products.map((one) => one.category),
    ).filter((one) => one !== props.category);
  const inherited = createMemo(() => inheritedFrom(aboveOf(props.category, all(), false), known()?.attributes ?? {}, all(), inLanguage()));
  const isEmpty = (): boolean => props.node.children.length === 0 && props.node.own === 0 && known() !== undefined;
  return (
    <>
      <Show when={props.mayEdit}>
        <Part title={say(GRAPH.about)}>
          <div class="form about">
            <div class="two">
              <Line
                label={say(GRAPH.nameZh)}
                value={name().zh}
                max={60}
                lang="zh-CN"
                onCommit={(zh) => props.deeds.nameCategory(props.category, { ...name(), zh })}
              />
              <Line
                label={say(GRAPH.nameEn)}
                value={name().en}
                max={60}
                lang="en"
                onCommit={(en) => props.deeds.nameCategory(props.category, { ...name(), en })}
              />
            </div>
            <Pick
              label={say(GRAPH.parent)}
              value={known()?.parent ?? ""}
              options={[["", say(GRAPH.noParent)], ...others().map((one) => [one, categoryTitle(one, all(), inLanguage())] as const)]}
              onPick={(parent) => props.deeds.moveCategory(props.category, parent === "" ? undefined : parent)}
            />
          </div>
        </Part>
      </Show>
      <AttributeRows
        own={known()?.attributes ?? {}}
        inherited={inherited()}
        mayEdit={props.mayEdit}
        onChange={(attributes) => props.deeds.describeCategory(props.category, attributes)}
      />
      <Show when={props.mayEdit}>
        <NewCategory words={say(GRAPH.addBelow)} onAdd={(below) => props.deeds.addCategory(below, props.category)} />
        <NewProduct category={props.category} onAdd={props.deeds.addProduct} />
        <Show when={isEmpty()}>
          <div class="acts">
            <button type="button" class="btn" onClick={() => void props.deeds.removeCategory(props.category)}>
              {say(GRAPH.removeCategory)}
            </button>
          </div>
        </Show>
      </Show>
    </>
  );
}
