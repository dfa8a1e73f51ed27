// One language of an article: its title, its answer, how shoppers ask. Draws; the page writes.
import { createMemo, lazy, Show, Suspense, type JSX } from "solid-js";
import type { Article } from "../../../shared/domain/knowledge.ts";
import type { ArticleEditor } from "../../sync/editors.ts";
import { say } from "../../ui/words.ts";
import { Bones } from "../settings/Part.tsx";
import type { AnswerEditorProps } from "./AnswerEditor.tsx";
import { Questions } from "./Questions.tsx";
import { KNOW } from "./words.ts";

const AnswerEditor = lazy(() => import("./AnswerEditor.tsx").then((its) => ({ default: its.AnswerEditor }))); // half a hundred KB: the list comes first

interface TwinProps extends Omit<AnswerEditorProps, "editor"> {
  readonly article: Article;
  readonly editor: ArticleEditor | undefined;
  /** It did not open. */
  readonly failed: boolean;
  readonly onOpen: () => void;
  readonly onTitle: (text: string) => void;
  readonly onQuestions: (make: (now: readonly string[]) => readonly string[]) => void;
}

export function Twin(props: TwinProps): JSX.Element {
  const { language } = props; // one language per instance
  const title = createMemo(() => props.article.title[language]); // another change of the article leaves what is being typed here
  return (
    <section class="twin" aria-label={say(KNOW[language])}>
      <h2 class="t12 dim">{say(KNOW[language])}</h2>
      <input
        class="t title"
        lang={language === "zh" ? "zh-CN" : "en"}
        aria-label={say(KNOW.titleIn, { language: say(KNOW[language]) })}
        value={title()}
        maxLength={120}
        autocomplete="off"
        onChange={(event) => {
          props.onTitle(event.currentTarget.value);
          if (event.currentTarget.value.trim() === "") event.currentTarget.value = props.article.title[language];
        }}
      />
      <Show
        when={props.editor}
        keyed
        fallback={
          <Show when={props.failed} fallback={<Bones />}>
            <div class="asked" role="alert">
              <p>{say(KNOW.editorFailed)}</p>
              <button type="button" class="btn" onClick={() => props.onOpen()}>
                {say(KNOW.again)}
              </button>
            </div>
          </Show>
        }
      >
        {(editor) => (
          <Suspense fallback={<Bones />}>
            <AnswerEditor {...props} editor={editor} />
          </Suspense>
        )}
      </Show>
      <Questions language={language} questions={props.article.questions[language]} onChange={(all) => props.onQuestions(all)} />
    </section>
  );
}
