// A surge that is on: what is asked more than usual, what its conversations have in common, and the way to them. Draws only.
import { Show, type JSX } from "solid-js";
import { surgeCauses, surgeTitle, type SurgeSeen } from "../../../shared/domain/insight/surgeFace.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { INSIGHT } from "./insightWords.ts";

export function SurgePart(props: { readonly surge: SurgeSeen; readonly onBehind: () => void }): JSX.Element {
  const causes = (): string => surgeCauses(props.surge.told, inLanguage());
  return (
    <section class="ins-fig ins-surge">
      <span class="tag neg">
        <Icon name="alert" />
        {say(INSIGHT.surge)}
      </span>
      <h2>{surgeTitle(props.surge.told, inLanguage())}</h2>
      <ul>
        <Show when={causes() !== ""}>
          <li>{causes()}</li>
        </Show>
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
