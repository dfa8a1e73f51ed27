// The knowledge's pages, one beside the other: articles, the graph they hang in, what they need, golden conversations. Keeps what is costly to read again.
import { getOwner, lazy, Match, runWithOwner, Switch, type JSX } from "solid-js";
import { createNow } from "../../ui/now.ts";
import type { Desk } from "../desk.ts";
import type { ArticlePlace } from "../route.ts";
import type { ShopNow } from "../shopNow.ts";
import { Articles } from "./Articles.tsx";
import { createWork, type Work } from "./feedback/createWork.ts";
import type { Hear } from "./goldens/rehearse.ts";
import "../settings/settings.css";
import "./knowledge.css";
import "./article.css";
import "./editor.css";

const Feedback = lazy(() => import("./feedback/Feedback.tsx").then((its) => ({ default: its.Feedback })));
const Graph = lazy(() => import("./graph/Graph.tsx").then((its) => ({ default: its.Graph })));
const Goldens = lazy(() => import("./goldens/Goldens.tsx").then((its) => ({ default: its.Goldens })));

export interface KnowledgeProps {
  readonly at: ArticlePlace;
  /** Of what they need: the thing in view. */
  readonly work: string | undefined;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly offline: boolean;
  readonly hear: Hear;
}

export function Knowledge(props: KnowledgeProps): JSX.Element {
  const owner = getOwner();
  let work: Work | undefined; // made when it is first looked at, and kept: reading a thousand conversations is done once
  const workOf = (): Work | undefined => (work ??= runWithOwner(owner, () => createWork(props.desk)));
  const now = createNow();
  const article = () => (props.at === "goldens" || props.at === "feedback" || props.at === "graph" ? "list" : props.at);
  return (
    <Switch fallback={<Articles {...props} at={article()} />}>
      <Match when={props.at === "graph"}>
        <Graph desk={props.desk} shop={props.shop} offline={props.offline} />
      </Match>
      <Match when={props.at === "goldens"}>
        <Goldens desk={props.desk} shop={props.shop} hear={props.hear} />
      </Match>
      <Match when={props.at === "feedback" && workOf()}>
        {(made) => (
          <Feedback
            work={made()}
            open={props.work}
            desk={props.desk}
            offline={props.offline}
            now={Math.floor(now() / 60_000) * 60_000}
            nameOf={props.shop.nameOf}
          />
        )}
      </Match>
    </Switch>
  );
}
