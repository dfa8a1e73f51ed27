// Waking a browser that sleeps: one message sealed for its device (RFC 8291), sent by the shop's own key (RFC 8292). Sends nothing itself.
import { buildPushPayload } from "@block65/webcrypto-web-push";
import type { PushAsk, PushWords } from "../../shared/wire/alertsApi.ts";
import { WORDS_MOST, type Answered, type Outcome, type Outgoing } from "./outgoing.ts";

/** The shop's key pair: the public half as a browser subscribes with it (base64url of the point), the private one as a JWK has it. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

const TTL_SECONDS = 4 * 3_600; // what was urgent this morning is none tonight

export async function makeVapidKeys(): Promise<VapidKeys> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const { d = "" } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { publicKey: Buffer.from(point).toString("base64url"), privateKey: d };
}

/** `subject`: where a push service may complain, https or mailto. Throws on a subscription whose keys are none. */
export async function pushRequest(device: PushAsk, words: PushWords, keys: VapidKeys, subject: string): Promise<Outgoing> {
  const subscription = { endpoint: device.endpoint, expirationTime: null, keys: device.keys };
  const message = { data: JSON.stringify(words), options: { ttl: TTL_SECONDS, urgency: "high" } } as const;
  const { headers, body } = await buildPushPayload(message, subscription, { ...keys, subject });
  const { "content-length": _counted, ...rest } = headers; // whoever sends it counts
  return { url: device.endpoint, headers: rest, body };
}

/** What the push service said. never: the device is not there any more. */
export function pushOutcome(answer: Answered | undefined): Outcome {
  if (answer === undefined) return { did: "again", words: "nobody answered" };
  const { status, text, retryAfterMs } = answer;
  const words = `${status} ${text}`.trim().slice(0, WORDS_MOST);
  if (status >= 200 && status <= 299) return { did: "sent", words };
  if (status === 404 || status === 410 || status === 400 || status === 403) return { did: "never", words }; // gone, or subscribed under another key
  return { did: "again", words, ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }) };
}
