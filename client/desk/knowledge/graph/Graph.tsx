// The graph's page: the tree, and the place in view; beside it the page that brings files in. Binds them to the shelf, the address and the keys.
import { createEffect, createMemo, createSignal, lazy, onCleanup, Show, type JSX } from "solid-js";
import { mintId, type ArticleId } from "../../../../shared/core/ids.ts";
import { categoryTitle, keysOf } from "../../../../shared/domain/categories.ts";
import type { Product } from "../../../../shared/domain/knowledge.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { Icon } from "../../../ui/icons.tsx";
import { live, liveWhole } from "../../../ui/live.ts";
import { createNow } from "../../../ui/now.ts";
import { inLanguage, say, told } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { articleAddress, graphAddress, readNode } from "../../route.ts";
import type { ShopNow } from "../../shopNow.ts";
import { Bones } from "../../settings/Part.tsx";
import { Later } from "../../shell/Later.tsx";
import { isForPage } from "../pageKeys.ts";
import { did } from "../../ticket/createDeeds.ts";
import { UNTITLED } from "../blocking.ts";
import { Tabs } from "../Tabs.tsx";
import { scopeAt } from "./answers.ts";
import type { OnWrite } from "./Answers.tsx";
import { createGraphDeeds } from "./createGraphDeeds.ts";
import { GRAPH } from "./graphWords.ts";
import { PlacePage } from "./PlacePage.tsx";
import { Tree } from "./Tree.tsx";
import { createTree } from "./createTree.ts";
import { pathTo, rowsOf, SHOP_NODE, type Node } from "./tree.ts";
import "./graph.css";

const BringIn = lazy(() => import("../bringIn/BringIn.tsx").then((its) => ({ default: its.BringIn })));

/** Its address stands where a node's would. */
const IMPORT_PAGE = "import";
const FIND_MS = 120; // a pause in typing: five thousand names are looked through then

