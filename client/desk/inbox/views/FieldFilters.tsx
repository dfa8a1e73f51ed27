// What a view asks of the shop's own fields and of why tickets ended: one line a field, of its kind. Draws only.
import { Show, type JSX } from "solid-js";
import type { Field } from "../../../../shared/domain/field.ts";
import { asksField, FIELD_FILTERS_MOST, type FieldFilter } from "../../../../shared/domain/fieldFilter.ts";
import type { Filter } from "../../../../shared/domain/ticketView.ts";
import type { WrapUpReason } from "../../../../shared/domain/wrapUp.ts";
import { ForId } from "../../../ui/kit/ForId.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { live } from "../../../ui/live.ts";
import { say, told } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { FIELDS } from "../../fields/fieldWords.ts";
import { AFTER } from "../../ticket/after/afterWords.ts";
import { Several } from "./Several.tsx";

interface FiltersProps {
  readonly desk: Desk;
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

export function FieldFilters(props: FiltersProps): JSX.Element {
  const all = live<readonly Field[]>(props.desk.queries.fields, []);
  const wrapUps = live<readonly WrapUpReason[]>(props.desk.queries.wrapUps, []);
  const fields = (): readonly Field[] => all().filter((one) => one.off !== true || props.filter.fields?.[one.id] !== undefined);
  const askedOf = (field: Field): FieldFilter => props.filter.fields?.[field.id] ?? {};
  const isFull = (field: Field): boolean =>
    !asksField(askedOf(field)) && Object.keys(props.filter.fields ?? {}).length >= FIELD_FILTERS_MOST;
  const set = (field: Field, asked: FieldFilter): void => {
    const { [field.id]: _before, ...rest } = props.filter.fields ?? {};
    props.onChange({ fields: asksField(asked) ? { ...rest, [field.id]: asked } : rest });
  };
  return (
    <>
      <ForId each={fields()} by={(one) => one.id}>
        {(field) => (
          <Show when={!isFull(field())}>
            <OneField field={field()} asked={askedOf(field())} onChange={(asked) => set(field(), asked)} />
          </Show>
        )}
      </ForId>
      <Several
        label={say(AFTER.why1)}
        options={wrapUps().map((one) => [one.id, told(one.name)] as const)}
        chosen={props.filter.wrapUps}
        onChoose={(chosen) => props.onChange({ wrapUps: chosen })}
      />
    </>
  );
}

interface OneProps {
  readonly field: Field;
  readonly asked: FieldFilter;
  readonly onChange: (asked: FieldFilter) => void;
}

function OneField(props: OneProps): JSX.Element {
  const name = (): string => told(props.field.name);
  switch (props.field.kind) {
    case "choice":
    case "choices":
    case "yesNo":
      return (
        <Several
          label={name()}
          options={
            props.field.kind === "yesNo"
              ? [
                  ["yes", say(FIELDS.yes)],
                  ["no", say(FIELDS.no)],
                ]
              : (props.field.choices ?? []).map((one) => [one.id, told(one.name)] as const)
          }
          chosen={props.asked.any}
          onChoose={(any) => props.onChange({ any })}
        />
      );
    case "number":
    case "date":
      return (
        <div class="two">
          <Edge {...props} which="from" label={say(FIELDS.from, { name: name() })} />
          <Edge {...props} which="to" label={say(FIELDS.to, { name: name() })} />
        </div>
      );
    case "text":
      return (
        <Pick
          label={name()}
          value={props.asked.filled === undefined ? "" : props.asked.filled ? "filled" : "empty"}
          options={[
            ["", say(FIELDS.anything)],
            ["filled", say(FIELDS.filled)],
            ["empty", say(FIELDS.empty)],
          ]}
          onPick={(value) => props.onChange(value === "" ? {} : { filled: value === "filled" })}
        />
      );
  }
}

function Edge(props: OneProps & { readonly which: "from" | "to"; readonly label: string }): JSX.Element {
  const write = (text: string): void => {
    const { [props.which]: _before, ...rest } = props.asked;
    const value = props.field.kind === "date" ? text : Number(text);
    const isNone = text.trim() === "" || (typeof value === "number" && !Number.isFinite(value));
    props.onChange(isNone ? rest : { ...rest, [props.which]: value });
  };
  return (
    <label class="field">
      <span class="label">{props.label}</span>
      <input
        class="t"
        type={props.field.kind === "date" ? "date" : "text"}
        inputmode={props.field.kind === "date" ? undefined : "decimal"}
        value={props.asked[props.which] ?? ""}
        onChange={(event) => write(event.currentTarget.value)}
      />
    </label>
  );
}
