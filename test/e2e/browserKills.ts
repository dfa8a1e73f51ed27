// A browser killed again and again while an agent and a shopper write without a line: what was shown as saved is there afterwards, once, in order.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { clearAway } from "../kit/clearAway.ts";
import { openAgent, type Agent } from "../kit/agent.ts"; // before anything else that opens a shelf
import { until, whenThere } from "../kit/until.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { seededRandom } from "../kit/random.ts";
import { openProfile, type Profile } from "./profile.ts";
import { comeIn } from "./story.ts";

const OWNER = "m-linxi";
const DESK_MOST = 12; // replies a round; the kill comes while some are being written
const CHAT_MOST = 1; // a shopper may say 60 things an hour
const LIVES_MS = [20, 700] as const; // from the first letter to the kill
const DELIVERY_MS = 600_000; // shoppers' messages leave slowly once there are many

export interface KillReport {
  readonly kills: number;
  /** Shown as saved, and so kept: replies of the agent, messages of the shopper. */
  readonly replies: number;
  readonly messages: number;
  /** Kills that came while something was begun and not yet shown. */
  readonly midWrite: number;
  /** Of those: it was there after all, or was not. */
  readonly midWriteKept: number;
}

/** One writer's book: what was begun, and what was shown as saved, in order. */
interface Book {
  readonly begun: string[];
  saved: string[];
}

/** Throws at the first thing that is lost, doubled or out of place. */
export async function killBrowsers(kills: number, seed: number, say: (line: string) => void = () => undefined): Promise<KillReport> {
  const random = seededRandom(seed);
  const data = mkdtempSync(join(tmpdir(), "zhanggui-kills-"));
  const profile = mkdtempSync(join(tmpdir(), "zhanggui-profile-"));
  let edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const { port, url } = edge;
  const shopper = await comeIn(url, { name: "王若溪", says: ["退款五天了还没到账"], person: true });
  const places = await settleIn(profile, url);
  await edge.close(); // without a line from here on
  const books: Record<"desk" | "chat", Book> = { desk: { begun: [], saved: [] }, chat: { begun: [], saved: [] } };
  let [midWrite, midWriteKept] = [0, 0];
  let open: Profile | undefined;
  try {
    for (let round = 1; round <= kills; round++) {
      open = await openProfile(profile);
      const [desk, chat] = [await open.context.newPage(), await open.context.newPage()];
      await Promise.all([desk.goto(places.desk), chat.goto(places.chat)]);
      for (const [page, book, open] of [
        [desk, books.desk, "d"],
        [chat, books.chat, "c"],
      ] as const) {
        const hung = book.begun.length > 0 && book.begun.at(-1) !== book.saved.at(-1);
        const kept = await checkBook(page, book, open, `after kill ${round - 1}`);
        if (hung) midWrite++;
        if (hung && kept) midWriteKept++;
      }
      await Promise.all([tellBook(desk, books.desk), tellBook(chat, books.chat)]);
      const writing = Promise.allSettled([write(desk, `d${round}`, DESK_MOST), write(chat, `c${round}`, CHAT_MOST)]);
      const [least, most] = LIVES_MS;
      if (round === kills) await whenThere("something of both kept by the last kill", () => isWritten(books.desk) && isWritten(books.chat)); // however slow the machine
      await new Promise((done) => setTimeout(done, least + random() * (most - least)));
      await open.kill();
      await writing;
      say(`${round}: ${books.desk.saved.length} replies, ${books.chat.saved.length} messages shown as saved`);
    }
    open = await openProfile(profile);
    const [desk, chat] = [await open.context.newPage(), await open.context.newPage()];
    await Promise.all([desk.goto(places.desk), chat.goto(places.chat)]);
    await checkBook(desk, books.desk, "d", "at the end");
    await checkBook(chat, books.chat, "c", "at the end");
    edge = await startEdge({ port, host: "127.0.0.1", data, quiet: true });
    await checkDelivery(url, books);
    const seen = (): readonly string[] => shopper.view().lines.flatMap((one) => wordsIn(one.text, "d"));
    await whenThere("the shopper's page", () => (seen().length >= books.desk.saved.length ? true : undefined), DELIVERY_MS);
    same(seen(), books.desk.saved, "what the shopper sees");
    return { kills, replies: books.desk.saved.length, messages: books.chat.saved.length, midWrite, midWriteKept };
  } finally {
    shopper.close();
    await open?.kill();
    await edge.kill();
    for (const folder of [data, profile]) clearAway(folder);
  }
}

