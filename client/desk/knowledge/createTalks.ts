// The comments of the article that is open: read from its editor, said by an action, and of what one is being written. Draws nothing.
import { createMemo, createSignal, onCleanup, type Accessor } from "solid-js";
import type { ArticleId } from "../../../shared/core/ids.ts";
import { talksOf, type Comments, type Stretch, type Talk } from "../../../shared/domain/comment.ts";
import type { ArticleActions, Saying } from "../../actions/articleActions.ts";
import type { ArticleEditor } from "../../sync/editors.ts";
import { did } from "../ticket/createDeeds.ts";
import type { About, TalksProps } from "./Talks.tsx";

export interface TalksNow extends Pick<TalksProps, "stands" | "onAbout" | "onBegin" | "onAnswer" | "onDone" | "onTakeBack"> {
  readonly all: Accessor<readonly Talk[]>;
  /** Those that are not over. */
  readonly going: Accessor<readonly Talk[]>;
  readonly about: Accessor<About | undefined>;
  readonly chosen: Accessor<string | undefined>;
  readonly choose: (talk: string | undefined) => void;
  /** Words moved: where they stand is to be asked anew. */
  readonly moved: () => void;
  /** The article is open from now on. */
  readonly follow: (editor: ArticleEditor) => void;
}

/** `settled`: the actions, once what was typed is on the shelf: a comment names letters. */
export function createTalks(id: ArticleId, settled: () => Promise<ArticleActions>): TalksNow {
  const [comments, setComments] = createSignal<Comments>({});
  const [about, setAbout] = createSignal<About>();
  const [chosen, setChosen] = createSignal<string>();
  const [moves, setMoves] = createSignal(0);
  let editor: ArticleEditor | undefined;
  let stop: (() => void) | undefined;
  onCleanup(() => stop?.());
  const all = createMemo(() => talksOf(comments()));
  const comment = (said: Saying): Promise<boolean> => did(settled().then((actions) => actions.comment(id, said)));
  return {
    all,
    going: createMemo(() => all().filter((one) => !one.isResolved)),
    about,
    chosen,
    choose: setChosen,
    moved: () => void setMoves((n) => n + 1),
    follow(opened) {
      stop?.();
      editor = opened;
      stop = opened.onComments(setComments);
    },
    stands(on: Stretch) {
      moves();
      return editor?.placeOf(on) !== undefined;
    },
    onAbout: setAbout,
    async onBegin(text, on) {
      const taken = await comment({ text, ...(on === undefined ? {} : { on }) });
      if (taken) setAbout(undefined);
      return taken;
    },
    onAnswer: (talk, text) => comment({ under: talk.id, text }),
    onDone: (talk, done) => void comment({ under: talk.id, did: done }),
    onTakeBack: (talk, one) => void comment({ under: talk.id, did: "takenBack", of: one.id }),
  };
}
