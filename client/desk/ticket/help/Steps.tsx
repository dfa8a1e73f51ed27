// What to do next for the ticket's matter: the playbook's steps, ticked off for whoever has the ticket next. Draws only.
import { Show, type JSX } from "solid-js";
import { isTicked, type Tick } from "../../../../shared/domain/help/tick.ts";
import { ForId } from "../../../ui/kit/ForId.tsx";
import { say, told } from "../../../ui/words.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import type { HelpModel } from "./createHelp.ts";
import { HELP } from "./helpWords.ts";

export function Steps(props: { readonly model: HelpModel }): JSX.Element {
  const { playbook, tick, of } = props.model; // one per ticket
  const ticks = () => of.page().ticket.ticks;
  const done = (): number => playbook()?.steps.filter((one) => isTicked(ticks(), one.id)).length ?? 0;
  const by = (mark: Tick | undefined): string =>
    mark === undefined || mark.off === true
      ? ""
      : say(HELP.tickedBy, { name: of.shop.nameOf(mark.by), time: momentOf(mark.at, Date.now()) });
  return (
    <Show when={playbook()}>
      {(book) => (
        <section class="sec help-sec" aria-label={say(HELP.next)}>
          <header>
            <h2>{say(HELP.next)}</h2>
            <span class="t12 cut">{told(book().name)}</span>
            <span class="push t12" role="status">
              {done() === book().steps.length ? say(HELP.allDone) : say(HELP.doneOf, { n: done(), of: book().steps.length })}
            </span>
          </header>
          <ol class="help-steps">
            <ForId each={book().steps} by={(one) => one.id}>
              {(step) => (
                <li>
                  <label title={by(ticks()?.[step().id])}>
                    <input
                      type="checkbox"
                      checked={isTicked(ticks(), step().id)}
                      onChange={(event) => tick(step().id, event.currentTarget.checked)}
                    />
                    <span classList={{ mid: isTicked(ticks(), step().id) }}>{told(step().text)}</span>
                  </label>
                </li>
              )}
            </ForId>
          </ol>
        </section>
      )}
    </Show>
  );
}
