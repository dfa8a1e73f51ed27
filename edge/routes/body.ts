// Reading a request's body and origin, within limits of bytes, depth and time. Nothing here trusts a header to be true.
import { isPlain, readJson, type Check } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { SECOND } from "../../shared/core/time.ts";
import { CAPABILITY } from "../../shared/wire/widgetApi.ts";

export const BODY_MS = 15 * SECOND; // from its first byte to its last: a phone gives up on its own post after that
const HEARD_OUT_BYTES = 8_000_000; // a photo pasted as text; who still talks after that is cut off
const HEARD_OUT_MS = 5 * SECOND;
const DEPTH_MOST = 32; // of JSON, checked or handed on to a library; ours has 8

/** The body as checked JSON, at most `limit` bytes (counted as it arrives: content-length may lie), whole within `ms`, however it trickles. */
export async function readBody<T>(request: Request, limit: number, check: Check<T>, what: string, ms = BODY_MS): Promise<Result<T>> {
  if (request.body === null) return refuse("malformed", `${what} is missing`);
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const end = await readChunks(request.body, ms, (chunk) => {
    size += chunk.byteLength;
    if (size > limit) return false; // the rest is heard out before the answer goes
    text += decoder.decode(chunk, { stream: true });
    return true;
  });
  if (end !== "whole") return unread(end, limit, what, ms);
  const read = readJson((v) => (isDeeper(v, DEPTH_MOST) ? undefined : check(v)), text + decoder.decode(), what);
  return read.ok ? ok(wellFormed(read.value) as T) : read;
}

/** The body as bytes, at most `limit` of them, whole within `ms`. */
export async function readBytes(request: Request, limit: number, what: string, ms = BODY_MS): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (request.body === null) return refuse("malformed", `${what} is missing`);
  const bytes = new Uint8Array(limit);
  let size = 0;
  const end = await readChunks(request.body, ms, (chunk) => {
    if (size + chunk.byteLength > limit) return false;
    bytes.set(chunk, size);
    size += chunk.byteLength;
    return true;
  });
  return end === "whole" ? ok(bytes.slice(0, size)) : unread(end, limit, what, ms);
}

function unread(end: Exclude<End, "whole">, limit: number, what: string, ms: number): Result<never> {
  if (end === "late") return refuse("too-slow", `${what} must be here within ${ms / SECOND} s`);
  if (end === "left") return refuse("malformed", `${what} broke off`);
  return refuse("too-large", `${what} may have ${limit} bytes`);
}

type End = "whole" | "stopped" | "late" | "left";

/** Reads until the end, until `take` has enough, or until `ms` have passed: what still arrives does not put that off. */
async function readChunks(body: ReadableStream<Uint8Array>, ms: number, take: (chunk: Uint8Array) => boolean): Promise<End> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void reader.cancel().catch(() => undefined); // it has left by itself
  }, ms);
  try {
    for (;;) {
      const next = await reader.read().catch(() => undefined);
      if (isLate) return "late";
      if (next === undefined) return "left";
      if (next.done) return "whole";
      if (!take(next.value)) return "stopped";
    }
  } finally {
    clearTimeout(timer);
    if (!isLate) reader.releaseLock();
  }
}

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((one) => isDeeper(one, most - 1));
}

/**
 * The same value with half characters replaced (a name cut at 60 can end in half an emoji): a document would say one thing in memory
 * and another once read from disk. After the check, so it is as flat as its shape.
 */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wellFormed(one)])) : value;
}

/** Reads what nobody wanted of a body, and keeps nothing: an answer given while its sender still talks is lost with the line. */
export async function hearOut({ body }: Request, ms = HEARD_OUT_MS): Promise<void> {
  if (body === null || body.locked) return;
  let left = HEARD_OUT_BYTES;
  const end = await readChunks(body, ms, (chunk) => (left -= chunk.byteLength) > 0);
  if (end === "stopped") await body.cancel();
}

/**
 * Browsers always send Origin on a socket and on a cross-site post: it must be ours, written as they write it, and https where we are. What
 * they say of the page that asks (Sec-Fetch-Site) must not contradict it. Other programs send neither and bring their own proof.
 */
export function isOurOrigin(request: Request): boolean {
  if (!FROM_US.includes(request.headers.get("sec-fetch-site"))) return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  const here = new URL(request.url);
  const isDowngraded = here.protocol === "https:" && page.protocol !== "https:"; // the other way round a proxy speaks TLS for us
  return page.origin === origin && !isDowngraded && page.host === (request.headers.get("host") ?? here.host);
}

const FROM_US: readonly (string | null)[] = [null, "same-origin", "none"];

/** The capability a shopper's device sends; undefined where it is none. */
export function bearerOf(header: string | undefined): string | undefined {
  const capability = header?.startsWith("Bearer ") === true ? header.slice("Bearer ".length) : "";
  return CAPABILITY.test(capability) ? capability : undefined;
}

export function isUpgrade(request: Request): boolean {
  return request.headers.get("upgrade")?.toLowerCase() === "websocket";
}
