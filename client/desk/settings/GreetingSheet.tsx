// One greeting as a form: when, what, to whom, and beside it what is seen on a page one names. Writes nothing itself.
import { createMemo, createSignal, createUniqueId, Show, type JSX } from "solid-js";
import { categoryTitle } from "../../../shared/domain/categories.ts";
import type { Greeting } from "../../../shared/domain/greeting.ts";
import type { AnswerPack } from "../../../shared/domain/knowledge.ts";
import { LANGUAGES } from "../../../shared/domain/languages.ts";
import { Pick, type Option } from "../../ui/kit/Pick.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { inLanguage, say, told, type Phrase } from "../../ui/words.ts";
import { formOf, greetingOf, NEW_GREETING, tryOn, wrongIn, type GreetingForm, type WrongField } from "./greetingForm.ts";
import { GREET, WHY } from "./greetingWords.ts";
import { Part } from "./Part.tsx";

interface SheetProps {
  readonly of: Greeting | undefined;
  readonly id: string;
  readonly pack: AnswerPack;
  readonly onSave: (rule: Greeting) => Promise<boolean>;
  readonly onRemove: (rule: Greeting) => void;
  readonly onClose: () => void;
}

export function GreetingSheet(props: SheetProps): JSX.Element {
  const [form, setForm] = createSignal<GreetingForm>(props.of === undefined ? NEW_GREETING : formOf(props.of));
  const [tried, setTried] = createSignal(false);
  const set = (change: Partial<GreetingForm>): void => void setForm((before) => ({ ...before, ...change }));
  const problem = (field: WrongField, words: Phrase): string | undefined =>
    tried() && wrongIn(form()).includes(field) ? say(words) : undefined;
  const text = (
    key: "name" | "page" | "zh" | "en",
    label: Phrase,
    more: { hint?: Phrase; problem?: string | undefined; max?: number } = {},
  ) => (
    <TextField
      label={say(label)}
      value={form()[key]}
      onInput={(value) => set({ [key]: value })}
      hint={more.hint === undefined ? undefined : say(more.hint)}
      problem={more.problem}
      max={more.max ?? 140}
    />
  );
  const products = (): readonly Option[] => props.pack.products.map((one) => [one.id, told(one.title)] as const);
  const categories = (): readonly Option[] =>
    [...new Set([...props.pack.products.map((one) => one.category), ...Object.keys(props.pack.categories ?? {})])].map(
      (one) => [one, categoryTitle(one, props.pack.categories, inLanguage())] as const,
    );
  const articles = (): readonly Option[] =>
    props.pack.articles.filter((one) => one.status === "published").map((one) => [one.id, told(one.title)] as const);
  const save = async (): Promise<void> => {
    setTried(true);
    const rule = greetingOf(form(), props.id);
    if (rule !== undefined && (await props.onSave(rule))) props.onClose();
  };
  return (
    <Sheet title={props.of?.name ?? say(GREET.title)} close={say(GREET.close)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {text("name", GREET.name, { problem: problem("name", GREET.wrongName), max: 60 })}
        <Part title={say(GREET.whenTitle)}>
          {text("page", GREET.page, { hint: GREET.pageHint, max: 200 })}
          <div class="two">
            <Pick
              label={say(GREET.product)}
              value={form().product}
              options={[["", say(GREET.any)], ...products()]}
              onPick={(product) => set({ product })}
            />
            <Pick
              label={say(GREET.category)}
              value={form().category}
              options={[["", say(GREET.any)], ...categories()]}
              onPick={(category) => set({ category })}
            />
            <TextField
              label={say(GREET.seconds)}
              type="number"
              value={form().seconds}
              onInput={(seconds) => set({ seconds })}
              problem={problem("seconds", GREET.wrongSeconds)}
            />
            <TextField
              label={say(GREET.basket)}
              type="number"
              value={form().basket}
              onInput={(basket) => set({ basket })}
              problem={problem("basket", GREET.wrongBasket)}
            />
          </div>
          <Pick
            label={say(GREET.order)}
            value={form().order}
            options={[
              ["", say(GREET.any)],
              ["late", say(GREET.late)],
              ["refunded", say(GREET.refunded)],
            ]}
            onPick={(order) => set({ order: order === "late" || order === "refunded" ? order : "" })}
          />
        </Part>
        <Part title={say(GREET.sayTitle)}>
          <Pick
            label={say(GREET.article)}
            value={form().article}
            options={[["", say(GREET.ownText)], ...articles()]}
            onPick={(article) => set({ article })}
          />
          <Show when={form().article === ""}>
            {text("zh", GREET.zh, { problem: problem("words", GREET.wrongWords) })}
            {text("en", GREET.en, { problem: problem("words", GREET.wrongWords) })}
          </Show>
        </Part>
        <Part title={say(GREET.toWhom)}>
          <div class="two">
            <Pick
              label={say(GREET.language)}
              value={form().language}
              options={[["", say(GREET.any)], ...LANGUAGES.map((one) => [one, say(GREET[one])] as const)]}
              onPick={(chosen) => set({ language: LANGUAGES.find((one) => one === chosen) ?? "" })}
            />
            <Pick
              label={say(GREET.who)}
              value={form().who}
              options={[
                ["", say(GREET.everybody)],
                ["visitors", say(GREET.visitors)],
                ["customers", say(GREET.customers)],
              ]}
              onPick={(who) => set({ who: who === "visitors" || who === "customers" ? who : "" })}
            />
            <Day label={GREET.from} value={form().from} onChoose={(from) => set({ from })} />
            <Day label={GREET.to} value={form().to} onChoose={(to) => set({ to })} problem={problem("dates", GREET.wrongDates)} />
          </div>
          <div class="choices">
            <label>
              <input type="checkbox" checked={form().on} onChange={(event) => set({ on: event.currentTarget.checked })} />
              {say(GREET.on)}
            </label>
          </div>
        </Part>
        <Preview form={form()} id={props.id} pack={props.pack} products={products()} />
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(GREET.save)}
          </button>
          <Show when={props.of}>
            {(rule) => (
              <button
                type="button"
                class="btn quiet"
                onClick={() => {
                  props.onRemove(rule());
                  props.onClose();
                }}
              >
                {say(GREET.remove)}
              </button>
            )}
          </Show>
        </div>
      </form>
    </Sheet>
  );
}