/** First visit: signs in, takes the ticket, says hello in the chat; both apps are there without a line afterwards. */
async function settleIn(profile: string, url: string): Promise<{ readonly desk: string; readonly chat: string }> {
  const { context, close } = await openProfile(profile);
  const page = await context.newPage();
  await page.goto(`${url}/desk/`);
  await page.getByRole("button", { name: /周敏|Zhou Min/ }).click();
  await page.getByRole("option").filter({ hasText: "王若溪" }).first().click();
  await page.getByRole("button", { name: /^(解决|Resolve)$/ }).waitFor();
  const chat = await context.newPage();
  await chat.goto(`${url}/widget/?shop=demo`);
  await chat.getByRole("textbox").fill("hello");
  await chat.getByRole("textbox").press("Enter");
  await chat.getByText(/^(已送达|Delivered)/).waitFor();
  for (const one of [page, chat]) {
    await one.evaluate(async () => void (await navigator.serviceWorker.ready));
    await one.reload();
  }
  const places = { desk: page.url(), chat: chat.url() };
  await close();
  return places;
}

const isWritten = (book: Book): true | undefined => (book.saved.length > 0 ? true : undefined);

const wordsIn = (text: string, who: string): readonly string[] => text.match(new RegExp(`\\b${who}\\d+n\\d+\\b`, "g")) ?? [];

/** The page shows what the book says, in order, each once, and at most the one more that was being written. Gives whether that one is there. */
async function checkBook(page: Page, book: Book, who: string, when: string): Promise<boolean> {
  const log = page.getByRole("log");
  await log.waitFor().catch(async (late: unknown) => {
    throw new Error(`${when} the page of ${who} shows: ${await page.locator("body").innerText()}`, { cause: late });
  });
  const shown = await whenThere(`everything ${who} said, ${when}`, async () => {
    const words = wordsIn(await log.innerText(), who);
    return book.saved.every((one) => words.includes(one)) ? words : undefined;
  });
  const more = shown.length > book.saved.length;
  same(
    shown,
    book.begun.filter((one) => shown.includes(one)),
    when,
  );
  same(shown.slice(0, book.saved.length), book.saved, when);
  book.saved = [...shown];
  book.begun.splice(0, book.begun.length, ...shown);
  return more;
}

function same(found: readonly string[], wanted: readonly string[], when: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${when}: ${found.join(" ")}\nwanted ${wanted.join(" ")}`);
}

/** The book hears of every word before it is sent, and once the page shows it. */
async function tellBook(page: Page, book: Book): Promise<void> {
  await page.exposeFunction("begun", (word: string) => void book.begun.push(word));
  await page.exposeFunction("shown", (word: string) => void book.saved.push(word));
}

/** Writes as fast as the page takes it, until the browser dies. */
async function write(page: Page, mark: string, most: number): Promise<void> {
  await page.evaluate(
    async ([of, n]) => {
      const call = (name: string, word: string): unknown => {
        const told: unknown = Reflect.get(globalThis, name);
        return typeof told === "function" ? told(word) : undefined;
      };
      const box = document.querySelector("textarea");
      const log = document.querySelector("[role=log]");
      if (box === null || log === null) throw new Error("nowhere to write");
      for (let i = 0; i < n; i++) {
        const word = `${of}n${i}`;
        await call("begun", word);
        box.value = word;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
        while (!(log.textContent ?? "").includes(word) || box.value !== "") await new Promise((done) => setTimeout(done, 1));
        await call("shown", word);
      }
    },
    [mark, most] as const,
  );
}

/** Everything of both books reaches the room, once, in order. */
async function checkDelivery(url: string, books: Readonly<Record<"desk" | "chat", Book>>): Promise<void> {
  const owner = await openAgent({ url, shop: "demo", member: OWNER });
  try {
    for (const [who, book] of [
      ["d", books.desk],
      ["c", books.chat],
    ] as const) {
      const said = (): Promise<readonly string[]> => allSaid(owner, who);
      await whenThere(
        `delivery of ${book.saved.length}`,
        async () => ((await said()).length >= book.saved.length ? true : undefined),
        DELIVERY_MS,
      );
      same(await said(), book.saved, "delivered");
    }
    await until("nothing is unsent", () => owner.sync.status().state === "online");
  } finally {
    await owner.close();
  }
}

async function allSaid(owner: Agent, who: string): Promise<readonly string[]> {
  const ids: TicketId[] = (await owner.queries.all()).map((row) => row.id);
  const pages = await Promise.all(ids.map((id) => owner.queries.ticket(id)));
  return pages.flatMap((page) => page?.ticket.messages ?? []).flatMap((one) => ("text" in one ? wordsIn(one.text, who) : []));
}
