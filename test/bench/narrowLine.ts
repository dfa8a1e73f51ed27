// A line of so many bits a second between a device and the edge, shared by all its connections, as a phone or an office has; it counts what passes.
import { createServer, connect, type Socket } from "node:net";

const AHEAD_MS = 200; // what a modem holds; more is not taken from the sender
const CHUNK = 16_384; // bytes: 13 ms at 10 Mbit/s
const NOT_THERE = "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const REQUEST = /^(GET|POST|PUT|DELETE|PATCH) (\S+) HTTP\/1/;

export interface Passed {
  /** Bytes of the connections, both ways, headers included; TLS would add some 2 %. */
  readonly down: number;
  readonly up: number;
  /** Request lines, upgrades included. */
  readonly requests: readonly string[];
}

export interface NarrowLine {
  readonly url: string;
  /** Since the last reset. `of`: only connections whose last request begins so. */
  readonly passed: (of?: string) => Passed;
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

interface Connection {
  down: number;
  up: number;
  requests: string[];
  last: string;
}

export interface NarrowLineAsk {
  readonly to: { readonly port: number };
  /** Each way; absent: it only counts. */
  readonly bitsPerSecond?: number;
  /** Nobody may compress WebSockets here, as on networks where the platform does not. */
  readonly plainSockets?: boolean;
  /** Paths that are not there on this line, so that they do not fill it. */
  readonly without?: string;
}

export async function openNarrowLine({ to, bitsPerSecond, plainSockets = false, without }: NarrowLineAsk): Promise<NarrowLine> {
  const connections = new Set<Connection>();
  const sockets = new Set<Socket>();
  const [down, up] = [createWay(bitsPerSecond), createWay(bitsPerSecond)];
  const server = createServer((near) => {
    const far = connect(to.port, "127.0.0.1");
    const one: Connection = { down: 0, up: 0, requests: [], last: "" };
    connections.add(one);
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay(true));
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    near.on("close", () => far.destroy());
    far.on("close", () => down.end(near));
    near.on("data", (data: Buffer) => {
      one.up += data.length;
      const asked = REQUEST.exec(data.toString("latin1", 0, 2_048));
      if (asked !== null) one.requests.push((one.last = `${asked[1] ?? ""} ${asked[2] ?? ""}`));
      if (without !== undefined && asked?.[2]?.startsWith(without) === true) return void near.end(NOT_THERE);
      up.send(plainSockets && asked !== null ? withoutExtensions(data) : data, near, far);
    });
    far.on("data", (data: Buffer) => {
      one.down += data.length;
      down.send(data, far, near);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    passed: (of = "") => {
      const those = [...connections].filter((one) => one.last.startsWith(of));
      const sum = (way: "down" | "up"): number => those.reduce((all, one) => all + one[way], 0);
      return { down: sum("down"), up: sum("up"), requests: those.flatMap((one) => one.requests) };
    },
    reset() {
      for (const one of connections) Object.assign(one, { down: 0, up: 0, requests: [] });
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function withoutExtensions(request: Buffer): Buffer {
  return Buffer.from(request.toString("latin1").replace(/^Sec-WebSocket-Extensions:.*\r\n/im, ""), "latin1");
}

interface Way {
  readonly send: (data: Buffer, from: Socket, to: Socket) => void;
  /** Behind everything that is still on its way. */
  readonly end: (to: Socket) => void;
}

/** One way of the line: bytes leave it when the last of them would have arrived, in the order they came. */
function createWay(bitsPerSecond: number | undefined): Way {
  const queue: { readonly due: number; readonly arrive: () => void }[] = [];
  let free = 0;
  let armed = false;
  // One timer for all: several would not fire in the order of their chunks.
  const pump = (): void => {
    armed = false;
    for (let first = queue[0]; first !== undefined && first.due <= performance.now(); first = queue[0]) {
      queue.shift();
      first.arrive();
    }
    const [next] = queue;
    if (next !== undefined) arm(next.due);
  };
  const arm = (due: number): void => {
    armed = true;
    setTimeout(pump, Math.max(0, due - performance.now()));
  };
  const later = (due: number, arrive: () => void): void => {
    queue.push({ due, arrive });
    if (!armed) arm(due);
  };
  return {
    send(data, from, to) {
      if (bitsPerSecond === undefined) return void to.write(data);
      for (let at = 0; at < data.length; at += CHUNK) {
        const chunk = data.subarray(at, at + CHUNK);
        free = Math.max(free, performance.now()) + (chunk.length * 8_000) / bitsPerSecond;
        later(free, () => to.writable && to.write(chunk));
      }
      const ahead = free - performance.now();
      if (ahead < AHEAD_MS) return;
      from.pause();
      setTimeout(() => from.resume(), ahead - AHEAD_MS / 2);
    },
    end: (to) => later(Math.max(free, performance.now()), () => to.end()),
  };
}
