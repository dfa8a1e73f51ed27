// A shop of one's own as `npm start -- --shop` opens it: the built Worker in workerd, a set-up link printed once, real signatures and passwords.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { freePort } from "../../edge/host/hostProcess.ts";
import { readMe, readPasskeyAsk } from "../../shared/wire/peopleApi.ts";
import { clearAway } from "../kit/clearAway.ts";
import { createAuthenticator } from "../kit/authenticator.ts";
import { whenThere } from "../kit/until.ts";
import { COOKIE, tokenIn } from "./publicRoom.ts";

const START = resolve(import.meta.dirname, "../../edge/host/start.ts");
const PASSWORD = "linen in the rain";
const data = mkdtempSync(join(tmpdir(), "zhanggui-own-"));
const running = new Set<ChildProcess>();

interface Started {
  readonly url: string;
  readonly printed: string;
  /** The token of the link that was printed, if one was. */
  readonly token: string | undefined;
  readonly stop: () => Promise<void>;
}

async function start(...words: readonly string[]): Promise<Started> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", ZHANGGUI_DATA: data };
  const child = spawn(process.execPath, [START, ...words], { env, stdio: ["ignore", "pipe", "inherit"] });
  running.add(child);
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  await whenThere("the shop is open", () => (printed.includes("Ctrl+C") ? true : undefined), 60_000);
  return {
    url: `http://localhost:${port}`,
    printed,
    token: /#setup=([\w-]+)/.exec(printed)?.[1],
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      running.delete(child);
    },
  };
}

afterEach(() => {
  for (const child of running) child.kill("SIGTERM");
});
afterAll(() => clearAway(data));

it("is set up by the printed link, then opens to its owner's passkey and password, and never prints the link again", async () => {
  const first = await start("--shop");
  expect(first.token).toMatch(/^[\w-]{43}$/);
  await first.stop();

  const waiting = await start("--shop"); // the first link is still good, and is not shown again
  expect(waiting.token).toBeUndefined();
  expect(waiting.printed).toContain("--new-setup-token");
  await waiting.stop();

  const shop = await start("--new-setup-token");
  let cookie = "";
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(shop.url + path, { method, headers: { origin: shop.url, ...(cookie === "" ? {} : { cookie }) }, ...init });
    const token = tokenIn(answer);
    if (token !== "") cookie = `${COOKIE}=${token}`;
    return answer;
  };
  const words = { shop: { zh: "小店", en: "Shop" }, name: { zh: "林溪", en: "Lin Xi" }, language: "zh", login: "linxi" };
  expect((await ask("POST", "/api/setup", { ...words, token: first.token })).status).toBe(403); // replaced
  expect((await ask("POST", "/api/setup", { ...words, token: shop.token })).status).toBe(200);

  const device = await createAuthenticator(shop.url);
  const options = async (path: string) => {
    const read = readPasskeyAsk(await (await ask("POST", path)).json());
    if (read === undefined) throw new Error(`no options from ${path}`);
    return read;
  };
  const making = await options("/api/me/passkey/options");
  const made = await ask("POST", "/api/me/passkey", { challenge: making.challenge, answer: await device.make(making), label: "Test" });
  expect(readMe(await made.json())?.passkeys.length).toBe(1);
  expect((await ask("POST", "/api/me/password", { password: PASSWORD })).status).toBe(200);

  cookie = "";
  const signing = await options("/api/passkey/options");
  const answer = await device.sign(signing);
  expect((await ask("POST", "/api/session/passkey", { challenge: signing.challenge, answer })).status).toBe(200);
  cookie = "";
  const forging = await options("/api/passkey/options");
  const forged = await device.sign(forging, { origin: "https://evil.example" });
  expect((await ask("POST", "/api/session/passkey", { challenge: forging.challenge, answer: forged })).status).toBe(401);
  expect((await ask("POST", "/api/session/password", { login: "linxi", password: "wrong" })).status).toBe(401);
  expect((await ask("POST", "/api/session/password", { login: "linxi", password: PASSWORD })).status).toBe(200);
  expect((await ask("GET", "/api/audit/export")).headers.get("content-type")).toContain("application/x-ndjson");
  await shop.stop();

  const later = await start("--new-setup-token");
  expect(later.token).toBeUndefined();
  await later.stop();
}, 180_000);
