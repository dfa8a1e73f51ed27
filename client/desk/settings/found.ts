// What a search for a person has found so far: pages put together. Pure.
import type { FoundPage, FoundPerson } from "../../../shared/wire/privacyApi.ts";

export interface Found {
  readonly people: readonly FoundPerson[];
  readonly searched: number;
  readonly total: number;
  /** Where the search goes on; undefined: that was all. */
  readonly next: string | undefined;
}

/** Another page. A person of both pages is one: a conversation that was seen to say it still does, and every way they were found counts. */
export function withPage(before: Found | undefined, page: FoundPage): Found {
  const known = new Map((before?.people ?? []).map((one) => [one.shopper, one]));
  for (const one of page.people) {
    const was = known.get(one.shopper);
    known.set(one.shopper, was === undefined ? one : both(was, one));
  }
  return { people: [...known.values()].toSorted(byLast), searched: page.searched, total: page.total, next: page.next };
}

function both(was: FoundPerson, now: FoundPerson): FoundPerson {
  const said = new Set(was.tickets.filter((one) => one.says).map((one) => one.id));
  return {
    ...now,
    how: [...new Set([...was.how, ...now.how])],
    tickets: now.tickets.map((one) => (said.has(one.id) ? { ...one, says: true } : one)),
  };
}

const lastOf = ({ tickets }: FoundPerson): number => Math.max(0, ...tickets.map((one) => one.lastAt));
const byLast = (a: FoundPerson, b: FoundPerson): number => lastOf(b) - lastOf(a);

/** Conversations of those people together. */
export function conversationsOf(people: readonly FoundPerson[]): number {
  return people.reduce((sum, one) => sum + one.conversations, 0);
}

/** The first and the last line of all that is known of a person's conversations. */
export function spanOf({ tickets }: FoundPerson): { readonly from: number; readonly to: number } | undefined {
  if (tickets.length === 0) return undefined;
  return { from: Math.min(...tickets.map((one) => one.createdAt)), to: Math.max(...tickets.map((one) => one.lastAt)) };
}
