// What each kind of channel is sent, signed and read back, as its maker documents it. Pure: the clock and the signing are arguments.
//   DingTalk  https://open.dingtalk.com/document/robots/custom-robot-access     20 a minute, markdown, HMAC over "timestamp\nsecret"
//   Feishu    https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot 100 a minute, key is "timestamp\nsecret", the text is empty
//   WeCom     https://developer.work.weixin.qq.com/document/path/91770          20 a minute, 4,096 bytes of markdown, the key in the address
//   Slack     https://api.slack.com/messaging/webhooks                          1 a second, mrkdwn
//   webhook   https://www.standardwebhooks.com                                  webhook-id, -timestamp, -signature: "v1," HMAC of "id.timestamp.body"
import type { Alert } from "../../shared/domain/alerts/alert.ts";
import { isPlain, readJson, type Check } from "../../shared/core/check.ts";
import { MINUTE, SECOND } from "../../shared/core/time.ts";
import type { ChannelKind } from "../../shared/wire/alertsApi.ts";
import { WORDS_MOST, type Answered, type Outcome, type Outgoing } from "./outgoing.ts";

/** Where alerts go. */
export interface Robot {
  readonly kind: ChannelKind;
  readonly url: string;
  readonly secret: string;
  readonly mentions: readonly string[];
}

/** What is said: a head, a line an alert with the address of its ticket, and the alerts themselves for programs. */
export interface Notice {
  /** One delivery; the same when it is tried again. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly words: string; readonly url: string }[];
  readonly shop: string;
  /** Call people by name. */
  readonly calls: boolean;
  readonly alerts: readonly Alert[];
}

export interface RobotPorts {
  readonly now: number;
  /** HMAC-SHA256, base64url. */
  readonly mac: (secret: string | Uint8Array, text: string) => string;
}

/** How many a minute the other side takes; a little below what it says. */
export const A_MINUTE: Readonly<Record<ChannelKind, number>> = { dingtalk: 18, feishu: 60, wecom: 18, slack: 50, webhook: 60 };

const WECOM_BYTES = 4_096;

export function robotRequest(robot: Robot, notice: Notice, ports: RobotPorts): Outgoing {
  switch (robot.kind) {
    case "dingtalk":
      return json(dingtalkUrl(robot, ports), dingtalkBody(robot, notice));
    case "feishu":
      return json(robot.url, { ...feishuSign(robot, ports), ...feishuBody(robot, notice) });
    case "wecom":
      return json(robot.url, wecomBody(robot, notice));
    case "slack":
      return json(robot.url, slackBody(robot, notice));
    case "webhook":
      return signed(robot, notice, ports);
  }
}

// ---- DingTalk --------------------------------------------------------------------------------------------------------

function dingtalkUrl({ url, secret }: Robot, { now, mac }: RobotPorts): string {
  if (secret === "") return url;
  const to = new URL(url);
  to.searchParams.set("timestamp", String(now));
  to.searchParams.set("sign", base64(mac(secret, `${now}\n${secret}`)));
  return to.href;
}

function dingtalkBody({ mentions }: Robot, notice: Notice): object {
  const called = notice.calls ? mentions.filter((one) => one !== "all") : [];
  const isAtAll = notice.calls && mentions.includes("all");
  const atMobiles = called.filter((one) => /^\+?[\d-]+$/.test(one)); // whoever is no mobile number is a user id
  const atUserIds = called.filter((one) => !atMobiles.includes(one));
  const text = [markdown(notice), called.map((one) => `@${one}`).join(" ")].filter((part) => part !== "").join("\n\n"); // shown only if written
  return { msgtype: "markdown", markdown: { title: notice.title, text }, at: { atMobiles, atUserIds, isAtAll } };
}

// ---- Feishu ----------------------------------------------------------------------------------------------------------

function feishuSign({ secret }: Robot, { now, mac }: RobotPorts): object {
  if (secret === "") return {};
  const timestamp = String(Math.floor(now / SECOND));
  return { timestamp, sign: base64(mac(`${timestamp}\n${secret}`, "")) };
}

function feishuBody({ mentions }: Robot, notice: Notice): object {
  const lines = notice.lines.map(({ words, url }) => [
    { tag: "text", text: `${words} ` },
    { tag: "a", text: "↗", href: url },
  ]);
  const calls = notice.calls ? mentions.map((one) => ({ tag: "at", user_id: one })) : [];
  const content = calls.length === 0 ? lines : [...lines, calls];
  return { msg_type: "post", content: { post: { zh_cn: { title: notice.title, content } } } };
}

// ---- WeCom -----------------------------------------------------------------------------------------------------------

