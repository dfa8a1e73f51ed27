// Who may change the shop's tags and saved views.
import { describe, expect, it } from "vitest";
import { ANNA, BOB } from "../../test/kit/buildTicket.ts";
import { OWN_MACROS_MOST, SHOP_MACROS_MOST } from "./macro.ts";
import { mayChangeLists, NO_LISTS, type ShopLists } from "./shopLists.ts";
import { SHOP_TAGS_MOST } from "./tag.ts";
import type { Actor, Role } from "./team.ts";
import { OWN_VIEWS_MOST } from "./ticketView.ts";

type Member = Extract<Actor, { kind: "member" }>;
const who = (role: Role): Member => ({ kind: "member", id: ANNA, role });
const tag = (id: string) => ({ id, name: id, colour: "grey" });
const view = (id: string, of?: string) => ({ id, name: id, filter: {}, order: "priority", ...(of === undefined ? {} : { of }) });
const tags = (...ids: string[]): ShopLists => ({ ...NO_LISTS, tags: Object.fromEntries(ids.map((id) => [id, tag(id)])) });
const views = (...all: ReturnType<typeof view>[]): ShopLists => ({
  ...NO_LISTS,
  views: Object.fromEntries(all.map((one) => [one.id, one])),
});
const ask = (role: Role, before: ShopLists | undefined, after: ShopLists | undefined) => {
  const may = mayChangeLists(who(role), before, after);
  return may.ok ? "yes" : may.error.kind;
};

describe("the list of tags", () => {
  it("[R341] is changed by supervisors and the owner", () => {
    expect((["agent", "supervisor", "owner"] as const).map((role) => ask(role, undefined, tags("a")))).toEqual(["forbidden", "yes", "yes"]);
    expect(ask("agent", tags("a"), NO_LISTS)).toBe("forbidden");
    expect(ask("owner", tags("a"), NO_LISTS)).toBe("yes");
    expect(ask("agent", tags("a"), undefined)).toBe("yes"); // not part of the change
  });
  it("[R341] holds nothing of another shape, and not without end", () => {
    expect(ask("owner", undefined, { ...NO_LISTS, tags: { a: tag("b") } })).toBe("schema");
    expect(ask("owner", undefined, { ...NO_LISTS, tags: { a: "a" } })).toBe("schema");
    const full = Array.from({ length: SHOP_TAGS_MOST }, (_, i) => `t${i}`);
    expect(ask("owner", undefined, tags(...full))).toBe("yes");
    expect(ask("owner", tags(...full), tags(...full, "more"))).toBe("full");
  });
});

describe("saved reports", () => {
  const report = (of?: string, told = false) => ({
    ...{ id: "a", name: "a", period: "week", chosen: {}, figures: ["fcr"], parts: [] },
    ...(of === undefined ? {} : { of }),
    ...(told ? { told: { every: "week", to: ["supervisors"] } } : {}),
  });
  const reports = (one: ReturnType<typeof report>): ShopLists => ({ ...NO_LISTS, reports: { a: one } });
  it("[R653] of one's own are one's own; the shop's, and what is told, a supervisor's", () => {
    expect(ask("agent", undefined, reports(report(ANNA)))).toBe("yes");
    expect(ask("agent", reports(report(ANNA)), NO_LISTS)).toBe("yes");
    expect(ask("owner", reports(report(BOB)), NO_LISTS)).toBe("forbidden");
    expect(ask("agent", undefined, reports(report()))).toBe("forbidden");
    expect(ask("agent", undefined, reports(report(undefined, true)))).toBe("forbidden");
    expect(ask("supervisor", undefined, reports(report(undefined, true)))).toBe("yes");
    expect(ask("agent", undefined, reports(report(ANNA, true)))).toBe("schema");
  });
});

