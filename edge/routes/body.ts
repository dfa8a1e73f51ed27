// Reading a request's body and origin, within limits. Nothing here trusts a header to be true.
import { isPlain, readJson, type Check } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";

const HEARD_OUT_BYTES = 8_000_000; // a photo pasted as text; who still talks after that is cut off

/** The body as checked JSON, at most `limit` bytes (counted as it arrives: content-length may lie). */
export async function readBody<T>(request: Request, limit: number, check: Check<T>, what: string): Promise<Result<T>> {
  if (request.body === null) return refuse("malformed", `${what} is missing`);
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      reader.releaseLock(); // the rest is heard out before the answer goes
      return refuse("too-large", `${what} may have ${limit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
  const read = readJson(check, text + decoder.decode(), what);
  return read.ok ? ok(wellFormed(read.value) as T) : read;
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
export async function hearOut({ body }: Request): Promise<void> {
  if (body === null || body.locked) return;
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  for (let left = HEARD_OUT_BYTES; left > 0; ) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined })); // it has left: nobody to hear
    if (done) return;
    left -= value?.byteLength ?? 0;
  }
  await reader.cancel();
}

/** Browsers always send Origin on a socket and on a cross-site post: it must be ours. Other programs send none and bring their own proof. */
export function isOurOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

export function isUpgrade(request: Request): boolean {
  return request.headers.get("upgrade")?.toLowerCase() === "websocket";
}
