// The other side of an alert: receivers that check what they are sent as DingTalk, Feishu, WeCom, Slack, a standard webhook and a push service do,
// written from their documents and from node:crypto alone. They know nothing of how we sign.
import { createDecipheriv, createECDH, createHmac, createPublicKey, hkdfSync, timingSafeEqual, verify, type ECDH } from "node:crypto";
import { isPlain } from "../../shared/core/check.ts";

export interface Received {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

const HOUR = 3_600_000;
const textOf = (got: Received): string => new TextDecoder().decode(got.body);

function bodyOf(got: Received): Readonly<Record<string, unknown>> {
  const body: unknown = JSON.parse(textOf(got));
  if (!isPlain(body)) throw new Error("no JSON object");
  return body;
}

const said = (code: object): Reply => ({ status: 200, text: JSON.stringify(code) });
const mac = (key: string | Uint8Array, text: string): string => createHmac("sha256", key).update(text).digest("base64");
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Timestamp within an hour, sign = base64(HMAC-SHA256(secret, timestamp + "\n" + secret)); a markdown with title and text. */
export function dingtalk(secret: string, now: () => number): (got: Received) => Reply {
  return (got) => {
    const query = new URL(got.url).searchParams;
    if (query.get("access_token") === null) return said({ errcode: 300001, errmsg: "token is not exist" });
    const timestamp = query.get("timestamp") ?? "";
    const fresh = Math.abs(now() - Number(timestamp)) < HOUR;
    if (!fresh || !same(query.get("sign") ?? "", mac(secret, `${timestamp}\n${secret}`)))
      return said({ errcode: 310000, errmsg: "sign not match" });
    const { msgtype, markdown } = bodyOf(got);
    const fits =
      msgtype === "markdown" && isPlain(markdown) && typeof markdown["title"] === "string" && typeof markdown["text"] === "string";
    return fits ? said({ errcode: 0, errmsg: "ok" }) : said({ errcode: 400102, errmsg: "bad message" });
  };
}

/** Seconds; the key is timestamp + "\n" + secret and the text is empty; a post with a title and lines of known tags. */
export function feishu(secret: string, now: () => number): (got: Received) => Reply {
  return (got) => {
    const body = bodyOf(got);
    const timestamp = String(body["timestamp"]);
    const fresh = Math.abs(now() / 1_000 - Number(timestamp)) < 3_600;
    if (!fresh || !same(String(body["sign"]), mac(`${timestamp}\n${secret}`, ""))) return said({ code: 19021, msg: "sign match fail" });
    const post = isPlain(body["content"]) && isPlain(body["content"]["post"]) ? body["content"]["post"]["zh_cn"] : undefined;
    const lines = isPlain(post) && Array.isArray(post["content"]) ? post["content"].flat() : [];
    const fits =
      body["msg_type"] === "post" &&
      lines.length > 0 &&
      lines.every((one) => isPlain(one) && ["text", "a", "at"].includes(String(one["tag"])));
    return fits ? said({ code: 0, msg: "success" }) : said({ code: 9499, msg: "bad request" });
  };
}

/** The key in the address; at most 4,096 bytes of markdown, 2,048 of text. */
export function wecom(key: string): (got: Received) => Reply {
  return (got) => {
    if (new URL(got.url).searchParams.get("key") !== key) return said({ errcode: 93000, errmsg: "invalid webhook url" });
    const { msgtype, markdown, text } = bodyOf(got);
    const part = msgtype === "markdown" ? markdown : text;
    const content = isPlain(part) ? String(part["content"]) : "";
    const most = msgtype === "markdown" ? 4_096 : 2_048;
    return content !== "" && Buffer.byteLength(content) <= most
      ? said({ errcode: 0, errmsg: "ok" })
      : said({ errcode: 40058, errmsg: "content too long" });
  };
}

export function slack(): (got: Received) => Reply {
  return (got) => {
    const { text } = bodyOf(got);
    return typeof text === "string" && text !== "" ? { status: 200, text: "ok" } : { status: 400, text: "no_text" };
  };
}

/** https://www.standardwebhooks.com: base64 key after whsec_, "v1," and the HMAC of id.timestamp.body, five minutes of grace. */
export function standardWebhook(secret: string, now: () => number): (got: Received) => Reply {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return (got) => {
    const { "webhook-id": id = "", "webhook-timestamp": timestamp = "", "webhook-signature": signature = "" } = got.headers;
    const fresh = Math.abs(now() / 1_000 - Number(timestamp)) < 300;
    const right = signature.split(" ").some((one) => same(one, `v1,${mac(key, `${id}.${timestamp}.${textOf(got)}`)}`));
    return fresh && right && id !== "" ? { status: 204, text: "" } : { status: 401, text: "bad signature" };
  };
}

/** A browser's subscription, and what its push service and then the browser itself do with a message (RFC 8030, 8188, 8291, 8292). */
export interface PushBrowser {
  readonly subscription: { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } };
  /** Checks the sender's signature for this endpoint under the key the browser subscribed with; then opens the message. Throws on any fault. */
  readonly open: (got: Received, vapidKey: string) => string;
}

export function pushBrowser(endpoint = "https://fcm.googleapis.com/fcm/send/device-1"): PushBrowser {
  const own: ECDH = createECDH("prime256v1");
  own.generateKeys();
  const auth = crypto.getRandomValues(new Uint8Array(16));
  return {
    subscription: { endpoint, keys: { p256dh: own.getPublicKey("base64url"), auth: Buffer.from(auth).toString("base64url") } },
    open(got, vapidKey) {
      checkVapid(got, new URL(endpoint).origin, vapidKey);
      if (got.headers["content-encoding"] !== "aes128gcm" || !/^\d+$/.test(got.headers["ttl"] ?? ""))
        throw new Error("no aes128gcm, or no TTL");
      return opened(got.body, own, auth);
    },
  };
}

function checkVapid(got: Received, origin: string, vapidKey: string): void {
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(got.headers["authorization"] ?? "") ?? [];
  if (key !== vapidKey) throw new Error("another key than the browser subscribed with");
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
  const signed = Buffer.from(`${head}.${claims}`);
  const publicKey = createPublicKey({ key: jwk, format: "jwk" });
  if (!verify("sha256", signed, { key: publicKey, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url")))
    throw new Error("bad signature");
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Readonly<Record<string, unknown>>;
  const left = Number(exp) - Date.now() / 1_000;
  if (aud !== origin || left <= 0 || left > 24 * 3_600) throw new Error("not for this service, or not now");
  if (typeof sub !== "string" || !/^(mailto:|https:)/.test(sub)) throw new Error("nobody to complain to");
}

function opened(body: Uint8Array, own: ECDH, auth: Uint8Array): string {
  const bytes = Buffer.from(body);
  if (bytes.length > 4_096) throw new Error("a push service takes 4,096 bytes");
  const salt = bytes.subarray(0, 16);
  const length = bytes[20] ?? 0;
  const theirs = bytes.subarray(21, 21 + length);
  const sealed = bytes.subarray(21 + length);
  const shared = own.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), theirs]);
  const ikm = Buffer.from(hkdfSync("sha256", shared, auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", ikm, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16));
  const nonce = Buffer.from(hkdfSync("sha256", ikm, salt, Buffer.from("Content-Encoding: nonce\0"), 12));
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const end = plain.lastIndexOf(2); // the last record's delimiter, then zeroes
  return plain.subarray(0, end).toString("utf8");
}
