// What an answer from an order is about. By itself, because the chat's first script needs no more of orders than this.

export const ABOUTS = ["tracking", "refund", "address", "invoice", "status"] as const;
export type About = (typeof ABOUTS)[number];