function wecomBody({ mentions }: Robot, notice: Notice): object {
  const called = notice.calls ? mentions.filter((one) => one !== "all") : [];
  if (notice.calls && mentions.includes("all")) {
    // Markdown cannot call everybody; a text can.
    const content = cutBytes([notice.title, ...notice.lines.map(({ words, url }) => `${words} ${url}`)].join("\n"), WECOM_BYTES / 2);
    return { msgtype: "text", text: { content, mentioned_list: [...called, "@all"] } };
  }
  const calls = called.map((one) => `<@${one.replaceAll(/[<>]/g, "")}>`).join(" ");
  const content = cutBytes([calls, markdown(notice)].filter((part) => part !== "").join("\n"), WECOM_BYTES);
  return { msgtype: "markdown", markdown: { content } };
}

// ---- Slack -----------------------------------------------------------------------------------------------------------

function slackBody({ mentions }: Robot, notice: Notice): object {
  const calls = notice.calls ? mentions.map((one) => (one === "all" ? "<!channel>" : `<@${one.replaceAll(/[<>|]/g, "")}>`)).join(" ") : "";
  const lines = notice.lines.map(({ words, url }) => `• <${url}|${slackText(words)}>`);
  return { text: [calls, `*${slackText(notice.title)}*`, ...lines].filter((part) => part !== "").join("\n"), unfurl_links: false };
}

/** The three characters that mean something there. */
const slackText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

// ---- any address -----------------------------------------------------------------------------------------------------

/** A secret as the standard writes it: this, then base64. */
export const SECRET_MARK = "whsec_";

function signed({ url, secret }: Robot, notice: Notice, { now, mac }: RobotPorts): Outgoing {
  const body = JSON.stringify({
    type: "alerts",
    timestamp: new Date(now).toISOString(),
    data: { shop: notice.shop, alerts: notice.alerts },
  });
  const timestamp = String(Math.floor(now / SECOND));
  const key = secret.startsWith(SECRET_MARK) ? bytesOf(secret.slice(SECRET_MARK.length)) : secret;
  const signature = secret === "" ? {} : { "webhook-signature": `v1,${base64(mac(key, `${notice.id}.${timestamp}.${body}`))}` };
  return { url, headers: { ...JSON_HEADERS, "webhook-id": notice.id, "webhook-timestamp": timestamp, ...signature }, body };
}

// ---- what they say ---------------------------------------------------------------------------------------------------

/** Their own codes for "too often": https://open.dingtalk.com, https://open.feishu.cn, https://developer.work.weixin.qq.com. */
const TOO_OFTEN: readonly number[] = [130101, 11232, 45009];
const TOO_OFTEN_MS = MINUTE;

export function robotOutcome(kind: ChannelKind, answer: Answered | undefined): Outcome {
  if (answer === undefined) return { did: "again", words: "nobody answered" };
  const { status, text, retryAfterMs } = answer;
  const words = `${status} ${text}`.trim().slice(0, WORDS_MOST);
  const later = { did: "again", words, ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }) } as const;
  if (status === 429 || status === 408 || status >= 500) return later;
  if (status < 200 || status > 299) return kind === "webhook" && status !== 410 ? later : { did: "never", words };
  if (kind === "slack" || kind === "webhook") return { did: "sent", words };
  const code = codeIn(text);
  if (code === 0) return { did: "sent", words };
  if (code === undefined) return later; // not what they say: a proxy, a page
  return TOO_OFTEN.includes(code) ? { did: "again", words, afterMs: TOO_OFTEN_MS } : { did: "never", words };
}

const anything: Check<Readonly<Record<string, unknown>>> = (v) => (isPlain(v) ? v : undefined);

/** `errcode` (DingTalk, WeCom) or `code` (Feishu; once `StatusCode`). */
function codeIn(text: string): number | undefined {
  const read = readJson(anything, text, "an answer");
  if (!read.ok) return undefined;
  const code = read.value["errcode"] ?? read.value["code"] ?? read.value["StatusCode"];
  return typeof code === "number" ? code : undefined;
}

// ---- together --------------------------------------------------------------------------------------------------------

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

const json = (url: string, body: object): Outgoing => ({ url, headers: JSON_HEADERS, body: JSON.stringify(body) });

function markdown(notice: Notice): string {
  return [`**${plain(notice.title)}**`, ...notice.lines.map(({ words, url }) => `- [${plain(words)}](${url})`)].join("\n");
}

/** Our own words hold none of these; names of members may. */
const plain = (text: string): string => text.replaceAll(/[[\]()*_`<>\\]/g, " ");

const base64 = (url: string): string => {
  const text = url.replaceAll("-", "+").replaceAll("_", "/");
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
};

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}

/** As much of the text as so many bytes of UTF-8 hold, whole characters. */
function cutBytes(text: string, most: number): string {
  const bytes = new TextEncoder().encode(text);
  return bytes.length <= most ? text : new TextDecoder().decode(bytes.slice(0, most)).replace(/�+$/, "");
}
