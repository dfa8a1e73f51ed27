// The shop's own fields and the reasons conversations end for, in the settings: made, changed, sorted, put away with an undo. Works without a network.
import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { mintId, type FieldId } from "../../../shared/core/ids.ts";
import type { Field } from "../../../shared/domain/field.ts";
import { SHOP_DOC } from "../../../shared/domain/names.ts";
import type { FieldDraft } from "../../actions/fieldActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { live } from "../../ui/live.ts";
import { say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { PageHead } from "../settings/PageHead.tsx";
import { Bones, Part } from "../settings/Part.tsx";
import { did } from "../ticket/createDeeds.ts";
import { FieldSheet } from "./FieldSheet.tsx";
import { FIELDS, KIND_WORDS } from "./fieldWords.ts";
import { Reasons } from "./Reasons.tsx";
import { SortedList } from "./SortedList.tsx";
import "./fields.css";

const FRESH: FieldDraft = { name: { zh: "", en: "" }, kind: "text" };

export function Fields(props: { readonly desk: Desk }): JSX.Element {
  const fields = live<readonly Field[] | undefined>(props.desk.queries.fields, undefined);
  const waiting = live(() => props.desk.queries.unsentOf(SHOP_DOC), []);
  const unsent = createMemo(() => new Set(waiting().map(({ summary }) => summary.text)));
  const actions = props.desk.fieldActions(); // fetched with the page: it may be wanted without a network
  const [editing, setEditing] = createSignal<FieldDraft>();
  const put = async (draft: FieldDraft): Promise<boolean> => did((await actions).putField(draft));
  const putAway = async (field: Field): Promise<void> => {
    await did((await actions).putField({ ...field, off: true }), {
      icon: "undo",
      words: say(FIELDS.didPutAway, { name: told(field.name) }),
      action: { words: say(FIELDS.undo), run: () => void put(field) },
    });
  };
  const note = (field: Field): string =>
    [say(KIND_WORDS[field.kind]), field.required === true ? say(FIELDS.required) : ""].filter(Boolean).join(" · ");
  return (
    <>
      <PageHead title={say(FIELDS.title)} lead={say(FIELDS.lead)}>
        <button type="button" class="btn primary" disabled={fields() === undefined} onClick={() => setEditing(FRESH)}>
          <Icon name="plus" />
          {say(FIELDS.new)}
        </button>
      </PageHead>
      <Show when={fields()} fallback={<Bones />}>
        {(all) => (
          <Part title={say(FIELDS.list)}>
            <SortedList
              of={all()}
              none={say(FIELDS.none)}
              note={note}
              isUnsent={(one) => unsent().has(one.name.zh)}
              onMove={async (field, step) => void did((await actions).moveField(field, step))}
              onEdit={setEditing}
              onBringBack={({ off: _away, ...field }) => void put(field)}
            />
          </Part>
        )}
      </Show>
      <Reasons desk={props.desk} isUnsent={(name) => unsent().has(name)} />
      <Show when={editing()} keyed>
        {(draft) => (
          <FieldSheet
            title={told(draft.name) || say(FIELDS.new)}
            of={draft}
            isNew={draft.id === undefined}
            isField
            newId={() => mintId<FieldId>(Date.now, Math.random)}
            onSave={put}
            onPutAway={() => {
              const kept = fields()?.find((one) => one.id === draft.id);
              if (kept !== undefined) void putAway(kept);
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  );
}
