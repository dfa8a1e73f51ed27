// A website that may show the shop's chat: what counts as one, and what somebody who typed another thing probably meant. Pure.
import { ok, type Result } from "../core/result.ts";

export const SITES_MOST = 50; // on a shop's list; as the policy's shape has it
const SITE_CHARS = 200;

/** Why what was typed is no site. `meant`: the origin it probably stands for. */
export interface NoSite {
  readonly why: "empty" | "wildcard" | "scheme" | "plain-http" | "more" | "unreadable";
  readonly meant?: string;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/; // a shop being built on its owner's machine; any other plain http could be anybody's
const PLAIN = /^https?:\/\/[a-z0-9.:[\]-]+\/?$/; // nothing that could end a directive of a policy or begin another

/** The origin of an entry of the list; undefined where it is none: no wildcard, no path, https only. */
export function originOf(site: string): string | undefined {
  const text = site.trim().toLowerCase();
  if (!PLAIN.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, origin } = new URL(text);
  return protocol === "https:" || LOOPBACK.test(hostname) ? origin : undefined;
}

/** What a person typed, as an origin: scheme, name, perhaps a port, and nothing behind it. */
export function readSite(typed: string): Result<string, NoSite> {
  const text = typed.trim();
  if (text === "") return no("empty");
  if (text.includes("*")) return no("wildcard");
  const origin = originOf(text);
  if (origin !== undefined) return origin.length > SITE_CHARS ? no("unreadable") : ok(origin);
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return no("scheme", text.includes(".") ? meantBy(`https://${text}`) : undefined);
  if (!/^https?:/i.test(text)) return no("unreadable");
  const meant = meantBy(text);
  if (meant === undefined) return no("unreadable");
  if (originOf(meant) === undefined) return no("plain-http", meantBy(text.replace(/^http:/i, "https:")));
  const { pathname, search, hash } = new URL(text);
  return pathname === "/" && search === "" && hash === "" ? ok(meant) : no("more", meant); // a name in other letters: as browsers write it
}

/** The origin of an address, as browsers write it; who has a name or a password in it meant something else. */
function meantBy(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, username, password } = new URL(address);
  return origin === "null" || username !== "" || password !== "" || origin.length > SITE_CHARS || !PLAIN.test(origin) ? undefined : origin;
}

function no(why: NoSite["why"], meant?: string): { readonly ok: false; readonly error: NoSite } {
  return { ok: false, error: meant === undefined || originOf(meant) === undefined ? { why } : { why, meant } };
}
