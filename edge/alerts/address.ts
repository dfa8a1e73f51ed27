// Which addresses a shop may have its alerts sent to. A robot's is at its own host; a shop's own is public and over https: never a machine inside.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { ChannelKind } from "../../shared/wire/alertsApi.ts";

/** Host and path of the robots, as their makers document them. */
const ROBOTS: Readonly<
  Record<Exclude<ChannelKind, "webhook">, { readonly hosts: readonly string[]; readonly path: RegExp; readonly query?: string }>
> = {
  dingtalk: { hosts: ["oapi.dingtalk.com", "api.dingtalk.com"], path: /^\/robot\/send$/, query: "access_token" },
  feishu: { hosts: ["open.feishu.cn", "open.larksuite.com"], path: /^\/open-apis\/bot\/v2\/hook\/[\w-]+$/ },
  wecom: { hosts: ["qyapi.weixin.qq.com"], path: /^\/cgi-bin\/webhook\/send$/, query: "key" },
  slack: { hosts: ["hooks.slack.com"], path: /^\/(services|workflows|triggers)\/[\w/-]+$/ },
};

/** Push services of the browsers there are (RFC 8030: a browser chooses its own). */
const PUSH_HOSTS =
  /^(fcm\.googleapis\.com|([\w-]+\.)?push\.services\.mozilla\.com|([\w-]+\.)?push\.apple\.com|([\w-]+\.)+notify\.windows\.com)$/;

/** The address, when alerts may go there. */
export function channelAddress(kind: ChannelKind, text: string): Result<URL> {
  const url = secureUrl(text);
  if (!url.ok) return url;
  if (kind === "webhook")
    return isPublicName(url.value.hostname) ? url : refuse("malformed", "a public name is needed, no machine inside", "address-inside");
  const robot = ROBOTS[kind];
  const hasQuery = robot.query === undefined || (url.value.searchParams.get(robot.query) ?? "") !== "";
  const fits = robot.hosts.includes(url.value.hostname) && robot.path.test(url.value.pathname) && hasQuery;
  return fits ? url : refuse("malformed", `this is no ${kind} robot's address`, "address-of-another");
}

/** A subscription's endpoint, when it is at a push service we know. */
export function pushAddress(text: string): Result<URL> {
  const url = secureUrl(text);
  if (!url.ok) return url;
  return PUSH_HOSTS.test(url.value.hostname) ? url : refuse("malformed", "this is no push service we know", "push-unknown");
}

function secureUrl(text: string): Result<URL> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fits = url?.protocol === "https:" && url.username === "" && url.password === "" && url.port === "" && url.hash === "";
  return fits && url !== undefined
    ? ok(url)
    : refuse("malformed", "an https address is needed, without a user, a port or a #", "address-unfit");
}

const INSIDE = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|arpa|test|example|invalid|onion)$/;

/** By its name alone: what it resolves to is the host's to keep from (workerd connects to public addresses only). */
export function isPublicName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  const isNumber = /^[\d.]+$/.test(name) || name.startsWith("["); // URL has made every spelling of an IPv4 address dotted decimal
  return name.includes(".") && !isNumber && !INSIDE.test(name);
}
