// What an address shows.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId, type TicketId, type ViewId } from "../../shared/core/ids.ts";
import {
  articleAddress,
  boardAddress,
  graphAddress,
  readNode,
  readRoute,
  SEARCH_ADDRESS,
  ticketAddress,
  workAddress,
  SETTINGS_PAGES,
  settingsAddress,
  viewAddress,
} from "./route.ts";

describe("an address of the desk", () => {
  it("names a ticket, a page of the settings, or neither", () => {
    expect(readRoute("#t=01abc")).toEqual({ ticket: "01abc", settings: undefined });
    expect(readRoute("#settings/people")).toEqual({ ticket: undefined, settings: "people" });
    expect(readRoute("")).toEqual({ ticket: undefined, settings: undefined });
    expect(readRoute("#inbox")).toEqual({ ticket: undefined, settings: undefined });
  });
  it("names a saved view, and none that is not named as one", () => {
    expect(readRoute(viewAddress(asId<ViewId>("01abc")))).toMatchObject({ view: "01abc", ticket: undefined });
    expect(readRoute("#view/").view).toBeUndefined();
    expect(readRoute("#view/../etc").view).toBeUndefined();
  });
  it("names the board, on a desk or on a wall", () => {
    expect(readRoute(boardAddress())).toMatchObject({ board: "lanes", ticket: undefined });
    expect(readRoute(boardAddress("wall"))).toMatchObject({ board: "wall" });
    expect(readRoute("#board/else").board).toBe("lanes");
    expect(readRoute("#inbox").board).toBeUndefined();
  });
  it("names the search, and never what is searched for", () => {
    expect(readRoute(SEARCH_ADDRESS)).toEqual({ search: true });
    expect(readRoute("#search/refund").ticket).toBeUndefined();
    expect(readRoute("#inbox").search).toBeUndefined();
  });

  it("names a node of the graph, whatever it is called", () => {
    for (const node of ["shop", "c:上装/衬衫", "p:p-shirt", "v:p-shirt:50% 白 #1", "import"])
      expect(readNode(graphAddress(node))).toBe(node);
    for (const none of ["#articles/graph", "#articles/graph/", "#articles/graph/%E4%B", "#articles/01abc/x", "#settings/graph/x", ""])
      expect(readNode(none)).toBeUndefined();
  });

  it("names an article, or their list for one that is not known", () => {
    expect(readRoute("#articles/01abc").article).toBe("01abc");
    expect(readRoute("#articles").article).toBe("list");
    expect(readRoute("#articles/graph").article).toBe("graph");
    expect(readRoute("#articles/graph/c%3Ax").article).toBe("graph");
    expect(readRoute("#articles/../etc").article).toBe("list");
    expect(readRoute("#t=01abc").article).toBeUndefined();
    for (const one of ["list", asId<ArticleId>("01abc")] as const) expect(readRoute(articleAddress(one)).article).toBe(one);
  });
  it("names what the articles need, and one thing of it", () => {
    expect(readRoute("#articles/feedback")).toMatchObject({ article: "feedback", work: undefined });
    for (const key of ["g.01abc", "a.returns.2", "p.one.1.two.12"])
      expect(readRoute(workAddress(key))).toMatchObject({ article: "feedback", work: key });
    for (const bad of ["x.1", "g.", "g.../etc", "a.<b>"]) expect(readRoute(workAddress(bad)).work).toBeUndefined();
  });
  it("falls back to the list of pages for one that is not known", () => {
    expect(readRoute("#settings").settings).toBe("menu");
    expect(readRoute("#settings/nowhere").settings).toBe("menu");
  });
  it("is written as it is read", () => {
    for (const page of SETTINGS_PAGES) expect(readRoute(settingsAddress(page)).settings).toBe(page);
  });
  it("shows nothing for a bad id", () => {
    expect(readRoute("#t=../etc")).toEqual({ ticket: undefined, settings: undefined });
  });

  it("begins with the hash whatever is named: no id makes another place or a script of it", () => {
    for (const address of [articleAddress(asId<ArticleId>("a1")), workAddress("javascript:alert(1)"), ticketAddress(asId<TicketId>("t1"))])
      expect(address.startsWith("#")).toBe(true);
  });
});