describe("saved views", () => {
  it("[R342] of one's own are one's own to make, change and take away", () => {
    expect(ask("agent", undefined, views(view("a", ANNA)))).toBe("yes");
    expect(ask("agent", views(view("a", ANNA)), NO_LISTS)).toBe("yes");
    for (const role of ["agent", "owner"] as const) {
      expect(ask(role, undefined, views(view("a", BOB)))).toBe("forbidden");
      expect(ask(role, views(view("a", BOB)), NO_LISTS)).toBe("forbidden");
      expect(ask(role, views(view("a", BOB)), views(view("a", ANNA)))).toBe("forbidden");
    }
  });
  it("[R342] of everybody are a supervisor's: an agent neither makes one nor takes one for their own", () => {
    expect(ask("agent", undefined, views(view("a")))).toBe("forbidden");
    expect(ask("agent", views(view("a")), views(view("a", ANNA)))).toBe("forbidden");
    expect(ask("supervisor", undefined, views(view("a")))).toBe("yes");
    expect(ask("supervisor", views(view("a")), NO_LISTS)).toBe("yes");
  });
  it("[R342] may be shared and taken back by who may do both", () => {
    expect(ask("agent", views(view("a", ANNA)), views(view("a")))).toBe("forbidden");
    expect(ask("supervisor", views(view("a", ANNA)), views(view("a")))).toBe("yes");
    expect(ask("supervisor", views(view("a")), views(view("a", ANNA)))).toBe("yes");
  });
  it("[R342] have a shape and an end", () => {
    expect(ask("agent", undefined, views({ ...view("a", ANNA), order: "random" }))).toBe("schema");
    const own = Array.from({ length: OWN_VIEWS_MOST }, (_, i) => view(`v${i}`, ANNA));
    expect(ask("agent", undefined, views(...own))).toBe("yes");
    expect(ask("agent", views(...own), views(...own, view("more", ANNA)))).toBe("full");
  });
});

describe("macros", () => {
  const macro = (id: string, of?: string, over: object = {}) => ({
    ...{ id, name: id, text: { zh: "好", en: "" }, actions: [], intents: [], place: 1 },
    ...(of === undefined ? {} : { of }),
    ...over,
  });
  const macros = (...all: ReturnType<typeof macro>[]): ShopLists => ({
    ...NO_LISTS,
    macros: Object.fromEntries(all.map((one) => [one.id, one])),
  });
  it("[R350] of one's own are anybody's to write, the shop's are a supervisor's, a colleague's nobody else's", () => {
    expect(ask("agent", undefined, macros(macro("a", ANNA)))).toBe("yes");
    expect(ask("agent", macros(macro("a", ANNA)), NO_LISTS)).toBe("yes");
    expect(ask("agent", undefined, macros(macro("a")))).toBe("forbidden");
    expect(ask("agent", macros(macro("a")), macros(macro("a", ANNA)))).toBe("forbidden");
    expect(ask("owner", macros(macro("a", BOB)), NO_LISTS)).toBe("forbidden");
    expect(ask("supervisor", undefined, macros(macro("a")))).toBe("yes");
  });
  it("[R350] have a shape and an end", () => {
    expect(ask("owner", undefined, macros(macro("a", undefined, { actions: [{ do: "refund" }] })))).toBe("schema");
    expect(ask("owner", undefined, macros(macro("a", undefined, { text: { zh: "", en: "" } })))).toBe("schema");
    expect(ask("owner", undefined, macros(macro("a", undefined, { text: { zh: "长".repeat(2_001), en: "" } })))).toBe("schema");
    const own = Array.from({ length: OWN_MACROS_MOST }, (_, i) => macro(`m${i}`, ANNA));
    expect(ask("agent", undefined, macros(...own))).toBe("yes");
    expect(ask("agent", macros(...own), macros(...own, macro("more", ANNA)))).toBe("full");
    const shops = Array.from({ length: SHOP_MACROS_MOST + 1 }, (_, i) => macro(`m${i}`));
    expect(ask("owner", undefined, macros(...shops))).toBe("full");
  });
});
