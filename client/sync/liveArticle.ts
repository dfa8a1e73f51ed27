// The answers of an article, open for editing: two formatted texts as deltas, the carets of colleagues in each, and what was said of them. Knows the
// article; the line and the shelf are liveRoom.ts. Comments are only read here: an action makes them.
import type * as Y from "yjs";
import { isPlain } from "../../shared/core/check.ts";
import type { ArticleId } from "../../shared/core/ids.ts";
import { answerOf, readArticleDoc, readComments, watchComments } from "../../shared/doc/articleDoc.ts";
import type { Comments, Stretch } from "../../shared/domain/comment.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import { LANGUAGES } from "../../shared/domain/languages.ts";
import { articleDocName } from "../../shared/domain/names.ts";
import type { ArticlePerson, WordsStep } from "./editors.ts";
import { caretIn, caretOut, openLiveRoom, othersIn, TYPED, type LiveRoomPorts } from "./liveRoom.ts";
import { placeOf, stretchOf, type Place } from "../../shared/doc/stretch.ts";

/** One open copy of the answers. It lives until closed, or until the shelf drops the copy (`onDropped`): then open another. */
export interface LiveArticle {
  readonly words: (language: Language) => readonly WordsStep[];
  readonly edit: (language: Language, delta: readonly WordsStep[]) => void;
  /** Somebody else changed an answer. */
  readonly onChange: (listener: (language: Language, delta: readonly WordsStep[]) => void) => void;
  readonly onPeople: (listener: (people: readonly ArticlePerson[]) => void) => void;
  /** Tells at once, and whenever somebody said more. */
  readonly onComments: (listener: (comments: Comments) => void) => void;
  readonly stretch: (language: Language, place: Place) => Stretch | undefined;
  readonly placeOf: (stretch: Stretch) => Place | undefined;
  readonly onDropped: (listener: () => void) => void;
  readonly onSaved: (listener: (saved: boolean) => void) => void;
  readonly setCaret: (at: ArticlePerson["at"]) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the answers of an article that is there, from the shelf alone when there is no line. */
export async function openLiveArticle(ports: LiveRoomPorts, article: ArticleId): Promise<LiveArticle> {
  const written = { what: "answer", text: wordsOf, isOver: () => false } as const;
  const room = await openLiveRoom(ports, articleDocName(article), written);
  const textIn = (language: Language): Y.Text => answerOf(room.doc, language);
  const caretOf = (state: Readonly<Record<string, unknown>>): ArticlePerson["at"] => {
    const at = state["caret"];
    const language = LANGUAGES.find((one) => isPlain(at) && one === at["in"]);
    const caret = language === undefined || !isPlain(at) ? undefined : caretIn(at["place"], textIn(language));
    return language === undefined || caret === undefined ? undefined : { language, caret };
  };
  return {
    words: (language) => stepsOf(textIn(language).toDelta()),
    edit: (language, delta) => room.doc.transact(() => textIn(language).applyDelta([...delta]), TYPED),
    onChange(listener) {
      for (const language of LANGUAGES)
        textIn(language).observe((event) => {
          if (event.transaction.origin !== TYPED) listener(language, stepsOf(event.delta));
        });
    },
    onPeople(listener) {
      const tell = (): void => listener(othersIn(room).map(({ member, state }) => ({ member, at: caretOf(state) })));
      room.awareness.on("change", tell);
      for (const language of LANGUAGES) textIn(language).observe(tell); // carets move along with the letters before them
      tell();
    },
    onComments(listener) {
      const tell = (): void => listener(readComments(room.doc));
      watchComments(room.doc, tell);
      tell();
    },
    stretch: (language, place) => stretchOf(textIn(language), language, place),
    placeOf: (stretch) => placeOf(textIn(stretch.language), stretch),
    onDropped: room.onDropped,
    onSaved: room.onSaved,
    setCaret: (at) =>
      room.awareness.setLocalStateField(
        "caret",
        at === undefined ? null : { in: at.language, place: caretOut(textIn(at.language), at.caret) },
      ),
    flush: room.flush,
    close: room.close,
  };
}

/** What an edit is called in the drawer, should the room refuse it: the words themselves, to copy. */
function wordsOf(doc: Y.Doc): string {
  const article = readArticleDoc(doc);
  return article.ok ? [article.value.answer.zh, article.value.answer.en].filter((one) => one !== "").join("\n\n") : "";
}

const stepsOf = (delta: unknown): readonly WordsStep[] =>
  Array.isArray(delta) ? delta.filter((one): one is WordsStep => isPlain(one)) : [];
