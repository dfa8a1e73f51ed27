// A room's own word to the world: where it goes, how little of the answer is read, and what no answer is.
import { afterEach, expect, it } from "vitest";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createSend } from "./send.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const one of servers.splice(0)) one.close();
});

async function serve(
  answer: (path: string) => { readonly status: number; readonly text?: string; readonly headers?: Record<string, string> },
) {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    const { status, text = "", headers = {} } = answer(request.url ?? "");
    response.writeHead(status, headers).end(text);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { paths, send: createSend({ fetch: (url, init) => fetch(url, init), insteadOf: `http://127.0.0.1:${port}` }) };
}

const ask = { url: "https://hooks.slack.com/services/a?b=c", headers: { "content-type": "application/json" }, body: "{}" };

it("[R381] a redirect is an answer, not a way: what it points at is never asked", async () => {
  const { paths, send } = await serve((path) =>
    path.endsWith("secret") ? { status: 200 } : { status: 302, headers: { location: "/secret" } },
  );
  expect((await send(ask))?.status).toBe(302);
  expect(paths).toEqual(["/hooks.slack.com/services/a?b=c"]);
});

it("[R381] of an endless answer the beginning is read", async () => {
  const { send } = await serve(() => ({ status: 200, text: "x".repeat(1_000_000) }));
  expect((await send(ask))?.text).toHaveLength(4_096);
});

it("[R384] says how long to wait, and nothing where nobody answers", async () => {
  const { send } = await serve(() => ({ status: 429, headers: { "retry-after": "30" } }));
  expect(await send(ask)).toMatchObject({ status: 429, retryAfterMs: 30_000 });
  const nobody = createSend({ fetch: (url, init) => fetch(url, init), insteadOf: "http://127.0.0.1:1" });
  expect(await nobody(ask)).toBeUndefined();
});
