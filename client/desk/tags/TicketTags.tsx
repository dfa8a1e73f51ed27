// The tags of the open ticket, under its title: each can be taken off, and more put on. Nothing where there are none and none is being chosen.
import { createMemo, For, Show, type JSX } from "solid-js";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import { Icon } from "../../ui/icons.tsx";
import { live } from "../../ui/live.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { Chip } from "./Chip.tsx";
import { createTagging } from "./tagging.ts";
import { TagPicker } from "./TagPicker.tsx";
import { TAGS } from "./tagWords.ts";
import "./tags.css";

interface TicketTagsProps {
  readonly desk: Desk;
  readonly row: Pick<TicketRow, "id" | "tags">;
  readonly choosing: boolean;
  readonly onChoose: (choosing: boolean) => void;
}

export function TicketTags(props: TicketTagsProps): JSX.Element {
  const all = live<readonly Tag[]>(props.desk.queries.tags, []);
  const tagging = createTagging(props.desk.tagActions());
  const on = createMemo(() => (props.row.tags ?? []).flatMap((id) => all().find((one) => one.id === id) ?? []));
  const takeOff = async (tag: Tag): Promise<void> => {
    await tagging.set([props.row.id], tag, false);
    tagging.tellAll();
  };
  return (
    <>
      <Show when={on().length > 0}>
        <div class="ticket-tags">
          <For each={on()}>
            {(tag) => (
              <Chip tag={tag}>
                <button type="button" class="off" aria-label={say(TAGS.takeOff, { name: tag.name })} onClick={() => void takeOff(tag)}>
                  <Icon name="x" />
                </button>
              </Chip>
            )}
          </For>
          <button
            type="button"
            class="btn quiet icon s"
            aria-label={say(TAGS.add)}
            title={say(TAGS.add)}
            onClick={() => props.onChoose(true)}
          >
            <Icon name="plus" />
          </button>
        </div>
      </Show>
      <Show when={props.choosing}>
        <TagPicker
          desk={props.desk}
          tags={all()}
          of={[{ id: props.row.id, tags: props.row.tags ?? [] }]}
          onClose={() => props.onChoose(false)}
        />
      </Show>
    </>
  );
}
