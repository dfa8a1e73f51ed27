// One answer being written: its bar, the box, colleagues' carets in it, what is marked in it and why. Binds the box to the article's editor; owns no text.
import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { Stretch, Talk } from "../../../shared/domain/comment.ts";
import { ANSWER_CHARS, type Language } from "../../../shared/domain/knowledge.ts";
import type { Variables } from "../../../shared/domain/policy.ts";
import { variablePlaces } from "../../../shared/domain/sayable.ts";
import type { ArticleEditor, ArticlePerson } from "../../sync/editors.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { createAnswerBox, type AnswerBox, type Formats, type Place, type Spot } from "./answerBox.ts";
import { EDITOR } from "./editorWords.ts";
import { FormatBar } from "./FormatBar.tsx";
import { hueOf } from "./hueOf.ts";
import { KNOW } from "./words.ts";

export interface AnswerEditorProps {
  readonly language: Language;
  readonly editor: ArticleEditor;
  readonly people: readonly ArticlePerson[];
  readonly nameOf: (member: string) => string;
  /** Talks that go on, of either answer. */
  readonly talks: readonly Talk[];
  readonly chosen: string | undefined;
  /** What a comment that is being written speaks of. */
  readonly about: Stretch | undefined;
  /** Undefined: not known yet, so nothing is marked as missing. */
  readonly variables: Variables | undefined;
  readonly pictures: readonly string[];
  readonly mayAddVariable: boolean;
  readonly onAddVariable: (name: string) => void;
  /** About what is selected, or about the whole. */
  readonly onComment: (on: Stretch | undefined) => void;
  /** The caret came into the words of a talk. */
  readonly onChoose: (talk: string) => void;
  /** Gets the way to show a stretch of this answer. */
  readonly onReady: (reveal: (on: Stretch) => void) => void;
  readonly onMoved: () => void;
}

const PLAIN: Formats = { bold: false, link: undefined, list: undefined };

export function AnswerEditor(props: AnswerEditorProps): JSX.Element {
  const { editor, language } = props; // one editor per instance
  const [formats, setFormats] = createSignal(PLAIN);
  const [words, setWords] = createSignal("");
  const [moved, setMoved] = createSignal(0); // carets and marks stand elsewhere after every change
  const [box, setBox] = createSignal<AnswerBox>();
  let host: HTMLDivElement | undefined;
  const mine = createMemo(() => props.talks.flatMap(({ id, begun: { on } }) => (on?.language === language ? [{ id, on }] : [])));
  const places = createMemo(() => {
    moved();
    return mine().flatMap(({ id, on }) => {
      const place = editor.placeOf(on);
      return place === undefined ? [] : [{ id, place }];
    });
  });
  const unknown = createMemo(() => {
    const { variables } = props;
    return variables === undefined ? [] : variablePlaces(words()).filter(({ name }) => !has(variables, name, language));
  });
  onMount(() => {
    if (host === undefined) return;
    const made = createAnswerBox({
      host,
      label: say(KNOW.answerIn, { language: say(KNOW[language]) }),
      lang: language === "zh" ? "zh-CN" : "en",
      placeholder: say(KNOW.answerHint),
      onTyped: (delta) => editor.edit(language, delta),
      onCaret(at) {
        editor.setCaret(at === undefined ? undefined : { language, caret: at });
        const inside = at === undefined ? undefined : places().find(({ place }) => isIn(place, at));
        if (inside !== undefined) props.onChoose(inside.id);
      },
      onFormats: setFormats,
      onChanged() {
        setWords(box()?.letters() ?? "");
        setMoved((was) => was + 1);
        props.onMoved();
      },
    });
    setBox(made);
    const show = (): void => made.show(editor.words(language));
    show();
    props.onReady((on) => {
      const place = editor.placeOf(on);
      if (place !== undefined) made.reveal(place);
    });
    const stops = [
      editor.onChange((where, delta) => {
        if (where === language) made.take(delta);
      }),
      editor.onRenewed(show),
    ];
    onCleanup(() => {
      for (const stop of stops) stop();
      made.close();
    });
  });
  createEffect(() => {
    const all = places();
    const of = (isChosen: boolean): readonly Place[] =>
      all.filter(({ id }) => (id === props.chosen) === isChosen).map(({ place }) => place);
    box()?.mark("comment", of(false));
    const { about } = props;
    const spoken = about?.language === language ? editor.placeOf(about) : undefined;
    box()?.mark("chosen", [...of(true), ...(spoken === undefined ? [] : [spoken])]);
  });
  createEffect(() => box()?.mark("unknown", unknown()));
  const carets = (): readonly { readonly member: string; readonly spot: Spot }[] => {
    moved();
    return props.people.flatMap(({ member, at }) => {
      const spot = at?.language === language ? box()?.spotOf(at.caret) : undefined;
      return spot === undefined ? [] : [{ member, spot }];
    });
  };
  const length = (): number => words().replace(/\n$/, "").length;
  return (
    <div class="answer">
      <FormatBar
        language={language}
        formats={formats()}
        box={box}
        variables={props.variables ?? {}}
        pictures={props.pictures}
        mayAddVariable={props.mayAddVariable}
        onAddVariable={() => props.onAddVariable("")}
        onComment={() => {
          const place = box()?.selected();
          props.onComment(place === undefined ? undefined : editor.stretch(language, place));
        }}
      />
      <div class="box">
        <div
          ref={(el) => {
            host = el;
          }}
        />
        <For each={carets()}>
          {(one) => (
            <span
              class="caret"
              data-hue={hueOf(one.member)}
              style={{ left: `${one.spot.left}px`, top: `${one.spot.top}px`, height: `${one.spot.height}px` }}
            >
              <span class="who t12">{props.nameOf(one.member)}</span>
            </span>
          )}
        </For>
      </div>
      <Unknown
        names={[...new Set(unknown().map((one) => one.name))]}
        mayAdd={props.mayAddVariable}
        onAdd={(name) => props.onAddVariable(name)}
      />
      <Show when={length() > ANSWER_CHARS * 0.8}>
        <p class="t12" classList={{ "is-breach": length() > ANSWER_CHARS, dim: length() <= ANSWER_CHARS }}>
          {length() > ANSWER_CHARS ? say(KNOW.tooLong, { most: ANSWER_CHARS }) : say(KNOW.letters, { n: length(), most: ANSWER_CHARS })}
        </p>
      </Show>
    </div>
  );
}

/** Variables in this answer that the shop has no words for: which, and what can be done. */
function Unknown(props: {
  readonly names: readonly string[];
  readonly mayAdd: boolean;
  readonly onAdd: (name: string) => void;
}): JSX.Element {
  return (
    <For each={props.names}>
      {(name) => (
        <p class="t12 is-breach unknown" role="status">
          <Icon name="alert" />
          <span>{say(EDITOR.unknown, { name: `{${name}}` })}</span>
          <Show when={props.mayAdd} fallback={<span class="dim">{say(EDITOR.askSupervisor)}</span>}>
            <button type="button" class="btn s" onClick={() => props.onAdd(name)}>
              {say(EDITOR.writeIt)}
            </button>
          </Show>
        </p>
      )}
    </For>
  );
}

const isIn = ({ from, to }: Place, at: number): boolean => from <= at && at <= to;

function has(variables: Variables, name: string, language: Language): boolean {
  return Object.hasOwn(variables, name) && (variables[name]?.[language] ?? "") !== "";
}
