// The script a shop puts on its pages: one round button, and the chat in a frame of its own origin. No dependencies, no cookies; nothing of the shop's
// page is read but the attributes of this script's own tag and, where that says data-greet, its path. The frame is made for the first open or greeting.
import { readToPage, type ToChat } from "./frameTalk.ts";
import { inkOn } from "./page.ts";
import { LAUNCHER_STYLE } from "./launcherStyle.ts";

interface Zhanggui {
  readonly open: () => void;
  readonly close: () => void;
  /** The page shows another product (or none) now: for shops that change pages without loading. */
  readonly product: (id?: string) => void;
  /** What is in the basket is worth this much now (yuan): the shop may have a greeting for it. */
  readonly basket: (worth?: number) => void;
  /** Who is signed in at the shop: a token its server made (README.md), or a way to get one, asked again when it has expired. Nothing: nobody any more. */
  readonly identify: (who?: Identity) => void;
}
type Identity = string | (() => string | Promise<string>);
declare global {
  interface Window {
    zhanggui?: Zhanggui;
  }
}

const WORDS = {
  zh: { launch: "联系客服", chat: "客服对话", unread: "条新消息", no: "不用了" },
  en: { launch: "Chat with us", chat: "Support chat", unread: "new messages", no: "No thanks" },
} as const;
const GREET_MS = 2_000; // the shop's page comes first
const AGAIN_MS = 60_000; // a server that keeps giving expired tokens is asked once a minute
const PHONE = "(max-width: 480px)"; // below this the chat takes the whole screen
const DEFAULT_COLOUR = "#2b2521"; // the house's ink

/** Where the chat is opened: what the shop's tag says, and the origin that frames it. */
export function chatAddress(data: DOMStringMap, base: string, host: string, product: string | undefined): string {
  const url = new URL("/widget/", base);
  const { shop = "demo", lang, theme, color } = data;
  for (const [key, value] of Object.entries({ shop, product, lang, theme, color, host })) {
    if (value !== undefined && value !== "") url.searchParams.set(key, value);
  }
  return url.href;
}

