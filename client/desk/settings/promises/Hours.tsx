// When people work: hours by weekday, the time zone, days off and made-up days, brought in from the files they circulate in. Writes by what it is given.
import { createSignal, createUniqueId, For, Index, Show, type JSX } from "solid-js";
import { readHolidays, withHolidays, type Holidays } from "../../../../shared/domain/holidays.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import type { Calendar } from "../../../../shared/domain/slaPolicy.ts";
import type { PromiseChange } from "../../../actions/shopActions.ts";
import { Icon } from "../../../ui/icons.tsx";
import { HourField } from "../../../ui/kit/HourField.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { inLanguage, say } from "../../../ui/words.ts";
import { textOf } from "../../sheet/csv.ts";
import { Part } from "../Part.tsx";
import { PROMISES } from "./promiseWords.ts";

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const; // from Monday
const SPANS_MOST = 6;
const NINE_TO_NINE = { from: 9 * 60, to: 21 * 60 };

interface HoursProps {
  readonly policy: Policy;
  readonly onSave: (change: PromiseChange, undo?: PromiseChange) => Promise<boolean>;
}

export function Hours(props: HoursProps): JSX.Element {
  const calendar = (): Calendar => props.policy.calendar;
  const save = (next: Calendar): Promise<boolean> => props.onSave({ calendar: next }, { calendar: calendar() });
  const spans = (day: number): Calendar["week"][number] => calendar().week[day] ?? [];
  const setDay = (day: number, of: Calendar["week"][number]): void => {
    const week = Array.from({ length: 7 }, (_, i) => (i === day ? of : spans(i)));
    void save({ ...calendar(), week });
  };
  const zones = (): readonly string[] => [...new Set([calendar().timeZone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <>
      <Part title={say(PROMISES.calendar)} lead={say(PROMISES.calendarLead)}>
        <div class="form">
          <Pick
            label={say(PROMISES.zone)}
            value={calendar().timeZone}
            options={zones().map((one) => [one, one] as const)}
            onPick={(timeZone) => save({ ...calendar(), timeZone })}
          />
        </div>
        <ul class="rows days">
          <For each={WEEK}>{(day) => <Day day={day} spans={spans(day)} onChange={(of) => setDay(day, of)} />}</For>
        </ul>
      </Part>
      <DaysOff calendar={calendar()} onSave={save} />
    </>
  );
}

function Day(props: {
  readonly day: number;
  readonly spans: Calendar["week"][number];
  readonly onChange: (spans: Calendar["week"][number]) => void;
}): JSX.Element {
  const name = (): string =>
    new Intl.DateTimeFormat(inLanguage() === "zh" ? "zh-CN" : "en", { weekday: "long", timeZone: "UTC" }).format(
      Date.UTC(2026, 10, 22 + props.day),
    ); // a Sunday, and on
  const put = (at: number, change: Partial<{ from: number; to: number }>): void =>
    props.onChange(props.spans.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <li>
      <b class="weekday">{name()}</b>
      <span class="spans">
        <Index each={props.spans} fallback={<span class="dim">{say(PROMISES.closed)}</span>}>
          {(span, i) => (
            <span class="span">
              <HourField label={`${name()} ${say(PROMISES.from)}`} minute={span().from} onChoose={(from) => put(i, { from })} />–
              <HourField label={`${name()} ${say(PROMISES.to)}`} minute={span().to} toEnd onChoose={(to) => put(i, { to })} />
              <button
                type="button"
                class="btn quiet s"
                aria-label={say(PROMISES.dropSpan)}
                onClick={() => props.onChange(props.spans.filter((_, at) => at !== i))}
              >
                <Icon name="x" />
              </button>
            </span>
          )}
        </Index>
      </span>
      <Show when={props.spans.length < SPANS_MOST}>
        <button
          type="button"
          class="btn quiet s"
          aria-label={`${name()} · ${say(PROMISES.addSpan)}`}
          onClick={() => props.onChange([...props.spans, NINE_TO_NINE])}
        >
          {say(PROMISES.addSpan)}
        </button>
      </Show>
    </li>
  );
}

function DaysOff(props: { readonly calendar: Calendar; readonly onSave: (calendar: Calendar) => Promise<boolean> }): JSX.Element {
  const id = createUniqueId();
  const [text, setText] = createSignal("");
  const [read, setRead] = createSignal<Holidays>();
  const days = (): readonly { readonly date: string; readonly off: boolean }[] =>
    [
      ...props.calendar.holidays.map((date) => ({ date, off: true })),
      ...props.calendar.workdays.map((date) => ({ date, off: false })),
    ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const bring = async (words: string): Promise<void> => {
    const found = readHolidays(words);
    setRead(found);
    if (found.days.length > 0 && (await props.onSave(withHolidays(props.calendar, found.days)))) setText("");
  };
  const drop = (date: string): void => {
    const without = (list: readonly string[]): readonly string[] => list.filter((one) => one !== date);
    void props.onSave({ ...props.calendar, holidays: without(props.calendar.holidays), workdays: without(props.calendar.workdays) });
  };
  return (
    <Part title={say(PROMISES.holidays)} lead={say(PROMISES.holidaysLead)}>
      <div class="form">
        <div class="field">
          <label for={id}>{say(PROMISES.paste)}</label>
          <textarea id={id} class="t" rows={3} maxLength={200_000} value={text()} onInput={(event) => setText(event.currentTarget.value)} />
        </div>
        <div class="acts">
          <button type="button" class="btn" disabled={text().trim() === ""} onClick={() => void bring(text())}>
            {say(PROMISES.bring)}
          </button>
          <label class="btn quiet">
            {say(PROMISES.file)}
            <input
              type="file"
              class="sr"
              accept=".json,.ics,.txt,.csv,application/json,text/calendar,text/plain"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = "";
                if (file !== undefined) void file.arrayBuffer().then((bytes) => bring(textOf(new Uint8Array(bytes))));
              }}
            />
          </label>
        </div>
        <Show when={read()}>
          {(found) => (
            <p role="status" class="t12" classList={{ "is-warn": found().unread.length > 0 }}>
              {say(PROMISES.found, {
                off: found().days.filter((one) => one.off).length,
                work: found().days.filter((one) => !one.off).length,
              })}
              <Show when={found().unread.length > 0}>
                {" "}
                {say(PROMISES.unread, { n: found().unread.length, lines: found().unread.slice(0, 3).join(" · ") })}
              </Show>
            </p>
          )}
        </Show>
      </div>
      <ul class="days-off" aria-label={say(PROMISES.holidays)}>
        <For each={days()} fallback={<li class="none dim">{say(PROMISES.noDays)}</li>}>
          {(one) => (
            <li>
              {one.date} {say(one.off ? PROMISES.offDay : PROMISES.workDay)}
              <button
                type="button"
                class="btn quiet s"
                aria-label={say(PROMISES.dropDay, { day: one.date })}
                onClick={() => drop(one.date)}
              >
                <Icon name="x" />
              </button>
            </li>
          )}
        </For>
      </ul>
    </Part>
  );
}
