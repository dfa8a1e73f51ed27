// What a member can do with the shop's settings: the websites that may show the chat, how long what is kept. Never touches a table or a socket.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { same } from "../../shared/core/same.ts";
import { GREETINGS_MOST, readGreeting, type Greeting } from "../../shared/domain/greeting.ts";
import {
  readDispatch,
  readVariables,
  type Categories,
  type DispatchRules,
  type Policy,
  type Retention,
  readPolicy,
} from "../../shared/domain/policy.ts";
import { readGoals, type Goals } from "../../shared/domain/insight/goals.ts";
import { isTimeZone } from "../../shared/domain/calendar.ts";
import { isVariableName } from "../../shared/domain/sayable.ts";
import { originOf, SITES_MOST } from "../../shared/domain/site.ts";
import { changePolicy } from "./changePolicy.ts";
import type { ActionPorts } from "./changeTicket.ts";

/** How a change of what is promised is named in the outbox. */
export const PROMISE_CHANGE = "promises";
export type PromiseChange = Partial<Pick<Policy, "sla" | "slaRules" | "slaPauses" | "calendar" | "calendars">>;

export type CategoryEdit = (before: Categories) => Result<Categories>;

/** How a change of whether shoppers are told what was read is named in the outbox. */
export const READ_CHANGE = "readMarks";

/** What names this change among those not yet sent. */
export const DISPATCH_CHANGE = "dispatch";

/** How a change of what is wanted of cards is named in the outbox. */
export const GOALS_CHANGE = "goals";

export interface ShopActions {
  /** `site`: an origin (domain/site.ts). One that is there already is there still. Also the undo of taking one off. */
  readonly addSite: (site: string) => Promise<Result<void>>;
  readonly removeSite: (site: string) => Promise<Result<void>>;
  /** What is promised from now on, and in which hours it counts; what is not said stays. Also the undo of a change. */
  readonly promise: (change: PromiseChange) => Promise<Result<void>>;
  /** How long what is kept, from now on. */
  readonly keepFor: (retention: Retention) => Promise<Result<void>>;
  /** Are shoppers told what was read? */
  readonly tellRead: (on: boolean) => Promise<Result<void>>;
  /** What is wanted of everybody's card, from now on. Also the undo of a change. */
  readonly aimFor: (goals: Goals) => Promise<Result<void>>;
  /** Who is given a ticket, from now on. */
  readonly dispatchBy: (rules: DispatchRules) => Promise<Result<void>>;
  /** Writes a rule for speaking first, new or in the place of the one with its id. Also the undo of taking one away: `at` its old place. */
  readonly putGreeting: (greeting: Greeting, at?: number) => Promise<Result<void>>;
  /** The words that stand for `{name}` wherever an answer writes it, new or in the place of the old ones. */
  readonly putVariable: (name: string, words: { readonly zh: string; readonly en: string }) => Promise<Result<void>>;
  readonly removeGreeting: (greeting: Pick<Greeting, "id" | "name">) => Promise<Result<void>>;
  /** Changes the categories as they are when it comes to it (domain/categories.ts); `text`: which, for people. Gives the edit that takes this back, and nothing of what others did since. */
  readonly changeCategories: (text: string, edit: CategoryEdit) => Promise<Result<CategoryEdit>>;
}

