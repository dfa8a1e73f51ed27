// The shop document: the only file that names its Y keys. The policy as it was made, whole, and a key for each field changed since, so that two people
// who change two things of it both do; and a key for each thing of the work list that is done with, each tag, saved view, saved report, macro, field, reason of an end and playbook.
import type * as Y from "yjs";
import { isPlain, once } from "../core/check.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import type { Playbook } from "../domain/help/playbook.ts";
import type { Report } from "../domain/insight/report.ts";
import type { RuleChange } from "../domain/inspection/ruleChange.ts";
import type { Macro } from "../domain/macro.ts";
import { readPolicy, type Policy } from "../domain/policy.ts";
import { PUT_AWAY_MOST, readPutAway, type PutAway, type PutAways } from "../domain/putAway.ts";
import type { ShopLists } from "../domain/shopLists.ts";
import type { Field } from "../domain/field.ts";
import type { Tag } from "../domain/tag.ts";
import type { TicketView } from "../domain/ticketView.ts";
import type { WrapUpReason } from "../domain/wrapUp.ts";

const ROOT = "shop"; // policy; a key a field
const MADE = "policy";
const WORK = "work"; // by the name of the thing (domain/putAway.ts)
const TAGS = "tags"; // by id (domain/tag.ts)
const VIEWS = "views"; // by id (domain/ticketView.ts)
const REPORTS = "reports"; // by id (domain/insight/report.ts)
const MACROS = "macros"; // by id (domain/macro.ts)
const FIELDS_OF = "fields"; // by id (domain/field.ts)
const WRAP_UPS = "wrapUps"; // by id (domain/wrapUp.ts)
const PLAYBOOKS = "playbooks"; // by id (domain/help/playbook.ts)
const RULES = "rules"; // by id (domain/inspection/ruleChange.ts)

export const SHOP_ROOTS: readonly string[] = [ROOT, WORK, TAGS, VIEWS, MACROS, FIELDS_OF, WRAP_UPS, PLAYBOOKS, RULES, REPORTS];

export function declareShop(doc: Y.Doc): void {
  for (const root of SHOP_ROOTS) doc.getMap(root);
}

const putAwayOf = once(readPutAway);

/** The fields there are: what stands under another key is none of the policy. Typed so that a new one cannot be forgotten. */
const FIELDS: Readonly<Record<keyof Policy, true>> = {
  ...{
    name: true,
    language: true,
    calendar: true,
    sla: true,
    bot: true,
    dispatch: true,
    color: true,
    sites: true,
    demo: true,
    tiers: true,
  },
  ...{
    retention: true,
    variables: true,
    categories: true,
    greetings: true,
    goals: true,
    readMarks: true,
    slaRules: true,
    slaPauses: true,
    calendars: true,
    wrapUp: true,
  },
};

const policyOf = once(readPolicy);

export function readShopDoc(doc: Y.Doc): Result<Policy> {
  const map = doc.getMap(ROOT);
  const made = map.get(MADE);
  const changed = Object.keys(FIELDS).filter((key) => map.has(key));
  const whole = changed.length === 0 || !isPlain(made) ? made : withFields(made, map, changed);
  const policy = changed.length === 0 ? policyOf(whole) : readPolicy(whole);
  return policy === undefined ? refuse("schema", "a shop of another shape") : ok(policy);
}

/** Null under a field's key: it was taken away. */
function withFields(made: Readonly<Record<string, unknown>>, map: Y.Map<unknown>, changed: readonly string[]): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...made };
  for (const key of changed) {
    const value = map.get(key);
    if (value === null) delete whole[key];
    else whole[key] = value;
  }
  return whole;
}

