// The pages of insight: the figures, what is to be reviewed, the rules of inspection. Each is fetched when it is looked at.
import { lazy, Match, Switch, type JSX } from "solid-js";
import type { ReportId, TicketId } from "../../../shared/core/ids.ts";
import type { Desk } from "../desk.ts";
import type { ShopNow } from "../shopNow.ts";
import { createInsightPlace } from "./place.ts";

const Insight = lazy(() => import("./Insight.tsx").then((its) => ({ default: its.Insight })));
const Quality = lazy(() => import("./quality/Quality.tsx").then((its) => ({ default: its.Quality })));
const Rules = lazy(() => import("./rules/Rules.tsx").then((its) => ({ default: its.Rules })));

export function InsightPage(props: { readonly desk: Desk; readonly shop: ShopNow }): JSX.Element {
  const place = createInsightPlace();
  const open = (): TicketId | undefined => {
    const at = place();
    return at.at === "quality" ? at.ticket : undefined;
  };
  const report = (): ReportId | undefined => {
    const at = place();
    return at.at === "figures" ? at.report : undefined;
  };
  return (
    <Switch fallback={<Insight desk={props.desk} shop={props.shop} report={report()} />}>
      <Match when={place().at === "quality"}>
        <Quality desk={props.desk} shop={props.shop} open={open()} />
      </Match>
      <Match when={place().at === "rules"}>
        <Rules desk={props.desk} />
      </Match>
    </Switch>
  );
}
