// A surge that is on: what is asked more than usual, what its conversations have in common, and the way to them. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { SurgeCause, Surge } from "../../../shared/domain/insight/surge.ts";
import { INTENTS, intentOf } from "../../../shared/domain/taxonomy.ts";
import { Icon } from "../../ui/icons.tsx";
import { say, told } from "../../ui/words.ts";
import { percent } from "./figureWords.ts";
import { INSIGHT } from "./insightWords.ts";

interface SurgePartProps {
  readonly surge: Surge;
  readonly productName: (id: string) => string;
  readonly articleTitle: (id: string) => string;
  readonly onBehind: () => void;
}

export function SurgePart(props: SurgePartProps): JSX.Element {
  const name = (): string => {
    const [kind, id = ""] = props.surge.slice.split(":", 2);
    const intent = INTENTS.find((one) => one.id === id);
    return kind === "product" ? props.productName(id) : intent === undefined ? say(INSIGHT.everything) : told(intentOf(intent.id));
  };
  const sum = (of: "x" | "mean"): number => Math.round(props.surge.windows.reduce((all, one) => all + one[of], 0));
  const cause = (one: SurgeCause & { readonly share: number }): string => {
    const share = percent(one.share);
    switch (one.kind) {
      case "product":
        return say(INSIGHT.causeProduct, { share, name: props.productName(one.product) });
      case "rule":
        return say(INSIGHT.causeRule, { share, name: props.articleTitle(one.article.split(" ")[0] ?? "") });
      case "article":
        return say(INSIGHT.causeArticle, { share, name: props.articleTitle(one.article.split(" ")[0] ?? "") });
      case "unanswered":
        return say(INSIGHT.causeNone, { share });
    }
  };
  return (
    <section class="ins-fig ins-surge">
      <span class="tag neg">
        <Icon name="alert" />
        {say(INSIGHT.surge)}
      </span>
      <h2>{say(INSIGHT.surgeTitle, { x: sum("x"), name: name(), usual: sum("mean") })}</h2>
      <ul>
        <For each={props.surge.causes.slice(0, 2)}>{(one) => <li>{cause(one)}</li>}</For>
        <Show when={props.surge.failed > 0}>
          <li>{say(INSIGHT.failed, { n: props.surge.failed })}</li>
        </Show>
      </ul>
      <button type="button" class="btn" onClick={() => props.onBehind()}>
        <Icon name="chat" />
        {say(INSIGHT.look, { n: props.surge.tickets.length })}
      </button>
    </section>
  );
}
