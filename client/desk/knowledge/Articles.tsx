// The articles' page: the list, and the one in view. Binds both to the shelf and the keys.
import { createMemo, createSignal, onCleanup, Show, type JSX } from "solid-js";
import { mintId, type ArticleId } from "../../../shared/core/ids.ts";
import { Icon } from "../../ui/icons.tsx";
import { liveOn, liveWhole } from "../../ui/live.ts";
import { createNow } from "../../ui/now.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { articleAddress } from "../route.ts";
import type { ShopNow } from "../shopNow.ts";
import { did } from "../ticket/createDeeds.ts";
import { ArticleList } from "./ArticleList.tsx";
import { ArticlePage } from "./ArticlePage.tsx";
import { UNTITLED } from "./blocking.ts";
import type { Hear } from "./goldens/rehearse.ts";
import { EVERYTHING, rowsOf } from "./list.ts";
import { isForPage } from "./pageKeys.ts";
import { KNOW } from "./words.ts";

export interface ArticlesProps {
  readonly at: ArticleId | "list";
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly offline: boolean;
  readonly hear: Hear;
}

export function Articles(props: ArticlesProps): JSX.Element {
  const { desk } = props; // one desk per instance
  const now = createNow();
  const { articles } = props.shop; // one for the desk
  const unsentDocs = liveWhole(desk.queries.unsentDocs, []);
  const actions = desk.articleActions(); // fetched with the page: it may be wanted without a network
  const [wanted, setWanted] = createSignal(EVERYTHING);
  const minute = createMemo(() => Math.floor(now() / 60_000) * 60_000);
  const rows = createMemo(() => rowsOf(articles() ?? [], wanted(), minute()));
  const unsent = createMemo(() => new Set(unsentDocs()));
  const isUnsent = (id: string): boolean => unsent().has(`article:${id}`);
  const open = (): ArticleId | undefined => (props.at === "list" ? undefined : props.at);
  const own = liveOn(open, async (id) => (id === undefined ? undefined : await desk.queries.article(id)), undefined); // at once, where the list rests
  const article = createMemo(() => {
    const now = own();
    return now !== undefined && now.id === open() ? now : articles()?.find((one) => one.id === open());
  });
  let find: HTMLInputElement | undefined;

  const go = (to: ArticleId | "list"): void => void (location.hash = articleAddress(to));
  const write = async (): Promise<void> => {
    const id = mintId<ArticleId>(Date.now, Math.random);
    const made = {
      id,
      intent: "product_info",
      scope: { at: "shop" },
      title: UNTITLED,
      answer: { zh: "", en: "" },
      questions: { zh: [], en: [] },
    } as const;
    if (await did(actions.then((all) => all.save(made)))) go(id);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isForPage(event)) return;
    const beside = (step: number): ArticleId | undefined => rows()[rows().findIndex((one) => one.id === open()) + step]?.id;
    const to = event.key === "j" ? beside(1) : event.key === "k" && open() !== undefined ? beside(-1) : undefined;
    if (event.key === "n") void write();
    else if (event.key === "/") find?.focus();
    else if (event.key === "Escape" && open() !== undefined) go("list");
    else if (to !== undefined) go(to);
    else return;
    event.preventDefault(); // the desk's own keys are of the inbox
  };
  document.addEventListener("keydown", onKey, true);
  onCleanup(() => document.removeEventListener("keydown", onKey, true));
  return (
    <div class="pane know" data-open={open() !== undefined}>
      <ArticleList
        rows={rows()}
        total={articles()?.length ?? 0}
        ready={articles() !== undefined}
        offline={props.offline}
        open={open()}
        wanted={wanted()}
        now={minute()}
        isUnsent={isUnsent}
        onWanted={setWanted}
        onOpen={go}
        onNew={() => void write()}
        findRef={(el) => {
          find = el;
        }}
      />
      <Show when={open()} keyed fallback={<Nothing />}>
        {(id) => (
          <Show when={article()} fallback={<Show when={articles() !== undefined}>{<Gone />}</Show>}>
            {(one) => (
              <ArticlePage
                id={id}
                article={one()}
                articles={articles() ?? []}
                desk={desk}
                actions={actions}
                shop={props.shop}
                now={minute()}
                offline={props.offline}
                unsent={isUnsent(id)}
                hear={props.hear}
              />
            )}
          </Show>
        )}
      </Show>
    </div>
  );
}

function Nothing(): JSX.Element {
  return (
    <div class="know-none empty">
      <Icon name="doc" large />
      <h2>{say(KNOW.choose)}</h2>
      <p>{say(KNOW.chooseMore)}</p>
    </div>
  );
}

function Gone(): JSX.Element {
  return (
    <div class="know-none empty" role="status">
      <Icon name="find" large />
      <h2>{say(KNOW.gone)}</h2>
      <p>{say(KNOW.goneMore)}</p>
      <a class="btn" href={articleAddress("list")}>
        {say(KNOW.back)}
      </a>
    </div>
  );
}
