// The shelf's tables and what of their rows stands on the disk in the clear. Data only.

// What stands here stands on the disk in the clear (sealing.ts seals the rest): ids, states, numbers and times, never what a person wrote.
// Compound keys end in the id, so that a page can begin exactly after the last row of the one before.
export const TABLES = {
  docs: "name",
  tickets: "id, [assignee+open+score+id], [phase+score+id], [open+score+id], [open+updatedAt+id], [shopper+updatedAt], *ties, [risk+id]",
  articles: "id, [status+intent], intent",
  products: "id, category",
  outbox: "++n, id, doc",
  refused: "++n, id, doc",
  singles: "key",
  drafts: "ticket",
  touched: "++n",
  files: "key, ticket, waits",
  facts: "id",
} as const;
