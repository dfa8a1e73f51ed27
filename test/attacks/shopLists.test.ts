// Role × list, asked of the gate itself with real updates: tags, saved views, saved reports and macros of the shop, of oneself and of a colleague.
import { describe, expect, it } from "vitest";
import { asId, type MacroId, type MemberId, type ReportId, type TagId, type ViewId } from "../../shared/core/ids.ts";
import type { Report } from "../../shared/domain/insight/report.ts";
import type { Macro } from "../../shared/domain/macro.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import type { TicketView } from "../../shared/domain/ticketView.ts";
import { putMacro, putReport, putTag, putView, writeShop } from "../../shared/doc/shopDoc.ts";
import { answers, docOf, EVERYBODY, MEMBERS, NOBODY, SUPERIORS } from "./answers.ts";
import { BEN } from "./aTicket.ts";

describe("[R18] the shop's lists, role × whose, through the gate:", () => {
  it("the list of tags and saved views, by every role: the shop's by those who may change it, one's own by oneself, another's by nobody", () => {
    const tag: Tag = { id: asId<TagId>("gift"), name: "礼品袋", colour: "grey" };
    const view = (of?: MemberId): TicketView => ({
      id: asId<ViewId>("v"),
      name: "金卡",
      filter: { tiers: ["gold"] },
      order: "newest",
      ...(of === undefined ? {} : { of }),
    });
    const empty = docOf(SHOP_DOC, "shop", (doc) => writeShop(doc, DEFAULT_POLICY));
    expect(answers(empty, "shop", (doc) => putTag(doc, tag.id, tag))).toEqual(SUPERIORS);
    expect(answers(empty, "shop", (doc) => putView(doc, "v", view()))).toEqual(SUPERIORS);
    expect(answers(empty, "shop", (doc, by) => putView(doc, "v", view(by)))).toEqual(EVERYBODY);
    expect(answers(empty, "shop", (doc) => putView(doc, "v", view(BEN)))).toEqual(NOBODY);
    const bens = docOf(SHOP_DOC, "shop", (doc) => {
      writeShop(doc, DEFAULT_POLICY);
      putTag(doc, tag.id, tag);
      putView(doc, "v", view(BEN));
    });
    expect(answers(bens, "shop", (doc) => putTag(doc, tag.id, undefined))).toEqual(SUPERIORS);
    for (const to of [undefined, view(), view(MEMBERS.agent)])
      expect(answers(bens, "shop", (doc) => putView(doc, "v", to))).toEqual(NOBODY);
  });

  it("macros, by every role: the shop's by those who may change it, one's own by oneself, another's by nobody", () => {
    const macro = (of?: MemberId): Macro => ({
      ...{ id: asId<MacroId>("m"), name: "退货", text: { zh: "您好", en: "" }, actions: [], intents: [], place: 1 },
      ...(of === undefined ? {} : { of }),
    });
    const empty = docOf(SHOP_DOC, "shop", (doc) => writeShop(doc, DEFAULT_POLICY));
    expect(answers(empty, "shop", (doc) => putMacro(doc, "m", macro()))).toEqual(SUPERIORS);
    expect(answers(empty, "shop", (doc, by) => putMacro(doc, "m", macro(by)))).toEqual(EVERYBODY);
    expect(answers(empty, "shop", (doc) => putMacro(doc, "m", macro(BEN)))).toEqual(NOBODY);
    const bens = docOf(SHOP_DOC, "shop", (doc) => {
      writeShop(doc, DEFAULT_POLICY);
      putMacro(doc, "m", macro(BEN));
    });
    for (const to of [undefined, macro(), macro(MEMBERS.agent)])
      expect(answers(bens, "shop", (doc) => putMacro(doc, "m", to))).toEqual(NOBODY);
  });

  it("saved reports, by every role: the shop's by those who may change it, one's own by oneself, another's and a told one of one's own by nobody", () => {
    const report = (of?: MemberId, told = false): Report => ({
      ...{ id: asId<ReportId>("r"), name: "退款", period: "week", chosen: {}, figures: ["fcr"], parts: ["hot"] },
      ...(of === undefined ? {} : { of }),
      ...(told ? { told: { every: "week" as const, to: ["supervisors"] } } : {}),
    });
    const empty = docOf(SHOP_DOC, "shop", (doc) => writeShop(doc, DEFAULT_POLICY));
    expect(answers(empty, "shop", (doc) => putReport(doc, "r", report(undefined, true)))).toEqual(SUPERIORS);
    expect(answers(empty, "shop", (doc, by) => putReport(doc, "r", report(by)))).toEqual(EVERYBODY);
    expect(answers(empty, "shop", (doc) => putReport(doc, "r", report(BEN)))).toEqual(NOBODY);
    const bens = docOf(SHOP_DOC, "shop", (doc) => {
      writeShop(doc, DEFAULT_POLICY);
      putReport(doc, "r", report(BEN));
    });
    for (const to of [undefined, report(), report(MEMBERS.agent)])
      expect(answers(bens, "shop", (doc) => putReport(doc, "r", to))).toEqual(NOBODY);
  });
});
