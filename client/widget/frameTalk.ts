// What the shop's page and the chat in its frame say to each other by postMessage, always with an exact origin. Shared by loader and chat page; tiny.

/** From the shop's page to the chat. */
export type ToChat =
  | { readonly zg: "opened" | "closed" }
  | { readonly zg: "product"; readonly product: string }
  /** What may be greeted for (greeter.ts checks it): path, how long it has been looked at (ms), worth of the basket as the page says it. Nothing personal. */
  | { readonly zg: "page"; readonly path: string; readonly ms: number; readonly basket: string | number | undefined }
  /** What became of a greeting. */
  | { readonly zg: "greeted"; readonly did: "taken" | "dismissed" }
  /** Signed by the shop's server; "": nobody is signed in any more. */
  | { readonly zg: "identity"; readonly token: string };
/** From the chat to the shop's page. `ready`: it hears from now on. `identity`: what the room made of a token, for the page's console. */
export type ToPage =
  | { readonly zg: "close" | "ready" }
  | { readonly zg: "unread"; readonly n: number }
  /** Something to say first, beside the button. */
  | { readonly zg: "greet"; readonly text: string }
  | { readonly zg: "identity"; readonly state: string; readonly words: string };

const MOST_UNREAD = 99;

const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> => (typeof data === "object" && data !== null ? { ...data } : {});

export function readToChat(data: unknown): Exclude<ToChat, { readonly zg: "page" | "greeted" }> | undefined {
  const { zg, product, token } = fieldsOf(data);
  if (zg === "opened" || zg === "closed") return { zg };
  if (zg === "identity") return typeof token === "string" ? { zg, token } : undefined;
  return zg === "product" && typeof product === "string" ? { zg, product } : undefined;
}

export function readToPage(data: unknown): ToPage | undefined {
  const { zg, n, state, words, text } = fieldsOf(data);
  if (zg === "close" || zg === "ready") return { zg };
  if (zg === "greet") return typeof text === "string" ? { zg, text } : undefined;
  if (zg === "identity") return typeof state === "string" && typeof words === "string" ? { zg, state, words } : undefined;
  return zg === "unread" && typeof n === "number" && n >= 0 ? { zg, n: Math.min(MOST_UNREAD, Math.floor(n)) } : undefined;
}
