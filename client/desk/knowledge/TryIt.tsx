// 试问: a question, and what the bot would say to it with this draft in place of what was published, and why. Heard by the device's ear; sent to nobody.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { Article, Product } from "../../../shared/domain/knowledge.ts";
import { plainOf } from "../../../shared/domain/markdownParts.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { Understanding } from "../../../shared/domain/understanding.ts";
import { Pick } from "../../ui/kit/Pick.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { Part } from "../settings/Part.tsx";
import { moveWhy } from "../ticket/moveWhy.ts";
import { reasonIn } from "../ticket/productWords.ts";
import { createKeep } from "./goldens/createKeep.ts";
import { GOLD } from "./goldens/goldenWords.ts";
import { goldenOfTried, withoutNumbers } from "./goldens/keepGolden.ts";
import type { Hear } from "./goldens/rehearse.ts";
import { scopeWords } from "./scopes.ts";
import { packWith, tryOut, type Asking, type Tried } from "./tryOut.ts";
import { KNOW } from "./words.ts";

interface TryProps {
  readonly article: Article;
  /** The article as it stands on the screen, to the last letter. */
  readonly draft: () => Promise<Article>;
  readonly articles: readonly Article[];
  readonly products: readonly Product[];
  readonly policy: Policy | undefined;
  readonly hear: Hear;
  /** May it be kept as a golden conversation? */
  readonly mayKeep: boolean;
}

const PLACE = { wins: KNOW.wins, covered: KNOW.covered, general: KNOW.general, silent: KNOW.silent } as const;

export function TryIt(props: TryProps): JSX.Element {
  const [text, setText] = createSignal("");
  const [product, setProduct] = createSignal("");
  const [tried, setTried] = createSignal<{ readonly asked: Asking; readonly is: Tried } | "no-ear">();
  const keep = createKeep();
  const [busy, setBusy] = createSignal(false);
  const ask = async (): Promise<void> => {
    const asked = text().trim();
    const { policy } = props;
    if (asked === "" || policy === undefined || busy()) return;
    setBusy(true);
    const [draft, heard] = await Promise.all([
      props.draft().catch(() => props.article), // a shelf that cannot be read says so elsewhere
      props.hear(asked, []).catch(() => undefined),
    ]);
    setBusy(false);
    if (heard === undefined) return void setTried("no-ear");
    const pack = packWith(draft, props.articles, props.products, policy);
    const on = props.products.find((one) => one.id === product());
    const language = /\p{Script=Han}/u.test(asked) ? "zh" : "en";
    const asking = { text: asked, product: on, language, heard, now: Date.now() } as const;
    setTried({ asked: asking, is: tryOut(pack, draft, asking) });
  };
  const keepTried = ({ asked, is }: { readonly asked: Asking; readonly is: Tried }): void => {
    const moves = is.said.map((one) => one.move);
    keep(goldenOfTried(crypto.randomUUID(), { ...asked, text: withoutNumbers(asked.text), moves }));
  };
  const answer = () => {
    const now = tried();
    return now === "no-ear" ? undefined : now;
  };
  return (
    <Part title={say(KNOW.tryIt)} lead={say(KNOW.tryLead)}>
      <form
        class="form try"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <input
          class="t"
          aria-label={say(KNOW.tryHint)}
          placeholder={say(KNOW.tryHint)}
          value={text()}
          maxLength={500}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="ask">
          <Pick
            label={say(KNOW.tryProduct)}
            value={product()}
            options={[["", say(KNOW.noProduct)], ...props.products.map((one) => [one.id, told(one.title)] as const)]}
            onPick={setProduct}
          />
          <button type="submit" class="btn" disabled={busy() || props.policy === undefined || text().trim() === ""}>
            {say(KNOW.ask)}
          </button>
        </div>
      </form>
      <div class="tried" role="status">
        <Show when={tried() === "no-ear"}>
          <p class="dim">{say(KNOW.noEar)}</p>
        </Show>
        <Show when={answer()}>
          {(now) => (
            <Outcome
              heard={now().asked.heard}
              tried={now().is}
              draft={props.article.id}
              products={props.products}
              onKeep={props.mayKeep ? () => keepTried(now()) : undefined}
            />
          )}
        </Show>
      </div>
    </Part>
  );
}

function Outcome(props: {
  readonly heard: Understanding;
  readonly tried: Tried;
  readonly draft: string;
  readonly products: readonly Product[];
  readonly onKeep: (() => void) | undefined;
}): JSX.Element {
  const heardWords = (): string =>
    props.heard.intents.map((one) => `${told(intentOf(one.id))} ${Math.round(one.p * 100)}%`).join(" · ") || say(KNOW.heardNothing);
  return (
    <>
      <h3>
        {say(KNOW.wouldSay)}{" "}
        <span class={`tag ${props.tried.isThis ? "pos" : "line"}`}>{say(props.tried.isThis ? KNOW.fromThis : KNOW.notThis)}</span>
      </h3>
      <For each={props.tried.said}>
        {(one) => (
          <div class="bubble">
            <p>{one.text === undefined ? say(one.unsayable === "gone" ? KNOW.cannotSayGone : KNOW.cannotSayNow) : plainOf(one.text)}</p>
            <For each={one.choices}>{(choice) => <span class="tag line">{choice}</span>}</For>
          </div>
        )}
      </For>
      <p class="t12 dim">
        {say(KNOW.heard)} {heardWords()}
      </p>
      <For each={props.tried.said}>
        {(one) => (
          <p class="t12 dim">
            {say(KNOW.why)} {moveWhy(one.move, inLanguage())}
          </p>
        )}
      </For>
      <Show when={props.onKeep}>
        {(keep) => (
          <button type="button" class="btn s" onClick={() => keep()()}>
            {say(GOLD.keep)}
          </button>
        )}
      </Show>
      <Show when={props.tried.chain.length > 0}>
        <h3>{say(KNOW.chain)}</h3>
        <ol class="chain">
          <For each={props.tried.chain}>
            {(one) => (
              <li>
                <span class={`tag ${one.place === "wins" ? "pos" : one.place === "silent" ? "neg" : "line"}`}>{say(PLACE[one.place])}</span>
                <span class="cut">
                  <b classList={{ mine: one.article.id === props.draft }}>{told(one.article.title)}</b>{" "}
                  <span class="t12 dim">
                    {scopeWords(one.article.scope, props.products, inLanguage())} · {reasonIn(one.why, inLanguage())}
                  </span>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </>
  );
}
