// The people of a shop: members, roles, skills, presence. Edge-owned facts, carried to devices as plain JSON.
import { boolean, integer, list, number, oneOf, optional, record, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";
import { LANGUAGES } from "./languages.ts";

export const ROLES = ["owner", "supervisor", "agent"] as const;
export type Role = (typeof ROLES)[number];

export const PRESENCES = ["online", "busy", "break", "offline"] as const;
export type Presence = (typeof PRESENCES)[number];

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

export const readChannels = record(number(0, 100), 10);

export const readMember = shape({
  id: memberId,
  name: shape({ zh: string(40, 1), en: string(40, 1) }),
  role: oneOf(ROLES),
  /** Skill → level 1-3. A skill is a ticket type (aftersale, logistics …) or a product category. */
  skills: record(integer(1, 3), 40),
  languages: list(oneOf(LANGUAGES), 2),
  /** How much work at once, in weights (a chat weighs 1). */
  capacity: number(0, 100),
  /** By channel: at most so many weights of it at once, within the capacity. */
  channels: optional(readChannels),
  /** Per intent group: tickets handled and solved, for the shrunk record. */
  record: record(shape({ handled: integer(), solved: integer() }), 40),
  active: boolean,
  title: optional(shape({ zh: string(40), en: string(40) })),
});
export type Member = Checked<typeof readMember>;

export interface PresenceNow {
  readonly member: MemberId;
  readonly presence: Presence;
  /** When it became so (ms, the room's clock). */
  readonly since: number;
  /** What the member looks at, if anything. */
  readonly viewing?: string;
}

/** Who acts: the gate and every action are asked about an Actor, never about a role alone. */
export type Actor =
  | { readonly kind: "member"; readonly id: MemberId; readonly role: Role }
  | { readonly kind: "shopper"; readonly ticket: string }
  | { readonly kind: "edge" };
