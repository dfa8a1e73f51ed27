// Reading a request's body and origin, within limits. Nothing here trusts a header to be true.
import { isPlain, readJson, type Check } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";

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
      await reader.cancel();
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
