// One article: where it stands and what may be done, both answers side by side, when it is said, versions, and a try. Binds its parts to actions and editor.
import { createEffect, createMemo, createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { ArticleId } from "../../../shared/core/ids.ts";
import type { Stretch, Talk } from "../../../shared/domain/comment.ts";
import type { Article, Language } from "../../../shared/domain/knowledge.ts";
import { LANGUAGES } from "../../../shared/domain/languages.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { isOut, standingAt } from "../../../shared/domain/review.ts";
import type { ArticleActions, CardChange } from "../../actions/articleActions.ts";
import type { ArticleEditor, ArticlePerson } from "../../sync/editors.ts";
import { Icon } from "../../ui/icons.tsx";
import { live, liveWhole } from "../../ui/live.ts";
import { createWide } from "../../ui/wide.ts";
import { inLanguage, say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { articleAddress } from "../route.ts";
import type { ShopNow } from "../shopNow.ts";
import { did } from "../ticket/createDeeds.ts";
import { CardFields } from "./CardFields.tsx";
import { namesOf } from "./goldens/moveWords.ts";
import type { Hear } from "./goldens/rehearse.ts";
import { Comments } from "./Comments.tsx";
import { COMMENT } from "./commentWords.ts";
import { createTalks } from "./createTalks.ts";
import { EDITOR } from "./editorWords.ts";
import { isChanged } from "./list.ts";
import { ReviewBar } from "./ReviewBar.tsx";
import { Sources } from "./Sources.tsx";
import { STANDING } from "./standingWords.ts";
import { TryIt } from "./TryIt.tsx";
import { Twin } from "./Twin.tsx";
import { VariableSheet } from "./VariableSheet.tsx";
import { Versions } from "./Versions.tsx";
import { KNOW } from "./words.ts";

const MARGIN_FROM_PX = 1_440; // both languages and a margin beside list and rail

export interface ArticlePageProps {
  readonly id: ArticleId;
  readonly article: Article;
  readonly articles: readonly Article[];
  readonly desk: Desk;
  readonly actions: Promise<ArticleActions>;
  readonly shop: ShopNow;
  readonly now: number;
  readonly offline: boolean;
  readonly unsent: boolean;
  readonly hear: Hear;
}

export function ArticlePage(props: ArticlePageProps): JSX.Element {
  const { id, desk } = props; // one article per instance
  const policy = live<Policy | undefined>(desk.queries.policy, undefined);
  const products = liveWhole(desk.queries.products, []);
  const [people, setPeople] = createSignal<readonly ArticlePerson[]>([]);
  const [isSaved, setSaved] = createSignal(true);
  const [editor, setEditor] = createSignal<ArticleEditor>();
  const [failed, setFailed] = createSignal(false);
  const [naming, setNaming] = createSignal<string>(); // the variable whose words are asked
  const settled = async (): Promise<ArticleActions> => {
    await editor()?.flush(); // what is published, or spoken of, is what stands on the screen
    return props.actions;
  };
  const talks = createTalks(id, settled);
  const reveals = new Map<Language, (on: Stretch) => void>();
  const isWide = createWide(MARGIN_FROM_PX);
  const [asked, setAsked] = createSignal<boolean>(); // for the comments, or without them; undefined: by themselves
  const [had, setHad] = createSignal(false); // a margin that was there stays when the last talk is over
  createEffect(() => {
    if (talks.going().length > 0) setHad(true);
  });
  const isShown = (): boolean => asked() ?? (isWide() && had());
  const beginComment = (on: Stretch | undefined): void => {
    talks.onAbout({ on });
    setAsked(true);
  };
  const closeComments = (): void => {
    talks.onAbout(undefined);
    setAsked(false);
  };
  const showTalk = (talk: Talk): void => {
    const { on } = talk.begun;
    talks.choose(talk.id);
    if (!isWide()) setAsked(false); // the sheet covers what is to be seen
    if (on !== undefined) requestAnimationFrame(() => reveals.get(on.language)?.(on));
  };
  const keepVariable: Parameters<typeof VariableSheet>[0]["onKeep"] = async (name, words) =>
    did(
      desk.shopActions().then((all) => all.putVariable(name, words)),
      { icon: "done", words: say(EDITOR.keptVariable, { name: `{${name}}` }) },
    );
  let gone = false;
  const openEditor = (): void => {
    setFailed(false);
    desk.sync.openArticle(id).then(
      (one) => {
        if (gone) return void one.close();
        one.onPeople((all) => setPeople(all));
        talks.follow(one);
        one.onSaved(setSaved);
        setEditor(one);
      },
      () => setFailed(true), // its script or its text cannot be read now
    );
  };
  onMount(openEditor);
  onCleanup(() => {
    gone = true;
    void editor()?.close();
  });
  const others = createMemo(() => [
    ...new Set(
      people()
        .map((one) => one.member)
        .filter((one) => one !== desk.me),
    ),
  ]);
  const change = (fields: CardChange | ((before: Article) => CardChange)): void =>
    void did(props.actions.then((all) => all.edit(id, fields)));
  const retitle = (language: Language, text: string): void => {
    if (text.trim() !== "") change((before) => ({ title: { ...before.title, [language]: text } }));
  };
  const draft = async (): Promise<Article> => {
    await settled();
    return (await desk.asked.article(id)) ?? props.article;
  };
  return (
    <main class="know-page scroll" aria-label={told(props.article.title)}>
      <h1 class="sr">{told(props.article.title)}</h1>
      <header class="know-head">
        <a class="btn quiet icon only-narrow flex" href={articleAddress("list")} aria-label={say(KNOW.back)}>
          <Icon name="back" />
        </a>
        <span class={`tag ${STANDING[standingAt(props.article, props.now)].tag}`}>
          {say(STANDING[standingAt(props.article, props.now)].words)}
        </span>
        <Show when={isChanged(props.article)}>
          <span class="tag line">{say(KNOW.changed)}</span>
        </Show>
        <span class="t12 dim">{isOut(props.article) ? say(KNOW.outAs, { n: props.article.version }) : say(KNOW.notOutYet)}</span>
        <button type="button" class="btn quiet s" aria-expanded={isShown()} onClick={() => (isShown() ? closeComments() : setAsked(true))}>
          <Icon name="chat" />
          {say(talks.going().length > 0 ? COMMENT.count : COMMENT.comments, { n: talks.going().length })}
        </button>
        <Saved isSaved={isSaved()} unsent={props.unsent} offline={props.offline} />
      </header>
      <Show when={others().length > 0}>
        <p class="t12 is-info" role="status">
          {say(KNOW.alsoHere, {
            names: others()
              .map(props.shop.nameOf)
              .join(inLanguage() === "zh" ? "、" : ", "),
          })}
        </p>
      </Show>
      <ReviewBar
        article={props.article}
        role={desk.kept.session.role}
        variables={policy()?.variables}
        now={props.now}
        nameOf={props.shop.nameOf}
        actions={settled}
        draft={draft}
        hear={props.hear}
        names={namesOf(props.shop)}
      />
      <Show when={props.article.sources}>{(sources) => <Sources sources={sources()} queries={desk.queries} />}</Show>
      <div class="know-body" data-margin={isWide() && isShown()}>
        <div class="know-text">
          <div class="twins">
            {LANGUAGES.map((language) => (
              <Twin
                language={language}
                article={props.article}
                editor={editor()}
                failed={failed()}
                onOpen={openEditor}
                onTitle={(text) => retitle(language, text)}
                onQuestions={(make) =>
                  change((before) => ({ questions: { ...before.questions, [language]: make(before.questions[language]) } }))
                }
                people={people()}
                nameOf={props.shop.nameOf}
                talks={talks.going()}
                chosen={talks.chosen()}
                about={talks.about()?.on}
                variables={policy()?.variables ?? (policy() === undefined ? undefined : {})}
                pictures={policy()?.sites ?? []}
                mayAddVariable={roleMay(desk.kept.session.role, "changeShop")}
                onAddVariable={setNaming}
                onComment={beginComment}
                onChoose={talks.choose}
                onReady={(reveal) => reveals.set(language, reveal)}
                onMoved={talks.moved}
              />
            ))}
          </div>
          <div class="know-parts">
            <CardFields article={props.article} products={products()} categories={policy()?.categories} onChange={change} />
            <TryIt
              article={props.article}
              draft={draft}
              articles={props.articles}
              products={products()}
              policy={policy()}
              hear={props.hear}
              mayKeep={desk.kept.session.role !== "agent"}
            />
            <Versions
              article={props.article}
              mayRollBack={desk.kept.session.role !== "agent"}
              nameOf={props.shop.nameOf}
              now={props.now}
              unsent={props.unsent}
              actions={settled}
              hear={props.hear}
              names={namesOf(props.shop)}
            />
          </div>
        </div>
        <Comments
          talks={talks}
          isWide={isWide()}
          isShown={isShown()}
          now={props.now}
          nameOf={props.shop.nameOf}
          me={desk.me}
          mayTakeBack={roleMay(desk.kept.session.role, "takeBackComment")}
          onShow={showTalk}
          onClose={closeComments}
        />
      </div>
      <Show when={naming() !== undefined}>
        <VariableSheet
          name={naming() ?? ""}
          variables={policy()?.variables ?? {}}
          onKeep={keepVariable}
          onClose={() => setNaming(undefined)}
        />
      </Show>
    </main>
  );
}

function Saved(props: { readonly isSaved: boolean; readonly unsent: boolean; readonly offline: boolean }): JSX.Element {
  const words = () => (!props.unsent ? KNOW.saved : props.offline ? KNOW.savedOffline : KNOW.savedHere);
  return (
    <span class="push t12" role="status">
      <Show
        when={props.isSaved}
        fallback={
          <span class="is-breach" role="alert">
            {say(KNOW.notSaved)}
          </span>
        }
      >
        <span class={props.unsent && props.offline ? "is-off" : "dim"}>{say(words())}</span>
      </Show>
    </span>
  );
}
