// The chat page without a network: the kept shell, framed by whom the shop last said. The body is always the shell's, so that page and scripts are of one build.
import { matchPrecache } from "workbox-precaching";
import { ancestorsIn, ancestorsOf, withAncestors } from "../../shared/wire/ancestors.ts";

const SHELL = "/widget/index.html";
const CACHE = "zhanggui-widget-frames"; // by shop: the last answer for its chat page, for the sake of its policy
const PATIENCE_MS = 2_000; // a slow network is no reason to wait: what the shop said last holds
const POLICY = "content-security-policy";

/** Answers a navigation to the chat. Without the shop's word the shell says who may frame it: our own origin alone. */
export async function openChat(asked: URL): Promise<Response> {
  const shop = `/widget/?${new URLSearchParams({ shop: asked.searchParams.get("shop") ?? "" }).toString()}`;
  const [shell, word] = await Promise.all([matchPrecache(SHELL), wordOf(shop)]);
  if (shell === undefined) return word ?? fetch(asked);
  const ancestors = ancestorsIn(word?.headers.get(POLICY) ?? "") ?? ancestorsOf([]);
  const headers = new Headers(shell.headers);
  headers.set(POLICY, withAncestors(headers.get(POLICY) ?? "", ancestors));
  return new Response(shell.body, { status: 200, headers });
}

/** The shop's newest word if it comes soon, else its last. */
async function wordOf(shop: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const fresh = fetch(shop).then(async (answer) => {
    if (!answer.ok) return undefined;
    await cache.put(shop, answer.clone());
    return answer;
  });
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS));
  const soon = await Promise.race([fresh, late]).catch(() => undefined);
  return soon ?? cache.match(shop);
}
