// What an agent's browser leaves on the disk, looked at from outside: by the platform's own doors inside the page, and in the profile's files.
// While a session lives there are no words; after it ended, neither words nor what opens them.
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import type { Conversation } from "../../client/widget/conversation.ts";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { clearAway } from "../kit/clearAway.ts";
import { patient } from "../kit/browser.ts";
import { CHROMIUM_FLAGS, findChromium } from "../kit/chromium.ts";
import { ensureBuilt } from "../kit/built.ts";
import { whenShown } from "../kit/shopper.ts";
import { SYNCED } from "./shop.ts";
import { comeIn } from "./story.ts";
import { openOwn, reply, timesSeen } from "./withShop.ts";

const SHOPPER = "王若溪";
const SAID = "我的退款怎么还没到？都五天了";
const ANSWER = "财务今天十六点前放款。";
const DRAFT = "先别发，等财务回话";
const WORDS = [SHOPPER, SAID, ANSWER, DRAFT];
const LATE = { timeout: 60_000 };

let edge: Edge;
let wang: Conversation;
const folders: string[] = [];
const folder = (what: string): string => {
  const path = mkdtempSync(join(tmpdir(), `zhanggui-${what}-`));
  folders.push(path);
  return path;
};

beforeAll(async () => {
  ensureBuilt();
  edge = await startEdge({ port: 0, host: "127.0.0.1", data: folder("sealed"), quiet: true });
  wang = await comeIn(edge.url, { name: SHOPPER, product: "p-linen-shirt", says: [SAID, "转人工"] });
});
afterAll(async () => {
  wang.close();
  await edge.close();
  for (const path of folders) clearAway(path);
});

/** A browser on a profile that stays on the disk. */
async function openProfile(profile: string): Promise<BrowserContext> {
  const opened = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
  });
  const context = patient(opened);
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await context.addInitScript(noteKeys);
  return context;
}

/** In the page: notes the bytes of every key it makes, also of those no script can take out. */
function noteKeys(): void {
  const noted: { drawn: string[]; wrapping: string[]; wrapped: string[] } = { drawn: [], wrapping: [], wrapped: [] };
  const hex = (bytes: Uint8Array): string => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (array) => {
    const filled = draw(array);
    if (filled instanceof Uint8Array && filled.length === 32) noted.drawn.push(hex(filled));
    return filled;
  };
  const make = crypto.subtle.generateKey.bind(crypto.subtle);
  const made = async (how: AesKeyGenParams, extractable: boolean, uses: KeyUsage[]): Promise<CryptoKey> => {
    const raw = await crypto.subtle.exportKey("raw", await make(how, true, uses));
    noted.wrapping.push(hex(new Uint8Array(raw)));
    return crypto.subtle.importKey("raw", raw, how, extractable, uses);
  };
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  const encrypted = async (...how: Parameters<SubtleCrypto["encrypt"]>): Promise<ArrayBuffer> => {
    const bytes = await encrypt(...how);
    noted.wrapped.push(hex(new Uint8Array(bytes)));
    return bytes;
  };
  Object.assign(crypto.subtle, { generateKey: made, encrypt: encrypted });
  Object.assign(globalThis, { notedKeys: noted });
}

/**
 * The bytes of the keys this page made. `drawn`: the shelf's key itself; `wrapping`: what it is wrapped by while a session lives;
 * `wrapped`: that wrapped key.
 */
async function notedKeys(page: Page): Promise<Readonly<Record<"drawn" | "wrapping" | "wrapped", readonly Uint8Array[]>>> {
  const noted = await page.evaluate(
    () => (globalThis as unknown as { notedKeys: Readonly<Record<"drawn" | "wrapping" | "wrapped", readonly string[]>> }).notedKeys,
  );
  const bytes = (texts: readonly string[]): readonly Uint8Array[] => texts.map((one) => Buffer.from(one, "hex"));
  return { drawn: bytes(noted.drawn), wrapping: bytes(noted.wrapping), wrapped: bytes(noted.wrapped.slice(0, 1)) };
}

