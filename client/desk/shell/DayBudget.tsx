// The owner's warning that the day's rows run out: how far, what has stopped, until when. Nothing while there is plenty. Draws only.
import { Show, type JSX } from "solid-js";
import type { DayBudget as Budget } from "../../../shared/wire/deskApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { say } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { SHELL } from "./words.ts";

export function DayBudget(props: { readonly budget: Budget | undefined }): JSX.Element {
  return (
    <Show when={props.budget}>
      {(budget) => {
        const percent = (): number => Math.min(100, Math.floor((budget().rows / budget().most) * 100));
        const title = (): string => say(SHELL.dayBudget, { percent: percent() });
        return (
          <Menu
            class={budget().state === "spent" ? "state is-breach" : "state"}
            role="dialog"
            popClass="outbox"
            label={title()}
            named="both"
            face={
              <>
                <Icon name="alert" />
                {percent()}%<span class="wide">{say(SHELL.dayRows)}</span>
              </>
            }
          >
            <header>
              <Icon name="alert" />
              <b>{title()}</b>
            </header>
            <footer>
              {say(budget().state === "spent" ? SHELL.daySpent : SHELL.dayShort, {
                rows: budget().rows.toLocaleString("en-US"),
                most: budget().most.toLocaleString("en-US"),
                time: timeOf(budget().until),
              })}
            </footer>
          </Menu>
        );
      }}
    </Show>
  );
}
