// Putting tags on tickets and taking them off while a picker is open, and all of it back at once afterwards. Draws nothing.
import type { TicketId } from "../../../shared/core/ids.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import type { TagActions } from "../../actions/tagActions.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { ownWords } from "../session/ownWords.ts";
import { did } from "../ticket/createDeeds.ts";
import { TICKET } from "../ticket/words.ts";
import { TAGS } from "./tagWords.ts";

interface Change {
  readonly ticket: TicketId;
  readonly tag: Tag;
  readonly on: boolean;
}

export interface Tagging {
  /** Puts the tag on these tickets, or takes it off. The first refusal is said once. */
  readonly set: (tickets: readonly TicketId[], tag: Tag, on: boolean) => Promise<void>;
  /** Says what was changed since, with the way back; nothing where nothing was. */
  readonly tellAll: () => void;
}

/** `actions`: what a tag is put on and taken off by. */
export function createTagging(actions: Promise<Pick<TagActions, "tag">>): Tagging {
  let changes: Change[] = [];
  const set = async (tickets: readonly TicketId[], tag: Tag, on: boolean): Promise<void> => {
    let refused: string | undefined;
    for (const ticket of tickets) {
      const done = await (await actions).tag(ticket, tag, on);
      if (!done.ok) refused ??= ownWords(done.error, inLanguage());
      else if (done.value) changes = withChange(changes, { ticket, tag, on });
    }
    if (refused !== undefined) tell({ icon: "alert", words: say(TICKET.failed, { words: refused }) });
  };
  return {
    set,
    tellAll() {
      const all = changes;
      changes = [];
      if (all.length === 0) return;
      const names = [...new Set(all.map((one) => one.tag.name))].join(inLanguage() === "zh" ? "、" : ", ");
      const back = async (): Promise<void> => {
        for (const { ticket, tag, on } of all) if (!(await did((await actions).tag(ticket, tag, !on)))) return;
      };
      tell({ icon: "done", words: say(TAGS.changed, { names }), action: { words: say(TAGS.undo), run: () => void back() } });
    },
  };
}

/** What was done and then undone by hand is no change. */
function withChange(before: readonly Change[], change: Change): Change[] {
  const rest = before.filter((one) => one.ticket !== change.ticket || one.tag.id !== change.tag.id);
  return rest.length < before.length ? rest : [...rest, change];
}
