// What a member can change of the shop's settings, and what it leaves in the outbox.
import { describe, expect, it } from "vitest";
import { openTestShelf, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { GREETINGS_MOST } from "../../shared/domain/greeting.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { DEFAULT_POLICY, type Categories } from "../../shared/domain/policy.ts";
import { SITES_MOST } from "../../shared/domain/site.ts";
import type { Role } from "../../shared/domain/team.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createShopActions } from "./shopActions.ts";

const SHOP = "https://shop.example";

async function desk(role: Role = "owner", sites: readonly string[] | "not here" = []) {
  const shelf = openTestShelf();
  if (sites !== "not here") await commit(shelf, { kind: "feed", entries: [shopEntry({ ...DEFAULT_POLICY, sites })], cursor: "c1" });
  const actor = { kind: "member", id: asId<MemberId>("anna"), role } as const;
  const queries = createQueries(shelf);
  return {
    actions: createShopActions({ shelf, actor, clock: () => T0, random: seededRandom(7) }),
    retention: async () => (await queries.policy()).retention,
    promised: async () => queries.policy(),
    goals: async () => (await queries.policy()).goals,
    dispatch: async () => (await queries.policy()).dispatch,
    variables: async () => (await queries.policy()).variables,
    greetings: async () => (await queries.policy()).greetings,
    categories: async () => (await queries.policy()).categories,
    sites: async () => (await queries.policy()).sites,
    unsent: async () => (await queries.outbox()).map(({ summary }) => `${summary.what} ${summary.text}`),
  };
}

describe("how long what is kept", () => {
  const MONTHS = { wordsMonths: 12, auditYears: 3, rowsDays: 30 };

  it("is the owner's to say, and nobody else's", async () => {
    const { actions, retention, unsent } = await desk();
    expect((await actions.keepFor(MONTHS)).ok).toBe(true);
    expect((await actions.keepFor({ ...MONTHS })).ok).toBe(true);
    expect(await retention()).toEqual(MONTHS);
    expect(await unsent()).toEqual(["shop "]);
    const supervisor = await desk("supervisor");
    expect(await supervisor.actions.keepFor(MONTHS)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await supervisor.unsent()).toEqual([]);
  });
});

describe("what is promised", () => {
  it("[R366] is changed part by part, put back the same way, and refused where it is not right", async () => {
    const { actions, promised, unsent } = await desk("supervisor");
    const sla = { ...DEFAULT_POLICY.sla, P3: { ...DEFAULT_POLICY.sla.P3, chatFirst: 60_000 } };
    expect(await actions.promise({ sla })).toMatchObject({ ok: true });
    expect(await actions.promise({ slaPauses: { waiting: false, snoozed: true } })).toMatchObject({ ok: true });
    expect(await promised()).toMatchObject({ sla, slaPauses: { waiting: false, snoozed: true } });
    expect(await actions.promise({ sla: DEFAULT_POLICY.sla })).toMatchObject({ ok: true });
    expect(await promised()).toMatchObject({ sla: DEFAULT_POLICY.sla, slaPauses: { waiting: false, snoozed: true } });
    const nowhere = { ...DEFAULT_POLICY.calendar, timeZone: "Nowhere/Land" };
    expect(await actions.promise({ calendar: nowhere })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await unsent()).toEqual(["shop promises", "shop promises", "shop promises"]);
    const agent = await desk("agent");
    expect(await agent.actions.promise({ sla })).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});

describe("who is given a ticket", () => {
  const RULES = { ...DEFAULT_POLICY.dispatch, strategy: "roundRobin" as const };

  it("is a supervisor's to say, written once, and not an agent's", async () => {
    const { actions, dispatch, unsent } = await desk("supervisor");
    expect((await actions.dispatchBy(RULES)).ok).toBe(true);
    expect((await actions.dispatchBy({ ...RULES })).ok).toBe(true);
    expect(await dispatch()).toEqual(RULES);
    expect(await unsent()).toEqual(["shop dispatch"]);
    expect(await actions.dispatchBy({ ...RULES, skill: 7 })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    const agent = await desk("agent");
    expect(await agent.actions.dispatchBy(RULES)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});

describe("the shop's own words", () => {
  const WORDS = { zh: "顺丰", en: "SF Express" };

  it("are written by a supervisor, in both languages, and written anew under the same name", async () => {
    const { actions, variables, unsent } = await desk("supervisor");
    expect((await actions.putVariable("快递公司", WORDS)).ok).toBe(true);
    expect((await actions.putVariable("快递公司", { zh: " 京东 ", en: "JD" })).ok).toBe(true);
    expect(await variables()).toEqual({ 快递公司: { zh: "京东", en: "JD" } });
    expect(await unsent()).toEqual(["shop {快递公司}", "shop {快递公司}"]);
  });

  it("are refused without a name, with braces in it, without words in one language, and to an agent", async () => {
    const { actions, variables, unsent } = await desk("supervisor");
    for (const name of ["", " ", "{a}", "a}b", "a\nb", "长".repeat(41), "__proto__"])
      expect([name, await actions.putVariable(name, WORDS)]).toMatchObject([name, { ok: false, error: { kind: "malformed" } }]);
    for (const words of [
      { ...WORDS, en: " " },
      { ...WORDS, zh: "" },
      { ...WORDS, en: "x".repeat(201) },
    ])
      expect(await actions.putVariable("快递公司", words)).toMatchObject({ ok: false, error: { kind: "malformed" } });
    const agent = await desk("agent");
    expect(await agent.actions.putVariable("快递公司", WORDS)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect([await variables(), await unsent(), await agent.unsent()]).toEqual([undefined, [], []]);
  });
});

describe("the websites that may show the chat", () => {
  it("are added and taken off, each a change on its way", async () => {
    const { actions, sites, unsent } = await desk();
    expect((await actions.addSite(SHOP)).ok).toBe(true);
    expect((await actions.addSite("https://two.example")).ok).toBe(true);
    expect(await sites()).toEqual([SHOP, "https://two.example"]);
    expect((await actions.removeSite(SHOP)).ok).toBe(true);
    expect(await sites()).toEqual(["https://two.example"]);
    expect(await unsent()).toEqual([`shop ${SHOP}`, "shop https://two.example", `shop ${SHOP}`]);
  });

  it("once each; adding what is there, or taking off what is not, sends nothing", async () => {
    const { actions, sites, unsent } = await desk("supervisor", [SHOP]);
    expect((await actions.addSite(SHOP)).ok).toBe(true);
    expect((await actions.removeSite("https://two.example")).ok).toBe(true);
    expect(await sites()).toEqual([SHOP]);
    expect(await unsent()).toEqual([]);
  });

  it("are exact origins, and not without end", async () => {
    const { actions } = await desk(
      "owner",
      Array.from({ length: SITES_MOST }, (_, i) => `https://s${i}.example`),
    );
    for (const site of ["shop.example", "https://*.example", "https://shop.example/", "http://shop.example"])
      expect(await actions.addSite(site)).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await actions.addSite(SHOP)).toMatchObject({ ok: false, error: { kind: "full" } });
  });

  it("are not an agent's to change, nor anybody's before the settings are here", async () => {
    const agent = await desk("agent");
    expect(await agent.actions.addSite(SHOP)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await agent.unsent()).toEqual([]);
    const early = await desk("owner", "not here");
    expect(await early.actions.addSite(SHOP)).toMatchObject({ ok: false, error: { kind: "unknown" } });
  });
});

describe("speaking to shoppers first", () => {
  const rule = (id: string, name = id) => ({ id, name, on: true, when: {}, say: { text: { zh: "您好", en: "Hello" } } });

  it("is added, changed in its place, taken away and put back where it was", async () => {
    const { actions, greetings, unsent } = await desk("supervisor");
    for (const id of ["a", "b", "c"]) expect((await actions.putGreeting(rule(id))).ok).toBe(true);
    expect((await actions.putGreeting(rule("b", "second"))).ok).toBe(true);
    expect((await greetings())?.map((one) => one.name)).toEqual(["a", "second", "c"]);
    expect((await actions.removeGreeting(rule("a"))).ok).toBe(true);
    expect((await actions.putGreeting(rule("a"), 0)).ok).toBe(true);
    expect((await greetings())?.map((one) => one.id)).toEqual(["a", "b", "c"]);
    expect(await unsent()).toEqual(["shop a", "shop b", "shop c", "shop second", "shop a", "shop a"]);
  });

  it("is not an agent's to change, must be whole, and has an end", async () => {
    const agent = await desk("agent");
    expect(await agent.actions.putGreeting(rule("a"))).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    const { actions } = await desk();
    expect(await actions.putGreeting({ ...rule("a"), name: "" })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    for (let i = 0; i < GREETINGS_MOST; i++) await actions.putGreeting(rule(`g${i}`));
    expect(await actions.putGreeting(rule("more"))).toMatchObject({ ok: false, error: { kind: "full" } });
  });
});

describe("the categories", () => {
  const put = (key: string) => (all: Categories) => ok({ ...all, [key]: { name: { zh: key, en: key } } });

  it("are changed as they are when it comes to it, and one change is taken back without the others", async () => {
    const { actions, categories, unsent } = await desk("supervisor");
    const first = await actions.changeCategories("上装", put("上装"));
    expect(await actions.changeCategories("裤装", put("裤装"))).toMatchObject({ ok: true });
    expect(Object.keys((await categories()) ?? {})).toEqual(["上装", "裤装"]);
    if (!first.ok) throw new Error("refused");
    expect(await actions.changeCategories("上装", first.value)).toMatchObject({ ok: true });
    expect(Object.keys((await categories()) ?? {})).toEqual(["裤装"]);
    expect(await unsent()).toEqual(["shop 上装", "shop 裤装", "shop 上装"]);
  });

  it("are not an agent's to change; a refused edit changes nothing", async () => {
    const agent = await desk("agent");
    expect(await agent.actions.changeCategories("上装", put("上装"))).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    const { actions, unsent } = await desk();
    expect(await actions.changeCategories("上装", () => refuse("conflict", "no"))).toMatchObject({
      ok: false,
      error: { kind: "conflict" },
    });
    expect(await unsent()).toEqual([]);
  });
});

describe("what is wanted of cards", () => {
  it("is a supervisor's to say, stands at once, can be taken back, and is refused where it is no rate", async () => {
    const sue = await desk("supervisor");
    expect(await sue.actions.aimFor({ fcr: 0.85, quick: 0.9 })).toMatchObject({ ok: true });
    expect(await sue.goals()).toEqual({ fcr: 0.85, quick: 0.9 });
    expect(await sue.actions.aimFor({})).toMatchObject({ ok: true });
    expect(await sue.goals()).toEqual({});
    expect(await sue.actions.aimFor({ fcr: 1.2 })).toMatchObject({ ok: false });
    const anna = await desk("agent");
    expect(await anna.actions.aimFor({ fcr: 0.5 })).toMatchObject({ ok: false });
  });
});
