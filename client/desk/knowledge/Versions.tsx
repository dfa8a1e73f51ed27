// What was published: by whom, when and why; what one says differently from the draft; and the way back to it. Asks the edge: versions are the room's.
import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from "solid-js";
import { compareArticles } from "../../../shared/domain/compare.ts";
import type { Article } from "../../../shared/domain/knowledge.ts";
import { contentOf } from "../../../shared/domain/review.ts";
import type { ArticleActions } from "../../actions/articleActions.ts";
import { say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { createAsked } from "../settings/createAsked.ts";
import { Answered, Part } from "../settings/Part.tsx";
import { askVersion, askVersions } from "./doors.ts";
import type { Names } from "./goldens/moveWords.ts";
import type { Hear } from "./goldens/rehearse.ts";
import { OneDifference } from "./OneDifference.tsx";
import { RollBack } from "./RollBack.tsx";
import { KNOW } from "./words.ts";

interface VersionsProps {
  readonly article: Article;
  readonly mayRollBack: boolean;
  readonly nameOf: (member: string) => string;
  readonly now: number;
  /** Something of it has not reached the room yet. */
  readonly unsent: boolean;
  readonly actions: () => Promise<ArticleActions>;
  /** For the golden conversations, which run before one goes back. */
  readonly hear: Hear;
  readonly names: Names;
}

export function Versions(props: VersionsProps): JSX.Element {
  const id = props.article.id;
  const versions = createAsked(() => askVersions(id));
  const [open, setOpen] = createSignal<number>();
  createEffect(
    on(
      () => `${props.article.version} ${props.unsent}`, // once more when it has been sent
      () => void versions.again(),
      { defer: true },
    ),
  );
  const who = (by: string): string => (by === "edge" ? say(KNOW.byShop) : props.nameOf(by));
  return (
    <Part title={say(KNOW.versions)}>
      <Answered asked={versions}>
        {(all) => {
          const byNumber = createMemo(() => new Map(all().versions.map((one) => [one.version, one])));
          return (
            <ul class="rows versions">
              {/* by number: what is open in one stays when they are asked for again */}
              <For each={[...byNumber().keys()]} fallback={<li class="none dim">{say(KNOW.noVersions)}</li>}>
                {(number) => (
                  <Show when={byNumber().get(number)}>
                    {(one) => (
                      <li>
                        <button
                          type="button"
                          class="version"
                          aria-expanded={open() === number}
                          onClick={() => setOpen(open() === number ? undefined : number)}
                        >
                          <b>{say(KNOW.version, { n: number })}</b>
                          <span class="t12 dim">
                            {who(one().by)} · {momentOf(one().at, props.now)}
                          </span>
                          <Show when={one().from}>{(from) => <span class="tag line">{say(KNOW.rolledBack, { n: from() })}</span>}</Show>
                          <Show when={one().why !== ""}>
                            <span class="why">{one().why}</span>
                          </Show>
                        </button>
                        <Show when={open() === number}>
                          <OneVersion {...props} version={number} />
                        </Show>
                      </li>
                    )}
                  </Show>
                )}
              </For>
            </ul>
          );
        }}
      </Answered>
    </Part>
  );
}

function OneVersion(props: VersionsProps & { readonly version: number }): JSX.Element {
  const id = props.article.id;
  const asked = createAsked(() => askVersion(id, props.version));
  return (
    <div class="diff">
      <Answered asked={asked}>
        {(body) => {
          const differences = createMemo(() => compareArticles(body().article, props.article));
          return (
            <>
              <p class="t12 dim">{say(differences().length === 0 ? KNOW.noDifference : KNOW.against)}</p>
              <For each={differences()}>{(one) => <OneDifference difference={one} />}</For>
              <Show when={props.mayRollBack && differences().length > 0}>
                <RollBack
                  article={props.article}
                  old={{ version: props.version, article: contentOf(body().article) }}
                  unsent={props.unsent}
                  actions={props.actions}
                  hear={props.hear}
                  names={props.names}
                />
              </Show>
            </>
          );
        }}
      </Answered>
    </div>
  );
}
