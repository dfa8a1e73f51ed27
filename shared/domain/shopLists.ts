// The shop's lists, by id: tags, saved views, saved reports and macros of everybody and of each member, its own fields, reasons of an end, playbooks. Says who may change what of them. Pure.
import { isPlain } from "../core/check.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import { FIELDS_EVER, FIELDS_MOST, readField } from "./field.ts";
import { PLAYBOOKS_EVER, PLAYBOOKS_MOST, readPlaybook } from "./help/playbook.ts";
import { OWN_REPORTS_MOST, readReport, SHOP_REPORTS_MOST } from "./insight/report.ts";
import { mayChangeRules } from "./inspection/ruleChange.ts";
import { OWN_MACROS_MOST, readMacro, SHOP_MACROS_MOST } from "./macro.ts";
import { roleMay } from "./permission.ts";
import { readTag, SHOP_TAGS_MOST } from "./tag.ts";
import type { Actor } from "./team.ts";
import { readWrapUpReason, WRAP_UPS_EVER, WRAP_UPS_MOST } from "./wrapUp.ts";
import { OWN_VIEWS_MOST, readView, SHOP_VIEWS_MOST } from "./ticketView.ts";

/** As they are kept; whoever uses one checks it (tag.ts, ticketView.ts, macro.ts, field.ts, wrapUp.ts, help/playbook.ts, inspection/ruleChange.ts, insight/report.ts). */
export interface ShopLists {
  readonly tags: Kept;
  readonly views: Kept;
  readonly macros: Kept;
  readonly fields?: Kept;
  readonly wrapUps?: Kept;
  readonly playbooks?: Kept;
  readonly rules?: Kept;
  readonly reports?: Kept;
}
type Kept = Readonly<Record<string, unknown>>;

export const NO_LISTS: ShopLists = { tags: {}, views: {}, macros: {} };

type Member = Extract<Actor, { kind: "member" }>;

/** Tags, shared views, shared reports and shared macros are the shop's settings; one's own are one's own. `after` absent: they are not part of this change. */
export function mayChangeLists(by: Member, before: ShopLists = NO_LISTS, after: ShopLists = before): Result<true> {
  const tags = mayChangeTags(by, before.tags, after.tags);
  if (!tags.ok) return tags;
  const others = mayChangeOthers(by, before, after);
  if (!others.ok) return others;
  const rules = mayChangeRules(by, before.rules, after.rules);
  if (!rules.ok) return rules;
  const views = mayChangeOwned(by, before.views, after.views, VIEWS);
  if (!views.ok) return views;
  const reports = mayChangeOwned(by, before.reports ?? {}, after.reports ?? {}, REPORTS);
  return reports.ok ? mayChangeOwned(by, before.macros, after.macros, MACROS) : reports;
}

function mayChangeTags(by: Member, before: Kept, after: Kept): Result<true> {
  const tags = changedIn(before, after);
  if (tags.length > 0 && !roleMay(by.role, "changeShop"))
    return refuse("forbidden", "只有主管和店主能改标签表。 Only a supervisor or the owner changes the list of tags.");
  if (tags.some((id) => id in after && readTag(after[id])?.id !== id)) return refuse("schema", "a tag of an unknown shape");
  const grew = Object.keys(after).length > Object.keys(before).length;
  return grew && Object.keys(after).length > SHOP_TAGS_MOST ? tooManyTags : ok(true);
}

/** A list of which some are the shop's (no `of`) and some a member's own. */
interface Owned {
  readonly read: (value: unknown) => { readonly id: string } | undefined;
  readonly own: number;
  readonly shop: number;
  readonly what: string;
  readonly notYours: Result<never>;
  readonly tooMany: Result<never>;
}

function mayChangeOwned(by: Member, before: Kept, after: Kept, { read, own, shop, what, notYours, tooMany }: Owned): Result<true> {
  const settings = roleMay(by.role, "changeShop");
  const changed = changedIn(before, after);
  for (const id of changed) {
    if (id in after && read(after[id])?.id !== id) return refuse("schema", `a ${what} of an unknown shape`);
    const whose = [ownerOf(before[id]), ownerOf(after[id])];
    if (!whose.every((one) => one === "none" || one === by.id || (one === undefined && settings))) return notYours;
  }
  const count = (all: Kept, owner: unknown): number => Object.values(all).filter((one) => ownerOf(one) === owner).length;
  const fits = (owner: unknown, most: number): boolean => count(after, owner) <= Math.max(most, count(before, owner));
  return changed.length === 0 || (fits(by.id, own) && fits(undefined, shop)) ? ok(true) : tooMany;
}

