// A saved view of the inbox: its filter, its order, whose it is. Says which rows stand in it; never reads a row from anywhere. Pure.
import { boolean, isPlain, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId, type ProductId, type TagId, type ViewId } from "../core/ids.ts";
import { fitsFilter, readFieldFilters } from "./fieldFilter.ts";
import { INTENT_IDS } from "./intentIds.ts";
import { LANGUAGES } from "./languages.ts";
import { TICKET_TYPES } from "./taxonomy.ts";
import { CHANNELS, LEVELS, PHASES, TIERS } from "./ticket.ts";
import type { TicketRow } from "./ticketRow.ts";
import { MOODS } from "./understanding.ts";
import { ORDERS } from "./viewOrder.ts";

export const VIEW_NAME_CHARS = 40;
export const OWN_VIEWS_MOST = 30; // of one member
export const SHOP_VIEWS_MOST = 60;

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const viewId: Check<ViewId> = (v) => readId<ViewId>(v);
const tagId: Check<TagId> = (v) => readId<TagId>(v);
const productId: Check<ProductId> = (v) => readId<ProductId>(v);

/** Whose tickets: `me` is whoever looks, so that a shared view is everybody's own. */
const who: Check<"me" | "nobody" | MemberId> = (v) => readId<MemberId>(v);

/** What is absent is not asked; of several values of one key one is enough; all keys must hold. Times in ms. */
export const readFilter = shape({
  phases: optional(list(oneOf(PHASES), PHASES.length)),
  assignees: optional(list(who, 20)),
  /** Ids of teams: the one whose tickets these are first (teams.ts). */
  teams: optional(list(string(40, 1), 20)),
  levels: optional(list(oneOf(LEVELS), LEVELS.length)),
  types: optional(list(oneOf(TICKET_TYPES), TICKET_TYPES.length)),
  intents: optional(list(oneOf(INTENT_IDS), 20)),
  channels: optional(list(oneOf(CHANNELS), CHANNELS.length)),
  tiers: optional(list(oneOf(TIERS), TIERS.length)),
  languages: optional(list(oneOf(LANGUAGES), LANGUAGES.length)),
  tags: optional(list(tagId, 20)),
  products: optional(list(productId, 20)),
  /** Keys of categories; what stands below one belongs to it. */
  categories: optional(list(string(60, 1), 20)),
  /** Of the shop's own fields, by id. */
  fields: optional(readFieldFilters),
  /** Ids of reasons it ended for. */
  wrapUps: optional(list(string(64, 1), 20)),
  /** It is to come back at a time. */
  followUp: optional(boolean),
  unread: optional(boolean),
  /** What the shopper's last message sounded like. */
  moods: optional(list(oneOf(MOODS), MOODS.length)),
  reopened: optional(boolean),
  /** In whose note I am called, or a team I am in. */
  mentioned: optional(boolean),
  followed: optional(boolean), // by me
  due: optional(list(oneOf(["late", "warn"]), 2)),
  createdFrom: optional(number(0)),
  createdTo: optional(number(0)),
  updatedFrom: optional(number(0)),
  updatedTo: optional(number(0)),
});
export type Filter = Checked<typeof readFilter>;

export const readView = shape({
  id: viewId,
  name: string(VIEW_NAME_CHARS, 1),
  filter: readFilter,
  order: oneOf(ORDERS),
  /** Absent: the shop's, for everybody. */
  of: optional(memberId),
  /** A tab of its own, after the four. */
  pinned: optional(boolean),
});
export type TicketView = Checked<typeof readView>;

/** The views a member sees, the shop's first, each kind by age; what cannot be read is none. */
export function readViews(value: unknown, me: MemberId): readonly TicketView[] {
  const all = isPlain(value) ? Object.values(value) : [];
  return all
    .flatMap((raw) => readView(raw) ?? [])
    .filter((one) => one.of === undefined || one.of === me)
    .toSorted((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined) || (a.id < b.id ? -1 : 1));
}

/** What a filter asks that no row says. */
export interface Facts {
  readonly me: MemberId;
  /** What I am called by (ties/mention.ts): absent where nobody asks. */
  readonly myCalls?: readonly string[];
  readonly unreadOf: (row: TicketRow) => number;
  /** How the running clock stands: `late`, `warn`, or anything else. */
  readonly dueOf: (row: TicketRow) => string;
  /** The id of the team that takes it first; "" for none. */
  readonly teamOf: (row: TicketRow) => string;
  /** A product's category and those above it. */
  readonly categoriesOf: (product: string) => readonly string[];
}

/** Does the row stand in that view? */
export function isInView(row: TicketRow, filter: Filter, facts: Facts): boolean {
  const among = <T>(wanted: readonly T[] | undefined, is: T): boolean => wanted === undefined || wanted.length === 0 || wanted.includes(is);
  const oneAmong = <T>(wanted: readonly T[] | undefined, are: readonly T[]): boolean =>
    wanted === undefined || wanted.length === 0 || wanted.some((one) => are.includes(one));
  const within = (time: number, from = 0, to = Number.MAX_SAFE_INTEGER): boolean => time >= from && time < to;
  return (
    among(filter.phases, row.phase) &&
    oneAmong(filter.assignees, whoseOf(row, facts.me)) &&
    (filter.teams === undefined || filter.teams.length === 0 || filter.teams.includes(facts.teamOf(row))) &&
    among<string>(filter.levels, row.level) &&
    among<string>(filter.types, row.type) &&
    oneAmong(filter.intents, row.intents) &&
    among(filter.channels, row.channel ?? "widget") &&
    among(filter.tiers, row.tier) &&
    among(filter.languages, row.language) &&
    oneAmong(filter.tags, row.tags ?? []) &&
    among<string>(filter.products, row.product) &&
    within(row.createdAt, filter.createdFrom, filter.createdTo) &&
    within(row.updatedAt, filter.updatedFrom, filter.updatedTo) &&
    (filter.categories === undefined || filter.categories.length === 0 || oneAmong(filter.categories, facts.categoriesOf(row.product))) &&
    (filter.mentioned !== true || row.calls?.some(({ to }) => facts.myCalls?.includes(to)) === true) &&
    (filter.followed !== true || row.followers?.includes(facts.me) === true) &&
    Object.entries(filter.fields ?? {}).every(([id, asked]) => fitsFilter(asked, row.fields?.[id])) &&
    among(filter.wrapUps, row.wrapUp ?? "") &&
    (filter.followUp !== true || row.followUpAt !== undefined) &&
    among<string>(filter.moods, row.mood) &&
    (filter.reopened !== true || row.reopened) &&
    (filter.unread !== true || facts.unreadOf(row) > 0) &&
    (filter.due === undefined || filter.due.length === 0 || among<string>(filter.due, facts.dueOf(row)))
  );
}

function whoseOf(row: TicketRow, me: MemberId): readonly ("me" | "nobody" | MemberId)[] {
  if (row.assignee === "") return ["nobody"];
  return row.assignee === me ? ["me", row.assignee] : [row.assignee];
}

/** May only open tickets stand in it, only those at an end, or both? Tells which index to walk. */
export function openIn({ phases }: Filter): 0 | 1 | undefined {
  if (phases === undefined || phases.length === 0) return undefined;
  const done = phases.filter((one) => one === "resolved" || one === "closed").length;
  return done === 0 ? 1 : done === phases.length ? 0 : undefined;
}
