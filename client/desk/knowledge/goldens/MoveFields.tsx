// What the bot should do at one message, as fields: a step, what follows it, and what would be right as well. Draws only.
import { createMemo, For, Index, Show, type JSX } from "solid-js";
import { CAUSES } from "../../../../shared/domain/cause.ts";
import type { Expected } from "../../../../shared/domain/dialogues/written.ts";
import { intentOf } from "../../../../shared/domain/taxonomy.ts";
import { Icon } from "../../../ui/icons.tsx";
import { inLanguage, say, told } from "../../../ui/words.ts";
import { GOLD } from "./goldenWords.ts";
import { ASKS, moveWords, ORDER_MATTERS, type Names } from "./moveWords.ts";

type Does = readonly (readonly Expected[])[];
export type Option = readonly [value: string, words: string];

interface MoveFieldsProps {
  /** Which message of the conversation, from 1. */
  readonly n: number;
  readonly does: Does;
  readonly articles: readonly Option[];
  readonly names: Names;
  readonly onChange: (does: Does) => void;
}

const MOST = 6; // of steps, and of ways that are right: what a written dialogue holds
const KINDS = {
  answer: GOLD.answerAny,
  ask: GOLD.askIntent,
  handoff: GOLD.handoff,
  order: GOLD.order,
  smalltalk: GOLD.smalltalk,
  silent: GOLD.silent,
} as const;
type Kind = keyof typeof KINDS;
const SMALL = ["greeting", "thanks_bye", "feedback", "out_of_scope"] as const;

const FRESH: Readonly<Record<Exclude<Kind, "silent">, Expected>> = {
  answer: { did: "answer" },
  ask: { did: "ask", about: "intent", choices: [] },
  handoff: { did: "handoff", causes: [] },
  order: { did: "order" },
  smalltalk: { did: "smalltalk" },
};

export function MoveFields(props: MoveFieldsProps): JSX.Element {
  const sides = (): Does => (props.does.length === 0 ? [[]] : props.does);
  const change = (at: number, side: readonly Expected[] | undefined): void =>
    props.onChange(sides().flatMap((one, i) => (i !== at ? [one] : side === undefined ? [] : [side])));
  return (
    <div class="gold-does">
      <Index each={sides()}>
        {(side, at) => (
          <Side
            {...props}
            side={side()}
            or={at > 0}
            onSide={(next) => change(at, next)}
            onDrop={sides().length > 1 ? () => change(at, undefined) : undefined}
          />
        )}
      </Index>
      <Show when={sides().length < MOST}>
        <button type="button" class="btn quiet s" onClick={() => props.onChange([...sides(), [FRESH.answer]])}>
          <Icon name="plus" />
          {say(GOLD.orElse)}
        </button>
      </Show>
    </div>
  );
}

function Side(
  props: MoveFieldsProps & {
    readonly side: readonly Expected[];
    readonly or: boolean;
    readonly onSide: (side: readonly Expected[]) => void;
    readonly onDrop: (() => void) | undefined;
  },
): JSX.Element {
  const put = (at: number, move: Expected | undefined): void => {
    const side =
      props.side.length === 0 ? (move === undefined ? [] : [move]) : props.side.flatMap((one, i) => (i === at ? (move ?? []) : [one]));
    if (side.length === 0 && props.onDrop !== undefined && move === undefined && props.side.length > 0) props.onDrop();
    else props.onSide(side);
  };
  const shown = (): readonly (Expected | undefined)[] => (props.side.length === 0 ? [undefined] : props.side);
  return (
    <div class="gold-side">
      <Index each={shown()}>
        {(move, at) => (
          <div class="gold-move">
            <Show when={at > 0 || props.or}>
              <span class="t12 dim">{say(at > 0 ? GOLD.alsoDoes : GOLD.or)}</span>
            </Show>
            <OneMove {...props} move={move()} onMove={(next) => put(at, next)} />
            <Show when={shown().length > 1 || props.onDrop !== undefined}>
              <button
                type="button"
                class="btn quiet icon s"
                aria-label={say(GOLD.dropMove)}
                title={say(GOLD.dropMove)}
                onClick={() => (shown().length > 1 ? put(at, undefined) : props.onDrop?.())}
              >
                <Icon name="x" />
              </button>
            </Show>
          </div>
        )}
      </Index>
      <Show when={props.side.length > 0 && props.side.length < MOST}>
        <button type="button" class="btn quiet s" onClick={() => props.onSide([...props.side, FRESH.answer])}>
          <Icon name="plus" />
          {say(GOLD.alsoDoes)}
        </button>
      </Show>
    </div>
  );
}

