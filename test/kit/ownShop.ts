// The whole HTTP face over a room on Node, for a shop of its own: no workerd, no demo; browsers with a cookie each, a clock the test holds.
import { createHash } from "node:crypto";
import { createApp } from "../../edge/app.ts";
import { createNodeRoom, type NodeRoom } from "../../edge/host/nodeHost.ts";
import type { Sql } from "../../edge/host/ports.ts";
import type { Check } from "../../shared/core/check.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { readSession, type Session } from "../../shared/wire/deskApi.ts";
import { readPasskeyAsk, type SetupAsk } from "../../shared/wire/peopleApi.ts";
import { createAuthenticator, type Authenticator } from "./authenticator.ts";

export const ORIGIN = "https://desk.shop.test";
export const SETUP_TOKEN = "the-token-that-was-printed-once";
export const PASSWORD = "linen in the rain";

const SETUP: SetupAsk = {
  token: SETUP_TOKEN,
  shop: { zh: "棉麻小铺", en: "Linen Corner" },
  name: { zh: "林溪", en: "Lin Xi" },
  language: "zh",
  login: "linxi",
};

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
  /** The refusal's kind; "" where it was none. */
  readonly kind: string;
}

/** One browser: keeps the cookie it is given. */
export interface Browser {
  readonly ask: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Asked>;
  /** The body of an answer that must be fine, checked. */
  readonly get: <T>(check: Check<T>, method: string, path: string, body?: unknown) => Promise<T>;
  readonly token: () => string;
}

export interface OwnShop {
  readonly host: NodeRoom;
  /** The doors themselves, for requests no browser makes. */
  readonly app: ReturnType<typeof createApp>;
  readonly sql: () => Sql;
  readonly pass: (ms: number) => void;
  readonly browser: (from?: { readonly address?: string; readonly userAgent?: string }) => Browser;
  readonly setUp: (browser: Browser, change?: Partial<SetupAsk>) => Promise<Asked>;
  /** A browser in which the owner is signed in and has a passkey. */
  readonly owner: () => Promise<{ readonly browser: Browser; readonly device: Authenticator; readonly session: Session }>;
  readonly close: () => void;
}

export function openOwnShop(): OwnShop {
  let now = Date.UTC(2026, 10, 2, 2, 0);
  let sql: Sql | undefined;
  const host = createNodeRoom({
    file: ":memory:",
    clock: () => now,
    random: Math.random,
    weights: () => new Uint8Array(0),
    setup: createHash("sha256").update(SETUP_TOKEN).digest("hex"),
    seed: { policy: DEFAULT_POLICY, members: [], articles: [], products: [] },
    around: (one) => (sql = one),
  });
  const app = createApp({
    home: "shop",
    version: "test",
    locate: (shop) => (shop === "shop" ? host.room : undefined),
    upgrade: async () => new Response(null, { status: 500 }),
  });
  const browser: OwnShop["browser"] = ({ address = "192.0.2.1", userAgent = CHROME } = {}) => {
    let cookie = "";
    const ask: Browser["ask"] = async (method, path, body, headers = {}) => {
      const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const own = { origin: ORIGIN, "user-agent": userAgent, "cf-connecting-ip": address, ...(cookie === "" ? {} : { cookie }) };
      const answer = await app.fetch(new Request(ORIGIN + path, { ...init, headers: { ...own, ...headers } }));
      const set = /^([^;]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1];
      if (set !== undefined && set !== "") cookie = set;
      const text = await answer.text();
      const read = readText(text);
      return { status: answer.status, headers: answer.headers, text, body: read, kind: kindIn(read) };
    };
    return {
      ask,
      async get(check, method, path, body) {
        const answer = await ask(method, path, body);
        const value = answer.status === 200 ? check(answer.body) : undefined;
        if (value === undefined) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
        return value;
      },
      token: () => cookie.slice(cookie.indexOf("=") + 1),
    };
  };
  const setUp: OwnShop["setUp"] = (one, change = {}) => one.ask("POST", "/api/setup", { ...SETUP, ...change });
  return {
    host,
    app,
    sql: () => {
      if (sql === undefined) throw new Error("no database");
      return sql;
    },
    pass: (ms) => void (now += ms),
    browser,
    setUp,
    async owner() {
      const one = browser();
      const answer = await setUp(one);
      const session = readSession(answer.body);
      if (session === undefined) throw new Error(`set-up: ${answer.status} ${answer.text}`);
      const device = await makePasskey(one);
      return { browser: one, device, session };
    },
    close: host.close,
  };
}

/** Makes a passkey for whoever is signed in there. */
export async function makePasskey(browser: Browser, counts = true): Promise<Authenticator> {
  const device = await createAuthenticator(ORIGIN, counts);
  const options = await browser.get(readPasskeyAsk, "POST", "/api/me/passkey/options");
  const made = await browser.ask("POST", "/api/me/passkey", {
    challenge: options.challenge,
    answer: await device.make(options),
    label: "Chrome · macOS",
  });
  if (made.status !== 200) throw new Error(`passkey: ${made.status} ${made.text}`);
  return device;
}

const CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function kindIn(body: unknown): string {
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  return typeof error === "object" && error !== null && "kind" in error && typeof error.kind === "string" ? error.kind : "";
}
