// The pages of knowledge, one beside the other. Draws only.
import { For, type JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import { articleAddress } from "../route.ts";
import { FEED } from "./feedback/words.ts";
import { KNOW } from "./words.ts";

const PAGES = [
  ["list", KNOW.articlesTab],
  ["graph", KNOW.graphTab],
  ["feedback", FEED.tab],
  ["goldens", KNOW.goldensTab],
] as const;

export function Tabs(props: { readonly at: (typeof PAGES)[number][0] }): JSX.Element {
  return (
    <nav class="know-tabs tabs" aria-label={say(KNOW.articles)}>
      <For each={PAGES}>
        {([page, words]) => (
          <a href={articleAddress(page)} aria-current={props.at === page ? "page" : undefined}>
            {say(words)}
          </a>
        )}
      </For>
    </nav>
  );
}
