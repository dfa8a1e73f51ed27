// A golden conversation as a form: what the shopper says, what the bot should do, and a try that fills it in. Writes nothing itself.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import type { Article, Product } from "../../../../shared/domain/knowledge.ts";
import { isOut } from "../../../../shared/domain/review.ts";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { inLanguage, say, told } from "../../../ui/words.ts";
import type { Turned } from "../../session/ask.ts";
import { Refused } from "../../session/Refused.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { asItGoes, formOf, goldenOf, newTurn, ranBy, wrongIn, type GoldenForm as Form, type TurnField } from "./goldenForm.ts";
import { GOLD } from "./goldenWords.ts";
import { isAsWritten } from "./GoldenTurns.tsx";
import type { Names } from "./moveWords.ts";
import { TurnFields } from "./TurnFields.tsx";

export interface GoldenFormProps {
  readonly of: WrittenDialogue | undefined;
  readonly id: string;
  readonly articles: readonly Article[];
  readonly products: readonly Product[];
  readonly names: Names;
  /** It was made from a shopper's own words: no line may name somebody. */
  readonly strict?: boolean;
  /** Plays it with what is published now; undefined where there is no ear at hand. Gives words where it could not. */
  readonly onTry?: (golden: WrittenDialogue) => Promise<readonly GoldenTurn[] | string>;
  readonly problem: Turned | undefined;
  readonly held: boolean;
  readonly onSave: (golden: WrittenDialogue) => void;
  readonly onCancel: () => void;
}

/** Its moves are right now; words it was to say may still be missing. */
const taken = (one: GoldenTurn): GoldenTurn => ({
  ...one,
  right: one.missing.length + one.unwanted.length === 0 && !one.astray,
  wanted: one.did,
});

export function GoldenForm(props: GoldenFormProps): JSX.Element {
  const [form, setForm] = createSignal<Form>(formOf(props.of, inLanguage()));
  const [pressed, setPressed] = createSignal(false);
  const [went, setWent] = createSignal<ReadonlyMap<number, GoldenTurn>>(new Map());
  const [trouble, setTrouble] = createSignal<string>();
  const set = (change: Partial<Form>): void => void setForm((before) => ({ ...before, ...change }));
  const turn = (key: number, change: Partial<TurnField>): void => {
    set({ turns: form().turns.map((one) => (one.key === key ? { ...one, ...change } : one)) });
    setWent(new Map()); // what came belongs to what was written
  };
  /** What the bot does now is what it should do: of one message, or of all. */
  const take = (only?: number): void => {
    setForm((before) => asItGoes(before, went(), only));
    setWent((before) => new Map([...before].map(([key, one]) => [key, only === undefined || only === key ? taken(one) : one])));
  };
  const wrong = () => (pressed() ? wrongIn(form(), props.strict === true) : []);
  const dialogue = (): WrittenDialogue | undefined => {
    setPressed(true);
    return wrong().length > 0 ? undefined : goldenOf(form(), props.id, props.of);
  };
  const save = (): void => {
    const golden = dialogue();
    if (golden !== undefined) props.onSave(golden);
  };
  const tryNow = async (): Promise<void> => {
    const unnamed = form().shows.trim() === "";
    const golden = goldenOf(unnamed ? { ...form(), shows: "…" } : form(), props.id, props.of);
    if (golden === undefined) return void setPressed(true);
    const gave = await props.onTry?.(golden);
    setTrouble(typeof gave === "string" ? gave : undefined);
    if (gave !== undefined && typeof gave !== "string") setWent(ranBy(form(), gave));
  };
  const articles = () => props.articles.filter(isOut).map((one) => [one.id, told(one.title)] as const);
  return (
    <form
      class="form gold-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={say(GOLD.name)}
        value={form().shows}
        onInput={(shows) => set({ shows })}
        hint={say(GOLD.nameHint)}
        problem={wrong().some((one) => one.at === "shows") ? say(GOLD.wrongName) : undefined}
        max={200}
        focus
      />
      <div class="two">
        <Pick
          label={say(GOLD.language)}
          value={form().language}
          options={[
            ["zh", say(GOLD.zh)],
            ["en", say(GOLD.en)],
          ]}
          onPick={(language) => set({ language: language === "en" ? "en" : "zh" })}
        />
        <Pick
          label={say(GOLD.page)}
          value={form().page}
          options={[["", say(GOLD.noPage)], ...props.products.map((one) => [one.id, told(one.title)] as const)]}
          onPick={(page) => set({ page })}
        />
      </div>
      <ol class="gold-fields">
        <For each={form().turns.map((one) => one.key)}>
          {(key, i) => (
            <Show when={form().turns.find((one) => one.key === key)}>
              {(one) => (
                <TurnFields
                  n={i() + 1}
                  turn={one()}
                  alone={form().turns.length === 1}
                  wrong={wrong().find((each) => each.at === key)}
                  went={went().get(key)}
                  articles={articles()}
                  names={props.names}
                  onChange={(change) => turn(key, change)}
                  onAsNow={() => take(key)}
                  onDrop={() => set({ turns: form().turns.filter((each) => each.key !== key) })}
                />
              )}
            </Show>
          )}
        </For>
      </ol>
      <Show when={wrong().some((one) => one.at === "turns")}>
        <p class="t12 is-breach" role="alert">
          {say(GOLD.noMessages)}
        </p>
      </Show>
      <div class="acts">
        <button type="button" class="btn s" onClick={() => set({ turns: [...form().turns, newTurn(form().turns)] })}>
          <Icon name="plus" />
          {say(GOLD.addMessage)}
        </button>
        <button type="button" class="btn quiet s" onClick={() => set({ turns: [...form().turns, newTurn(form().turns, "taps")] })}>
          {say(GOLD.addTap)}
        </button>
        <Show when={props.onTry !== undefined}>
          <button type="button" class="btn s push" onClick={() => void tryNow()}>
            {say(GOLD.tryNow)}
          </button>
        </Show>
        <Show when={[...went().values()].some((one) => !isAsWritten(one))}>
          <button type="button" class="btn quiet s" onClick={() => take()}>
            {say(GOLD.allAsNow)}
          </button>
        </Show>
      </div>
      <p class="t12 is-warn" role="status">
        {trouble()}
      </p>
      <Refused problem={props.problem} />
      <div class="acts">
        <button type="submit" class="btn primary" disabled={props.held}>
          {say(GOLD.save)}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onCancel()}>
          {say(GOLD.cancel)}
        </button>
      </div>
    </form>
  );
}
