// One rule to see, change and try: its weight, its words, and on what past lines it would hit. What looks for something else goes live once it was tried.
import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { patternWork } from "../../../../shared/domain/inspection/patternWork.ts";
import { GRAVITIES, type Rule } from "../../../../shared/domain/inspection/rule.ts";
import { ruleOf, takesWords } from "../../../../shared/domain/inspection/shopRules.ts";
import { Icon } from "../../../ui/icons.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { inLanguage, say, told, type Phrase } from "../../../ui/words.ts";
import type { Unsigned } from "../../../actions/qualityActions.ts";
import type { Desk } from "../../desk.ts";
import { ownWords } from "../../session/ownWords.ts";
import { Bench } from "./Bench.tsx";
import { changeOf, linesOf, problemsOf, seeksAlike, type RuleForm } from "./ruleForm.ts";
import { RULES } from "./rulesWords.ts";

interface EditorProps {
  readonly desk: Desk;
  readonly form: RuleForm;
  /** As it is now; undefined: it is new. */
  readonly rule: Rule | undefined;
  readonly isChanged: boolean;
  readonly may: boolean;
  readonly onLive: (change: Unsigned, name: string) => Promise<boolean>;
  /** As every shop has it; an own one goes. */
  readonly onBack: (name: string) => void;
  readonly onClose: () => void;
}

export function RuleEditor(props: EditorProps): JSX.Element {
  const was = props.form; // the editor is made anew for another rule
  const [form, setForm] = createSignal(was);
  const set = <K extends keyof RuleForm>(key: K, value: RuleForm[K]): void => void setForm((before) => ({ ...before, [key]: value }));
  const problems = createMemo(() => problemsOf(form()));
  const isRight = (): boolean => Object.keys(problems()).length === 0;
  const name = (): string => told(form().name) || form().name.zh || form().name.en;
  const wouldBe = createMemo((): Rule | undefined => (isRight() ? ruleOf({ ...changeOf(form()), by: props.desk.me, at: 0 }) : undefined));
  const [tried, setTried] = createSignal<RuleForm>();
  const isTried = (): boolean => {
    const last = tried();
    return seeksAlike(was, form()) || (last !== undefined && seeksAlike({ ...last, isNew: false }, form()));
  };
  const seeks = (): boolean => form().isOwn || (props.rule !== undefined && takesWords(props.rule));
  const slow = (key: "any" | "unless"): string | undefined => {
    const pattern = problems()[key];
    if (pattern === undefined) return undefined;
    const work = patternWork(pattern);
    return say(RULES.slow, { pattern, why: work.ok ? "" : ownWords(work.error, inLanguage()) });
  };
  const both = (key: "name" | "why" | "instead", zh: Phrase, en: Phrase, problem: string | undefined, max: number): JSX.Element => (
    <div class="rl-pair">
      <TextField
        label={say(zh)}
        value={form()[key].zh}
        max={max}
        problem={problem}
        onInput={(words) => set(key, { ...form()[key], zh: words })}
      />
      <TextField label={say(en)} value={form()[key].en} max={max} onInput={(words) => set(key, { ...form()[key], en: words })} />
    </div>
  );
  return (
    <section class="scroll rl-page">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (props.may && isRight() && isTried()) void props.onLive(changeOf(form()), name());
        }}
      >
        <header class="rl-head">
          <button type="button" class="btn s quiet icon rl-back" aria-label={say(RULES.toList)} onClick={() => props.onClose()}>
            <Icon name="back" />
          </button>
          <h2>{name() || say(RULES.new)}</h2>
          <Show when={props.may}>
            <span class="push rl-acts">
              <Show when={props.isChanged}>
                <button type="button" class="btn s" onClick={() => props.onBack(name())}>
                  {say(was.isOwn ? RULES.drop : RULES.back)}
                </button>
              </Show>
              <button type="submit" class="btn s primary" aria-disabled={!(isRight() && isTried())}>
                {say(RULES.live)}
              </button>
            </span>
          </Show>
        </header>
        <Show when={props.may && isRight() && !isTried()}>
          <p class="t12 is-warn" role="status">
            {say(RULES.tryFirst)}
          </p>
        </Show>
        <Show when={!form().isOwn}>
          <p class="mid">{told(form().why)}</p>
        </Show>
        <fieldset disabled={!props.may}>
          <Show when={form().isOwn}>
            {both("name", RULES.nameZh, RULES.nameEn, problems().name === undefined ? undefined : say(RULES.needed), 40)}
            {both("why", RULES.whyZh, RULES.whyEn, problems().why === undefined ? undefined : say(RULES.needed), 200)}
            {both("instead", RULES.insteadZh, RULES.insteadEn, undefined, 200)}
            <div class="rl-pair">
              <OneOf
                label={say(RULES.gravity)}
                value={form().gravity}
                options={GRAVITIES}
                onPick={(one) => set("gravity", GRAVITIES.find((other) => other === one) ?? "mid")}
              />
              <OneOf
                label={say(RULES.from)}
                value={form().from}
                options={["agent", "bot"]}
                onPick={(one) => set("from", one === "bot" ? "bot" : "agent")}
              />
            </div>
          </Show>
          <div class="rl-pair">
            <TextField
              label={say(RULES.points)}
              value={form().deduction}
              max={4}
              problem={problems().points === undefined ? undefined : say(RULES.badPoints)}
              onInput={(words) => set("deduction", words.trim())}
            />
            <TextField label={say(RULES.cap)} value={form().cap} max={3} onInput={(words) => set("cap", words.trim())} />
          </div>
          <label class="rl-check">
            <input type="checkbox" checked={form().on} onChange={(event) => set("on", event.currentTarget.checked)} />
            {say(RULES.on)}
          </label>
          <label class="rl-check">
            <input type="checkbox" checked={form().redLine} onChange={(event) => set("redLine", event.currentTarget.checked)} />
            {say(RULES.redLine)}
          </label>
          <Show when={seeks()} fallback={<p class="t12 mid">{say(RULES.noWords)}</p>}>
            <Lines
              label={say(form().isOwn ? RULES.words : RULES.wordsToo)}
              value={form().words}
              problem={problems().seek === undefined ? undefined : say(RULES.needsSeek)}
              onInput={(words) => set("words", words)}
            />
            <Lines label={say(RULES.any)} value={form().any} problem={slow("any")} onInput={(words) => set("any", words)} />
            <Lines label={say(RULES.unless)} value={form().unless} problem={slow("unless")} onInput={(words) => set("unless", words)} />
          </Show>
        </fieldset>
      </form>
      <Bench desk={props.desk} rule={wouldBe()} before={props.rule} onDone={() => setTried(form())} />
    </section>
  );
}

function Lines(props: {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onInput: (value: string) => void;
}): JSX.Element {
  return (
    <label class="field rl-lines">
      {props.label}
      <textarea
        class="t"
        rows={Math.min(8, Math.max(2, linesOf(props.value).length + 1))}
        value={props.value}
        aria-invalid={props.problem === undefined ? undefined : "true"}
        spellcheck={false}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.problem}>
        {(words) => (
          <span class="t12 is-breach" role="alert">
            {words()}
          </span>
        )}
      </Show>
    </label>
  );
}

function OneOf(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (keyof typeof RULES & ("low" | "mid" | "high" | "agent" | "bot"))[];
  readonly onPick: (value: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} class="t" value={props.value} onChange={(event) => props.onPick(event.currentTarget.value)}>
        <For each={props.options}>{(one) => <option value={one}>{say(RULES[one])}</option>}</For>
      </select>
    </div>
  );
}
