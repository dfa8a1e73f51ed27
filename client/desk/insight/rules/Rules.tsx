// The rules of inspection: the shop's own, those it changed, those every shop has; the chosen one beside to see, change and try. Binds the deeds.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import { DEFAULT_RULES } from "../../../../shared/domain/inspection/defaultRules.ts";
import { ruleChangesIn, type RuleChange } from "../../../../shared/domain/inspection/ruleChange.ts";
import { ruleOf } from "../../../../shared/domain/inspection/shopRules.ts";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import { Icon } from "../../../ui/icons.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { live } from "../../../ui/live.ts";
import { inLanguage, say, told, type Phrase } from "../../../ui/words.ts";
import type { Unsigned } from "../../../actions/qualityActions.ts";
import type { Desk } from "../../desk.ts";
import { followRules, inspector } from "../../inspector.ts";
import { ownWords } from "../../session/ownWords.ts";
import { did } from "../../ticket/createDeeds.ts";
import { TICKET } from "../../ticket/words.ts";
import { Places } from "../Places.tsx";
import { RuleEditor } from "./RuleEditor.tsx";
import { formOf, newForm, type RuleForm } from "./ruleForm.ts";
import { RULES } from "./rulesWords.ts";
import "./rules.css";

interface Listed {
  readonly rule: Rule;
  readonly change: RuleChange | undefined;
}

export function Rules(props: { readonly desk: Desk }): JSX.Element {
  const { desk } = props;
  const may = roleMay(desk.kept.session.role, "changeShop");
  followRules(desk.queries);
  const actions = desk.qualityActions(); // fetched with the page: it may be wanted without a network
  const kept = live<unknown>(desk.queries.ruleChanges, undefined);
  const changes = createMemo(() => new Map(ruleChangesIn(kept()).map((one) => [one.id, one])));
  const [sought, setSought] = createSignal("");
  const [form, setForm] = createSignal<RuleForm>();
  const listed = createMemo((): readonly Listed[] => {
    const words = sought().trim().toLowerCase();
    return inspector()
      .set.rules.map((rule): Listed => ({ rule, change: changes().get(rule.id) }))
      .filter(({ rule }) => `${rule.id} ${rule.name.zh} ${rule.name.en}`.toLowerCase().includes(words));
  });
  const groups = (): readonly (readonly [Phrase, readonly Listed[]])[] => [
    [RULES.own, listed().filter(({ change }) => change?.own !== undefined)],
    [RULES.changed, listed().filter(({ change }) => change !== undefined && change.own === undefined)],
    [RULES.asEver, listed().filter(({ change }) => change === undefined)],
  ];
  const put = async (id: string, name: string, change: Unsigned | undefined, news: string): Promise<boolean> => {
    const done = await (await actions).putRule(id, name, change);
    if (!done.ok) {
      tell({ icon: "alert", words: say(TICKET.failed, { words: ownWords(done.error, inLanguage()) }) });
      return false;
    }
    const undo = { words: say(TICKET.undo), run: async (): Promise<void> => void did((await actions).putRule(id, name, done.value)) };
    tell({ icon: "done", words: news, action: undo });
    setForm(undefined);
    return true;
  };
  const open = ({ rule, change }: Listed): void => void setForm(formOf(rule, change));
  const before = (id: string): Rule | undefined => {
    const change = changes().get(id);
    return change === undefined ? DEFAULT_RULES.rules.find((one) => one.id === id) : ruleOf(change);
  };
  return (
    <main class="pane rl" aria-label={say(RULES.title)} data-open={form() === undefined ? undefined : ""}>
      <header class="bar">
        <h1>{say(RULES.title)}</h1>
        <Places at="rules" desk={desk} />
        <Show when={may}>
          <button type="button" class="btn s push" onClick={() => setForm(newForm(`S${Math.random().toString(36).slice(2, 10)}`))}>
            <Icon name="plus" />
            {say(RULES.new)}
          </button>
        </Show>
      </header>
      <div class="rl-split">
        <section class="scroll rl-list" aria-label={say(RULES.title)}>
          <p class="t12 dim">{say(RULES.lede, { n: inspector().rules.length })}</p>
          <TextField label={say(RULES.find)} type="search" value={sought()} onInput={setSought} />
          <For each={groups()}>
            {([title, rules]) => (
              <Show when={rules.length > 0}>
                <h2 class="t12 mid">{say(title)}</h2>
                <ul>
                  <For each={rules}>
                    {(one) => (
                      <li>
                        <button
                          type="button"
                          class="rl-row"
                          aria-current={form()?.id === one.rule.id ? "true" : undefined}
                          onClick={() => open(one)}
                        >
                          <span class="cut">{told(one.rule.name)}</span>
                          <span class="t12 dim">{one.rule.id.startsWith("S") ? "" : one.rule.id}</span>
                          <Show when={one.rule.redLine}>
                            <span class="tag neg">{say(RULES.redShort)}</span>
                          </Show>
                          <Show when={!one.rule.on} fallback={<span class="t12 mid rl-points">{pointsOf(one.rule)}</span>}>
                            <span class="tag off">{say(RULES.off)}</span>
                          </Show>
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            )}
          </For>
          <Show when={listed().length === 0}>
            <p class="mid">{say(RULES.noneFound)}</p>
          </Show>
        </section>
        <Show when={form()} keyed fallback={<p class="rl-none mid">{say(may ? RULES.choose : RULES.readOnly)}</p>}>
          {(its) => (
            <RuleEditor
              desk={desk}
              form={its}
              rule={before(its.id)}
              isChanged={changes().has(its.id)}
              may={may}
              onLive={(change, name) => put(its.id, name, change, say(RULES.didLive, { name }))}
              onBack={(name) => void put(its.id, name, undefined, say(its.isOwn ? RULES.didDrop : RULES.didBack, { name }))}
              onClose={() => setForm(undefined)}
            />
          )}
        </Show>
      </div>
    </main>
  );
}

/** «−5», «+5»: what a finding does to the score. */
function pointsOf({ deduction }: Rule): string {
  return deduction > 0 ? `−${deduction}` : deduction < 0 ? `+${-deduction}` : "0";
}
