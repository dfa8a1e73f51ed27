// From one page of insight to another. Draws only.
import type { JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import { INSIGHT_ADDRESS } from "../route.ts";
import { INSIGHT } from "./insightWords.ts";
import { QUALITY_ADDRESS, RULES_ADDRESS, type InsightPlace } from "./place.ts";

export function Places(props: { readonly at: InsightPlace["at"] }): JSX.Element {
  return (
    <nav class="tabs" aria-label={say(INSIGHT.places)}>
      <a href={INSIGHT_ADDRESS} aria-current={props.at === "figures" ? "page" : undefined}>
        {say(INSIGHT.placeFigures)}
      </a>
      <a href={QUALITY_ADDRESS} aria-current={props.at === "quality" ? "page" : undefined}>
        {say(INSIGHT.placeQuality)}
      </a>
      <a href={RULES_ADDRESS} aria-current={props.at === "rules" ? "page" : undefined}>
        {say(INSIGHT.placeRules)}
      </a>
    </nav>
  );
}
