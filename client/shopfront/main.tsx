// Starts the demo shop: products from its own answer pack, pages by address, and the chat told which product is looked at, as any shop would do it.
import { createSignal, type JSX } from "solid-js";
import { render } from "solid-js/web";
import { readJson } from "../../shared/core/check.ts";
import { readAnswerPack, type AnswerPack } from "../../shared/domain/knowledge.ts";
import "../ui/tokens.css";
import "./shop.css";
import { createCustomer } from "./customer.ts";
import { addressOf, readPlace, type Place } from "./place.ts";
import { Shop } from "./Shop.tsx";
import { shopWord } from "./words.ts";

const SHOP = "demo";
const spoken = "zh"; // the demo shop is a Chinese one; `?lang=en` shows its English
const [place, setPlace] = createSignal(readPlace(location.search, spoken));
let told: Place | undefined;

/** The loader reads its tag when it starts and is told of changes afterwards. */
function tellChat(to: Place): void {
  if (told?.product === to.product && told?.language === to.language) return;
  told = to;
  const tag = document.querySelector<HTMLScriptElement>("script[data-shop]");
  if (tag !== null) {
    tag.dataset["lang"] = to.language;
    tag.dataset["theme"] = document.documentElement.dataset["theme"] ?? "";
    tag.dataset["product"] = to.product ?? "";
  }
  window.zhanggui?.product(to.product);
}

function go(to: Place): void {
  history.pushState(null, "", addressOf(to));
  arrive();
  scrollTo({ top: 0 });
}

function arrive(): void {
  const to = readPlace(location.search, spoken);
  document.documentElement.lang = to.language === "zh" ? "zh-CN" : "en";
  setPlace(to);
  tellChat(to);
}

/** The loader's script is async: it may come before us or after. */
function whenChatIsHere(work: () => void): void {
  if (window.zhanggui !== undefined) return work();
  document.querySelector("script[data-shop]")?.addEventListener("load", work, { once: true });
}

async function fetchPack(): Promise<AnswerPack | undefined> {
  const response = await fetch(`/w/${SHOP}/pack`).catch(() => undefined);
  const pack = response?.ok === true ? readJson(readAnswerPack, await response.text(), "the answer pack") : undefined;
  return pack?.ok ? pack.value : undefined;
}

async function start(): Promise<void> {
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  arrive();
  addEventListener("popstate", arrive);
  const pack = await fetchPack();
  const root = document.getElementById("shop");
  if (root === null) return;
  const customer = createCustomer(whenChatIsHere);
  const App = (): JSX.Element =>
    pack === undefined ? (
      <p class="shop-closed">{shopWord("closed", place().language)}</p>
    ) : (
      <Shop pack={pack} place={place} go={go} customer={customer} />
    );
  render(App, root);
  if (pack !== undefined) document.title = pack.shop.name[place().language];
}

void start();