/** The rules as they would be with this one, asked about one page. */
function Preview(props: {
  readonly form: GreetingForm;
  readonly id: string;
  readonly pack: AnswerPack;
  readonly products: readonly Option[];
}): JSX.Element {
  const [path, setPath] = createSignal(props.form.page === "" ? "/" : props.form.page);
  const [product, setProduct] = createSignal(props.form.product);
  const [seconds, setSeconds] = createSignal("60");
  const [basket, setBasket] = createSignal("");
  const rule = createMemo(() => greetingOf(props.form, props.id));
  const seen = createMemo(() => {
    const now = rule();
    const others = props.pack.greetings ?? [];
    const greetings =
      now === undefined
        ? others
        : others.some((one) => one.id === props.id)
          ? others.map((one) => (one.id === props.id ? now : one))
          : [...others, now];
    const trial = {
      path: path(),
      product: product(),
      seconds: Number(seconds()) || 0,
      basket: basket() === "" ? undefined : Number(basket()),
      language: props.form.language === "" ? inLanguage() : props.form.language,
    };
    return tryOn({ ...props.pack, greetings }, now, trial, Date.now());
  });
  const why = (): string => {
    const found = seen();
    if (found.why === "other") return say(GREET.instead, { name: found.said?.rule.name ?? "" });
    return found.why === undefined ? "" : say(WHY[found.why]);
  };
  return (
    <Part title={say(GREET.preview)}>
      <div class="two">
        <TextField label={say(GREET.path)} value={path()} onInput={setPath} max={200} />
        <Pick label={say(GREET.product)} value={product()} options={[["", say(GREET.any)], ...props.products]} onPick={setProduct} />
        <TextField label={say(GREET.seconds)} type="number" value={seconds()} onInput={setSeconds} />
        <TextField label={say(GREET.basket)} type="number" value={basket()} onInput={setBasket} />
      </div>
      <p role="status">
        <b>{seen().said?.text ?? say(GREET.nothing)}</b> <span class="t12 mid">{why()}</span>
      </p>
    </Part>
  );
}

function Day(props: {
  readonly label: Phrase;
  readonly value: string;
  readonly onChoose: (day: string) => void;
  readonly problem?: string | undefined;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{say(props.label)}</label>
      <input id={id} class="t" type="date" value={props.value} onInput={(event) => props.onChoose(event.currentTarget.value)} />
      <Show when={props.problem}>{(words) => <p class="hint is-breach">{words()}</p>}</Show>
    </div>
  );
}
