// Speaking to shoppers first: the rules in their order, added, changed, taken away with an undo. Works without a network, as all the shop's settings do.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { Greeting } from "../../../shared/domain/greeting.ts";
import type { AnswerPack } from "../../../shared/domain/knowledge.ts";
import { SHOP_DOC } from "../../../shared/domain/names.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { wordsOf } from "../../../shared/domain/proactive.ts";
import { Icon } from "../../ui/icons.tsx";
import { live, liveWhole } from "../../ui/live.ts";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { did } from "../ticket/createDeeds.ts";
import { GreetingSheet } from "./GreetingSheet.tsx";
import { GREET } from "./greetingWords.ts";
import { PageHead } from "./PageHead.tsx";
import { Bones, Part } from "./Part.tsx";
import { SETTINGS } from "./words.ts";

export function Greetings(props: { readonly desk: Desk }): JSX.Element {
  const policy = live<Policy | undefined>(props.desk.queries.policy, undefined);
  const articles = liveWhole(props.desk.queries.articles, []);
  const products = liveWhole(props.desk.queries.products, []);
  const waiting = live(() => props.desk.queries.unsentOf(SHOP_DOC), []);
  const unsent = createMemo(() => new Set(waiting().map(({ summary }) => summary.text)));
  const actions = props.desk.shopActions(); // fetched with the page: it may be wanted without a network
  const [editing, setEditing] = createSignal<Greeting | "new">();
  const pack = createMemo<AnswerPack>(() => {
    const { variables, categories, greetings = [] } = policy() ?? {};
    const empty = { zh: "", en: "" };
    return {
      version: "desk",
      shop: { name: empty, hours: empty },
      articles: articles(),
      products: products(),
      greetings,
      ...(variables === undefined ? {} : { variables }),
      ...(categories === undefined ? {} : { categories }),
    };
  });
  const put = async (rule: Greeting, at?: number): Promise<boolean> => did((async () => (await actions).putGreeting(rule, at))());
  const remove = (rule: Greeting): void => {
    const at = policy()?.greetings?.findIndex((one) => one.id === rule.id);
    void did((async () => (await actions).removeGreeting(rule))(), {
      icon: "undo",
      words: say(GREET.removed, { name: rule.name }),
      action: { words: say(GREET.undo), run: () => void put(rule, at) },
    });
  };
  return (
    <>
      <PageHead title={say(SETTINGS.greetings)} lead={say(GREET.lead)}>
        <button type="button" class="btn primary" disabled={policy() === undefined} onClick={() => setEditing("new")}>
          <Icon name="plus" />
          {say(GREET.add)}
        </button>
      </PageHead>
      <Show when={policy()} fallback={<Bones />}>
        {(now) => (
          <Part title={say(GREET.list)}>
            <ul class="rows">
              <For each={now().greetings ?? []} fallback={<li class="none dim">{say(GREET.none)}</li>}>
                {(rule) => (
                  <Row
                    rule={rule}
                    words={wordsOf(rule, pack(), inLanguage(), Date.now())}
                    unsent={unsent().has(rule.name)}
                    onEdit={() => setEditing(rule)}
                  />
                )}
              </For>
            </ul>
            <p class="t12 mid">{say(GREET.code)}</p>
          </Part>
        )}
      </Show>
      <Show when={editing()} keyed>
        {(rule) => (
          <GreetingSheet
            of={rule === "new" ? undefined : rule}
            id={rule === "new" ? crypto.randomUUID() : rule.id}
            pack={pack()}
            onSave={put}
            onRemove={remove}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  );
}

function Row(props: {
  readonly rule: Greeting;
  readonly words: string | undefined;
  readonly unsent: boolean;
  readonly onEdit: () => void;
}): JSX.Element {
  return (
    <li>
      <Icon name={props.words === undefined ? "alert" : "chat"} class={props.words === undefined ? "is-warn" : ""} />
      <span class="cut">
        <b>{props.rule.name}</b>{" "}
        <Show when={!props.rule.on}>
          <span class="tag line">{say(GREET.off)}</span>
        </Show>
        <Show when={props.unsent}>
          <span class="tag off">{say(GREET.unsent)}</span>
        </Show>
        <span class="t12 mid">{props.words ?? say(GREET.silent)}</span>
      </span>
      <button type="button" class="btn quiet s" aria-label={say(GREET.editOne, { name: props.rule.name })} onClick={() => props.onEdit()}>
        {say(GREET.edit)}
      </button>
    </li>
  );
}
