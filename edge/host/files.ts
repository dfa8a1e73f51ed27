// The built pages on a machine of one's own, answered as Cloudflare's asset service answers them. Gives what is on the list and nothing else, so
// that no spelling of an address reaches another file. Runs inside workerd; knows no disk.

/** One address and all that is said beside its body. */
export interface ListedFile {
  /** Where its bytes lie, below the folder of built files; undefined where the address only leads to another. */
  readonly file?: string;
  readonly to?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** By path: what is not in it is not there. */
export type FileList = Readonly<Record<string, ListedFile>>;

/** The bytes of a listed file. */
export type Fetched = (file: string) => Promise<Response>;

/** The answer for an address on the list; undefined for every other. Another spelling of a listed one leads there. */
export async function answerFile(files: FileList, request: Request, bytesOf: Fetched): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  const plain = plainly(pathname);
  const listed = Object.hasOwn(files, plain) ? files[plain] : undefined;
  if (listed === undefined) return undefined;
  const { file, to = plain, headers } = listed;
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Response(null, { status: 405, headers: { ...withoutBody(headers), allow: "GET, HEAD" } });
  if (file === undefined || plain !== pathname)
    return new Response(null, { status: 307, headers: { ...withoutBody(headers), location: `${to}${search}` } });
  if (isKnown(request.headers.get("if-none-match"), headers["etag"])) return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") return new Response(null, { headers });
  const { body, ok } = await bytesOf(file);
  return ok ? new Response(body, { headers }) : undefined; // built anew under a running shop: that file is no more
}

/** The path with its escapes read and its slashes single; as it stands where it cannot be read. */
function plainly(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replace(/\/{2,}/g, "/");
  } catch {
    return pathname;
  }
}

function withoutBody(headers: ListedFile["headers"]): ListedFile["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !["content-type", "etag", "cache-control"].includes(name)));
}

function isKnown(asked: string | null, etag: string | undefined): boolean {
  return etag !== undefined && (asked ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

const PACKED = /^(text\/|application\/(javascript|json|manifest\+json|wasm)|image\/svg)/; // what gets smaller

/** The same answer, packed for the way where its reader can unpack it: workerd does it as it sends. */
export function packedFor(asked: Request, answer: Response): Response {
  const { status, headers, body } = answer;
  if (status !== 200 || body === null || headers.has("content-encoding") || !PACKED.test(headers.get("content-type") ?? "")) return answer;
  const accepted = asked.headers.get("accept-encoding") ?? "";
  const how = /\bgzip\b/.test(accepted) ? "gzip" : /\bbr\b/.test(accepted) ? "br" : undefined;
  if (how === undefined) return answer;
  const packed = new Headers(headers);
  packed.set("content-encoding", how);
  packed.append("vary", "accept-encoding");
  packed.delete("content-length");
  return new Response(body, { status, headers: packed });
}
