// What is said when this device's storage cannot be used: refused by the browser, held by an older tab, taken by a newer version. Covers the desk; decides nothing.
import { createUniqueId, Match, onMount, Show, Switch, type JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import { TROUBLE } from "./troubleWords.ts";
import { SHELL } from "./words.ts";

interface TroubleProps {
  readonly how: "refused" | "blocked" | "newer";
  /** What the platform called it, for whoever is asked for help. */
  readonly why?: string;
  readonly onAgain: () => void;
  readonly onNewest: () => void;
}

export function ShelfTrouble(props: TroubleProps): JSX.Element {
  const id = createUniqueId();
  let sheet: HTMLDialogElement | undefined;
  onMount(() => sheet?.showModal());
  return (
    <dialog
      class="sheet"
      aria-labelledby={id}
      ref={(el) => {
        sheet = el;
        el.setAttribute("closedby", "none"); // what lies beneath cannot be worked with
      }}
      onCancel={(event) => event.preventDefault()}
    >
      <Switch>
        <Match when={props.how === "newer"}>
          <header>
            <h2 id={id}>{say(TROUBLE.newerTitle)}</h2>
          </header>
          <div class="in asked">
            <p>{say(TROUBLE.newerMore)}</p>
            <button type="button" class="btn primary" onClick={() => props.onNewest()}>
              {say(SHELL.reload)}
            </button>
          </div>
        </Match>
        <Match when={props.how === "blocked"}>
          <header>
            <h2 id={id}>{say(TROUBLE.blockedTitle)}</h2>
          </header>
          <div class="in asked" role="status">
            <p>{say(TROUBLE.blockedMore)}</p>
          </div>
        </Match>
        <Match when={true}>
          <header>
            <h2 id={id}>{say(TROUBLE.keepsNothingTitle)}</h2>
          </header>
          <div class="in asked">
            <p>{say(TROUBLE.keepsNothingWhy)}</p>
            <p>{say(TROUBLE.keepsNothingDo)}</p>
            <Show when={props.why}>{(why) => <p class="t12 dim">{why()}</p>}</Show>
            <button type="button" class="btn primary" onClick={() => props.onAgain()}>
              {say(SHELL.retry)}
            </button>
          </div>
        </Match>
      </Switch>
    </dialog>
  );
}
