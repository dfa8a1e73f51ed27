// Starts the chat page: opens the shelf, joins conversation and screen, talks to the page that frames it, and fetches the ear after the first paint.
import { createSignal, type JSX } from "solid-js";
import { render } from "solid-js/web";
import "../ui/tokens.css";
import "./widget.css";
import { readId, type ProductId } from "../../shared/core/ids.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { after } from "./after.ts";
import { createAnswers } from "./answers.ts";
import { createLazyBot } from "./botDoor.ts";
import { ChatContext, type Chat } from "./context.ts";
import { createConversation } from "./conversation.ts";
import { readToChat, type ToPage } from "./frameTalk.ts";
import { createLink } from "./link.ts";
import { inkOn, readPage, type Page } from "./page.ts";
import { createMemoryShelf, openShelf, type Shelf } from "./shelf.ts";
import { Widget } from "./Widget.tsx";
import { speakIn } from "./words.ts";

const page = readPage(location.search, navigator.language);
const PAINT_MS = 150; // the first screen comes before the bot and its ear
const DRAFT_MS = 250; // a write to the disk at every key would be felt on a phone
const clock = (): number => Date.now();
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

dress(page);
void start();

/** Language, theme and the shop's colour, before anything is drawn. */
function dress({ language, theme, colour }: Page): void {
  const root = document.documentElement;
  root.lang = language === "zh" ? "zh-CN" : "en";
  if (theme !== undefined) root.dataset["theme"] = theme;
  if (colour === undefined) return;
  root.style.setProperty("--shop", colour);
  root.style.setProperty("--shop-ink", inkOn(colour));
  root.classList.add("has-colour");
}

async function start(): Promise<void> {
  const shelf = await openShelf("zhanggui-widget").catch(createMemoryShelf);
  const base = `${location.origin}/w/${page.shop}`;
  const say = speakIn(page.language);
  const answers = createAnswers({ base, shop: page.shop, shelf, fetch: fetch.bind(globalThis) });
  const painted = new Promise((resolve) => setTimeout(resolve, PAINT_MS));
  const bot = createLazyBot(async () => {
    await painted;
    const { createDeviceBot } = await import("./deviceBot.ts");
    return createDeviceBot({ pack: answers.pack, language: page.language, clock });
  });
  const conversation = await createConversation({
    shop: page.shop,
    language: page.language,
    product: page.product,
    name: page.language === "zh" ? "访客" : "Visitor",
    shelf,
    link: createLink({ base, fetch: fetch.bind(globalThis), WebSocket, after, random }),
    bot,
    clock,
    random,
    after,
    online: navigator.onLine,
  });
  const [view, setView] = createSignal(conversation.view());
  const [pack, setPack] = createSignal<AnswerPack>();
  const [product, setProduct] = createSignal<string | undefined>(page.product);
  const learn = (): Promise<void> => answers.pack().then((found) => void setPack(found));
  conversation.subscribe(setView);
  void learn().then(answers.renew).then(learn);

  const host = joinHost((id) => {
    setProduct(id);
    conversation.look(id);
  });
  conversation.subscribe(({ lines }) => host.count(lines.filter((line) => line.from === "agent" || line.from === "bot").length));
  addEventListener("online", () => {
    conversation.network(true);
    void answers.renew().then(learn);
  });
  addEventListener("offline", () => conversation.network(false));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && navigator.onLine) conversation.network(true);
  });

  const chat: Chat = {
    conversation,
    view,
    pack,
    product,
    say,
    language: page.language,
    now: clock,
    minimise: host.minimise,
    onOpened: host.onOpened,
    draft: draftOn(shelf, page.shop),
  };
  const App = (): JSX.Element => (
    <ChatContext.Provider value={chat}>
      <Widget />
    </ChatContext.Provider>
  );
  document.title = say("chat", { shop: "" }).trim();
  const root = document.getElementById("chat");
  if (root !== null) render(App, root);
  if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/widget/sw.js", { scope: "/widget/" }).catch(() => {}); // without it the chat works, online
}

/** The page around the frame, if there is one: it is told to close the frame and how many lines were not seen, and tells us when the frame opens. */
function joinHost(look: (product: ProductId | undefined) => void) {
  const listeners = new Set<() => void>();
  const to = page.host;
  let isOpen = true;
  let total: number | undefined;
  let seen = 0;
  const tell = (message: ToPage): void => {
    if (to !== undefined && parent !== window) parent.postMessage(message, to);
  };
  const close = (): void => {
    isOpen = false;
    seen = total ?? 0;
  };
  const minimise = (): void => {
    close();
    tell({ zg: "close" });
  };
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin !== to || event.source !== parent) return;
    const message = readToChat(event.data);
    if (message?.zg === "product") look(readId<ProductId>(message.product));
    if (message?.zg === "closed") close();
    if (message?.zg !== "opened") return;
    isOpen = true;
    for (const one of listeners) one();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) minimise();
  });
  return {
    minimise: to === undefined ? undefined : minimise,
    onOpened(one: () => void) {
      listeners.add(one);
      return () => void listeners.delete(one);
    },
    /** Lines from the shop's side so far. */
    count(n: number) {
      total = n;
      if (isOpen) seen = n;
      else tell({ zg: "unread", n: Math.max(0, n - seen) });
    },
  };
}

function draftOn(shelf: Shelf, shop: string): Chat["draft"] {
  const key = `draft ${shop}`;
  let callOff = (): void => {};
  return {
    recall: async () => {
      const kept = await shelf.get(key);
      return typeof kept === "string" ? kept : "";
    },
    keep(text) {
      callOff();
      callOff = after(text === "" ? 0 : DRAFT_MS, () => void shelf.change(key, () => (text === "" ? undefined : text)));
    },
  };
}
