// What screens ask of the shelf once and do not follow: the questions of queries.ts, each raced with the end of its connection. Reads only.
import { ask } from "./ask.ts";
import type { Shelf } from "./db.ts";
import { createQueries, type Queries } from "./queries.ts";

/** What screens ask once, and do not follow. */
export type Asked = Pick<
  Queries,
  "mine" | "newest" | "whole" | "draft" | "article" | "members" | "counts" | "ofShopper" | "numbered" | "bytesOfFile"
>;

/** The same questions as `createQueries` has, for whoever waits for one answer. */
export function createAsked(shelf: Shelf): Asked {
  const queries = createQueries(shelf);
  return {
    mine: (after, member) => ask(shelf, () => queries.mine(after, member)),
    newest: (most, since, open) => ask(shelf, () => queries.newest(most, since, open)),
    whole: (ids) => ask(shelf, () => queries.whole(ids)),
    draft: (ticket) => ask(shelf, () => queries.draft(ticket)),
    article: (id) => ask(shelf, () => queries.article(id)),
    bytesOfFile: (ticket, id) => ask(shelf, () => queries.bytesOfFile(ticket, id)),
    members: () => ask(shelf, queries.members),
    counts: () => ask(shelf, queries.counts),
    ofShopper: (shopper, but) => ask(shelf, () => queries.ofShopper(shopper, but)),
    numbered: (number) => ask(shelf, () => queries.numbered(number)),
  };
}
