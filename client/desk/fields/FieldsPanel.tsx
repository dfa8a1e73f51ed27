// The shop's own fields of the open ticket, beside the conversation: each filled in where it stands and kept when it is left, with the way back.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { same } from "../../../shared/core/same.ts";
import { fitsField, type Field } from "../../../shared/domain/field.ts";
import type { FieldMarks, FieldValue } from "../../../shared/domain/fieldMark.ts";
import { ForId } from "../../ui/kit/ForId.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { live } from "../../ui/live.ts";
import { say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { did } from "../ticket/createDeeds.ts";
import { fieldElement } from "./fieldElement.ts";
import { FieldControl } from "./FieldControl.tsx";
import { FIELDS, valueWords } from "./fieldWords.ts";
import "./fields.css";

const STAY_MS = 5_000; // the next field may stand under it

interface PanelProps {
  readonly desk: Desk;
  readonly id: TicketId;
  readonly marks: FieldMarks | undefined;
}

export function FieldsPanel(props: PanelProps): JSX.Element {
  const all = live<readonly Field[]>(props.desk.queries.fields, []);
  const actions = props.desk.fieldActions(); // fetched with it: it may be wanted without a network
  const saysIn = (field: Field): FieldValue | undefined => props.marks?.[field.id]?.is;
  const used = createMemo(() => all().filter((one) => one.off !== true));
  const away = createMemo(() => all().filter((one) => one.off === true && saysIn(one) !== undefined));
  let letGo: (() => void) | undefined; // of the field filled in before: news must not pile up over the fields
  const fill = async (field: Field, value: FieldValue | undefined): Promise<boolean> => {
    if (same(value, saysIn(field))) return true;
    const its = await actions;
    const done = await its.fill(props.id, field, value);
    if (!done.ok) return did(Promise.resolve(done));
    const words = say(FIELDS.changed, { name: told(field.name), value: valueWords(field, value) });
    const back = (): void => void did(its.fill(props.id, field, done.value));
    letGo?.();
    letGo = tell({ icon: "edit", words, ms: STAY_MS, action: { words: say(FIELDS.undo), run: back } });
    return true;
  };
  return (
    <Show when={used().length + away().length > 0}>
      <section
        class="sec"
        id="ticket-fields"
        aria-label={say(FIELDS.panel)}
        on:keydown={(event) => {
          if (event.target instanceof HTMLSelectElement && event.key !== "Escape") event.stopPropagation(); // its letters find a choice
        }}
      >
        <header>
          <h2>{say(FIELDS.panel)}</h2>
          <span class="push t12 wide">{say(FIELDS.key)}</span>
        </header>
        <ForId each={used()} by={(one) => one.id}>
          {(field) => <FieldRow field={field()} value={saysIn(field())} onFill={(value) => fill(field(), value)} />}
        </ForId>
        <For each={away()}>
          {(field) => (
            <p class="field-away t12 mid" title={say(FIELDS.away)}>
              <span class="cut">{told(field.name)}</span>
              <span class="cut">{valueWords(field, saysIn(field))}</span>
              <span class="tag line">{say(FIELDS.isAway)}</span>
            </p>
          )}
        </For>
      </section>
    </Show>
  );
}

interface RowProps {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  readonly onFill: (value: FieldValue | undefined) => Promise<boolean>;
}

function FieldRow(props: RowProps): JSX.Element {
  const [problem, setProblem] = createSignal<string>();
  const id = (): string => fieldElement(props.field.id);
  const fits = (): boolean => props.value === undefined || fitsField(props.field, props.value);
  const label = (): JSX.Element => (
    <>
      <span class="cut">{told(props.field.name)}</span>
      <Show when={props.field.required}>
        <b class="is-warn" title={say(FIELDS.required)} aria-hidden="true">
          *
        </b>
        <span class="sr">{say(FIELDS.required)}</span>
      </Show>
    </>
  );
  return (
    <div class="field-row">
      <Show
        when={props.field.kind === "choices"}
        fallback={
          <label for={id()} title={told(props.field.name)}>
            {label()}
          </label>
        }
      >
        <span class="label" id={`${id()}-label`} title={told(props.field.name)}>
          {label()}
        </span>
      </Show>
      <FieldControl
        id={id()}
        field={props.field}
        value={fits() ? props.value : undefined}
        invalid={problem() !== undefined}
        onFill={props.onFill}
        onProblem={setProblem}
      />
      <Show
        when={
          problem() ??
          (fits() || props.value === undefined ? undefined : say(FIELDS.misfit, { value: valueWords(props.field, props.value) }))
        }
      >
        {(words) => (
          <p class="t12 field-note" classList={{ "is-breach": problem() !== undefined, "is-warn": problem() === undefined }}>
            {words()}
          </p>
        )}
      </Show>
    </div>
  );
}
