// The shop's list of tags: a word that a person wrote, and a colour. Which ticket has which is tagMark.ts. Pure.
import { isPlain, oneOf, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type TagId } from "../core/ids.ts";

export const TAG_CHARS = 40;
export const SHOP_TAGS_MOST = 200;

/** Names of colours, not colours: the look has a light and a dark one for each. */
export const TAG_COLOURS = ["grey", "blue", "purple", "teal", "green", "amber"] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

const tagId: Check<TagId> = (v) => readId<TagId>(v);

/** One of the shop's list. */
export const readTag = shape({ id: tagId, name: string(TAG_CHARS, 1), colour: oneOf(TAG_COLOURS) });
export type Tag = Checked<typeof readTag>;

/** The shop's list as it is kept, by name; what cannot be read is none. */
export function readTags(value: unknown): readonly Tag[] {
  const all = isPlain(value) ? Object.values(value) : [];
  return all.flatMap((raw) => readTag(raw) ?? []).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** Two that look alike are one. */
export const isSameTagName = (one: string, other: string): boolean => foldedName(one) === foldedName(other);

const foldedName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
