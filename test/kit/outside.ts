// The world outside, for an edge that is told to speak to it here (OUTSIDE): an HTTP server that keeps what came and answers as the test says.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Received, Reply } from "./robotDesk.ts";

export interface Outside {
  readonly url: string;
  readonly got: readonly Received[];
  readonly close: () => Promise<void>;
}

/** `answer`: asked with the address as it would have been. */
export async function openOutside(answer: (got: Received) => Reply): Promise<Outside> {
  const got: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Uint8Array[] = [];
    request.on("data", (part: Uint8Array) => parts.push(part));
    request.on("end", () => {
      const [, host = "", path = "/"] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? "") ?? [];
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const one: Received = { url: `https://${host}${path}`, headers, body: new Uint8Array(Buffer.concat(parts)) };
      got.push(one);
      const { status, text } = answer(one);
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    got,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
