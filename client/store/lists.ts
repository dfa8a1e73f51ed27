// The shop's tags, fields, reasons of an end, playbooks, saved views, saved reports and macros as they lie on the shelf, checked. Fetched when they are first wanted; reads no table by itself.
import { isPlain } from "../../shared/core/check.ts";
import type { MemberId } from "../../shared/core/ids.ts";
import { readFields, type Field } from "../../shared/domain/field.ts";
import type { Playbook } from "../../shared/domain/help/playbook.ts";
import { readPlaybooks } from "../../shared/domain/help/playbooks.ts";
import { readReports, type Report } from "../../shared/domain/insight/report.ts";
import { readMacros, type Macros } from "../../shared/domain/macro.ts";
import { readTags, type Tag } from "../../shared/domain/tag.ts";
import { readViews, type TicketView } from "../../shared/domain/ticketView.ts";
import { readWrapUps, type WrapUpReason } from "../../shared/domain/wrapUp.ts";

/** By name. */
export const tagsAmong = (lists: unknown): readonly Tag[] => readTags(isPlain(lists) ? lists["tags"] : undefined);

/** Those this member sees: the shop's, then their own. */
export const viewsAmong = (lists: unknown, me: MemberId): readonly TicketView[] =>
  readViews(isPlain(lists) ? lists["views"] : undefined, me);

/** The same of reports. */
export const reportsAmong = (lists: unknown, me: MemberId): readonly Report[] =>
  readReports(isPlain(lists) ? lists["reports"] : undefined, me);

/** The same of macros. */
export const macrosAmong = (lists: unknown, me: MemberId): Macros => readMacros(isPlain(lists) ? lists["macros"] : undefined, me);

/** In their order, those put away too. */
export const fieldsAmong = (lists: unknown): readonly Field[] => readFields(isPlain(lists) ? lists["fields"] : undefined);

/** The same. */
export const wrapUpsAmong = (lists: unknown): readonly WrapUpReason[] => readWrapUps(isPlain(lists) ? lists["wrapUps"] : undefined);

/** The same. */
export const playbooksAmong = (lists: unknown): readonly Playbook[] => readPlaybooks(isPlain(lists) ? lists["playbooks"] : undefined);
