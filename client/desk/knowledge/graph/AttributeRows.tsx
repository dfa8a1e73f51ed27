// The attributes of a category or a product: its own, to change, and what it has from above. Draws only.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { Attributes } from "../../../../shared/domain/graph.ts";
import { Icon } from "../../../ui/icons.tsx";
import { inLanguage, say, told } from "../../../ui/words.ts";
import { Part } from "../../settings/Part.tsx";
import { attributeWords } from "../../ticket/productWords.ts";
import { bothNames } from "../../session/bothNames.ts";
import { GRAPH } from "./graphWords.ts";
import type { Inherited } from "./inherited.ts";
import { Line } from "./Line.tsx";

export function AttributeRows(props: {
  readonly own: Attributes;
  readonly inherited: readonly Inherited[];
  readonly mayEdit: boolean;
  readonly onChange: (attributes: Attributes) => Promise<boolean>;
}): JSX.Element {
  const nameOf = (name: string): string => attributeWords(name, inLanguage());
  const names = (): readonly string[] => Object.keys(props.own);
  const put = (name: string, part: Partial<{ zh: string; en: string }>): Promise<boolean> => {
    const before = props.own[name] ?? { zh: "", en: "" };
    return props.onChange({ ...props.own, [name]: { ...before, ...part } });
  };
  const remove = (name: string): void => void props.onChange(Object.fromEntries(Object.entries(props.own).filter(([one]) => one !== name)));
  return (
    <Part title={say(GRAPH.attributes)} lead={say(GRAPH.attributesLead)}>
      <ul class="rows values">
        <For each={names()} fallback={<Show when={props.inherited.length === 0}>{<li class="none dim">{say(GRAPH.none)}</li>}</Show>}>
          {(name) => (
            <li>
              <span class="label">{nameOf(name)}</span>
              <Show when={props.mayEdit} fallback={<span>{told(props.own[name] ?? { zh: "", en: "" })}</span>}>
                <Line
                  bare
                  label={`${nameOf(name)} · ${say(GRAPH.valueZh)}`}
                  value={props.own[name]?.zh ?? ""}
                  max={200}
                  lang="zh-CN"
                  onCommit={(zh) => put(name, { zh })}
                />
                <Line
                  bare
                  label={`${nameOf(name)} · ${say(GRAPH.valueEn)}`}
                  value={props.own[name]?.en ?? ""}
                  max={200}
                  lang="en"
                  onCommit={(en) => put(name, { en })}
                />
                <button
                  type="button"
                  class="btn quiet icon s"
                  aria-label={say(GRAPH.remove, { name: nameOf(name) })}
                  onClick={() => remove(name)}
                >
                  <Icon name="x" />
                </button>
              </Show>
            </li>
          )}
        </For>
        <For each={props.inherited}>
          {({ name, value, where }) => (
            <li class="inherited">
              <span class="label">{nameOf(name)}</span>
              <span>{told(value)}</span>
              <span class="tag line fit">{say(GRAPH.from, { where })}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.mayEdit}>
        <NewAttribute taken={names()} onAdd={(name, value) => props.onChange({ ...props.own, [name]: value })} />
      </Show>
    </Part>
  );
}

function NewAttribute(props: {
  readonly taken: readonly string[];
  readonly onAdd: (name: string, value: { readonly zh: string; readonly en: string }) => Promise<boolean>;
}): JSX.Element {
  const [name, setName] = createSignal("");
  const [zh, setZh] = createSignal("");
  const [en, setEn] = createSignal("");
  const isReady = (): boolean => name().trim() !== "" && zh().trim() !== "" && !props.taken.includes(name().trim());
  const add = async (): Promise<void> => {
    const value = bothNames({ zh: zh(), en: en() });
    if (!isReady() || value === undefined || !(await props.onAdd(name().trim(), value))) return;
    for (const set of [setName, setZh, setEn]) set("");
  };
  const fields = [
    { label: GRAPH.attributeName, value: name, set: setName, max: 60 },
    { label: GRAPH.valueZh, value: zh, set: setZh, max: 200 },
    { label: GRAPH.valueEn, value: en, set: setEn, max: 200 },
  ] as const;
  return (
    <form
      class="new-row"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <For each={fields}>
        {(field) => (
          <input
            class="t"
            aria-label={say(field.label)}
            placeholder={say(field.label)}
            value={field.value()}
            maxLength={field.max}
            autocomplete="off"
            onInput={(event) => field.set(event.currentTarget.value)}
          />
        )}
      </For>
      <button type="submit" class="btn" disabled={!isReady()}>
        <Icon name="plus" />
        {say(GRAPH.add)}
      </button>
    </form>
  );
}