/** Writes what differs, field by field; the whole where there is nothing yet. */
export function writeShop(doc: Y.Doc, policy: Policy): void {
  const map = doc.getMap(ROOT);
  const before = readShopDoc(doc);
  if (!before.ok) {
    for (const key of Object.keys(FIELDS)) map.delete(key);
    map.set(MADE, policy);
    return;
  }
  const [was, is] = [before.value, policy].map((one): Readonly<Record<string, unknown>> => ({ ...one }));
  for (const key of Object.keys(FIELDS)) if (!same(was?.[key], is?.[key])) map.set(key, is?.[key] ?? null);
}

/** What is done with on the work list. A mark that cannot be read is none. */
export function putAwaysIn(doc: Y.Doc): PutAways {
  const read: [string, PutAway][] = [];
  doc.getMap(WORK).forEach((raw, key) => {
    const one = putAwayOf(raw);
    if (one !== undefined) read.push([key, one]);
  });
  return Object.fromEntries(read);
}

/** Marks a thing as done with; of too many the oldest are let go. */
export function putAway(doc: Y.Doc, key: string, mark: PutAway): void {
  const work = doc.getMap(WORK);
  const old = Object.entries(putAwaysIn(doc)).toSorted(([, a], [, b]) => b.at - a.at);
  for (const [other] of old.slice(PUT_AWAY_MOST - 1)) work.delete(other);
  work.set(key, { ...mark });
}

export function takeBack(doc: Y.Doc, key: string): void {
  doc.getMap(WORK).delete(key);
}

/** The lists as they are kept: whoever uses them checks them. */
export function listsIn(doc: Y.Doc): ShopLists {
  const [fields, wrapUps, playbooks, rules, reports] = [FIELDS_OF, WRAP_UPS, PLAYBOOKS, RULES, REPORTS].map((name) =>
    doc.getMap(name).toJSON(),
  );
  return {
    ...{ tags: doc.getMap(TAGS).toJSON(), views: doc.getMap(VIEWS).toJSON(), macros: doc.getMap(MACROS).toJSON() },
    ...some({ fields, wrapUps, playbooks, rules, reports }),
  };
}

/** Without those in which nothing stands. */
function some<T extends object>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, one]: [string, object]) => Object.keys(one).length > 0)) as Partial<T>;
}

/** Writes a tag of the shop's list, new or in the place of the one with its id; undefined takes it away. */
export function putTag(doc: Y.Doc, id: string, tag: Tag | undefined): void {
  put(doc.getMap(TAGS), id, tag);
}

/** The same for a saved view. */
export function putView(doc: Y.Doc, id: string, view: TicketView | undefined): void {
  put(doc.getMap(VIEWS), id, view);
}

/** The same for a saved report. */
export function putReport(doc: Y.Doc, id: string, report: Report | undefined): void {
  put(doc.getMap(REPORTS), id, report);
}

/** The same for a macro. */
export function putMacro(doc: Y.Doc, id: string, macro: Macro | undefined): void {
  put(doc.getMap(MACROS), id, macro);
}

/** Writes a field of the shop's, new or in the place of the one with its id; it is put away by its own word, never taken away. */
export function putField(doc: Y.Doc, field: Field): void {
  put(doc.getMap(FIELDS_OF), field.id, field);
}

/** The same for a reason of an end. */
export function putWrapUp(doc: Y.Doc, reason: WrapUpReason): void {
  put(doc.getMap(WRAP_UPS), reason.id, reason);
}

/** The same for a playbook. */
export function putPlaybook(doc: Y.Doc, playbook: Playbook): void {
  put(doc.getMap(PLAYBOOKS), playbook.id, playbook);
}

/** Changes a rule of inspection, or writes one of the shop's own; undefined: it is as every shop has it, or there is none. */
export function putRule(doc: Y.Doc, id: string, change: RuleChange | undefined): void {
  put(doc.getMap(RULES), id, change);
}

function put(
  map: Y.Map<unknown>,
  id: string,
  value: Tag | TicketView | Report | Macro | Field | WrapUpReason | Playbook | RuleChange | undefined,
): void {
  if (value === undefined) map.delete(id);
  else map.set(id, { ...value });
}
