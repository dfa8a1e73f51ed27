// What a member can do with the shop's own fields: fill one in on a ticket, empty it, and change the list of them. Never touches a table or a socket.
import { mintId, type FieldId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { same } from "../../shared/core/same.ts";
import { putField } from "../../shared/doc/shopDoc.ts";
import { setField } from "../../shared/doc/ticketMarks.ts";
import { FIELD_NAME_CHARS, readField, readFields, type Field } from "../../shared/domain/field.ts";
import { FIELD_TEXT_CHARS, readFieldValue, type FieldValue } from "../../shared/domain/fieldMark.ts";
import { placeBeside, placeLast } from "../../shared/domain/place.ts";
import { changeLists } from "./changeLists.ts";
import { changeTicket, type ActionPorts } from "./changeTicket.ts";

export type FieldDraft = Omit<Field, "id" | "place"> & { readonly id?: FieldId; readonly place?: number };

export interface FieldActions {
  /** Writes it; undefined empties it. Gives what stood there before, to put it back; the same again changes nothing. */
  readonly fill: (
    ticket: TicketId,
    field: Pick<Field, "id" | "name">,
    value: FieldValue | undefined,
  ) => Promise<Result<FieldValue | undefined>>;
  /** Writes a field of the shop's list, new (without an id, at the end) or in the place of the one with its id. Also how it is put away and brought back. */
  readonly putField: (field: FieldDraft) => Promise<Result<Field>>;
  /** One place up or down among those in use. */
  readonly moveField: (field: Pick<Field, "id" | "name">, step: 1 | -1) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createFieldActions(ports: ActionPorts): FieldActions {
  const { actor, clock, random } = ports;
  return {
    async fill(ticket, { id, name }, value) {
      if (value !== undefined && readFieldValue(value) === undefined) return noValue;
      let before: FieldValue | undefined;
      const done = await changeTicket(ports, ticket, { what: "field", by: actor.id, at: clock(), text: name.zh }, (doc, now) => {
        before = now.fields?.[id]?.is;
        if (!same(before, value)) setField(doc, id, { by: actor.id, at: clock(), ...(value === undefined ? {} : { is: value }) });
        return ok(undefined);
      });
      return done.ok ? ok(before) : done;
    },
    async putField(draft) {
      const id = draft.id ?? mintId<FieldId>(clock, random);
      let put: Field | undefined;
      const done = await changeLists(ports, "field", draft.name.zh, (doc, { fields }) => {
        const place = draft.place ?? placeLast(readFields(fields));
        put = readField({ ...draft, id, place, name: trimmed(draft.name) });
        if (put === undefined || (isChosen(put) && put.choices?.some((one) => one.off !== true) !== true)) return noField;
        putField(doc, put);
        return ok(undefined);
      });
      if (!done.ok) return done;
      return put === undefined ? noField : ok(put);
    },
    moveField: ({ id, name }, step) =>
      changeLists(ports, "field", name.zh, (doc, { fields }) => {
        const used = readFields(fields).filter((one) => one.off !== true);
        const moved = used.find((one) => one.id === id);
        const place = placeBeside(used, id, step);
        if (moved !== undefined && place !== undefined) putField(doc, { ...moved, place });
      }),
  };
}

const isChosen = ({ kind }: Field): boolean => kind === "choice" || kind === "choices";
const trimmed = ({ zh, en }: Field["name"]): Field["name"] => ({ zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() });

const noValue = refuse("malformed", `这里最多写 ${FIELD_TEXT_CHARS} 字。 At most ${FIELD_TEXT_CHARS} characters can be written here.`);
const noField = refuse(
  "malformed",
  `字段要有名字（最多 ${FIELD_NAME_CHARS} 字），单选和多选要有选项。 A field needs a name of at most ${FIELD_NAME_CHARS} characters, and one to choose from needs choices.`,
);
