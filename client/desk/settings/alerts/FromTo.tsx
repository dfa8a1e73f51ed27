// Two hours of the day, from and to; over midnight where the second is the earlier. Draws only.
import { createUniqueId, type JSX } from "solid-js";
import { HourField } from "../../../ui/kit/HourField.tsx";
import { say, type Phrase } from "../../../ui/words.ts";
import { ALERTS } from "./alertWords.ts";

interface Hours {
  readonly from: number;
  readonly to: number;
}

export function FromTo(props: { readonly of: Hours; readonly onChoose: (hours: Hours) => void }): JSX.Element {
  const now = (): Hours => ({ from: props.of.from, to: props.of.to });
  return (
    <div class="two">
      <Hour label={ALERTS.from} minute={props.of.from} onChoose={(from) => props.onChoose({ ...now(), from })} />
      <Hour label={ALERTS.to} minute={props.of.to} onChoose={(to) => props.onChoose({ ...now(), to })} />
    </div>
  );
}

function Hour(props: { readonly label: Phrase; readonly minute: number; readonly onChoose: (minute: number) => void }): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{say(props.label)}</label>
      <HourField id={id} label={say(props.label)} minute={props.minute} onChoose={props.onChoose} />
    </div>
  );
}
