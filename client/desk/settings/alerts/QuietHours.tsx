// The hours in which what can wait waits: on or off, from, to, and which levels are told all the same.
import { Show, type JSX } from "solid-js";
import type { AlertSettings, Quiet } from "../../../../shared/domain/alerts/alertRules.ts";
import { LEVELS } from "../../../../shared/domain/ticket.ts";
import { Choices } from "../../../ui/kit/Choices.tsx";
import { say } from "../../../ui/words.ts";
import { Part } from "../Part.tsx";
import { ALERTS } from "./alertWords.ts";
import { FromTo } from "./FromTo.tsx";

const NIGHT: Quiet = { from: 22 * 60, to: 8 * 60, except: ["P0"] };

interface QuietProps {
  readonly settings: AlertSettings;
  readonly onSave: (settings: AlertSettings) => Promise<boolean>;
}

export function QuietHours(props: QuietProps): JSX.Element {
  const save = (quiet: Quiet | undefined): void => {
    const { quiet: _before, ...rest } = props.settings;
    void props.onSave(quiet === undefined ? rest : { ...rest, quiet });
  };
  return (
    <Part title={say(ALERTS.quiet)} lead={say(ALERTS.quietLead)}>
      <div class="form">
        <div class="choices">
          <label>
            <input
              type="checkbox"
              checked={props.settings.quiet !== undefined}
              onChange={(event) => save(event.currentTarget.checked ? NIGHT : undefined)}
            />
            {say(ALERTS.quietOn)}
          </label>
        </div>
        <Show when={props.settings.quiet}>
          {(quiet) => (
            <>
              <FromTo of={quiet()} onChoose={(hours) => save({ ...quiet(), ...hours })} />
              <Choices
                label={say(ALERTS.except)}
                of={LEVELS}
                words={(one) => one}
                chosen={quiet().except}
                onChoose={(step) => save({ ...quiet(), except: step(quiet().except) })}
              />
            </>
          )}
        </Show>
      </div>
    </Part>
  );
}
