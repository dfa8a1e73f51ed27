// Which rows stand in a saved view.
import { describe, expect, it } from "vitest";
import { aRow } from "../../test/kit/buildRow.ts";
import { ANNA, BOB } from "../../test/kit/buildTicket.ts";
import { asId, type MemberId, type ProductId, type TagId } from "../core/ids.ts";
import { isInView, openIn, readFilter, readViews, type Facts, type Filter } from "./ticketView.ts";
import type { TicketRow } from "./ticketRow.ts";

const FACTS: Facts = {
  me: ANNA,
  unreadOf: (row) => row.unanswered,
  dueOf: (row) => (row.nextDue > 0 && row.nextDue < 100 ? "late" : "ok"),
  teamOf: (row) => (row.type === "aftersale" ? "after" : ""),
  categoriesOf: (product) => (product === "shirt" ? ["衬衫", "服饰"] : []),
};
const isIn = (filter: Filter, over: Partial<TicketRow> = {}): boolean => isInView(aRow(over), filter, FACTS);
const tag = (id: string): TagId => asId<TagId>(id);

describe("a saved view", () => {
  it("that asks nothing holds everything", () => {
    expect(isIn({})).toBe(true);
    expect(isIn({ phases: [], tags: [], due: [], unread: false })).toBe(true);
  });

  const CASES: readonly (readonly [string, Filter, Partial<TicketRow>, Partial<TicketRow>])[] = [
    ["state", { phases: ["queued", "open"] }, { phase: "open" }, { phase: "closed" }],
    ["mine", { assignees: [asId<MemberId>("me")] }, { assignee: ANNA }, { assignee: BOB }],
    ["a colleague's or nobody's", { assignees: [BOB, asId<MemberId>("nobody")] }, { assignee: "" }, { assignee: ANNA }],
    ["team", { teams: ["after"] }, { type: "aftersale" }, { type: "logistics" }],
    ["priority", { levels: ["P0", "P1"] }, { level: "P1" }, { level: "P2" }],
    ["type", { types: ["logistics"] }, { type: "logistics" }, { type: "" }],
    ["intent", { intents: ["delivery_time"] }, { intents: ["refund_progress", "delivery_time"] }, { intents: [] }],
    ["channel", { channels: ["api"] }, { channel: "api" }, { channel: "widget" }],
    ["tier", { tiers: ["gold"] }, { tier: "gold" }, { tier: "none" }],
    ["mood", { moods: ["negative"] }, { mood: "negative" }, { mood: "neutral" }],
    ["opened again", { reopened: true }, { reopened: true }, { reopened: false }],
    ["language", { languages: ["en"] }, { language: "en" }, { language: "zh" }],
    ["tag", { tags: [tag("a"), tag("b")] }, { tags: [tag("c"), tag("b")] }, { tags: [tag("c")] }],
    ["product", { products: [asId<ProductId>("shirt")] }, { product: asId<ProductId>("shirt") }, { product: "" }],
    ["category, those below too", { categories: ["服饰"] }, { product: asId<ProductId>("shirt") }, { product: asId<ProductId>("kettle") }],
    ["unread", { unread: true }, { unanswered: 1 }, { unanswered: 0 }],
    ["overdue", { due: ["late"] }, { nextDue: 50 }, { nextDue: 500 }],
    ["made since", { createdFrom: 10 }, { createdAt: 10 }, { createdAt: 9 }],
    ["made before", { createdTo: 10 }, { createdAt: 9 }, { createdAt: 10 }],
    ["touched within", { updatedFrom: 10, updatedTo: 20 }, { updatedAt: 19 }, { updatedAt: 20 }],
  ];
  it.each(CASES)("asks for %s", (_name, filter, within, without) => {
    expect(isIn(filter, within)).toBe(true);
    expect(isIn(filter, without)).toBe(false);
  });

  it("holds what all of its questions hold", () => {
    const filter: Filter = { phases: ["open"], tiers: ["gold"] };
    expect(isIn(filter, { phase: "open", tier: "gold" })).toBe(true);
    expect(isIn(filter, { phase: "open", tier: "none" })).toBe(false);
  });
  it("reads a row of an earlier version: no tags, from the chat", () => {
    const { tags: _none, channel: _unsaid, ...old } = aRow({});
    expect(isInView(old, { channels: ["widget"] }, FACTS)).toBe(true);
    expect(isInView(old, { tags: [tag("a")] }, FACTS)).toBe(false);
  });
  it("knows whether it is of open tickets only, of those at an end, or of both", () => {
    expect(openIn({ phases: ["queued", "snoozed"] })).toBe(1);
    expect(openIn({ phases: ["closed"] })).toBe(0);
    expect(openIn({ phases: ["closed", "open"] })).toBeUndefined();
    expect(openIn({})).toBeUndefined();
  });
  it("is read as it was kept: what nobody knows is dropped, what is of another shape is none", () => {
    expect(readFilter({ phases: ["open"], later: 1 })).toEqual({ phases: ["open"] });
    expect(readFilter({ phases: ["lost"] })).toBeUndefined();
    const view = (id: string, of?: string) => ({ id, name: id, filter: {}, order: "newest", ...(of === undefined ? {} : { of }) });
    const kept = { b: view("b", ANNA), a: view("a", BOB), c: view("c"), d: { id: "d" } };
    expect(readViews(kept, ANNA).map((one) => one.id)).toEqual(["c", "b"]);
  });
});