async function openDesk(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${edge.url}/desk/`);
  return page;
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "周敏" }).click();
  await page.getByText(SYNCED).first().waitFor();
}

/** Everything the page's origin keeps, through the platform's own doors, as one text: strings as they are, bytes as Latin-1 of them. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const add = (value: unknown): void => {
      if (typeof value === "string") parts.push(value);
      else if (value instanceof Uint8Array) parts.push(new TextDecoder("utf-8").decode(value), new TextDecoder("utf-16le").decode(value));
      else if (typeof value === "object" && value !== null) for (const [key, one] of Object.entries(value)) [key, one].forEach(add);
    };
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const ask = indexedDB.open(name);
        ask.onsuccess = () => done(ask.result);
        ask.onerror = () => fail(ask.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<readonly unknown[]>((done, fail) => {
          const ask = db.transaction(store).objectStore(store).getAll();
          ask.onsuccess = () => done(ask.result);
          ask.onerror = () => fail(ask.error);
        });
        add(store);
        rows.forEach(add);
      }
      db.close();
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        parts.push(request.url);
        const answer = await (await caches.open(name)).match(request);
        if (/json|html|text\/plain/.test(answer?.headers.get("content-type") ?? "")) parts.push((await answer?.text()) ?? "");
      }
    return parts.join("\n");
  });
}

const databases = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map((one) => (one.name ?? "").split(":")[0] ?? "").toSorted());

/** What is still to go after a session ended: databases, the key's own file, the note that a shelf is to be wiped. */
async function leftOn(page: Page): Promise<readonly string[]> {
  const beside = page.evaluate(async () => [
    ...(await caches.keys()).filter((one) => one.startsWith("zhanggui-key:")),
    localStorage.getItem("zg.wipe"),
  ]);
  return [...(await databases(page)), ...(await beside).filter((one) => one !== null)];
}

/** Without the search's index, which is made some seconds after a desk opened. */
const besideSearch = async (page: Page): Promise<readonly string[]> => (await databases(page)).filter((one) => one !== SEARCH);
const SEARCH = "zhanggui-search";

/** Files below a folder that hold any of these, in UTF-8 or UTF-16. */
function filesWith(path: string, wanted: readonly Uint8Array[]): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => {
    const file = join(path, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(file);
    return wanted.some((one) => bytes.includes(Buffer.from(one)));
  });
}

const bytesOf = (words: readonly string[]): readonly Uint8Array[] =>
  words.flatMap((one) => [Buffer.from(one), Buffer.from(one, "utf16le")]);

describe("an agent's browser", () => {
  const profile = folder("profile");
  let context: BrowserContext;
  let page: Page;
  let keys: Awaited<ReturnType<typeof notedKeys>>;

  it("keeps no word of a conversation where anybody but the desk could read it", async () => {
    context = await openProfile(profile);
    page = await openDesk(context);
    await signIn(page);
    await openOwn(page, SHOPPER);
    await page.getByRole("log").getByText(SAID).waitFor();
    await reply(page, ANSWER);
    await whenShown(wang, "the reply", () => timesSeen(wang, ANSWER) > 0);
    await page.getByRole("textbox", { name: /^回复/ }).fill(DRAFT);
    await page.getByText(SYNCED).first().waitFor(LATE);
    expect(await besideSearch(page)).toEqual(["zhanggui-key", "zhanggui-lock", "zhanggui-shelf"]);
    const all = await kept(page);
    expect(all).toContain("sealed");
    expect(WORDS.filter((one) => all.includes(one))).toEqual([]);
    keys = await notedKeys(page);
    expect(keys.drawn.length).toBeGreaterThan(0);
    expect(keys.wrapping.length).toBe(1);
  });

  it("leaves none in the files of its profile either, which hold a copy of everything that was ever written", async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.close();
    expect(filesWith(profile, bytesOf(WORDS))).toEqual([]);
    expect(filesWith(profile, keys.drawn)).toEqual([]);
    // The limit, said in client/store/README.md, and the proof that these files are looked into: while a session lives both parts are there.
    expect(filesWith(profile, keys.wrapping)).not.toEqual([]);
    expect(filesWith(profile, keys.wrapped)).not.toEqual([]);
  });

  it("opens without a network after the browser was closed, with conversation and draft", async () => {
    context = await openProfile(profile);
    await context.setOffline(true);
    page = await openDesk(context);
    await openOwn(page, SHOPPER);
    await page.getByRole("log").getByText(ANSWER).waitFor();
    await expect.poll(() => page.getByRole("textbox", { name: /^回复/ }).inputValue()).toBe(DRAFT);
    await page.getByText("离线").first().waitFor();
  });

  it("shows the same in a second tab, under the same key", async () => {
    await context.setOffline(false);
    const second = await openDesk(context);
    await second.getByText(SYNCED).first().waitFor(LATE);
    await openOwn(second, SHOPPER);
    await second.getByRole("log").getByText(ANSWER).waitFor();
    expect(await besideSearch(second)).toEqual(["zhanggui-key", "zhanggui-lock", "zhanggui-shelf"]);
    await second.close();
  });

  it("after a sign-out has neither words nor key: not by the platform's doors, not in its files", async () => {
    await page.getByText(SYNCED).first().waitFor(LATE);
    await page.getByRole("button", { name: /^周敏/ }).click();
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    await expect.poll(() => leftOn(page)).toEqual([]);
    const all = await kept(page);
    expect(WORDS.filter((one) => all.includes(one))).toEqual([]);
    await context.close();
    expect(filesWith(profile, [...bytesOf(WORDS), ...keys.drawn, ...keys.wrapped])).toEqual([]);
  });
});

describe("a session that ends otherwise", () => {
  const HANG = "李航";
  const signInAs = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: HANG }).click();
    await page.getByText(SYNCED).first().waitFor();
    await page.getByRole("tab", { name: "全部" }).click();
    await page.getByRole("option").filter({ hasText: SHOPPER }).waitFor();
  };

  it("run out: nothing on the device opens the shelf, until its member signs in again and finds it as it was", async () => {
    const profile = folder("ran-out");
    let context = await openProfile(profile);
    let page = await openDesk(context);
    await signInAs(page);
    const keys = await notedKeys(page);
    await expect.poll(() => besideSearch(page)).toEqual(["zhanggui-key", "zhanggui-lock", "zhanggui-shelf"]);
    await context.clearCookies();
    await page.reload();
    await page.getByRole("button", { name: HANG }).waitFor();
    await expect.poll(async () => (await leftOn(page)).filter((one) => one !== SEARCH)).toEqual(["zhanggui-lock", "zhanggui-shelf"]);
    const before = await kept(page);
    expect(WORDS.filter((one) => before.includes(one))).toEqual([]);
    await context.close();
    expect(filesWith(profile, [...bytesOf(WORDS), ...keys.drawn, ...keys.wrapped])).toEqual([]);
    context = await openProfile(profile);
    page = await openDesk(context);
    await signInAs(page);
    await page.getByRole("option").filter({ hasText: SHOPPER }).click();
    await page.getByRole("log").getByText(SAID).waitFor();
    expect(await besideSearch(page)).toEqual(["zhanggui-key", "zhanggui-lock", "zhanggui-shelf"]);
    await context.close();
  });

  it("locked and without a network, says so, and opens by itself when the network is back", async () => {
    const context = await openProfile(folder("locked"));
    const page = await openDesk(context);
    await signInAs(page);
    await expect.poll(() => besideSearch(page)).toEqual(["zhanggui-key", "zhanggui-lock", "zhanggui-shelf"]);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.evaluate(async () => {
      for (const name of await caches.keys()) if (name.startsWith("zhanggui-key:")) await caches.delete(name);
    });
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: "这台设备锁着" }).waitFor();
    await context.setOffline(false);
    await page.getByText(SYNCED).first().waitFor(LATE);
    await context.close();
  });

  it("ended from afar: key, lock and shelf go by themselves, in every tab, and nothing of them stays in the files", async () => {
    const profile = folder("ended");
    const context = await openProfile(profile);
    const [page, second] = [await openDesk(context), await context.newPage()];
    await signInAs(page);
    const keys = await notedKeys(page);
    await second.goto(`${edge.url}/desk/`);
    await second.getByText(SYNCED).first().waitFor();
    const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
    const ended = await fetch(`${edge.url}/api/session`, { method: "DELETE", headers: { cookie, origin: edge.url } });
    expect(ended.status).toBe(204);
    for (const one of [page, second]) await one.getByRole("button", { name: HANG }).waitFor(LATE);
    await expect.poll(() => leftOn(page)).toEqual([]);
    await context.close();
    expect(filesWith(profile, [...bytesOf(WORDS), ...keys.drawn, ...keys.wrapped])).toEqual([]);
  });
});

describe("a device of an earlier version", () => {
  it("moves in: what was refused, and a draft, are still there, sealed; the plain database is gone", async () => {
    const context = await openProfile(folder("earlier"));
    const page = await openDesk(context);
    await page.getByRole("button", { name: "周敏" }).waitFor();
    await page.evaluate(writePlainShelf);
    await signIn(page);
    await page.getByText("1 条没被收下").first().waitFor();
    await expect.poll(() => besideSearch(page)).toEqual(["zhanggui-key", "zhanggui-lock", "zhanggui-shelf"]);
    const all = await kept(page);
    expect(["旧版里没发出的话", "旧版的草稿"].filter((one) => all.includes(one))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("zg.draft.")))).toEqual([]);
    await context.close();
  });
});

/** In the page: the database of the first version, with a refused change in it, and a draft beside it. */
async function writePlainShelf(): Promise<void> {
  const keys = { docs: "name", tickets: "id", articles: "id", products: "id", outbox: "n", refused: "n", singles: "key" };
  const indexes: Readonly<Record<string, readonly string[]>> = {
    tickets: ["assignee,open,score,id", "phase,score,id", "open,score,id", "open,updatedAt,id", "shopper,updatedAt"],
    articles: ["status,intent", "intent"],
    products: ["category"],
    outbox: ["id", "doc"],
    refused: ["id", "doc"],
  };
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const ask = indexedDB.open("zhanggui:demo:m-zhoumin", 10);
    ask.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(keys)) {
        const store = ask.result.createObjectStore(name, { keyPath, autoIncrement: keyPath === "n" });
        for (const one of indexes[name] ?? [])
          store.createIndex(one.includes(",") ? `[${one.replaceAll(",", "+")}]` : one, one.includes(",") ? one.split(",") : one);
      }
    };
    ask.onsuccess = () => done(ask.result);
    ask.onerror = () => fail(ask.error);
  });
  const summary = { what: "reply", by: "m-zhoumin", at: 1, text: "旧版里没发出的话" };
  const writing = db.transaction("refused", "readwrite");
  writing.objectStore("refused").add({ id: "u1", doc: "ticket:t1", why: "conflict", words: "被人抢先了", refusedAt: 1, summary });
  await new Promise<void>((done) => (writing.oncomplete = () => done()));
  db.close();
  localStorage.setItem("zg.draft.t1", "旧版的草稿");
}
