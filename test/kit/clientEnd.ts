// A WebSocket as the far end of a room's line, spoken by hand: what comes before anybody listens is kept for them, and a goodbye is told when it is said.
// Node's own client tells of it once the connection below is gone, which workerd keeps for ten seconds more.
import { randomBytes } from "node:crypto";
import { request } from "node:http";
import type { Duplex } from "node:stream";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";

type Said = Uint8Array<ArrayBuffer> | string;

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
const DROPPED = 1006; // no goodbye was said
const SILENT = 1005; // a goodbye without a code

/** Opens the socket; undefined when it does not open. `first` resolves with what the room said first, or with "" when the line ended before. */
export async function openClientEnd(
  url: string,
  protocols: readonly string[],
): Promise<{ readonly end: ClientEnd; readonly protocol: string; readonly first: Promise<Said> } | undefined> {
  const upgraded = await upgrade(url, protocols);
  if (upgraded === undefined) return undefined;
  const { line, protocol, head } = upgraded;
  const early: Said[] = [];
  let hear: ((data: Said) => void) | undefined;
  let hearClose: ((code: number, reason: string) => void) | undefined;
  let closedWith: readonly [number, string] | undefined;
  let tellFirst: (data: Said) => void = () => undefined;
  const first = new Promise<Said>((done) => (tellFirst = done));
  const closed = (code: number, reason: string): void => {
    if (closedWith !== undefined) return;
    closedWith = [code, reason];
    tellFirst("");
    hearClose?.(code, reason);
  };
  const said = (data: Said): void => {
    tellFirst(data);
    if (hear === undefined) early.push(data);
    else hear(data);
  };
  const send = (opcode: number, payload: Uint8Array): void => void (line.writable && line.write(frameOf(opcode, payload)));
  const read = createFrameReader((opcode, payload) => {
    if (closedWith !== undefined) return;
    if (opcode === TEXT) said(Buffer.from(payload).toString());
    if (opcode === BINARY) said(payload);
    if (opcode === PING) send(PONG, payload);
    if (opcode !== CLOSE) return;
    send(CLOSE, payload.slice(0, 2));
    line.end(() => line.destroy());
    const code = payload.length < 2 ? SILENT : new DataView(payload.buffer).getUint16(0);
    closed(code, Buffer.from(payload.slice(2)).toString());
  });
  line.on("error", () => undefined); // a close follows
  line.on("close", () => closed(DROPPED, ""));
  line.on("data", read);
  read(head);
  const end: ClientEnd = {
    send: (data) => (typeof data === "string" ? send(TEXT, Buffer.from(data)) : send(BINARY, data)),
    close: () => send(CLOSE, Buffer.concat([Buffer.from([1000 >> 8, 1000 & 255]), Buffer.from("done")])),
    onMessage(tell) {
      hear = tell;
      for (const one of early.splice(0)) tell(one);
    },
    onClose(tell) {
      hearClose = tell;
      if (closedWith !== undefined) tell(...closedWith);
    },
  };
  return { end, protocol, first };
}

interface Upgraded {
  readonly line: Duplex;
  readonly protocol: string;
  /** What came with the answer already. */
  readonly head: Buffer;
}

function upgrade(url: string, protocols: readonly string[]): Promise<Upgraded | undefined> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": randomBytes(16).toString("base64"),
    ...(protocols.length === 0 ? {} : { "sec-websocket-protocol": protocols.join(", ") }),
  };
  return new Promise((done) => {
    const asked = request(url.replace(/^ws/, "http"), { headers });
    asked.once("error", () => done(undefined));
    asked.once("response", (answer) => {
      answer.resume();
      done(undefined);
    });
    asked.once("upgrade", (answer, line, head) => done({ line, protocol: String(answer.headers["sec-websocket-protocol"] ?? ""), head }));
    asked.end();
  });
}

/** Takes bytes as they come and tells of each whole message and control frame (RFC 6455 §5.2). */
function createFrameReader(tell: (opcode: number, payload: Uint8Array<ArrayBuffer>) => void): (bytes: Uint8Array) => void {
  let rest = Buffer.alloc(0);
  let parts: readonly Uint8Array[] = [];
  let kind = 0;
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let one = frameIn(rest); one !== undefined; one = frameIn(rest)) {
      rest = rest.subarray(one.length);
      if (one.opcode >= CLOSE) {
        tell(one.opcode, Uint8Array.from(one.payload));
        continue;
      }
      if (one.opcode !== 0) kind = one.opcode; // else it goes on with the message before
      parts = [...parts, Uint8Array.from(one.payload)];
      if (!one.isLast) continue;
      const whole = Uint8Array.from(Buffer.concat(parts));
      parts = [];
      tell(kind, whole);
    }
  };
}

/** The first frame in there, and how many bytes it takes; undefined until it is whole. */
function frameIn(
  bytes: Buffer,
): { readonly opcode: number; readonly isLast: boolean; readonly payload: Buffer; readonly length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const [first, second] = [bytes.readUInt8(0), bytes.readUInt8(1)];
  const short = second & 127;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < start) return undefined;
  const size = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  const length = start + size;
  if (bytes.length < length) return undefined;
  return { opcode: first & 15, isLast: (first & 128) !== 0, payload: bytes.subarray(start, length), length };
}

function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const length = payload.length;
  const size = length < 126 ? Buffer.from([128 | length]) : Buffer.alloc(length < 65_536 ? 3 : 9);
  if (length >= 65_536) {
    size.writeUInt8(128 | 127, 0);
    size.writeBigUInt64BE(BigInt(length), 1);
  } else if (length >= 126) {
    size.writeUInt8(128 | 126, 0);
    size.writeUInt16BE(length, 1);
  }
  return Buffer.concat([Buffer.from([128 | opcode]), size, Buffer.alloc(4), payload]); // a mask of zeros leaves the payload as it is
}
