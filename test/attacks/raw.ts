// A bare connection to a running edge: bytes as no browser would send them, as slowly as one likes, and WebSocket frames made by hand.
import { connect, type Socket } from "node:net";

export interface Heard {
  /** Everything that came back, as text. */
  readonly text: string;
  readonly bytes: Buffer;
}

function open(url: string, work: (line: Socket) => void): Promise<Heard> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const heard: Buffer[] = [];
    const line = connect({ host: hostname, port: Number(port) }, () => work(line));
    line.on("data", (one: Buffer) => heard.push(one));
    line.on("error", () => undefined); // a close follows
    line.on("close", () => done({ text: Buffer.concat(heard).toString(), bytes: Buffer.concat(heard) }));
  });
}

/** Says it and half-closes; gives all that came back. */
export const speak = (url: string, text: string | Buffer): Promise<Heard> => open(url, (line) => line.end(text));

/** Says the beginning and then, every `everyMs`, a little more, until the other side has had enough. Never stops by itself. */
export function drip(url: string, beginning: string | Buffer, more: string | Buffer, everyMs: number): Promise<Heard> {
  return open(url, (line) => {
    line.write(beginning);
    const timer = setInterval(() => line.write(more), everyMs);
    line.on("close", () => clearInterval(timer));
    line.on("end", () => line.destroy());
  });
}

export const status = (heard: Heard): number => Number(/^HTTP\/1\.1 (\d+)/.exec(heard.text)?.[1] ?? "0");

const CLOSING = 8; // opcode
const HANDSHAKE =
  "connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";

/** Opens a WebSocket by hand and says these frames; gives what came back until the line ended. */
export function sayFrames(url: string, path: string, headers: string, frames: readonly Buffer[], everyMs?: number): Promise<Heard> {
  const { host } = new URL(url);
  const head = `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${HANDSHAKE}${headers}\r\n`;
  return open(url, (line) => {
    line.write(head);
    line.once("data", (answer: Buffer) => {
      if (!answer.toString().startsWith("HTTP/1.1 101")) {
        line.destroy();
        return;
      }
      for (const one of frames) line.write(one);
      const again = frames.at(-1);
      const timer = everyMs === undefined || again === undefined ? undefined : setInterval(() => line.write(again), everyMs);
      line.on("close", () => clearInterval(timer));
      line.on("end", () => line.destroy());
      line.on("data", (one: Buffer) => {
        if (((one[0] ?? 0) & 15) === CLOSING) line.destroy(); // said goodbye: a polite client would say it too
      });
    });
  });
}

/** A WebSocket that says this and then hears nothing, not even a goodbye. */
export function openMute(
  url: string,
  path: string,
  first: Buffer,
): Promise<{ readonly say: (frame: Buffer) => void; readonly drop: () => void }> {
  const { host, hostname, port } = new URL(url);
  return new Promise((done) => {
    const line = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () =>
      line.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${HANDSHAKE}\r\n`),
    );
    line.on("error", () => undefined);
    line.once("data", () => {
      line.write(first);
      done({ say: (frame) => void line.write(frame), drop: () => void line.destroy() });
    });
  });
}

export interface FrameParts {
  readonly opcode: number;
  readonly payload: Uint8Array;
  readonly fin?: boolean;
  /** Compressed, as permessage-deflate marks it. */
  readonly packed?: boolean;
  /** A length that lies. */
  readonly claims?: bigint;
}

/** One WebSocket frame (RFC 6455 §5.2), right or wrong. */
export function frameOf({ opcode, payload, fin = true, packed = false, claims }: FrameParts): Buffer {
  const first = (fin ? 0x80 : 0) | (packed ? 0x40 : 0) | opcode;
  const mask = 0x80;
  const length = claims ?? BigInt(payload.length);
  const head =
    length < 126n
      ? Buffer.from([first, mask | Number(length)])
      : length < 65_536n
        ? Buffer.from([first, mask | 126, Number(length >> 8n), Number(length & 255n)])
        : Buffer.concat([Buffer.from([first, mask | 127]), eightBytes(length)]);
  return Buffer.concat([head, Buffer.alloc(4), payload]); // a mask of zeros leaves the payload as it is
}

function eightBytes(length: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(length);
  return bytes;
}

/** The close codes among the frames that came after the handshake, in order. */
export function closesIn({ bytes }: Heard): readonly number[] {
  const codes: number[] = [];
  let at = bytes.indexOf("\r\n\r\n") + 4;
  while (at >= 4 && at + 2 <= bytes.length) {
    const opcode = (bytes[at] ?? 0) & 15;
    let length = (bytes[at + 1] ?? 0) & 127;
    at += 2;
    if (length === 126) {
      length = bytes.readUInt16BE(at);
      at += 2;
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(at));
      at += 8;
    }
    if (opcode === 8 && length >= 2) codes.push(bytes.readUInt16BE(at));
    at += length;
  }
  return codes;
}
