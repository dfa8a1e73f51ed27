// What may be done with an article where it stands, and what keeps it from being published. Asks the law who may; does nothing itself but by an action.
import { createMemo, createSignal, For, Match, Show, Switch, type JSX } from "solid-js";
import { ANSWER_CHARS, type Article } from "../../../shared/domain/knowledge.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import type { Variables } from "../../../shared/domain/policy.ts";
import { hasChanges, isOut } from "../../../shared/domain/review.ts";
import type { Role } from "../../../shared/domain/team.ts";
import type { ArticleActions } from "../../actions/articleActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { did } from "../ticket/createDeeds.ts";
import { blocksOf, isHardToFind, type Block } from "./blocking.ts";
import type { Names } from "./goldens/moveWords.ts";
import type { Hear } from "./goldens/rehearse.ts";
import { DeedSheet } from "./DeedSheet.tsx";
import { packAfter, packWithout } from "./goldens/beforeDeed.ts";
import { GOLD } from "./goldens/goldenWords.ts";
import { Why } from "./Why.tsx";
import { KNOW } from "./words.ts";

export interface ReviewProps {
  readonly article: Article;
  readonly role: Role;
  readonly variables: Variables | undefined;
  readonly now: number;
  readonly nameOf: (member: string) => string;
  /** When what was typed is on the shelf. */
  readonly actions: () => Promise<ArticleActions>;
  /** The article as it is then. */
  readonly draft: () => Promise<Article>;
  /** For the golden conversations, which run before it is published. */
  readonly hear: Hear;
  readonly names: Names;
}

export function ReviewBar(props: ReviewProps): JSX.Element {
  const mayPublish = (): boolean => roleMay(props.role, "publishArticle");
  const blocks = createMemo(() => blocksOf(props.article, props.variables, props.now));
  const status = () => props.article.status;
  const isSame = (): boolean => isOut(props.article) && status() === "published" && hasChanges(props.article) === false;
  const run = (work: (all: ArticleActions) => ReturnType<ArticleActions["submit"]>, words: string): void =>
    void did(props.actions().then(work), { icon: "done", words });
  const id = props.article.id;
  const [asking, setAsking] = createSignal<"publish" | "archive">();
  const publishWords = (): string =>
    props.article.version > 0 ? say(KNOW.publishAgain, { n: props.article.version + 1 }) : say(KNOW.publish);
  const publish = (why: string): void => run((all) => all.publish(id, why), say(KNOW.didPublish, { n: props.article.version + 1 }));
  const archive = (why: string): void => run((all) => all.archive(id, why), say(KNOW.didArchive));
  const close = (): void => void setAsking(undefined);
  return (
    <>
      <Show when={status() !== "archived" && blocks().length > 0}>
        <div class="blocks">
          <b>{say(KNOW.blocked)}</b>
          <ul>
            <For each={blocks()}>
              {(one) => (
                <li>
                  <Icon name="alert" />
                  {blockWords(one)}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={props.article.deed?.did === "giveBack" && status() === "draft" && props.article.deed}>
        {(deed) => <p class="blocks">{say(KNOW.backWhy, { who: props.nameOf(deed().by), why: deed().why ?? "" })}</p>}
      </Show>
      <div class="acts review">
        <Switch>
          <Match when={status() === "archived"}>
            <Show when={mayPublish()}>
              <button type="button" class="btn" onClick={() => run((all) => all.restore(id), say(KNOW.didRestore))}>
                {say(KNOW.restore)}
              </button>
            </Show>
          </Match>
          <Match when={true}>
            <Show when={mayPublish() && !isSame()}>
              <button
                type="button"
                class="btn"
                classList={{ primary: status() !== "published" || hasChanges(props.article) === true }} // published before prints were kept: nobody knows
                aria-haspopup="dialog"
                disabled={blocks().length > 0}
                onClick={() => setAsking("publish")}
              >
                {publishWords()}
              </button>
            </Show>
            <Show when={status() === "review" && mayPublish()}>
              <Why
                words={say(KNOW.giveBack)}
                label={say(KNOW.giveBackWhy)}
                doWords={say(KNOW.giveBackDo)}
                must
                onDo={(why) => run((all) => all.giveBack(id, why), say(KNOW.didGiveBack))}
              />
            </Show>
            <Show when={status() !== "review" && !isSame()}>
              <button type="button" class="btn" onClick={() => run((all) => all.submit(id), say(KNOW.didSubmit))}>
                {say(KNOW.submit)}
              </button>
            </Show>
            <Show when={status() === "review"}>
              <button type="button" class="btn quiet" onClick={() => void did(props.actions().then((all) => all.takeUp(id)))}>
                {say(KNOW.takeUp)}
              </button>
            </Show>
            <Show when={mayPublish()}>
              <Show
                when={isOut(props.article)}
                fallback={<Why words={say(KNOW.archive)} label={say(KNOW.archiveWhy)} doWords={say(KNOW.archiveDo)} onDo={archive} />} // nobody hears it
              >
                <button type="button" class="btn" aria-haspopup="dialog" onClick={() => setAsking("archive")}>
                  {say(KNOW.archive)}
                </button>
              </Show>
            </Show>
            <span class="t12 dim">
              <Switch>
                <Match when={isSame()}>{say(KNOW.sameAsOut)}</Match>
                <Match when={!mayPublish()}>{say(KNOW.supervisorPublishes)}</Match>
                <Match when={isHardToFind(props.article)}>{say(KNOW.noQuestions)}</Match>
              </Switch>
            </span>
          </Match>
        </Switch>
      </div>
      <Switch>
        <Match when={asking() === "publish"}>
          <DeedSheet
            title={publishWords()}
            whyWords={say(KNOW.publishWhy)}
            doWords={say(KNOW.publish)}
            anyway={say(GOLD.anyway)}
            after={async (today) => packAfter(today, await props.draft())}
            hear={props.hear}
            names={props.names}
            onDo={publish}
            onClose={close}
          />
        </Match>
        <Match when={asking() === "archive"}>
          <DeedSheet
            title={say(KNOW.archive)}
            whyWords={say(KNOW.archiveWhy)}
            doWords={say(KNOW.archiveDo)}
            anyway={say(GOLD.anywayGone)}
            after={async (today) => packWithout(today, id)}
            hear={props.hear}
            names={props.names}
            onDo={archive}
            onClose={close}
          />
        </Match>
      </Switch>
    </>
  );
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case "empty":
      return say(KNOW.emptyAnswer, { language: say(KNOW[block.language]) });
    case "untitled":
      return say(KNOW.untitled, { language: say(KNOW[block.language]) });
    case "long":
      return say(KNOW.tooLongIn, { language: say(KNOW[block.language]), most: ANSWER_CHARS });
    case "variable":
      return say(KNOW.unknownVariable, { name: `{${block.name}}` });
    case "over":
      return say(KNOW.overDates);
    case "dates":
      return say(KNOW.wrongDates);
  }
}
