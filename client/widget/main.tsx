// Starts the chat page: opens the shelf, joins conversation and screen, talks to the page that frames it, and fetches the ear after the first paint.
import { createSignal, type JSX } from "solid-js";
import { render } from "solid-js/web";
import "../ui/tokens.css";
import "./widget.css";
import { readId, type ProductId } from "../../shared/core/ids.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { workerUrl } from "../trusted/scriptUrl.ts";
import { after } from "../../shared/core/after.ts";
import { createTold } from "../pack/told.ts";
import type { Answers } from "./answers.ts";
import { createBeside, type Beside } from "./beside.ts";
import { createLazyBot } from "./botDoor.ts";
import { ChatContext, type Chat } from "./context.ts";
import { createConversation, type Conversation } from "./conversation.ts";
import type { ConversationPorts } from "./conversationPorts.ts";
import { readToChat, type ToPage } from "./frameTalk.ts";
import type { Greeter } from "./greeter.ts";
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
  const shelf = await openShelf("zhanggui-widget").catch(() => createMemoryShelf());
  const base = `${location.origin}/w/${page.shop}`;
  const say = speakIn(page.language);
  const answers = import("./answers.ts").then((its) => its.createAnswers({ base, shop: page.shop, shelf, fetch: fetch.bind(globalThis) }));
  let known: Answers | undefined;
  void answers.then(
    (its) => (known = its),
    () => undefined,
  );
  const packNow = (): Promise<AnswerPack | undefined> => answers.then((its) => its.pack()).catch(() => undefined); // its script is gone: as without answers
  const renew = (): Promise<void> => answers.then((its) => its.renew()).catch(() => undefined);
  const [pack, setPack] = createSignal<AnswerPack>();
  const learn = (): Promise<void> => packNow().then((found) => void setPack(found));
  const onPack = createTold({ version: () => pack()?.version, ask: () => void renew().then(learn), after, random });
  const painted = new Promise((resolve) => setTimeout(resolve, PAINT_MS));
  const bot = createLazyBot(async () => {
    await painted;
    const { createDeviceBot } = await import("./deviceBot.ts");
    return createDeviceBot({ pack: packNow, language: page.language, clock });
  });
  const host = joinHost();
  const link = createLink({ base, fetch: fetch.bind(globalThis), WebSocket, after, random });
  let beside: Beside | undefined;
  const conversation = await begin({
    shop: page.shop,
    language: page.language,
    product: page.product,
    name: page.language === "zh" ? "访客" : "Visitor",
    shelf,
    link,
    bot,
    clock,
    random,
    after,
    online: navigator.onLine,
    onPack,
    onBeside: (said) => beside?.hear(said),
    onIdentity: ({ state, words }) => host.tell({ zg: "identity", state, words }),
  });
  const [view, setView] = createSignal(conversation.view());
  const [product, setProduct] = createSignal<string | undefined>(page.product);
  let greeter: Promise<Greeter> | undefined;
  const [writing, setWriting] = createSignal(false);
  conversation.subscribe(setView);
  beside = createBeside({
    view: conversation.view,
    isSeen: () => host.isOpen() && document.visibilityState === "visible",
    say: conversation.signal,
    clock,
    after,
    onWriting: setWriting,
  });
  conversation.subscribe(beside.look);
  host.onOpened(beside.look);
  void learn().then(renew).then(learn);

  host.hear(
    (id) => {
      setProduct(id);
      conversation.look(id);
    },
    conversation.identify,
    (data) => {
      greeter ??= import("./greeter.ts").then((its) =>
        its.createGreeter({
          shop: page.shop,
          language: page.language,
          shelf,
          pack: packNow,
          view: conversation.view,
          isOpen: host.isOpen,
          product,
          signedIn: () => conversation.session().customer !== undefined,
          say: (text) => void conversation.say(text).catch(() => {}),
          tell: host.tell,
          clock,
          after,
        }),
      );
      greeter.then((its) => its.hear(data)).catch(() => {}); // without it nobody is spoken to first
    },
  );
  conversation.subscribe(({ lines }) => host.count(lines.filter((line) => line.from === "agent" || line.from === "bot").length));
  addEventListener("online", () => {
    conversation.network(true);
    void renew().then(learn);
  });
  addEventListener("offline", () => conversation.network(false));
  document.addEventListener("visibilitychange", () => {
    beside?.look();
    if (document.visibilityState === "visible" && navigator.onLine) conversation.network(true);
  });

  const chat: Chat = {
    conversation,
    shelf,
    link,
    view,
    pack,
    offers: (product) => known?.offers(product, page.language, clock()) ?? [],
    draw: (text) => (pack() === undefined ? undefined : known?.draw(text)),
    product,
    say,
    language: page.language,
    minimise: host.minimise,
    onOpened: host.onOpened,
    reload: () =>
      void import("./loadAnew.ts").then(
        (its) => its.loadAnew(),
        () => location.reload(),
      ),
    writing,
    typed: beside.typed,
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
  if ("serviceWorker" in navigator)
    void navigator.serviceWorker.register(workerUrl("/widget/sw.js"), { scope: "/widget/" }).catch(() => {}); // without it the chat works, online
}

/** A device so full that it cannot even keep who the shopper is: the chat then lives with the page. */
function begin(ports: ConversationPorts): Promise<Conversation> {
  return createConversation(ports).catch(() => createConversation({ ...ports, shelf: createMemoryShelf() }));
}

/** The page around the frame, if there is one: it is told to close the frame and how many lines were not seen, and tells us when the frame opens. */
function joinHost() {
  const listeners = new Set<() => void>();
  const to = page.host;
  let isOpen = to === undefined; // a page that greets makes the frame before anybody opens it
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
  const hear = (
    look: (product: ProductId | undefined) => void,
    identify: (token: string) => Promise<void>,
    other: (data: unknown) => void,
  ): void => {
    addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.origin !== to || event.source !== parent) return;
      const message = readToChat(event.data);
      if (message === undefined) other(event.data);
      if (message?.zg === "product") look(readId<ProductId>(message.product));
      if (message?.zg === "identity") void identify(message.token);
      if (message?.zg === "closed") close();
      if (message?.zg !== "opened") return;
      isOpen = true;
      for (const one of listeners) one();
    });
    tell({ zg: "ready" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) minimise();
  });
  return {
    tell,
    isOpen: () => isOpen,
    /** From now on the page is heard. */
    hear,
    minimise: to === undefined ? undefined : minimise,
    onOpened(one: () => void) {
      listeners.add(one);
      return () => void listeners.delete(one);
    },
    /** Lines from the shop's side so far. */
    count(n: number) {
      if (isOpen || total === undefined) seen = n; // what was here before this page is no news
      total = n;
      if (!isOpen) tell({ zg: "unread", n: Math.max(0, n - seen) });
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
      callOff = after(text === "" ? 0 : DRAFT_MS, () => void shelf.change(key, () => (text === "" ? undefined : text)).catch(() => {})); // a full disk: it lives with the page
    },
  };
}
