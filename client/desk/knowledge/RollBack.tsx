// Saying an older version again: what would be lost of the draft is shown first, and can be had back after. Asks the edge what is said now.
import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from "solid-js";
import { compareArticles } from "../../../shared/domain/compare.ts";
import type { Article } from "../../../shared/domain/knowledge.ts";
import { contentOf } from "../../../shared/domain/review.ts";
import type { ArticleActions, OldVersion } from "../../actions/articleActions.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { createAsked } from "../settings/createAsked.ts";
import { did } from "../ticket/createDeeds.ts";
import { DeedSheet } from "./DeedSheet.tsx";
import { askVersion } from "./doors.ts";
import { packAfter } from "./goldens/beforeDeed.ts";
import { GOLD } from "./goldens/goldenWords.ts";
import type { Names } from "./goldens/moveWords.ts";
import type { Hear } from "./goldens/rehearse.ts";
import { OneDifference } from "./OneDifference.tsx";
import { ROLL_BACK } from "./rollBackWords.ts";
import { KNOW } from "./words.ts";

export interface RollBackProps {
  readonly article: Article;
  readonly old: OldVersion;
  /** Something of it has not reached the room yet. */
  readonly unsent: boolean;
  /** When what was typed is on the shelf. */
  readonly actions: () => Promise<ArticleActions>;
  /** For the golden conversations, which run before. */
  readonly hear: Hear;
  readonly names: Names;
}

export function RollBack(props: RollBackProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const { id } = props.article;
  const newest = createAsked(() => askVersion(id, props.article.version));
  createEffect(
    on(
      () => `${props.article.version} ${props.unsent}`,
      () => void newest.again(),
      { defer: true },
    ),
  );
  /** What stands in the draft and was never published: gone with the draft's words. */
  const lost = createMemo(() => {
    const body = newest.value();
    return body === undefined ? [] : compareArticles(body.article, props.article);
  });
  const rollBack = async (why: string): Promise<void> => {
    const actions = await props.actions();
    const draft = contentOf(props.article);
    const hadWords = lost().length > 0;
    const bringBack = (): void => void did(actions.save(draft), { icon: "done", words: say(ROLL_BACK.broughtBack) });
    const { version } = props.old;
    if (!(await did(actions.rollBack(id, props.old, why)))) return;
    tell({
      icon: "done",
      words: say(KNOW.didRollBack, { n: version }),
      ...(hadWords ? { stays: true, action: { words: say(ROLL_BACK.bringBack), run: bringBack } } : {}),
    });
  };
  return (
    <>
      <button
        type="button"
        class="btn quiet s"
        aria-haspopup="dialog"
        disabled={newest.value() === undefined}
        onClick={() => setAsking(true)}
      >
        {say(KNOW.rollBack)}
      </button>
      <Show when={asking()}>
        <DeedSheet
          title={say(KNOW.rollBack)}
          what={<What next={props.article.version + 1} lost={lost()} />}
          whyWords={say(ROLL_BACK.why)}
          doWords={say(KNOW.rollBack)}
          anyway={say(GOLD.anywayBack)}
          after={async (today) => {
            const { status, version, updatedAt } = props.article;
            return packAfter(today, { ...props.old.article, id, status, version, updatedAt });
          }}
          hear={props.hear}
          names={props.names}
          onDo={(why) => void rollBack(why)}
          onClose={() => setAsking(false)}
        />
      </Show>
    </>
  );
}

function What(props: { readonly next: number; readonly lost: ReturnType<typeof compareArticles> }): JSX.Element {
  return (
    <>
      <p class="t12 mid">{say(KNOW.rollBackWhat, { n: props.next })}</p>
      <Show when={props.lost.length > 0}>
        <div class="lost" role="alert">
          <p class="is-warn">{say(ROLL_BACK.lost)}</p>
          <For each={props.lost}>{(one) => <OneDifference difference={one} />}</For>
        </div>
      </Show>
    </>
  );
}
