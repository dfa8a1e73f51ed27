// What to say next and what is still to ask, beside the conversation: each with where it comes from, why, and its key. Draws only.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { Similar } from "../../../../shared/domain/help/answered.ts";
import type { Offer } from "../../../../shared/domain/help/nextBest.ts";
import { textIn } from "../../../../shared/domain/macroWords.ts";
import { plainOf } from "../../../../shared/domain/markdownParts.ts";
import { ForId } from "../../../ui/kit/ForId.tsx";
import { inLanguage, say, told } from "../../../ui/words.ts";
import { dateOf } from "../../inbox/clockWords.ts";
import { foundWhy } from "../productWords.ts";
import { TICKET } from "../words.ts";
import type { HelpModel } from "./createHelp.ts";
import { HELP } from "./helpWords.ts";

export function Offers(props: { readonly model: HelpModel; readonly onUsed: () => void }): JSX.Element {
  const { offers, use } = props.model; // one per ticket
  return (
    <section class="sec" aria-label={say(HELP.suggested)}>
      <header>
        <h2>{say(HELP.suggested)}</h2>
        <Show when={offers().length > 0}>
          <span class="push t12 wide">{say(HELP.pressKeys)}</span>
        </Show>
      </header>
      <Missing {...props} />
      <ForId each={offers()} by={(one) => one.key} fallback={<p class="t12 dim">{say(HELP.none)}</p>}>
        {(one, i) => (
          <button
            type="button"
            class="suggest"
            onClick={() => {
              props.onUsed();
              use(i());
            }}
          >
            <span class="kbd">{i() + 1}</span>
            <span class="cut">
              <span class="h">
                <b class="cut">{titleOf(one())}</b>
              </span>
              <span class="say">{wordsOf(one(), props.model)}</span>
              <span class="for">
                <Why of={one()} nameOf={props.model.of.shop.nameOf} />
              </span>
            </span>
          </button>
        )}
      </ForId>
    </section>
  );
}

function titleOf(one: Offer): string {
  switch (one.kind) {
    case "article":
      return told(one.found.article.title);
    case "macro":
      return say(HELP.macro, { name: one.macro.name });
    case "similar":
      return say(HELP.like, {
        number: one.similar.number > 0 ? say(TICKET.number, { n: one.similar.number }) : dateOf(one.similar.at, Date.now()),
      });
  }
}

function wordsOf(one: Offer, { of, filled }: HelpModel): string {
  const { language } = of.page().ticket.head;
  switch (one.kind) {
    case "article":
      return plainOf(one.found.article.answer[language]);
    case "macro":
      return textIn(one.macro, language);
    case "similar":
      return filled(one.similar.text);
  }
}

const starsOf = ({ stars }: Similar): string | undefined => (stars === undefined ? undefined : say(HELP.stars, { n: stars }));

/** Where it comes from, and why it is offered. */
function Why(props: { readonly of: Offer; readonly nameOf: (member: string) => string }): JSX.Element {
  const article = () => (props.of.kind === "article" ? props.of.found : undefined);
  const macro = () => (props.of.kind === "macro" ? props.of : undefined);
  const similar = () => (props.of.kind === "similar" ? props.of.similar : undefined);
  const dotted = (parts: readonly (string | false)[]): string => parts.filter((one) => one !== false && one !== "").join(" · ");
  const percent = (like: number): number => Math.round(100 * like);
  return (
    <Switch>
      <Match when={article()}>
        {(found) =>
          dotted([
            say(HELP.fromArticle, { title: told(found().article.title), version: found().article.version }),
            foundWhy(found(), inLanguage()),
          ])
        }
      </Match>
      <Match when={macro()}>
        {(one) =>
          dotted([
            say(one().forMatter ? HELP.forMatter : HELP.inWords),
            one().macro.actions.length > 0 && say(HELP.doesToo, { n: one().macro.actions.length }),
          ])
        }
      </Match>
      <Match when={similar()}>
        {(one) =>
          dotted([
            say(HELP.answeredBy, { name: props.nameOf(one().by), time: dateOf(one().at, Date.now()) }),
            say(HELP.alike, { n: percent(one().like) }),
            starsOf(one()) ?? (one().solved && say(HELP.solved)),
            one().sameMatter && say(HELP.sameMatter),
          ])
        }
      </Match>
    </Switch>
  );
}

/** What is still to ask, a button each; the first has a key. */
function Missing(props: { readonly model: HelpModel; readonly onUsed: () => void }): JSX.Element {
  const { missing, ask } = props.model;
  return (
    <Show when={missing().length > 0}>
      <p class="help-missing">
        <span class="t12 mid">{say(HELP.missing)}</span>
        <For each={missing()}>
          {(one, i) => (
            <button
              type="button"
              class="btn s"
              title={told(one.ask)}
              onClick={() => {
                props.onUsed();
                ask(one);
              }}
            >
              <Show when={i() === 0}>
                <kbd class="kbd wide">0</kbd>
              </Show>
              {told(one.name)}
              <Show when={one.isAsked}>
                <span class="dim"> · {say(HELP.asked)}</span>
              </Show>
            </button>
          )}
        </For>
      </p>
    </Show>
  );
}
