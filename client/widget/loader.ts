// The script a shop puts on its pages: one round button, and the chat in a frame of its own origin. No dependencies, no cookies, nothing of the shop's
// page is read but the attributes of this script's own tag; the frame is made only when the chat is first opened.
import { readToPage, type ToChat } from "./frameTalk.ts";
import { inkOn } from "./page.ts";
import { LAUNCHER_STYLE } from "./launcherStyle.ts";

interface Zhanggui {
  readonly open: () => void;
  readonly close: () => void;
  /** The page shows another product (or none) now: for shops that change pages without loading. */
  readonly product: (id?: string) => void;
}
declare global {
  interface Window {
    zhanggui?: Zhanggui;
  }
}

const WORDS = {
  zh: { launch: "联系客服", chat: "客服对话", unread: "条新消息" },
  en: { launch: "Chat with us", chat: "Support chat", unread: "new messages" },
} as const;
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
  for (const one of [icon, badge]) button.appendChild(one);
  const panel = document.createElement("div");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", words.chat);
  panel.hidden = true;
  for (const one of [panel, button]) shadow.appendChild(one);
  document.body.appendChild(root);

  const tell = (message: ToChat): void => frame?.contentWindow?.postMessage(message, base);
  const say = (unread: number): void => {
    badge.hidden = unread === 0 || isOpen;
    badge.textContent = String(unread);
    button.setAttribute("aria-label", badge.hidden ? words.launch : `${words.launch} (${unread} ${words.unread})`);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  const stay = (): void => {
    if (!root.isConnected) document.body.appendChild(root); // a shop that swaps its whole body takes us along
  };
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    stay();
    if (frame === undefined) {
      frame = document.createElement("iframe");
      frame.title = words.chat;
      frame.allow = "clipboard-write";
      frame.src = chatAddress(tag.dataset, base, location.origin, product);
      frame.onload = () => (isOpen ? tell({ zg: "opened" }) : undefined);
      panel.appendChild(frame);
    }
    panel.hidden = false;
    if (matchMedia(PHONE).matches) {
      scroll = document.documentElement.style.overflow;
      document.documentElement.style.overflow = "hidden"; // the page behind stays where it is
    }
    button.classList.add("open");
    say(0);
    frame.focus();
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
    if (event.key === "Escape") close();
  });
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin !== base || frame === undefined || event.source !== frame.contentWindow) return;
    const message = readToPage(event.data);
    if (message?.zg === "close") close();
    if (message?.zg === "unread") say(message.n);
  });
  say(0);
  return {
    open,
    close,
    product(id = "") {
      product = id;
      stay();
      tell({ zg: "product", product: id });
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
