// What a member can do with tags: put one on a ticket, take it off, and change the shop's list. Never touches a table or a socket.
import { mintId, type TagId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { putTag } from "../../shared/doc/shopDoc.ts";
import { setTag } from "../../shared/doc/ticketDoc.ts";
import { isSameTagName, readTag, readTags, TAG_CHARS, type Tag } from "../../shared/domain/tag.ts";
import { changeLists } from "./changeLists.ts";
import { changeTicket, type ActionPorts } from "./changeTicket.ts";

export interface TagActions {
  /** Puts it on (or takes it off). One that is there (or not) already is so still; gives whether anything changed. */
  readonly tag: (ticket: TicketId, tag: Pick<Tag, "id" | "name">, on: boolean) => Promise<Result<boolean>>;
  /** Writes a tag of the shop's list, new (without an id) or in the place of the one with its id. Also the undo of taking one away. */
  readonly putTag: (tag: Omit<Tag, "id"> & { readonly id?: TagId }) => Promise<Result<Tag>>;
  /** Off the list: tickets keep it, shown no more; put back it is on them again. */
  readonly removeTag: (tag: Tag) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createTagActions(ports: ActionPorts): TagActions {
  const { actor, clock, random } = ports;
  return {
    async tag(ticket, { id, name }, on) {
      let changed = false;
      const done = await changeTicket(ports, ticket, { what: "tag", by: actor.id, at: clock(), text: name }, (doc, before) => {
        const mark = before.tags?.[id];
        changed = (mark !== undefined && mark.off !== true) !== on;
        if (changed) setTag(doc, id, { by: actor.id, at: clock(), ...(on ? {} : { off: true }) });
        return ok(undefined);
      });
      return done.ok ? ok(changed) : done;
    },
    async putTag({ id = mintId<TagId>(clock, random), name, colour }) {
      const tag = readTag({ id, name: name.trim(), colour });
      if (tag === undefined) return unfit;
      const done = await changeLists(ports, "tag", tag.name, (doc, { tags }) => {
        if (readTags(tags).some((one) => one.id !== id && isSameTagName(one.name, tag.name))) return taken;
        putTag(doc, id, tag);
        return ok(undefined);
      });
      return done.ok ? ok(tag) : done;
    },
    removeTag: ({ id, name }) => changeLists(ports, "tag", name, (doc) => putTag(doc, id, undefined)),
  };
}

const unfit = refuse("malformed", `标签要有名字，最多 ${TAG_CHARS} 字。 A tag needs a name of at most ${TAG_CHARS} characters.`);
const taken = refuse("conflict", "已经有这个标签了。 There is such a tag already.");
