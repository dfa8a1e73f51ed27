// The one place from which a room speaks to the world outside: a POST, ten seconds, no redirects, a little of the answer. Decides nothing.
import type { Answered, Outgoing, Send } from "./outgoing.ts";

const PATIENCE_MS = 10_000;
const ANSWER_BYTES = 4_096;

export interface SendPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Where a test stands for the world: everything goes there, the real host as the first part of the path. */
  readonly insteadOf?: string | undefined;
}

export function createSend({ fetch, insteadOf }: SendPorts): Send {
  return async ({ url, headers, body }: Outgoing): Promise<Answered | undefined> => {
    try {
      const answer = await fetch(insteadOf === undefined ? url : elsewhere(url, insteadOf), {
        method: "POST",
        headers,
        body,
        redirect: "manual", // an address that was checked must not lead to one that was not
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const retryAfterMs = retryAfter(answer.headers.get("retry-after"));
      const text = await beginningOf(answer);
      return { status: answer.status, text, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    } catch {
      return undefined;
    }
  };
}

/** RFC 9110, 10.2.3, in seconds; a date is not asked for by anybody we speak to. */
function retryAfter(value: string | null): number | undefined {
  const seconds = value === null || !/^\d{1,6}$/.test(value.trim()) ? undefined : Number(value);
  return seconds === undefined ? undefined : seconds * 1_000;
}

async function beginningOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return "";
  const parts: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < ANSWER_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.byteLength;
  }
  await reader.cancel();
  return new TextDecoder().decode(joined(parts, bytes)).slice(0, ANSWER_BYTES);
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function elsewhere(url: string, to: string): string {
  const { hostname, pathname, search } = new URL(url);
  return `${to}/${hostname}${pathname}${search}`;
}
