// What colleagues keep of a shopper: a note, and tags of the shop's list. Each is said on one of their tickets, and the newest word on any of them
// holds for all: a shopper has no document of their own, and what is known of them goes with their conversations. Pure.
import { number, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId, type TagId } from "../core/ids.ts";
import { tagsOn, type TagMark, type TagMarks } from "./tagMark.ts";

export const SHOPPER_NOTE_CHARS = 500; // read at a glance, before the first reply

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** The newest note said on a ticket; no text: there is none any more. */
export const readShopperNote = shape({ by: memberId, at: number(0), text: string(SHOPPER_NOTE_CHARS) });
export type ShopperNote = Checked<typeof readShopperNote>;

/** As one ticket says it. */
export interface AboutShopper {
  readonly note?: ShopperNote;
  readonly tags?: TagMarks; // by tag
}

/** As all of the shopper's tickets together say it. */
export interface KnownShopper {
  readonly note: ShopperNote | undefined;
  readonly tags: readonly TagId[];
  /** The highest time said anywhere: who says more says a later one, whatever their clock shows. */
  readonly newest: number;
}

/** `all`: what each of the shopper's tickets says; of two words about one thing the later holds, whatever the order they come in. */
export function knownOf(all: readonly (AboutShopper | undefined)[]): KnownShopper {
  const said = all.flatMap((one) => one ?? []);
  const notes = said.flatMap((one) => one.note ?? []);
  const note = notes.toSorted((a, b) => b.at - a.at || (a.text < b.text ? -1 : 1))[0];
  const tags = new Map<string, TagMark>();
  for (const [tag, mark] of said.flatMap((one) => Object.entries(one.tags ?? {}))) {
    const other = tags.get(tag);
    if (other === undefined || mark.at > other.at || (mark.at === other.at && mark.off !== true)) tags.set(tag, mark);
  }
  return {
    note: note === undefined || note.text === "" ? undefined : note,
    tags: tagsOn(Object.fromEntries(tags)),
    newest: Math.max(0, ...notes.map((one) => one.at), ...[...tags.values()].map((one) => one.at)),
  };
}
