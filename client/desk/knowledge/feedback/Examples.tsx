// What a thing of the work list comes from: questions as they were asked, conversations behind a complaint, agents' answers, the article's own words. Draws only.
import { For, Show, type JSX } from "solid-js";
import { asId, type ArticleId, type TicketId } from "../../../../shared/core/ids.ts";
import type { Behind } from "../../../../shared/domain/feedback.ts";
import { draftOf, type Gap } from "../../../../shared/domain/gaps.ts";
import type { Article } from "../../../../shared/domain/knowledge.ts";
import { LANGUAGES } from "../../../../shared/domain/languages.ts";
import { plainOf } from "../../../../shared/domain/markdownParts.ts";
import type { Reply, Unanswered } from "../../../../shared/domain/unanswered.ts";
import { Icon } from "../../../ui/icons.tsx";
import { say } from "../../../ui/words.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { ticketAddress } from "../../route.ts";
import { saidWords } from "../../saidWords.ts";
import { Part } from "../../settings/Part.tsx";
import { WHY } from "./complaints.ts";
import { FEED } from "./words.ts";

const SHOWN_MOST = 20; // of the conversations behind a thing

const NO_ID = asId<ArticleId>("none"); // of a draft that is only looked at

export function Asked(props: { readonly questions: readonly Unanswered[]; readonly now: number }): JSX.Element {
  return (
    <Part title={say(FEED.askedHow)}>
      <ul class="rows work-lines">
        <For each={props.questions.slice(0, SHOWN_MOST)}>
          {(one) => (
            <li>
              <span>{saidWords(one.text)}</span>
              <To ticket={one.ticket} at={one.at} now={props.now} />
            </li>
          )}
        </For>
      </ul>
    </Part>
  );
}

/** The agents' best answers, as a draft would have them beside it. */
export function Replies(props: { readonly gap: Gap; readonly now: number }): JSX.Element {
  const best = (): readonly Reply[] => draftOf(props.gap, NO_ID).sources;
  return (
    <Part title={say(FEED.theyWrote)} lead={best().length === 0 ? say(FEED.nobodyWrote) : say(FEED.ofTheirs)}>
      <Show when={best().length > 0}>
        <ul class="rows work-lines">
          <For each={best()}>
            {(one) => (
              <li>
                <span class="pre">{saidWords(one.text)}</span>
                <To ticket={one.ticket} at={one.at} now={props.now} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Part>
  );
}

export function Behinds(props: { readonly tickets: readonly Behind[]; readonly now: number }): JSX.Element {
  return (
    <Part title={say(FEED.behind)}>
      <ul class="rows work-lines">
        <For each={props.tickets.slice(0, SHOWN_MOST)}>
          {(one) => (
            <li>
              <span class="whys">
                <For each={one.why}>
                  {(why) => <span class={`tag ${why === "person" || why === "unhelped" ? "line" : "neg"}`}>{say(WHY[why])}</span>}
                </For>
                <For each={one.notes}>{(note) => <span class="pre">{note}</span>}</For>
              </span>
              <To ticket={one.ticket} at={one.at} now={props.now} />
            </li>
          )}
        </For>
      </ul>
    </Part>
  );
}

/** What an article says now, in both languages. */
export function Heard(props: { readonly article: Article; readonly bare?: boolean }): JSX.Element {
  const words = (): JSX.Element => (
    <For each={LANGUAGES.filter((one) => props.article.answer[one] !== "")}>
      {(language) => (
        <p class="pre work-words" lang={language === "zh" ? "zh-CN" : "en"}>
          {plainOf(props.article.answer[language])}
        </p>
      )}
    </For>
  );
  return (
    <Show when={props.bare !== true} fallback={words()}>
      <Part title={say(FEED.saysNow)}>{words()}</Part>
    </Show>
  );
}

function To(props: { readonly ticket: TicketId; readonly at: number; readonly now: number }): JSX.Element {
  return (
    <a class="work-to t12" href={ticketAddress(props.ticket)}>
      <time>{momentOf(props.at, props.now)}</time>
      {say(FEED.talk)}
      <Icon name="next" />
    </a>
  );
}
