// The orders a list of tickets may have. Nothing else: the first script of the desk holds it.
/** Of the inbox's own lists. */
export const INBOX_ORDERS = ["priority", "waiting", "newest"] as const;
/** Of a saved view; `soonest`: what is to come back first. */
export const ORDERS = [...INBOX_ORDERS, "soonest"] as const;
export type Order = (typeof ORDERS)[number];
