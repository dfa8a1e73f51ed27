// What the shop's page and the chat in its frame say to each other by postMessage, always with an exact origin. Shared by loader and chat page; tiny.

/** From the shop's page to the chat. */
export type ToChat = { readonly zg: "opened" | "closed" } | { readonly zg: "product"; readonly product: string };
/** From the chat to the shop's page. */
export type ToPage = { readonly zg: "close" } | { readonly zg: "unread"; readonly n: number };

const MOST_UNREAD = 99;

const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> => (typeof data === "object" && data !== null ? { ...data } : {});

export function readToChat(data: unknown): ToChat | undefined {
  const { zg, product } = fieldsOf(data);
  if (zg === "opened" || zg === "closed") return { zg };
  return zg === "product" && typeof product === "string" ? { zg, product } : undefined;
}

export function readToPage(data: unknown): ToPage | undefined {
  const { zg, n } = fieldsOf(data);
  if (zg === "close") return { zg };
  return zg === "unread" && typeof n === "number" && n >= 0 ? { zg, n: Math.min(MOST_UNREAD, Math.floor(n)) } : undefined;
}