/** Fields, reasons of an end and playbooks: settings too, and put away rather than taken away, since tickets go on naming them. */
function mayChangeOthers(by: Member, before: ShopLists, after: ShopLists): Result<true> {
  const lists = [
    { was: before.fields ?? {}, is: after.fields ?? {}, read: readField, most: FIELDS_MOST, ever: FIELDS_EVER },
    { was: before.wrapUps ?? {}, is: after.wrapUps ?? {}, read: readWrapUpReason, most: WRAP_UPS_MOST, ever: WRAP_UPS_EVER },
    { was: before.playbooks ?? {}, is: after.playbooks ?? {}, read: readPlaybook, most: PLAYBOOKS_MOST, ever: PLAYBOOKS_EVER },
  ] as const;
  for (const { was, is, read, most, ever } of lists) {
    const changed = changedIn(was, is);
    if (changed.length === 0) continue;
    if (!roleMay(by.role, "changeShop")) return notASetter;
    if (changed.some((id) => !Object.hasOwn(is, id)))
      return refuse("forbidden", "fields, reasons and playbooks are put away, not taken away");
    if (changed.some((id) => read(is[id])?.id !== id)) return refuse("schema", "a field, a reason or a playbook of an unknown shape");
    const used = (kept: Kept): number => Object.values(kept).filter((one) => read(one)?.off !== true).length;
    if ((used(is) > used(was) && used(is) > most) || Object.keys(is).length > Math.max(ever, Object.keys(was).length)) return tooManyOthers;
  }
  return ok(true);
}

const notASetter = refuse(
  "forbidden",
  "只有主管和店主能改字段、结束原因和处理步骤。 Only a supervisor or the owner changes the fields, the reasons of an end and the playbooks.",
);
const tooManyOthers = refuse(
  "full",
  `最多同时用 ${FIELDS_MOST} 个字段、${WRAP_UPS_MOST} 个结束原因、${PLAYBOOKS_MOST} 套处理步骤。 At most ${FIELDS_MOST} fields, ${WRAP_UPS_MOST} reasons and ${PLAYBOOKS_MOST} playbooks in use.`,
);

const changedIn = (before: Kept, after: Kept): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => !same(before[id], after[id]));

/** `none`: there is none; undefined: it is the shop's. */
function ownerOf(one: unknown): unknown {
  return isPlain(one) ? one["of"] : "none";
}

const tooManyTags = refuse("full", `标签最多 ${SHOP_TAGS_MOST} 个。 At most ${SHOP_TAGS_MOST} tags.`);

const VIEWS: Owned = {
  ...{ read: readView, own: OWN_VIEWS_MOST, shop: SHOP_VIEWS_MOST, what: "view" },
  notYours: refuse(
    "forbidden",
    "店里的视图由主管和店主改，别人的视图只能自己改。 Shared views are a supervisor’s or the owner’s to change; one’s own are one’s own.",
  ),
  tooMany: refuse(
    "full",
    `视图自己的最多 ${OWN_VIEWS_MOST} 个，店里的最多 ${SHOP_VIEWS_MOST} 个。 At most ${OWN_VIEWS_MOST} views of one’s own and ${SHOP_VIEWS_MOST} shared ones.`,
  ),
};

const REPORTS: Owned = {
  ...{ read: readReport, own: OWN_REPORTS_MOST, shop: SHOP_REPORTS_MOST, what: "report" },
  notYours: refuse(
    "forbidden",
    "店里的报表由主管和店主改，别人的报表只能自己改。 Shared reports are a supervisor’s or the owner’s to change; one’s own are one’s own.",
  ),
  tooMany: refuse(
    "full",
    `报表自己的最多 ${OWN_REPORTS_MOST} 份，店里的最多 ${SHOP_REPORTS_MOST} 份。 At most ${OWN_REPORTS_MOST} reports of one’s own and ${SHOP_REPORTS_MOST} shared ones.`,
  ),
};

const MACROS: Owned = {
  ...{ read: readMacro, own: OWN_MACROS_MOST, shop: SHOP_MACROS_MOST, what: "macro" },
  notYours: refuse(
    "forbidden",
    "店里的宏由主管和店主改，别人的宏只能自己改。 Shared macros are a supervisor’s or the owner’s to change; one’s own are one’s own.",
  ),
  tooMany: refuse(
    "full",
    `宏自己的最多 ${OWN_MACROS_MOST} 个，店里的最多 ${SHOP_MACROS_MOST} 个。 At most ${OWN_MACROS_MOST} macros of one’s own and ${SHOP_MACROS_MOST} shared ones.`,
  ),
};
