// When an article is said: its matter, of what it is true, from when to when, to whom, what it needs. Each change is saved as it is made. Draws.
import { createMemo, type JSX } from "solid-js";
import { ASPECT_NAMES } from "../../../shared/domain/aspects.ts";
import type { Article, Audience, Product } from "../../../shared/domain/knowledge.ts";
import { LANGUAGES } from "../../../shared/domain/languages.ts";
import type { Categories } from "../../../shared/domain/policy.ts";
import { INTENTS, readIntentId } from "../../../shared/domain/taxonomy.ts";
import { CHANNELS, TIERS } from "../../../shared/domain/ticket.ts";
import type { CardChange } from "../../actions/articleActions.ts";
import { Choices } from "../../ui/kit/Choices.tsx";
import { Pick } from "../../ui/kit/Pick.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { attributeWords } from "../ticket/productWords.ts";
import { tierChoice } from "../tierWords.ts";
import { dayOf, momentIn } from "./days.ts";
import { ScopePicker } from "./ScopePicker.tsx";
import { KNOW } from "./words.ts";

const CHANNEL_WORDS = { widget: KNOW.channelWidget, api: KNOW.channelApi } as const;
const NEEDS = ["product", "order"] as const;
const NEED_WORDS = { product: KNOW.needsProduct, order: KNOW.needsOrder } as const;

export function CardFields(props: {
  readonly article: Article;
  readonly products: readonly Product[];
  readonly categories: Categories | undefined;
  /** A function gets the article as it is when it comes to it: a tick just before this one is in there. */
  readonly onChange: (fields: CardChange | ((before: Article) => CardChange)) => void;
}): JSX.Element {
  const hear = (change: (before: Audience) => Audience): void =>
    props.onChange(({ audience }) => {
      const kept = Object.entries(change(audience ?? {})).filter(([, all]) => all !== undefined && all.length > 0);
      return { audience: kept.length === 0 ? undefined : Object.fromEntries(kept) };
    });
  const aspects = (): readonly string[] => [
    ...new Set([...ASPECT_NAMES, ...(props.article.aspect === undefined ? [] : [props.article.aspect])]),
  ];
  return (
    <section class="part" aria-label={say(KNOW.card)}>
      <header>
        <h2>{say(KNOW.card)}</h2>
      </header>
      <div class="form card">
        <div class="two">
          <Pick
            label={say(KNOW.intent)}
            value={props.article.intent}
            options={INTENTS.map((one) => [one.id, told(one)])}
            onPick={(value) => {
              const intent = readIntentId(value);
              if (intent !== undefined) props.onChange({ intent });
            }}
          />
          <Pick
            label={say(KNOW.aspect)}
            value={props.article.aspect ?? ""}
            options={[["", say(KNOW.wholeMatter)], ...aspects().map((one) => [one, attributeWords(one, inLanguage())] as const)]}
            onPick={(value) => props.onChange({ aspect: value === "" ? undefined : value })}
          />
        </div>
        <ScopePicker
          scope={props.article.scope}
          products={props.products}
          categories={props.categories}
          onChange={(scope) => props.onChange({ scope })}
        />
        <div class="two">
          <Day label={say(KNOW.from)} at={props.article.validFrom} onDay={(day) => props.onChange({ validFrom: momentIn(day, false) })} />
          <Day label={say(KNOW.until)} at={props.article.validTo} onDay={(day) => props.onChange({ validTo: momentIn(day, true) })} />
        </div>
        <p class="t12 dim">{say(KNOW.datesHint)}</p>
        <Choices
          label={`${say(KNOW.audience)} · ${say(KNOW.tiers)}`}
          of={TIERS}
          words={tierChoice}
          chosen={props.article.audience?.tiers}
          onChoose={(step) => hear((before) => ({ ...before, tiers: step(before.tiers) }))}
        />
        <Choices
          label={`${say(KNOW.audience)} · ${say(KNOW.channels)}`}
          of={CHANNELS}
          words={(one) => say(CHANNEL_WORDS[one])}
          chosen={props.article.audience?.channels}
          onChoose={(step) => hear((before) => ({ ...before, channels: step(before.channels) }))}
        />
        <Choices
          label={`${say(KNOW.audience)} · ${say(KNOW.languages)}`}
          of={LANGUAGES}
          words={(one) => say(KNOW[one])}
          chosen={props.article.audience?.languages}
          onChoose={(step) => hear((before) => ({ ...before, languages: step(before.languages) }))}
        />
        <p class="t12 dim">{say(KNOW.everybody)}</p>
        <Choices
          label={say(KNOW.needs)}
          of={NEEDS}
          words={(one) => say(NEED_WORDS[one])}
          chosen={props.article.needs}
          onChoose={(step) =>
            props.onChange((before) => {
              const needs = step(before.needs);
              return { needs: needs.length === 0 ? undefined : needs };
            })
          }
        />
        <Pick
          label={say(KNOW.kind)}
          value={props.article.kind ?? "article"}
          options={[
            ["article", say(KNOW.article)],
            ["fact", say(KNOW.fact)],
          ]}
          onPick={(value) => props.onChange({ kind: value === "fact" ? "fact" : undefined })}
        />
      </div>
    </section>
  );
}

function Day(props: { readonly label: string; readonly at: number | undefined; readonly onDay: (day: string) => void }): JSX.Element {
  const day = createMemo(() => dayOf(props.at)); // another change of the article leaves what is being typed here
  return (
    <label class="field">
      <span class="label">{props.label}</span>
      <input class="t" type="date" value={day()} onChange={(event) => props.onDay(event.currentTarget.value)} />
    </label>
  );
}
