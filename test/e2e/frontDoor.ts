// A door in front of the edge, at an address of its own: hands everything on, but what a newer release would answer otherwise. Knows no product.
import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

export interface FrontDoor {
  readonly url: string;
  /** From now on files at such paths are gone, as after a release that named them anew. Undefined: they are back. */
  readonly miss: (paths: RegExp | undefined) => void;
  /** From now on the file at this path reads otherwise. */
  readonly release: (path: string, edit: (text: string) => string) => void;
  readonly close: () => Promise<void>;
}

/** Opens it before the edge at `to`. Close it. */
export async function openFrontDoor(to: string): Promise<FrontDoor> {
  const behind = new URL(to);
  const released = new Map<string, (text: string) => string>();
  let missed: RegExp | undefined;
  const headersOf = (asked: IncomingMessage): OutgoingHttpHeaders => ({
    ...asked.headers,
    host: behind.host,
    ...(asked.headers.origin === undefined ? {} : { origin: behind.origin }),
  });
  const server = createServer((asked, answer) => {
    const path = (asked.url ?? "/").split("?", 1)[0] ?? "/";
    if (missed?.test(path) === true) {
      answer.writeHead(404, { "content-type": "text/plain" });
      answer.end("not here");
      return;
    }
    const edit = released.get(path);
    const headers = headersOf(asked);
    if (edit !== undefined) {
      delete headers["accept-encoding"];
      delete headers["if-none-match"];
    }
    const { hostname: host, port } = behind;
    // a line of its own for each: one that is kept may be hung up by the edge in the moment it is used again
    const onward = request({ host, port, method: asked.method, path: asked.url, headers, agent: false }, (came) => {
      if (edit === undefined) {
        answer.writeHead(came.statusCode ?? 502, came.headers);
        came.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      came.on("data", (part: Buffer) => parts.push(part));
      came.on("end", () => {
        const { "content-length": _length, etag: _tag, "transfer-encoding": _coding, ...rest } = came.headers;
        answer.writeHead(came.statusCode ?? 502, rest);
        answer.end(edit(Buffer.concat(parts).toString("utf8")));
      });
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  const sockets = new Set<Duplex>();
  server.on("upgrade", (asked, socket, head) => {
    sockets.add(socket);
    const onward = connect(Number(behind.port), behind.hostname, () => {
      const lines = Object.entries(headersOf(asked)).map(([name, value]) => `${name}: ${String(value)}`);
      onward.write([`GET ${asked.url ?? "/"} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    for (const [one, other] of [
      [onward, socket],
      [socket, onward],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    miss: (paths) => {
      missed = paths;
    },
    release: (path, edit) => void released.set(path, edit),
    close: () =>
      new Promise((done) => {
        for (const one of sockets) one.destroy();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
