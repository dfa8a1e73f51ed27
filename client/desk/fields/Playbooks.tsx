// The shop's playbooks, in the settings: made, changed, sorted, put away with an undo. Works without a network.
import { createMemo, createSignal, Show, type JSX } from "solid-js";
import type { Playbook } from "../../../shared/domain/help/playbook.ts";
import { SHOP_DOC } from "../../../shared/domain/names.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { PlaybookDraft } from "../../actions/helpActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { live } from "../../ui/live.ts";
import { inLanguage, say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { PageHead } from "../settings/PageHead.tsx";
import { Bones, Part } from "../settings/Part.tsx";
import { did } from "../ticket/createDeeds.ts";
import { FIELDS } from "./fieldWords.ts";
import { PlaybookSheet } from "./PlaybookSheet.tsx";
import { PLAYBOOKS } from "./playbookWords.ts";
import { SortedList } from "./SortedList.tsx";
import "./fields.css";

const EMPTY = { text: { zh: "", en: "" } };
const FRESH: PlaybookDraft = { name: { zh: "", en: "" }, intents: [], steps: [EMPTY, EMPTY, EMPTY] };

export function Playbooks(props: { readonly desk: Desk }): JSX.Element {
  const playbooks = live<readonly Playbook[] | undefined>(props.desk.queries.playbooks, undefined);
  const waiting = live(() => props.desk.queries.unsentOf(SHOP_DOC), []);
  const unsent = createMemo(() => new Set(waiting().map(({ summary }) => summary.text)));
  const actions = props.desk.helpActions(); // fetched with the page: it may be wanted without a network
  const [editing, setEditing] = createSignal<PlaybookDraft>();
  const put = async (draft: PlaybookDraft): Promise<boolean> => did((await actions).putPlaybook(draft));
  const putAway = async (playbook: Playbook): Promise<void> => {
    await did((await actions).putPlaybook({ ...playbook, off: true }), {
      icon: "undo",
      words: say(FIELDS.didPutAway, { name: told(playbook.name) }),
      action: { words: say(FIELDS.undo), run: () => void put(playbook) },
    });
  };
  const note = ({ steps, intents }: Playbook): string =>
    say(PLAYBOOKS.noteOf, {
      n: steps.length,
      matters: intents.map((id) => intentOf(id)[inLanguage()]).join(inLanguage() === "zh" ? "、" : ", "),
    });
  return (
    <>
      <PageHead title={say(PLAYBOOKS.title)} lead={say(PLAYBOOKS.lead)}>
        <button type="button" class="btn primary" disabled={playbooks() === undefined} onClick={() => setEditing(FRESH)}>
          <Icon name="plus" />
          {say(PLAYBOOKS.new)}
        </button>
      </PageHead>
      <Show when={playbooks()} fallback={<Bones />}>
        {(all) => (
          <Part title={say(PLAYBOOKS.list)}>
            <SortedList
              of={all()}
              none={say(PLAYBOOKS.none)}
              note={note}
              isUnsent={(one) => unsent().has(one.name.zh)}
              onMove={async (playbook, step) => void did((await actions).movePlaybook(playbook, step))}
              onEdit={setEditing}
              onBringBack={({ off: _away, ...playbook }) => void put(playbook)}
            />
          </Part>
        )}
      </Show>
      <Show when={editing()} keyed>
        {(draft) => (
          <PlaybookSheet
            title={told(draft.name) || say(PLAYBOOKS.new)}
            of={draft}
            onSave={put}
            onPutAway={
              draft.id === undefined
                ? undefined
                : () => {
                    const kept = playbooks()?.find((one) => one.id === draft.id);
                    if (kept !== undefined) void putAway(kept);
                  }
            }
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  );
}
