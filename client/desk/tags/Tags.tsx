// The shop's list of tags, in the settings: made, renamed, recoloured, taken away with an undo. Works without a network.
import { createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { TAG_CHARS, TAG_COLOURS, type Tag } from "../../../shared/domain/tag.ts";
import { Icon } from "../../ui/icons.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { live } from "../../ui/live.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { PageHead } from "../settings/PageHead.tsx";
import { Bones, Part } from "../settings/Part.tsx";
import { did } from "../ticket/createDeeds.ts";
import { Chip } from "./Chip.tsx";
import { COLOUR_WORDS, TAGS } from "./tagWords.ts";
import "./tags.css";

type Draft = Omit<Tag, "id"> & { readonly id?: Tag["id"] };

export function Tags(props: { readonly desk: Desk }): JSX.Element {
  const tags = live<readonly Tag[] | undefined>(props.desk.queries.tags, undefined);
  const actions = props.desk.tagActions(); // fetched with the page: it may be wanted without a network
  const [editing, setEditing] = createSignal<Draft>();
  const put = async (tag: Draft): Promise<boolean> => did((await actions).putTag(tag));
  const remove = async (tag: Tag): Promise<void> => {
    await did((await actions).removeTag(tag), {
      icon: "undo",
      words: say(TAGS.removed, { name: tag.name }),
      action: { words: say(TAGS.undo), run: () => void put(tag) },
    });
  };
  const fresh = (): Draft => ({ name: "", colour: TAG_COLOURS[(tags()?.length ?? 0) % TAG_COLOURS.length] ?? "grey" });
  return (
    <>
      <PageHead title={say(TAGS.title)} lead={say(TAGS.lead)}>
        <button type="button" class="btn primary" disabled={tags() === undefined} onClick={() => setEditing(fresh())}>
          <Icon name="plus" />
          {say(TAGS.new)}
        </button>
      </PageHead>
      <Show when={tags()} fallback={<Bones />}>
        {(all) => (
          <Part title={say(TAGS.list)}>
            <ul class="rows">
              <For each={all()} fallback={<li class="none dim">{say(TAGS.noneYet)}</li>}>
                {(tag) => (
                  <li>
                    <span>
                      <Chip tag={tag} />
                    </span>
                    <button
                      type="button"
                      class="btn quiet s"
                      aria-label={say(TAGS.editOne, { name: tag.name })}
                      onClick={() => setEditing(tag)}
                    >
                      {say(TAGS.edit)}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Part>
        )}
      </Show>
      <Show when={editing()} keyed>
        {(draft) => <TagSheet of={draft} onSave={put} onRemove={(tag) => void remove(tag)} onClose={() => setEditing(undefined)} />}
      </Show>
    </>
  );
}

interface SheetProps {
  readonly of: Draft;
  readonly onSave: (tag: Draft) => Promise<boolean>;
  readonly onRemove: (tag: Tag) => void;
  readonly onClose: () => void;
}

function TagSheet(props: SheetProps): JSX.Element {
  const group = createUniqueId();
  const [name, setName] = createSignal(props.of.name);
  const [colour, setColour] = createSignal(props.of.colour);
  const kept = (): Tag | undefined => (props.of.id === undefined ? undefined : { ...props.of, id: props.of.id });
  const save = async (): Promise<void> => {
    if (await props.onSave({ ...props.of, name: name(), colour: colour() })) props.onClose();
  };
  return (
    <Sheet title={props.of.name || say(TAGS.new)} close={say(TAGS.close)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={say(TAGS.name)} value={name()} onInput={setName} max={TAG_CHARS} focus required />
        <fieldset class="field">
          <legend class="label">{say(TAGS.colour)}</legend>
          <div class="choices tag-colours">
            <For each={TAG_COLOURS}>
              {(one) => (
                <label>
                  <input type="radio" name={group} value={one} checked={colour() === one} onChange={() => setColour(one)} />
                  <span class="tag chip-tag" data-colour={one}>
                    {say(COLOUR_WORDS[one])}
                  </span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <div class="acts">
          <button type="submit" class="btn primary" disabled={name().trim() === ""}>
            {say(TAGS.save)}
          </button>
          <Show when={kept()}>
            {(tag) => (
              <button
                type="button"
                class="btn quiet danger"
                title={say(TAGS.removeHint)}
                onClick={() => {
                  props.onRemove(tag());
                  props.onClose();
                }}
              >
                {say(TAGS.remove)}
              </button>
            )}
          </Show>
        </div>
      </form>
    </Sheet>
  );
}