/** Each is saved on the device when its promise gives ok; the room hears of it when there is a line, and judges it again. */
export function createShopActions(ports: ActionPorts): ShopActions {
  const change = (text: string, make: (before: Policy) => Result<Policy>): Promise<Result<void>> => changePolicy(ports, "shop", text, make);
  return {
    addSite: (site) =>
      change(site, (before) => {
        if (before.sites.includes(site)) return ok(before);
        if (originOf(site) !== site) return noSite;
        return before.sites.length < SITES_MOST ? ok({ ...before, sites: [...before.sites, site] }) : tooMany;
      }),
    removeSite: (site) =>
      change(site, (before) => ok(before.sites.includes(site) ? { ...before, sites: before.sites.filter((one) => one !== site) } : before)),
    putGreeting: (greeting, at) =>
      change(greeting.name, (before) => {
        const checked = readGreeting(greeting);
        if (checked === undefined) return noGreeting;
        const all = before.greetings ?? [];
        if (all.some((one) => one.id === greeting.id))
          return ok({ ...before, greetings: all.map((one) => (one.id === greeting.id ? checked : one)) });
        return all.length < GREETINGS_MOST ? ok({ ...before, greetings: all.toSpliced(at ?? all.length, 0, checked) }) : tooManyGreetings;
      }),
    removeGreeting: ({ id, name }) =>
      change(name, (before) => {
        const left = before.greetings?.filter((one) => one.id !== id) ?? [];
        return ok(left.length === (before.greetings?.length ?? 0) ? before : { ...before, greetings: left });
      }),
    putVariable: (name, words) =>
      change(`{${name}}`, (before) => {
        const variables = readVariables({ ...before.variables, [name]: { zh: words.zh.trim(), en: words.en.trim() } });
        if (!isVariableName(name) || words.zh.trim() === "" || words.en.trim() === "" || variables === undefined) return noVariable;
        return ok({ ...before, variables });
      }),
    async changeCategories(text, edit) {
      let back: CategoryEdit = ok;
      const done = await change(text, (before) => {
        const was = before.categories ?? {};
        const made = edit(was);
        if (!made.ok) return made;
        back = (now) => ok(takenBack(now, was, made.value));
        return ok(same(was, made.value) ? before : { ...before, categories: made.value });
      });
      return done.ok ? ok(back) : done;
    },
    tellRead: (on) => change(READ_CHANGE, (before) => ok((before.readMarks !== false) === on ? before : { ...before, readMarks: on })),
    aimFor: (goals) =>
      change(GOALS_CHANGE, (before) => {
        const checked = readGoals(goals);
        if (checked === undefined) return noGoals;
        return ok(same(before.goals ?? {}, checked) ? before : { ...before, goals: checked });
      }),
    dispatchBy: (rules) =>
      change(DISPATCH_CHANGE, (before) => {
        const checked = readDispatch(rules);
        if (checked === undefined) return noRules;
        return ok(same(before.dispatch, checked) ? before : { ...before, dispatch: checked });
      }),
    promise: (wanted) =>
      change(PROMISE_CHANGE, (before) => {
        const after = readPolicy({ ...before, ...wanted });
        if (after === undefined || !isTimeZone(after.calendar.timeZone)) return noPromise;
        return ok(same(before, after) ? before : after);
      }),
    keepFor: (retention) => change("", (before) => ok(same(before.retention, retention) ? before : { ...before, retention })),
  };
}

/** What differs between `was` and `made` as it was; the rest as it is now. */
function takenBack(now: Categories, was: Categories, made: Categories): Categories {
  const changed = new Set([...Object.keys(was), ...Object.keys(made)].filter((key) => !same(was[key], made[key])));
  const kept = Object.entries(now).filter(([key]) => !changed.has(key));
  return Object.fromEntries([...kept, ...Object.entries(was).filter(([key]) => changed.has(key))]);
}

const noSite = refuse("malformed", "这不是一个网站的地址。 This is no website's address.");
const noGreeting = refuse("malformed", "这条问候写得不全。 This greeting is not complete.");
const noGoals = refuse("malformed", "目标是 0 到 100% 之间的数。 A goal is between 0 and 100%.");
const noRules = refuse("malformed", "派单规则有填得不对的地方。 The rules of dispatch are not right.");
const noPromise = refuse("malformed", "这样的时效或时间不对。 These times or hours are not right.");
const noVariable = refuse(
  "malformed",
  "变量要有名字和两种语言的话（最多 100 个，名字里没有大括号）。 A variable needs a name without braces and words in both languages; 100 at most.",
);
const tooManyGreetings = refuse("full", `最多 ${GREETINGS_MOST} 条问候。 A shop has at most ${GREETINGS_MOST} greetings.`);
const tooMany = refuse("full", `最多 ${SITES_MOST} 个网站。 A list has at most ${SITES_MOST} websites.`);
