// A time of day in 24 hours, whatever the browser's own language shows: «9:00», «930», «24:00» for the day's end. Owns no words.
import { createSignal, type JSX } from "solid-js";
import { readHour, writeHour } from "./hour.ts";

export interface HourFieldProps {
  readonly label: string;
  readonly id?: string;
  /** Of the local day, 0 to 1,440. */
  readonly minute: number;
  /** May it be the day's end, 24:00? Else 23:59 is the last. */
  readonly toEnd?: boolean;
  readonly onChoose: (minute: number) => void;
}

export function HourField(props: HourFieldProps): JSX.Element {
  const [typed, setTyped] = createSignal<string>();
  const most = (): number => (props.toEnd === true ? 1_440 : 1_439);
  const isWrong = (): boolean => typed() !== undefined && readHour(typed() ?? "", most()) === undefined;
  const choose = (): void => {
    const minute = typed() === undefined ? undefined : readHour(typed() ?? "", most());
    setTyped(undefined); // what cannot be read goes back to what it was
    if (minute !== undefined && minute !== props.minute) props.onChoose(minute);
  };
  return (
    <input
      id={props.id}
      class="t hour"
      type="text"
      inputmode="numeric"
      size={5}
      maxLength={5}
      autocomplete="off"
      aria-label={props.id === undefined ? props.label : undefined}
      aria-invalid={isWrong()}
      value={typed() ?? writeHour(props.minute)}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={choose}
      onBlur={choose}
    />
  );
}
