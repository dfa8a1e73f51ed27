// From one page of insight to another. Draws only.
import { Show, type JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { INSIGHT_ADDRESS } from "../route.ts";
import { createWaiting } from "./createWaiting.ts";
import { INSIGHT } from "./insightWords.ts";
import { QUALITY_ADDRESS, RULES_ADDRESS, type InsightPlace } from "./place.ts";

export function Places(props: { readonly at: InsightPlace["at"]; readonly desk: Desk }): JSX.Element {
  const waiting = createWaiting(props.desk);
  return (
    <nav class="tabs" aria-label={say(INSIGHT.places)}>
      <a href={INSIGHT_ADDRESS} aria-current={props.at === "figures" ? "page" : undefined}>
        {say(INSIGHT.placeFigures)}
      </a>
      <a href={QUALITY_ADDRESS} aria-current={props.at === "quality" ? "page" : undefined}>
        {say(INSIGHT.placeQuality)}
        <Show when={waiting() > 0}>
          <span class="n" title={say(INSIGHT.appealsWait, { n: waiting() })}>
            {waiting()}
          </span>
        </Show>
      </a>
      <a href={RULES_ADDRESS} aria-current={props.at === "rules" ? "page" : undefined}>
        {say(INSIGHT.placeRules)}
      </a>
    </nav>
  );
}