function install(tag: HTMLScriptElement): Zhanggui {
  const base = new URL(tag.src).origin;
  const words = WORDS[(tag.dataset["lang"] ?? navigator.language).toLowerCase().startsWith("zh") ? "zh" : "en"];
  const colour = /^#[0-9a-f]{6}$/i.test(tag.dataset["color"] ?? "") ? (tag.dataset["color"] ?? DEFAULT_COLOUR) : DEFAULT_COLOUR;
  let product = tag.dataset["product"];
  let frame: HTMLIFrameElement | undefined;
  let isOpen = false;
  let scroll = "";
  let who: Identity | undefined = tag.dataset["identity"];
  let isReady = false;
  let asked = 0;
  let askedAt = 0;
  const greets = tag.dataset["greet"] !== undefined;
  let basket: string | number | undefined = tag.dataset["basket"];
  let place = "";
  let since = 0;

  const root = document.createElement("div");
  const shadow = root.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet(); // not an element: a shop's own CSP has nothing to say about it
  style.replaceSync(LAUNCHER_STYLE);
  shadow.adoptedStyleSheets = [style];
  root.style.setProperty("--c", colour);
  root.style.setProperty("--k", inkOn(colour));

  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-haspopup", "dialog");
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M4.5 5.5h15v11h-8.5l-4 3.5v-3.5h-2.5zM8.5 9.75h7M8.5 12.5h4.5");
  icon.appendChild(path);
  const badge = document.createElement("b");
  badge.hidden = true;
  button.append(icon, badge);
  const panel = document.createElement("div");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", words.chat);
  panel.hidden = true;
  const bubble = document.createElement("section");
  bubble.setAttribute("role", "status");
  bubble.hidden = true;
  const taken = document.createElement("button");
  taken.onclick = () => answer("taken");
  const dismissed = document.createElement("button");
  dismissed.textContent = "×";
  dismissed.setAttribute("aria-label", words.no);
  dismissed.onclick = () => answer("dismissed");
  bubble.append(taken, dismissed);
  shadow.append(panel, bubble, button);
  document.body.appendChild(root);

  const tell = (message: ToChat): void => frame?.contentWindow?.postMessage(message, base);
  const warn = (words: unknown): void => console.warn("zhanggui identity:", words);
  const introduce = async (): Promise<void> => {
    if (!isReady) return;
    const mine = ++asked;
    askedAt = Date.now();
    const token = await (typeof who === "function" ? who() : who);
    if (mine === asked) tell({ zg: "identity", token: typeof token === "string" ? token : "" });
  };
  const say = (unread: number): void => {
    badge.hidden = unread === 0 || isOpen;
    badge.textContent = String(unread);
    button.setAttribute("aria-label", badge.hidden ? words.launch : `${words.launch} (${unread} ${words.unread})`);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  const stay = (): void => {
    if (!root.isConnected) document.body.appendChild(root); // a shop that swaps its whole body takes us along
  };
  /** What this page is, for the greetings: its path and no more of its address. */
  const tellPage = (): void => {
    if (place !== location.pathname) [place, since] = [location.pathname, Date.now()];
    if (greets) tell({ zg: "page", path: place, ms: Date.now() - since, basket });
  };
  const greet = (text: string): void => {
    bubble.hidden = text === "" || isOpen;
    taken.textContent = text;
  };
  const answer = (did: "taken" | "dismissed"): void => {
    greet("");
    tell({ zg: "greeted", did });
    if (did === "taken") open();
    else button.focus();
  };
  const makeFrame = (): void => {
    if (frame === undefined) {
      frame = document.createElement("iframe");
      frame.title = words.chat;
      frame.src = chatAddress(tag.dataset, base, location.origin, product);
      panel.appendChild(frame);
    }
  };
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    stay();
    makeFrame();
    greet("");
    panel.hidden = false;
    if (matchMedia(PHONE).matches) {
      scroll = document.documentElement.style.overflow;
      document.documentElement.style.overflow = "hidden"; // the page behind stays where it is
    }
    button.classList.add("open");
    say(0);
    frame?.focus();
    tell({ zg: "opened" });
  };
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    panel.hidden = true;
    if (document.documentElement.style.overflow === "hidden") document.documentElement.style.overflow = scroll;
    button.classList.remove("open");
    say(0);
    tell({ zg: "closed" });
    button.focus();
  };
  button.onclick = () => (isOpen ? close() : open());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (bubble.contains(shadow.activeElement)) answer("dismissed"); // elsewhere the key is the shop's
    close();
  });
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin !== base || frame === undefined || event.source !== frame.contentWindow) return;
    const message = readToPage(event.data);
    if (message?.zg === "close") close();
    if (message?.zg === "unread") say(message.n);
    if (message?.zg === "greet") greet(message.text);
    if (message?.zg === "ready") {
      isReady = true;
      if (isOpen) tell({ zg: "opened" });
      tellPage();
      if (who !== undefined) introduce().catch(warn);
    }
    if (message?.zg !== "identity" || message.state === "signed") return;
    if (message.state === "expired" && typeof who === "function" && Date.now() - askedAt > AGAIN_MS) introduce().catch(warn);
    else warn(message.words);
  });
  say(0);
  if (greets) setTimeout(makeFrame, GREET_MS);
  return {
    open,
    close,
    product(id = "") {
      product = id;
      stay();
      tell({ zg: "product", product: id });
      tellPage();
    },
    basket(worth) {
      basket = worth;
      tellPage();
    },
    identify(next) {
      who = next;
      introduce().catch(warn);
    },
  };
}

if (typeof document !== "undefined" && window.zhanggui === undefined) {
  const tag = document.currentScript ?? document.querySelector("script[data-shop][src*='widget']");
  if (tag instanceof HTMLScriptElement) {
    const start = (): void => {
      window.zhanggui ??= install(tag);
    };
    if (document.body === null) addEventListener("DOMContentLoaded", start, { once: true });
    else start();
  }
}
