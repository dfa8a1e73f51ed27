// What is said at a place for each matter, where it comes from, what it hides; and the way to write one for exactly there. Draws only.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { Candidate } from "../../../../shared/domain/explain.ts";
import type { ArticleId } from "../../../../shared/core/ids.ts";
import type { Attributes } from "../../../../shared/domain/graph.ts";
import { intentOf, type IntentId } from "../../../../shared/domain/taxonomy.ts";
import { Icon } from "../../../ui/icons.tsx";
import { ForId } from "../../../ui/kit/ForId.tsx";
import { inLanguage, say, told } from "../../../ui/words.ts";
import { articleAddress } from "../../route.ts";
import { Part } from "../../settings/Part.tsx";
import { attributeWords, reasonIn } from "../../ticket/productWords.ts";
import type { Said } from "./answers.ts";
import { GRAPH } from "./graphWords.ts";

export type OnWrite = (intent: IntentId, aspect: string | undefined) => void;

const FIRST = 10; // what a place is may be reached without scrolling past all of it
const PLACE = { wins: GRAPH.wins, covered: GRAPH.covered, general: GRAPH.general, silent: GRAPH.silent } as const;

export function Answers(props: {
  readonly said: readonly Said[];
  readonly silent: readonly IntentId[];
  /** Of the place: how an attribute's value is said in the reader's language. */
  readonly attributes: Attributes;
  /** Undefined: nothing can be written for exactly here. */
  readonly onWrite: OnWrite | undefined;
}): JSX.Element {
  const [isWhole, setWhole] = createSignal(false);
  const shown = (): readonly Said[] => (isWhole() ? props.said : props.said.slice(0, FIRST));
  return (
    <Part title={say(GRAPH.said)} lead={say(GRAPH.saidLead)}>
      <ul class="rows said">
        <ForId
          each={shown()}
          by={({ intent, aspect }) => JSON.stringify([intent, aspect])}
          fallback={<li class="none dim">{say(GRAPH.nothingSaid)}</li>}
        >
          {(one) => <SaidRow said={one()} attributes={props.attributes} onWrite={props.onWrite} />}
        </ForId>
      </ul>
      <Show when={shown().length < props.said.length}>
        <button type="button" class="btn" onClick={() => setWhole(true)}>
          {say(GRAPH.all, { n: props.said.length })}
        </button>
      </Show>
      <Show when={props.silent.length > 0}>
        <details class="rest">
          <summary>{say(GRAPH.silentOn, { n: props.silent.length })}</summary>
          <p class="t12 dim">{say(GRAPH.silentMore)}</p>
          <div class="askings">
            <For each={props.silent}>
              {(id) => (
                <button type="button" class="btn s" disabled={props.onWrite === undefined} onClick={() => props.onWrite?.(id, undefined)}>
                  <Icon name="plus" />
                  {told(intentOf(id))}
                </button>
              )}
            </For>
          </div>
        </details>
      </Show>
    </Part>
  );
}

/** «商品属性 · 缩水» */
function matterWords(intent: IntentId, aspect: string | undefined): string {
  return aspect === undefined ? told(intentOf(intent)) : `${told(intentOf(intent))} · ${attributeWords(aspect, inLanguage())}`;
}

function SaidRow(props: { readonly said: Said; readonly attributes: Attributes; readonly onWrite: OnWrite | undefined }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const winner = () => props.said.winner;
  const matter = (): string => matterWords(props.said.intent, props.said.aspect);
  const onWrite = () => (props.said.own ? undefined : props.onWrite);
  return (
    <li>
      <span class="matter">
        <b>{matter()}</b>
        <Show when={winner()} fallback={<span class="t12 dim">{why(props.said.others[0], props.attributes)}</span>}>
          {(one) => <ArticleLink id={one().article.id} title={told(one().article.title)} />}
        </Show>
      </span>
      <Show when={winner()} fallback={<span class="tag neg fit">{say(GRAPH.noAnswer)}</span>}>
        {(one) => (
          <span class={`tag fit ${props.said.own ? "pos" : "line"}`}>
            {props.said.own ? say(GRAPH.own) : say(GRAPH.inherited, { where: whereWords(one(), props.attributes) })}
          </span>
        )}
      </Show>
      <span class="acts fit">
        <Show when={props.said.others.length > 0}>
          <button type="button" class="btn quiet s" aria-expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
            {say(GRAPH.hides, { n: props.said.others.length })}
            <Icon name="down" />
          </button>
        </Show>
        <Show when={onWrite()}>
          {(write) => (
            <button
              type="button"
              class="btn quiet icon s"
              aria-label={say(GRAPH.writeFor, { what: matter() })}
              title={say(GRAPH.writeHere)}
              onClick={() => write()(props.said.intent, props.said.aspect)}
            >
              <Icon name="plus" />
            </button>
          )}
        </Show>
      </span>
      <Show when={isOpen()}>
        <ol class="chain">
          <For each={props.said.others}>
            {(one) => (
              <li>
                <span class={`tag ${one.place === "silent" ? "neg" : "line"}`}>{say(PLACE[one.place])}</span>
                <span class="cut">
                  <ArticleLink id={one.article.id} title={told(one.article.title)} />{" "}
                  <span class="t12 dim">{why(one, props.attributes)}</span>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </li>
  );
}

function why(one: Candidate | undefined, attributes: Attributes): string {
  return one === undefined ? "" : `${whereWords(one, attributes)} · ${reasonIn(one.why, inLanguage())}`;
}

/** «面料 = 棉麻», «Category Shirts»; a value as the place itself says it. */
function whereWords({ article: { scope }, at }: Candidate, attributes: Attributes): string {
  if (scope.at !== "attribute") return reasonIn(at, inLanguage());
  const has = Object.hasOwn(attributes, scope.name) ? attributes[scope.name] : undefined;
  return `${attributeWords(scope.name, inLanguage())} = ${has === undefined ? scope.value : told(has)}`;
}

function ArticleLink(props: { readonly id: ArticleId; readonly title: string }): JSX.Element {
  return (
    <a class="to-article" href={articleAddress(props.id)}>
      {props.title}
    </a>
  );
}
