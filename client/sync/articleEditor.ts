// An article's answers as a screen edits them. Begins again by itself when the shelf drops its copy (a refusal, a restored room); knows no Y types.
import type { ArticleId } from "../../shared/core/ids.ts";
import type { Comments } from "../../shared/domain/comment.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import type { ArticleEditor, ArticlePerson, WordsStep } from "./editors.ts";
import { openLiveArticle, type LiveArticle } from "./liveArticle.ts";
import type { LiveRoomPorts } from "./liveRoom.ts";

/** Opens the answers for a screen; `ArticleEditor` says what each part does. */
export async function openArticleEditor(ports: LiveRoomPorts, article: ArticleId): Promise<ArticleEditor> {
  const changed = new Set<(language: Language, delta: readonly WordsStep[]) => void>();
  const renewed = new Set<() => void>();
  const saved = new Set<(saved: boolean) => void>();
  const peopled = new Set<(people: readonly ArticlePerson[]) => void>();
  const commented = new Set<(comments: Comments) => void>();
  let people: readonly ArticlePerson[] = [];
  let comments: Comments = {};
  let closed = false;
  let copy = await openLiveArticle(ports, article);
  const bind = (live: LiveArticle): void => {
    const mine = (): boolean => !closed && live === copy;
    live.onChange((language, delta) => {
      if (mine()) for (const tell of changed) tell(language, delta);
    });
    live.onPeople((now) => {
      people = now;
      for (const tell of peopled) tell(now);
    });
    live.onComments((now) => {
      if (live !== copy) return;
      comments = now;
      for (const tell of commented) tell(now);
    });
    live.onSaved((now) => {
      for (const tell of saved) tell(now);
    });
    live.onDropped(() => {
      if (mine()) void beginAgain(live);
    });
  };
  const beginAgain = async (dropped: LiveArticle): Promise<void> => {
    copy = await openLiveArticle(ports, article);
    bind(copy);
    await dropped.close();
    if (closed) return copy.close();
    for (const tell of renewed) tell();
  };
  bind(copy);
  const join = <T>(all: Set<T>, one: T): (() => void) => {
    all.add(one);
    return () => void all.delete(one);
  };
  return {
    words: (language) => copy.words(language),
    edit: (language, delta) => copy.edit(language, delta),
    onChange: (listener) => join(changed, listener),
    onRenewed: (listener) => join(renewed, listener),
    onPeople(listener) {
      listener(people);
      return join(peopled, listener);
    },
    onComments(listener) {
      listener(comments);
      return join(commented, listener);
    },
    stretch: (language, place) => copy.stretch(language, place),
    placeOf: (stretch) => copy.placeOf(stretch),
    onSaved: (listener) => join(saved, listener),
    setCaret: (at) => copy.setCaret(at),
    flush: () => copy.flush(),
    close() {
      closed = true;
      return copy.close();
    },
  };
}