function OneMove(
  props: Pick<MoveFieldsProps, "n" | "articles" | "names"> & {
    readonly move: Expected | undefined;
    readonly onMove: (move: Expected | undefined) => void;
  },
): JSX.Element {
  const kind = (): Kind => props.move?.did ?? "silent";
  const details = createMemo(() => (props.move === undefined ? [] : detailsOf(props.move, props.articles, props.names)));
  return (
    <>
      <select
        class="t"
        aria-label={say(GOLD.whatBotDoes, { n: props.n })}
        onChange={({ currentTarget: { value } }) => props.onMove(value === "silent" ? undefined : freshOf(value))}
      >
        <For each={Object.entries(KINDS)}>
          {([value, words]) => (
            <option value={value} selected={value === kind()}>
              {say(value === "answer" ? GOLD.answers : value === "ask" ? GOLD.asksBack : words)}
            </option>
          )}
        </For>
      </select>
      <Show when={details().length > 0}>
        <select
          class="t"
          aria-label={say(GOLD.which, { n: props.n })}
          onChange={({ currentTarget: { value } }) => {
            const { move } = props;
            if (move !== undefined && value !== "kept") props.onMove(withDetail(move, value));
          }}
        >
          <For each={details()}>
            {([value, words]) => (
              <option value={value} selected={value === detailOf(props.move)}>
                {words}
              </option>
            )}
          </For>
        </select>
      </Show>
    </>
  );
}

function freshOf(kind: string): Expected {
  return Object.entries(FRESH).find(([one]) => one === kind)?.[1] ?? FRESH.answer;
}

/** The part of a move that the second field shows. `kept`: something it has no choice for; it stays as it is until another is chosen. */
function detailOf(move: Expected | undefined): string {
  switch (move?.did) {
    case undefined:
      return "";
    case "answer":
      if (move.product !== undefined || move.aspect !== undefined || (move.article === undefined && move.intent !== undefined))
        return "kept";
      return move.article ?? "";
    case "ask":
      return move.choices.length > 0 ? "kept" : move.about;
    case "handoff":
      return move.causes.length > 1 ? "kept" : (move.causes[0] ?? "");
    case "order":
      return move.about ?? "";
    case "smalltalk":
      return move.intent ?? "";
  }
}

function withDetail(move: Expected, value: string): Expected {
  switch (move.did) {
    case "answer":
      return value === "" ? FRESH.answer : { did: "answer", article: value };
    case "ask":
      return { did: "ask", about: value === "product" || value === "order" ? value : "intent", choices: [] };
    case "handoff":
      return { did: "handoff", causes: value === "" ? [] : [value] };
    case "order": {
      const about = matters().find((one) => one === value);
      return about === undefined ? FRESH.order : { did: "order", about };
    }
    case "smalltalk": {
      const intent = SMALL.find((one) => one === value);
      return intent === undefined ? FRESH.smalltalk : { did: "smalltalk", intent };
    }
  }
}

const matters = (): readonly (keyof typeof ORDER_MATTERS)[] => ["tracking", "refund", "address", "invoice", "status"];

function detailsOf(move: Expected, articles: readonly Option[], names: Names): readonly Option[] {
  const kept: readonly Option[] = detailOf(move) === "kept" ? [["kept", moveWords(move, names, inLanguage())]] : [];
  const any: Option = ["", say(GOLD.any)];
  switch (move.did) {
    case "answer": {
      const unknown = move.article !== undefined && kept.length === 0 && !articles.some(([id]) => id === move.article);
      return [
        ...kept,
        any,
        ...(unknown && move.article !== undefined ? [[move.article, names.titleOf(move.article)] as const] : []),
        ...articles,
      ];
    }
    case "ask":
      return [...kept, ...Object.entries(ASKS).map(([about, words]): Option => [about, say(words)])];
    case "handoff":
      return [...kept, any, ...Object.entries(CAUSES).map(([cause, words]): Option => [cause, told(words)])];
    case "order":
      return [any, ...matters().map((about): Option => [about, say(ORDER_MATTERS[about])])];
    case "smalltalk":
      return [any, ...SMALL.map((intent): Option => [intent, told(intentOf(intent))])];
  }
}