export function Graph(props: { readonly desk: Desk; readonly shop: ShopNow; readonly offline: boolean }): JSX.Element {
  const { desk } = props; // one desk per instance
  const { articles, products } = props.shop;
  const now = createNow();
  const minute = createMemo(() => Math.floor(now() / 60_000) * 60_000);
  const policy = live<Policy | undefined>(desk.queries.policy, undefined);
  const unsentDocs = liveWhole(desk.queries.unsentDocs, []);
  const unsent = createMemo(() => new Set(unsentDocs()));
  const mayEdit = roleMay(desk.kept.session.role, "changeProduct");
  const [chosen, choose] = createChosen();
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set([SHOP_NODE]));
  const [typed, setTyped] = createSignal("");
  const [sought, setSought] = createSignal("");
  const narrow = createNarrow();

  createEffect(() => {
    const words = typed();
    const timer = setTimeout(() => setSought(words), FIND_MS);
    onCleanup(() => clearTimeout(timer));
  });
  const root = createTree(() => {
    const [shop, goods, written] = [policy(), products(), articles()];
    if (shop === undefined || goods === undefined || written === undefined) return undefined;
    return { shopName: told(shop.name), products: goods, categories: shop.categories, articles: written };
  });
  const rows = createMemo(() => {
    const tree = root();
    return tree === undefined ? [] : rowsOf(tree, opened(), sought());
  });
  const path = createMemo(() => {
    const [tree, id] = [root(), chosen()];
    return tree === undefined || id === undefined ? [] : pathTo(tree, id);
  });
  createEffect<string | undefined>((before) => {
    const id = chosen();
    const above = path().slice(0, -1);
    if (id !== before && above.length > 0) setOpened((all) => new Set([...all, ...above.map((one) => one.id)])); // whoever comes by a link sees where it stands
    return above.length > 0 || id === undefined ? id : before;
  });

  let find: HTMLInputElement | undefined;
  const onKey = (event: KeyboardEvent): void => {
    if (!isForPage(event)) return;
    if (event.key === "/") find?.focus();
    else if (event.key === "Escape" && chosen() !== undefined) location.hash = graphAddress();
    else return;
    event.preventDefault(); // the desk's own keys are of the inbox
  };
  document.addEventListener("keydown", onKey, true);
  onCleanup(() => document.removeEventListener("keydown", onKey, true));

  const productOf = (id: string): Product | undefined => products()?.find((one) => one.id === id);
  const deeds = createGraphDeeds({
    shop: desk.shopActions(), // fetched with the page: they may be wanted without a network
    products: desk.productActions(),
    keys: () =>
      keysOf(
        policy()?.categories,
        (products() ?? []).map((one) => one.category),
      ),
    isUsed: (key) =>
      (products() ?? []).some((one) => one.category === key) ||
      (articles() ?? []).some((one) => one.status !== "archived" && "category" in one.scope && one.scope.category === key),
    titleOf: (key) => categoryTitle(key, policy()?.categories, inLanguage()),
    nameOf: (id) => told(productOf(id)?.title ?? { zh: id, en: id }),
  });
  const actions = desk.articleActions();
  const write: OnWrite = async (intent, aspect) => {
    const node = path().at(-1);
    const scope = node === undefined ? undefined : scopeAt(node.place, products() ?? []);
    if (scope === undefined) return;
    const id = mintId<ArticleId>(Date.now, Math.random);
    const words = { title: UNTITLED, answer: { zh: "", en: "" }, questions: { zh: [], en: [] } };
    const made = { id, intent, scope, ...words, ...(aspect === undefined ? {} : { aspect }) };
    if (await did(actions.then((all) => all.save(made)))) location.hash = articleAddress(id);
  };
  const isEmpty = (): boolean => root() !== undefined && (products() ?? []).length === 0 && root()?.children.length === 0;
  return (
    <div class="pane know graph" data-open={chosen() !== undefined}>
      <section class="know-list" aria-label={say(GRAPH.title)}>
        <Tabs at="graph" />
        <header class="bar">
          <h1>{say(GRAPH.title)}</h1>
          <Show when={root()}>{(tree) => <span class="t12 dim">{say(GRAPH.products, { n: tree().holds })}</span>}</Show>
          <Show when={mayEdit}>
            <a class="btn s push" href={graphAddress(IMPORT_PAGE)}>
              <Icon name="fetch" />
              {say(GRAPH.bringIn)}
            </a>
          </Show>
        </header>
        <search class="know-filter">
          <label class="find">
            <span class="sr">{say(GRAPH.find)}</span>
            <Icon name="find" />
            <input
              class="t"
              type="search"
              autocomplete="off"
              placeholder={say(GRAPH.find)}
              value={typed()}
              ref={(el) => {
                find = el;
              }}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "ArrowDown") return;
                event.preventDefault();
                event.currentTarget.closest("section")?.querySelector<HTMLElement>("[role=tree]")?.focus();
              }}
            />
          </label>
        </search>
        <Show
          when={root() !== undefined}
          fallback={
            <div class="pad">
              <Bones />
            </div>
          }
        >
          <Show
            when={rows().length > 0}
            fallback={
              <div class="empty" role="status">
                <Icon name="find" large />
                <h2>{say(GRAPH.nothingFound)}</h2>
                <button type="button" class="btn" onClick={() => setTyped("")}>
                  {say(GRAPH.clear)}
                </button>
              </div>
            }
          >
            <Tree
              rows={rows()}
              chosen={chosen()}
              fixed={sought().trim() !== ""}
              narrow={narrow()}
              onChoose={choose}
              onOpen={(id, open) => setOpened((all) => (open ? new Set([...all, id]) : new Set([...all].filter((one) => one !== id))))}
            />
          </Show>
        </Show>
      </section>
      <Show when={chosen()} keyed fallback={<Nothing empty={isEmpty()} offline={props.offline} mayEdit={mayEdit} />}>
        {(id) => (
          <div class="graph-place">
            <a class="btn quiet only-narrow flex up" href={graphAddress()}>
              <Icon name="back" />
              {say(GRAPH.title)}
            </a>
            <Show
              when={id !== IMPORT_PAGE}
              fallback={
                <Later>
                  <BringIn desk={desk} policy={policy()} products={products()} articles={articles()} mayEdit={mayEdit} />
                </Later>
              }
            >
              <Show when={path().at(-1)} fallback={<Show when={root() !== undefined}>{<Gone />}</Show>}>
                {(node) => (
                  <Show when={policy()}>
                    {(shop) => (
                      <PlacePage
                        path={path()}
                        node={node()}
                        products={products() ?? []}
                        articles={articles() ?? []}
                        policy={shop()}
                        now={minute()}
                        unsent={isUnsent(node(), unsent())}
                        mayEdit={mayEdit}
                        deeds={deeds}
                        onWrite={write}
                      />
                    )}
                  </Show>
                )}
              </Show>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}

/** The node the address shows; choosing another from one is no step back, as with tickets. */
function createChosen(): readonly [() => string | undefined, (id: string) => void] {
  const [chosen, setChosen] = createSignal(readNode(location.hash));
  const follow = (): void => void setChosen(readNode(location.hash));
  addEventListener("hashchange", follow);
  onCleanup(() => removeEventListener("hashchange", follow));
  return [
    chosen,
    (id) => {
      if (chosen() === undefined) location.hash = graphAddress(id);
      else history.replaceState(history.state, "", graphAddress(id));
      follow();
    },
  ];
}

function createNarrow(): () => boolean {
  const query = matchMedia("(max-width: 719px)");
  const [narrow, setNarrow] = createSignal(query.matches);
  const follow = (): void => void setNarrow(query.matches);
  query.addEventListener("change", follow);
  onCleanup(() => query.removeEventListener("change", follow));
  return narrow;
}

function isUnsent({ place }: Node, unsent: ReadonlySet<string>): boolean {
  return unsent.has("product" in place ? `product:${place.product}` : "shop");
}

function Nothing(props: { readonly empty: boolean; readonly offline: boolean; readonly mayEdit: boolean }): JSX.Element {
  return (
    <div class="know-none empty">
      <Icon name={props.empty && props.offline ? "off" : "list"} large />
      <h2>{say(props.empty ? GRAPH.emptyTitle : GRAPH.choose)}</h2>
      <p>{say(props.empty ? (props.offline ? GRAPH.emptyOffline : GRAPH.emptyMore) : GRAPH.chooseMore)}</p>
      <Show when={props.empty && props.mayEdit}>
        <a class="btn primary" href={graphAddress(IMPORT_PAGE)}>
          {say(GRAPH.bringIn)}
        </a>
      </Show>
    </div>
  );
}

function Gone(): JSX.Element {
  return (
    <div class="know-none empty" role="status">
      <Icon name="find" large />
      <h2>{say(GRAPH.gone)}</h2>
      <a class="btn" href={graphAddress()}>
        {say(GRAPH.back)}
      </a>
    </div>
  );
}
