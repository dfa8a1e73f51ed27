// Who may do what, by role: the gate keeps it, the screens ask it. What a change of a document asks for is mayChange.ts.
import { ok, refuse, type Result } from "../core/result.ts";
import type { DocKind } from "./names.ts";
import type { Actor, Role } from "./team.ts";

/** What a member may want to do. */
export const VERBS = [
  "read", // anything of the shop's desk
  "reply",
  "note",
  "setStatus",
  "remark", // that an answer of the bot was wrong
  "claim", // what nobody has, or the bot
  "transfer", // one's own
  "takeFromColleague", // and transfer or release what a colleague has
  "draftArticle", // write what an article says, and send it to review: shoppers get what was published
  "publishArticle", // publish, give back, archive, restore, roll back
  "takeBackComment", // of a colleague's; one's own anybody may
  "putAway", // a thing of the work list that is done with
  "seeCards", // how each colleague does; one's own anybody may
  "reviewQuality", // say of what inspection found that it is right or wrong, or was missed; of one's own it is an appeal
  "changeProduct",
  "importOrders", // and take the last import back
  "changeShop",
  "managePeople", // invite them, change them, end their sessions: whose, says mayManage
  "manageAlerts", // who is told of what outside the desk, and where
  "manageKeys", // of programs
  "readAudit",
  "findPerson", // whose words these are: by phone, e-mail, order
  "exportPerson",
  "erasePerson",
  "setRetention", // how long words are kept
  "seeBudget", // how much of the day's rows is written
] as const;
export type Verb = (typeof VERBS)[number];

const AGENT: readonly Verb[] = ["read", "reply", "note", "setStatus", "remark", "claim", "transfer", "draftArticle"];
const OWNERS_ONLY: readonly Verb[] = ["manageKeys", "readAudit", "exportPerson", "erasePerson", "setRetention", "seeBudget"];

/** May a member of that role do this at all? */
export function roleMay(role: Role, verb: Verb): boolean {
  return role === "owner" || (role === "agent" ? AGENT.includes(verb) : !OWNERS_ONLY.includes(verb));
}

/** May a member of role `by` manage one of role `whom`, or make somebody that? */
export function mayManage(by: Role, whom: Role): boolean {
  return roleMay(by, "managePeople") && (by === "owner" || whom === "agent");
}

/** May this actor read documents of that kind? Shoppers never do: they are told their own conversation and nothing beside it. */
export function mayRead(actor: Actor, kind: DocKind): Result<true> {
  if (actor.kind === "edge" || (actor.kind === "member" && roleMay(actor.role, "read"))) return ok(true);
  return refuse("unknown", `there is no such ${kind}`);
}
