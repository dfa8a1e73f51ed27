// Who may frame the chat page and where its pictures come from, as its Content-Security-Policy says it: the shop's own sites. The edge writes it for a shop; the page's service worker keeps it for a shop.
import { originOf } from "../domain/site.ts";

const DIRECTIVE = /frame-ancestors [^;]*/;
const PICTURES = /img-src [^;]*/;

/** Our own origin (its demo page) and the shop's sites: exact origins over https. What is none is left out: no wildcard, no path, no other scheme. */
export function ancestorsOf(sites: readonly string[]): string {
  const origins = sites.flatMap((site) => originOf(site) ?? []);
  return ["'self'", ...new Set(origins)].join(" ");
}

/** The same policy for these ancestors, from whom pictures of answers may come too; blob: those of the conversation, fetched by the page itself. */
export function withAncestors(built: string, ancestors: string): string {
  const policy = built.replace(PICTURES, `img-src ${ancestors} blob:`);
  const directive = `frame-ancestors ${ancestors}`;
  if (DIRECTIVE.test(policy)) return policy.replace(DIRECTIVE, directive);
  return policy === "" ? directive : `${policy}; ${directive}`;
}

/** The ancestors a policy names; undefined: it does not say. */
export function ancestorsIn(policy: string): string | undefined {
  return DIRECTIVE.exec(policy)?.[0].slice("frame-ancestors ".length);
}
